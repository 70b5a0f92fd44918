#pragma once

#include "store/connection.h"
#include "store/entry.h"

#include <QStringList>

/// E-mails of the second way. A table of their own beside the outbox: an e-mail is about a request's entry
/// and ends neither it nor its delivery.
namespace store {

/// An e-mail on its way. States as an entry's: Delivered = a mail server has taken it. It cannot be looked
/// up, so that an ambiguous one is Blocked until the person decides.
struct Mail {
    QString id; ///< Message-ID, without angle brackets
    core::IntentId entry;
    core::AccountId account;
    EntryState state = EntryState::Queued;
    bool isAmbiguous = false;  ///< may have been sent
    bool isSentByHand = false; ///< by another program, which gave it an id of its own
    QString from;
    QStringList to;      ///< on the wire
    int needed = 1;      ///< so many of the first ones must be taken
    QStringList refused; ///< those it was not taken for, though it was for others
    QString subject;
    QString text;
    QStringList files; ///< names of what goes along
    core::BlobId eml;  ///< the rendered message, byte for byte what is sent
    int attempts = 0;
    core::Time nextTry{};
    core::Time sent{}; ///< when it was taken, or when it may have been; epoch = not yet
    bool isNoted = false;
    std::optional<core::Error> error;
    core::Time created{};
    core::Time updated{};
    qint64 revision = 0;

    bool isOpen() const { return state != EntryState::Delivered && state != EntryState::Abandoned; }
    bool operator==(const Mail&) const = default;
};

/// Stores a new e-mail. Rejected, unless `again`, when one about the same entry was sent, may have been sent
/// or is still on its way: a second one only after the person has been asked.
core::Result<Mail> enqueueMail(Connection& connection, const Mail& mail, bool again);
/// Writes it if its revision is still the stored one, and returns it with the new revision. Transient
/// otherwise.
core::Result<Mail> updateMail(Connection& connection, const Mail& mail);

core::Result<std::optional<Mail>> mail(Connection& connection, const QString& id);
/// All about an entry, the oldest first.
core::Result<QList<Mail>> mailsOf(Connection& connection, const core::IntentId& entry);
/// Those of an account that were sent, the newest first.
core::Result<QList<Mail>> sentMails(Connection& connection, const core::AccountId& account);
/// Those that still have something to do: not closed, or sent and not noted in the ticket.
core::Result<QList<Mail>> openMails(Connection& connection);

} // namespace store
