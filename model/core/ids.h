#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace core {

/// A string that cannot be taken for another kind of id.
template <class Tag>
struct StrongId {
    QString value;

    StrongId() = default;
    explicit StrongId(QString text) : value(std::move(text)) {}
    bool isEmpty() const { return value.isEmpty(); }
    auto operator<=>(const StrongId&) const = default;
    friend size_t qHash(const StrongId& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// Born with the draft; idempotency key, correlation marker and the entry's id in the outbox.
using IntentId = StrongId<struct IntentTag>;
using AccountId = StrongId<struct AccountTag>;
/// The Support Center's own id of a ticket, for example PRACTICE-17 or 35436.
using TicketId = StrongId<struct TicketTag>;
/// Lower-case hexadecimal SHA-256 of a blob's bytes.
using BlobId = StrongId<struct BlobTag>;

/// A new intent id: 26 characters of lower-case base 32, 130 random bits.
IntentId newIntentId();
/// Whether the text may serve as an intent id: 1 to 64 of A-Z a-z 0-9 . _ -, as it stands in URLs, headers,
/// file names and a search query.
bool isValidIntentId(QStringView text);

} // namespace core
