#include "center/idempotency.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace center {
namespace {

QByteArray hashOf(const Incoming& incoming) {
    return QCryptographicHash::hash(incoming.body, QCryptographicHash::Sha256);
}

QByteArray locationOf(const Answer& answer) {
    for (const auto& [name, value] : answer.headers) {
        if (name == "Location") {
            return value;
        }
    }
    return {};
}

} // namespace

IdempotencyStore::IdempotencyStore(store::Connection& connection) : m_connection(connection) {}

core::Result<std::optional<Answer>> IdempotencyStore::lookUp(const Incoming& incoming, core::Time now) {
    if (!incoming.hasIdempotencyKey) {
        return std::nullopt;
    }
    if (incoming.idempotencyKey.isEmpty() || incoming.idempotencyKey.size() > longestKey) {
        return refusal(400, u"IdempotentRequestError"_s,
                       u"The idempotency key must have 1 to 255 characters"_s);
    }
    auto row =
        m_connection.run(u"SELECT hash, status, location, body FROM answers WHERE key = ? AND created > ?"_s,
                         {QString::fromLatin1(incoming.idempotencyKey), core::toMillis(now - keyLifetime)});
    if (!row) {
        return core::fail(row.error());
    }
    if (!row->next()) {
        return std::nullopt;
    }
    if (row->value(0).toByteArray() != hashOf(incoming)) {
        return refusal(400, u"IdempotentRequestError"_s,
                       u"Request parameters don't match the given idempotency key"_s);
    }
    return Answer{.status = row->value(1).toInt(),
                  .body = row->value(3).toByteArray(),
                  .headers = {{"Location", row->value(2).toByteArray()}, {"x-idempotency-lookup", "hit"}}};
}

core::Done IdempotencyStore::keep(const Incoming& incoming, const Answer& answer, core::Time now) {
    if (!incoming.hasIdempotencyKey) {
        return {};
    }
    auto forgotten =
        m_connection.run(u"DELETE FROM answers WHERE created <= ?"_s, {core::toMillis(now - keyLifetime)});
    if (!forgotten) {
        return core::fail(forgotten.error());
    }
    auto kept = m_connection.run(
        u"INSERT INTO answers (key, hash, status, location, body, created) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {QString::fromLatin1(incoming.idempotencyKey), hashOf(incoming), answer.status,
         QString::fromUtf8(locationOf(answer)), answer.body, core::toMillis(now)});
    if (!kept) {
        return core::fail(kept.error());
    }
    return {};
}

} // namespace center
