#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "ticket/request.h"
#include "ticket/ticket.h"

#include <chrono>
#include <optional>

namespace store {

/// queued → sending → delivered; sending → waiting (try again later); sending → blocked (a person must act);
/// blocked → queued when mended; → abandoned only by the person.
enum class EntryState { Queued, Sending, Waiting, Blocked, Delivered, Abandoned };
QString stateName(EntryState state); ///< "queued" … as stored and printed
EntryState stateFromName(QStringView name);

/// The stored steps of a delivery, in order. Each is committed before its first byte goes out.
enum class DeliveryStep { Find, Upload, Create, ReadBack, Done };
QString stepName(DeliveryStep step);
DeliveryStep stepFromName(QStringView name);

/// An attachment on its way.
struct EntryFile {
    ticket::Attachment attachment;
    QString token; ///< upload token; empty = not uploaded
    core::Time tokenExpires{};
    QString refused = {}; ///< why it does not go along, for the person; empty = it does

    bool operator==(const EntryFile&) const = default;
};

/// What makes an entry an update of a ticket instead of a request for a new one.
struct UpdateOf {
    core::TicketId ticket;   ///< where it goes; empty while only the entry in `waitsFor` knows
    core::IntentId waitsFor; ///< the entry that must be delivered first; empty = none
    bool wantsSolved = false;

    bool operator==(const UpdateOf&) const = default;
};

/// A sealed request or update in the outbox.
struct Entry {
    core::IntentId id;
    core::AccountId account;
    EntryState state = EntryState::Queued;
    DeliveryStep step = DeliveryStep::Upload;
    ticket::Request request; ///< of an update: its text and files, the subject and priority of its ticket
    std::optional<UpdateOf> update = {}; ///< nothing: a request for a new ticket
    QList<EntryFile> files;
    QByteArray createBody;    ///< stored byte for byte before the create; a retry sends these bytes
    QString createKey;        ///< Idempotency-Key of createBody
    bool isAmbiguous = false; ///< may have arrived: look-up before any second create
    int attempts = 0;         ///< tries since the last success of a step; for the back-off
    int lookups = 0;          ///< negative look-ups since the entry became ambiguous
    /// The machine's uptime (core::Clock) at the first of them; 0 = none yet. Not a time of day: a clock that
    /// is set must not prove that nothing arrived.
    std::chrono::milliseconds firstLookup{};
    core::Time nextTry{};
    core::TicketId ticket; ///< known once created or found; of an update: once it is there
    bool isTicketTyped =
        false; ///< the person told the id: the ticket was made by somebody, not by this entry
    std::optional<ticket::Receipt> receipt;
    std::optional<core::Error> error; ///< the last one
    core::Time created{};
    core::Time updated{};
    qint64 revision = 0; ///< grows with each stored change

    bool isOpen() const { return state != EntryState::Delivered && state != EntryState::Abandoned; }
    bool operator==(const Entry&) const = default;
};

} // namespace store
