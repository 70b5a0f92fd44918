#pragma once

#include "store/ticketlist.h"
#include "ticket/ticket.h"

#include <QHash>
#include <QSet>

#include <optional>

/// What a reading of the Support Center's lists does to the cache.
namespace store {

/// How far the tickets of an account were read.
struct SyncState {
    core::Time newest{}; ///< change up to which all is here; epoch = it was never read
    core::Time read{};   ///< when the Support Center last answered
    core::Time whole{};  ///< when its whole list was last compared
    /// The person's own at the Support Center, whose tickets may be read; empty = none, or that is not
    /// allowed.
    QString organization = {};
    core::Time organizationNewest{}; ///< as newest, of the organization's list
    QString rest = {};               ///< where a long list is to be read on; empty = it was read to its end

    bool operator==(const SyncState&) const = default;
};
core::Result<SyncState> syncState(Connection& connection, const core::AccountId& account);
core::Done setSyncState(Connection& connection, const core::AccountId& account, const SyncState& state);

/// The organizations whose tickets may be read, by account.
core::Result<QHash<core::AccountId, QString>> organizations(Connection& connection);

/// Which list a page is of: the person's own, or that of the organization, in which everything is a
/// colleague's that the own list did not name, or what a search found, which may be older than what is known.
enum class ListKind { Own, Organization, Search };
/// Takes over one page of a list; what is the same as before is not written. How many tickets were new or
/// changed.
core::Result<int> mergeTickets(Connection& connection, const QList<ticket::Ticket>& page, ListKind kind,
                               core::Time read);

/// Tickets of the account in the cache that a whole list did not name.
core::Result<QList<core::TicketId>> ticketsBeside(Connection& connection, const core::AccountId& account,
                                                  const QSet<QString>& listed);

/// Those that changed last within these times (bounds included) that a page of the list did not name.
core::Result<QList<core::TicketId>> ticketsBetween(Connection& connection, const core::AccountId& account,
                                                   core::Time oldest, core::Time newest,
                                                   const QSet<QString>& listed);

/// A conversation that the cache does not have whole.
struct UnreadConversation {
    TicketLine line;
    core::Time since{}; ///< its last message here; epoch = none
};
/// Those of the account where the ticket changed after its last message was read, and of open tickets that
/// were never read: urgent ones first, those of colleagues last, at most `most`.
core::Result<QList<UnreadConversation>> unreadConversations(Connection& connection,
                                                            const core::AccountId& account, int most);

struct NewAnswer {
    core::AccountId account;
    core::TicketId ticket;
    QString subject;
    QString author;

    bool operator==(const NewAnswer&) const = default;
};
/// Takes over messages that came after `since`. The newest answer of support among them that is news: not of
/// a conversation that was never read before, and not of a colleague's.
core::Result<std::optional<NewAnswer>> mergeComments(Connection& connection, const UnreadConversation& asked,
                                                     const QList<ticket::Comment>& comments, core::Time read);

} // namespace store
