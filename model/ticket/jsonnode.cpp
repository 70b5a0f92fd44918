#include "ticket/jsonnode.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

QString lineAndColumn(const QByteArray& json, int offset) {
    const QByteArray before = json.left(offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - before.lastIndexOf('\n');
    return QCoreApplication::translate("ticket", "line %1, column %2").arg(line).arg(column);
}

} // namespace

JsonNode::JsonNode(QJsonValue value, QString pointer, JsonFaults& faults)
    : m_value(std::move(value)), m_pointer(std::move(pointer)), m_faults(&faults) {}

void JsonNode::fail(const QString& code, const QString& reason) const {
    m_faults->append({.pointer = m_pointer, .code = code, .reason = reason});
}

void JsonNode::wrongType(const QString& wanted) const {
    fail(u"wrong_type"_s,
         QCoreApplication::translate("ticket", "The value has the wrong type. Write %1 here.").arg(wanted));
}

void JsonNode::missing() const {
    fail(u"missing"_s, QCoreApplication::translate("ticket", "The value is missing or empty. Add it."));
}

void JsonNode::allow(const QStringList& keys) const {
    if (!m_value.isObject()) {
        wrongType(QCoreApplication::translate("ticket", "an object in braces"));
        return;
    }
    const QJsonObject object = m_value.toObject();
    for (const QString& key : object.keys()) {
        if (key != "comment"_L1 && !keys.contains(key)) {
            at(key).fail(u"unknown_key"_s, QCoreApplication::translate(
                                               "ticket", "The key “%1” is not known here. Known are: %2.")
                                               .arg(key, keys.join(u", "_s)));
        }
    }
}

JsonNode JsonNode::at(const QString& key) const {
    // A missing key is "undefined" in an object; null stays null and is a wrong type.
    const QJsonObject object = m_value.toObject();
    return {object.value(key), m_pointer + pointerStep(key), *m_faults};
}

QList<JsonNode> JsonNode::items() const {
    QList<JsonNode> nodes;
    if (isPresent() && !m_value.isArray()) {
        wrongType(QCoreApplication::translate("ticket", "a list in brackets"));
    }
    const QJsonArray array = m_value.toArray();
    nodes.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        nodes.append(JsonNode(array[i], m_pointer + pointerStep(QString::number(i)), *m_faults));
    }
    return nodes;
}

QStringList JsonNode::keys() const {
    if (isPresent() && !m_value.isObject()) {
        wrongType(QCoreApplication::translate("ticket", "an object in braces"));
    }
    return m_value.toObject().keys();
}

QString JsonNode::string() const {
    if (isPresent() && !m_value.isString()) {
        wrongType(QCoreApplication::translate("ticket", "a text in quotes"));
    }
    return m_value.toString();
}

QString JsonNode::requiredString() const {
    const QString text = string();
    if (!isPresent() || (m_value.isString() && text.trimmed().isEmpty())) {
        missing();
    }
    return text;
}

bool JsonNode::boolean() const {
    if (isPresent() && !m_value.isBool()) {
        wrongType(QCoreApplication::translate("ticket", "true or false"));
    }
    return m_value.toBool();
}

int JsonNode::integer(int least, int most, int absent) const {
    if (!isPresent()) {
        return absent;
    }
    const double number = m_value.toDouble(std::nan(""));
    if (number < least || number > most || std::floor(number) != number) {
        wrongType(QCoreApplication::translate("ticket", "a whole number from %1 to %2").arg(least).arg(most));
        return absent;
    }
    return int(number);
}

QStringList JsonNode::strings() const {
    if (!isPresent()) {
        return {};
    }
    if (m_value.isString()) {
        return {requiredString()};
    }
    QStringList texts;
    for (const JsonNode& item : items()) {
        texts.append(item.requiredString());
    }
    return texts;
}

LocalText JsonNode::text() const {
    if (!m_value.isObject()) {
        return LocalText(string());
    }
    static const QRegularExpression language(u"^[a-z]{2,3}(_[A-Z]{2})?$"_s);
    QHash<QString, QString> others;
    for (const QString& key : keys()) {
        const QString one = at(key).requiredString();
        if (!language.match(key).hasMatch()) {
            at(key).fail(
                u"unknown_key"_s,
                QCoreApplication::translate("ticket", "“%1” is not a language code such as “de”.").arg(key));
        } else if (key != "en"_L1) {
            others.insert(key, one);
        }
    }
    return {at(u"en"_s).requiredString(), others};
}

LocalText JsonNode::requiredText() const {
    LocalText found = text();
    if (!isPresent() || (m_value.isString() && found.english().trimmed().isEmpty())) {
        missing();
    }
    return found;
}

QString pointerStep(const QString& key) {
    QString step = key;
    step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return u'/' + step;
}

QJsonObject parseObject(const QByteArray& json, JsonFaults& faults) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        faults.append(
            {.pointer = {},
             .code = u"bad_json"_s,
             .reason = QCoreApplication::translate("ticket", "This is not well-formed JSON: %1 (%2).")
                           .arg(error.errorString(), lineAndColumn(json, error.offset))});
    } else if (!document.isObject()) {
        faults.append({.pointer = {},
                       .code = u"wrong_type"_s,
                       .reason = QCoreApplication::translate(
                           "ticket", "The file must hold one object in braces, and nothing else.")});
    }
    return document.object();
}

} // namespace ticket
