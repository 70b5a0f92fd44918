#pragma once

#include "core/result.h"
#include "ticket/account.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace store {

/// Reads the keys of one JSON object and remembers the first fault with its pointer, so that reading code
/// needs no check after each key. Keys nobody asked for are a fault too.
class ObjectReader final {
public:
    ObjectReader(QJsonObject json, QString path);

    QString text(const QString& key, bool isRequired = false);
    bool flag(const QString& key);
    std::optional<qint64> number(const QString& key, qint64 least, qint64 most);
    /// Nothing when the key is missing.
    std::optional<ObjectReader> object(const QString& key);
    QList<ObjectReader> objects(const QString& key);
    /// One of the names, as its position; the first one when the key is missing.
    qsizetype choice(const QString& key, const QStringList& names);

    void fault(const QString& key, const QString& text);
    /// Takes the faults of an object inside this one.
    void take(const ObjectReader& inner);
    /// To be asked last: also says which key is unknown.
    std::optional<core::Error> error();

private:
    QJsonValue value(const QString& key);

    QJsonObject m_json;
    QString m_path;
    QStringList m_asked;
    std::optional<core::Error> m_error;
};

/// Reads an account; what is wrong with it the reader knows afterwards.
ticket::Account readAccount(ObjectReader& reader);

} // namespace store
