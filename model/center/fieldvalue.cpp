#include "center/fieldvalue.h"

#include "center/textrules.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace center {
namespace {

bool isOption(const CustomField& field, const QJsonValue& value) {
    return value.isString() && std::ranges::any_of(field.options, [&](const auto& option) {
               return option.first == value.toString();
           });
}

bool isNumber(const QJsonValue& value, bool isWhole) {
    if (value.isDouble()) {
        return !isWhole || value.toDouble() == static_cast<double>(value.toInteger());
    }
    bool isRead = false;
    if (isWhole) {
        value.toString().toLongLong(&isRead);
    } else {
        value.toString().toDouble(&isRead);
    }
    return isRead;
}

bool areOptions(const CustomField& field, const QJsonValue& value) {
    const QJsonArray values = value.toArray();
    return value.isArray() &&
           std::ranges::all_of(values, [&](const QJsonValue& one) { return isOption(field, one); });
}

} // namespace

bool isBlank(const QJsonValue& value) {
    return value.isNull() || value.isUndefined() ||
           (value.isString() && value.toString().trimmed().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty());
}

QString faultOf(const CustomField& field, const QJsonValue& value) {
    if (field.type == u"tagger"_s) {
        return isOption(field, value) ? QString() : u"is not a valid option"_s;
    }
    if (field.type == u"multiselect"_s) {
        return areOptions(field, value) ? QString() : u"has a value that is not a valid option"_s;
    }
    if (field.type == u"checkbox"_s) {
        return value.isBool() ? QString() : u"must be true or false"_s;
    }
    if (field.type == u"integer"_s || field.type == u"decimal"_s) {
        return isNumber(value, field.type == u"integer"_s) ? QString() : u"is not a number"_s;
    }
    if (!value.isString()) {
        return u"must be a text"_s;
    }
    if (field.type == u"date"_s) {
        return QDate::fromString(value.toString(), Qt::ISODate).isValid() ? QString() : u"is not a date"_s;
    }
    if (value.toString().toUtf8().size() > commentLimit) {
        return u"is too long (maximum is 65536 bytes)"_s;
    }
    const bool isMatched =
        field.regexp.isEmpty() || QRegularExpression(field.regexp).match(value.toString()).hasMatch();
    return isMatched ? QString() : u"is invalid"_s;
}

} // namespace center
