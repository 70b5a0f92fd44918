#pragma once

#include "core/clock.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace provider {

/// Reads a server's JSON object key by key and remembers whether anything had the wrong type, so that an
/// answer is taken wholly or not at all. A missing key and null count as empty.
class JsonReader final {
public:
    explicit JsonReader(QJsonObject object) : m_object(std::move(object)) {}

    QString text(QStringView key);
    /// A number or a text; empty when there is none.
    QString id(QStringView key);
    /// ISO 8601; the epoch when there is none.
    core::Time time(QStringView key);
    bool flag(QStringView key, bool preset);
    qint64 number(QStringView key);
    QJsonObject object(QStringView key);
    QList<QJsonObject> objects(QStringView key);
    QStringList ids(QStringView key);

    /// The key must be there with something in it.
    void need(bool isThere);
    bool isSound() const { return m_isSound; }

private:
    QJsonObject m_object;
    bool m_isSound = true;
};

/// An id as text: a whole number or a text; empty for anything else.
QString idText(const QJsonValue& value);

} // namespace provider
