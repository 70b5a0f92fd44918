#include "provider/jsonreader.h"

#include <QJsonArray>

#include <limits>

namespace provider {
namespace {

bool isMissing(const QJsonValue& value) {
    return value.isUndefined() || value.isNull();
}

} // namespace

QString idText(const QJsonValue& value) {
    if (value.isString()) {
        return value.toString();
    }
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(none);
    return number != none ? QString::number(number) : QString();
}

QString JsonReader::text(QStringView key) {
    const QJsonValue value = m_object.value(key);
    need(value.isString() || isMissing(value));
    return value.toString();
}

QString JsonReader::id(QStringView key) {
    const QJsonValue value = m_object.value(key);
    const QString text = idText(value);
    need(!text.isEmpty() || isMissing(value));
    return text;
}

core::Time JsonReader::time(QStringView key) {
    const QString written = text(key);
    const core::Time time = core::fromIso(written);
    need(written.isEmpty() || time != core::Time{});
    return time;
}

bool JsonReader::flag(QStringView key, bool preset) {
    const QJsonValue value = m_object.value(key);
    need(value.isBool() || isMissing(value));
    return value.toBool(preset);
}

qint64 JsonReader::number(QStringView key) {
    const QJsonValue value = m_object.value(key);
    need(value.isDouble() || isMissing(value));
    return value.toInteger();
}

QJsonObject JsonReader::object(QStringView key) {
    const QJsonValue value = m_object.value(key);
    need(value.isObject() || isMissing(value));
    return value.toObject();
}

QList<QJsonObject> JsonReader::objects(QStringView key) {
    const QJsonValue value = m_object.value(key);
    need(value.isArray() || isMissing(value));
    QList<QJsonObject> all;
    for (const QJsonValue& one : value.toArray()) {
        need(one.isObject());
        all.append(one.toObject());
    }
    return all;
}

QStringList JsonReader::ids(QStringView key) {
    const QJsonValue value = m_object.value(key);
    need(value.isArray() || isMissing(value));
    QStringList all;
    for (const QJsonValue& one : value.toArray()) {
        all.append(idText(one));
        need(!all.last().isEmpty());
    }
    return all;
}

void JsonReader::need(bool isThere) {
    m_isSound = m_isSound && isThere;
}

} // namespace provider
