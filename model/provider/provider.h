#pragma once

#include "core/call.h"
#include "ticket/rawrequest.h"
#include "ticket/request.h"
#include "ticket/ticket.h"

#include <QUrl>

#include <chrono>
#include <optional>

namespace provider {

/// Who the Support Center says one is.
struct Identity {
    QString id;
    QString name;
    QString email;
    QString role;         ///< end-user, agent, admin
    QString organization; ///< id; empty = none

    bool isAgent() const { return role == QLatin1StringView("agent") || role == QLatin1StringView("admin"); }
};

/// A file to upload: bytes from the blob store, never the person's own file.
struct UploadFile {
    QString path;
    QString name;
    QString mimeType;
    qint64 size = 0;
};

struct Upload {
    QString token;
    core::Time expires{};
};

/// A create that was accepted.
struct Created {
    core::TicketId ticket;
};

/// A page of tickets; no next cursor = the last one.
struct TicketPage {
    QList<ticket::Ticket> tickets; ///< without comments
    QString next;
};

/// Code of the issue of an update that a closed ticket refused.
inline constexpr QLatin1StringView closedTicketCode("ticket_closed");

/// Speaks one Support Center's protocol for one account. Every call has one typed answer; its errors are
/// named by what must happen next (one table from status to ErrorKind per provider). Never stores anything.
class Provider {
public:
    virtual ~Provider() = default;

    /// Asks without a sign-in whether a Support Center of this kind answers there at all; any of its own
    /// answers is good. Something else that answers (a web page of the network's own) is an error. Where a
    /// protocol has no such question it is not asked.
    virtual core::Call<void>* greet(QObject* parent);
    /// Tries all that filing a request needs short of filing one: reads the list of requests, stores a file
    /// and takes it back. ActionRequired for the account when a right is missing. Where that cannot be tried,
    /// nothing is.
    virtual core::Call<void>* tryFiling(QObject* parent);

    /// ActionRequired when the sign-in is not accepted (an anonymous user is not a sign-in).
    virtual core::Call<Identity>* identify(QObject* parent) = 0;

    /// Whether find() can tell. Where it cannot, a request whose fate is unknown is for a person to decide.
    virtual bool canFind() const { return true; }
    /// The ticket made for this intent, if there is one: newest own tickets first, recognised by the marker
    /// line in their description. `notBefore`: when the request was sealed; older tickets end the search.
    virtual core::Call<std::optional<core::TicketId>>* find(QObject* parent, const core::IntentId& id,
                                                            core::Time notBefore) = 0;

    /// Streams the file up. Progress is reported by the call. Rejected when the file is refused (size, type).
    virtual core::Call<Upload>* upload(QObject* parent, const UploadFile& file) = 0;
    /// Takes an unused upload back; best effort.
    virtual core::Call<void>* discard(QObject* parent, const QString& token) = 0;

    /// The bytes of the create request: reads which fields the Support Center has, then maps (a pure
    /// function). Sends nothing that creates.
    virtual core::Call<QByteArray>* prepare(QObject* parent, const ticket::Request& request,
                                            const QStringList& tokens) = 0;
    /// The create request as it would go out now, for a person to look at: with the bytes of prepare(), or,
    /// where the fields cannot be read or that takes over 8 s, with those for unknown fields and the reason.
    /// Only a cancel is an error.
    virtual core::Call<ticket::RawRequest>* preview(QObject* parent, const ticket::Request& request,
                                                    const QStringList& tokens) = 0;
    /// Sends the bytes as they are, with the key as Idempotency-Key. Ambiguous whenever it may have been
    /// taken.
    virtual core::Call<Created>* create(QObject* parent, const QByteArray& body, const QString& key) = 0;

    /// The ticket with its fields and comments.
    virtual core::Call<ticket::Ticket>* show(QObject* parent, const core::TicketId& id) = 0;
    /// Own tickets, newest change first. An empty cursor asks for the first page.
    virtual core::Call<TicketPage>* list(QObject* parent, const QString& cursor) = 0;
    /// Whether list() may hold far more than what concerns one person, as that of an agent does, who reads
    /// everybody's: such a list is read piece by piece.
    virtual bool hasLongList() const { return false; }
    /// The tickets of a long list that are not solved, newest change first, as far as a search of the Support
    /// Center's knows them. Permanent where it has none.
    virtual core::Call<TicketPage>* listOpen(QObject* parent, const QString& cursor);
    /// Tickets of all people of one's organization, newest change first. 403 or 404 where one may not read
    /// them.
    virtual core::Call<TicketPage>* listOrganization(QObject* parent, const QString& organization,
                                                     const QString& cursor);
    /// Comments after a time, oldest first.
    virtual core::Call<QList<ticket::Comment>>* comments(QObject* parent, const core::TicketId& id,
                                                         core::Time since) = 0;

    /// The bytes of an update: the message, the uploads that go with it, and whether the person confirms that
    /// the problem is solved. A pure function.
    virtual QByteArray updateBody(const QString& text, const QStringList& tokens, bool wantsSolved) const;
    /// Sends those bytes as they are, with the key as Idempotency-Key. Ambiguous whenever it may have been
    /// taken; Rejected with an issue of the code closedTicketCode when the ticket takes no messages any more.
    virtual core::Call<void>* update(QObject* parent, const core::TicketId& id, const QByteArray& body,
                                     const QString& key);
    /// Fetches a file of a conversation to a path where there is none yet; the answer is its size.
    /// Credentials go to the Support Center's own origin alone. Nothing is done with the file.
    virtual core::Call<qint64>* download(QObject* parent, const QUrl& file, const QString& path);
    /// Adds a message to the ticket's conversation. May be taken twice when it is repeated: look first.
    /// Permanent where the Support Center has no way to do so.
    virtual core::Call<void>* addComment(QObject* parent, const core::TicketId& id, const QString& text);

    /// Sentences on everything that the ticket holds otherwise than it was sent (`body` as given to
    /// create()): subject, text, priority, fields, attachments. Severity first. Empty = it is what was meant.
    virtual QStringList differences(const ticket::Request& request, const QByteArray& body,
                                    const ticket::Ticket& ticket) const = 0;
};

/// Makes the provider for an account; Permanent for a kind nobody speaks.
class Providers {
public:
    virtual ~Providers() = default;
    virtual core::Result<std::unique_ptr<Provider>> make(const ticket::Account& account) = 0;
};

} // namespace provider
