#include "provider/ticketread.h"

#include "provider/layoutread.h"
#include "provider/pagewalk.h"
#include "provider/zendeskjson.h"
#include "ticket/textform.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provider {
namespace {

/// How far a Support Center's clock may be behind ours.
constexpr std::chrono::hours clockSkew{1};

QString pathOf(const ZendeskClient& client, const core::TicketId& id, const QString& rest) {
    return client.collection() + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id.value)) + rest;
}

/// The steps of one show: request, whose it is, comments, titles of the fields.
class TicketRead final : public QObject {
public:
    TicketRead(core::Call<ticket::Ticket>* call, std::shared_ptr<const ZendeskClient> client,
               std::shared_ptr<ZendeskMemory> memory)
        : QObject(call), m_call(call), m_client(std::move(client)), m_memory(std::move(memory)) {}

    void start(const core::TicketId& id) {
        m_client
            ->send(this, m_client->request(net::Request::Method::Get, pathOf(*m_client, id, u".json"_s),
                                           m_client->collection() + u"/{id}"_s, u"include=users"_s))
            ->then(this, [this, id](core::Result<net::Response> answer) {
                auto read =
                    judged<ticket::Ticket>(std::move(answer), *m_client, [this](const QByteArray& json) {
                        m_concerned = readConcerned(json, m_client->account());
                        return readTicket(json, m_client->account());
                    });
                if (read) {
                    m_ticket = std::move(*read);
                    readWhose(id);
                } else {
                    m_call->finish(core::fail(missing(id, std::move(read.error()))));
                }
            });
    }

private:
    /// The address is right where a single ticket is not there.
    core::Error missing(const core::TicketId& id, core::Error error) const {
        if (error.httpStatus == 404 || error.httpStatus == 410) {
            error.text = QCoreApplication::translate(
                             "provider", "%1 has no ticket %2 that this account may read. Check the "
                                         "ticket's id and the account.")
                             .arg(m_client->host(), id.value);
        }
        return error;
    }

    /// A colleague's may be read, too. An agent has no colleague's: everybody's are the agent's.
    void readWhose(const core::TicketId& id) {
        const ticket::Account& account = m_client->account();
        const bool isOwn = account.isAgent || m_ticket.organization.isEmpty() ||
                           m_ticket.requesterEmail.compare(account.user, Qt::CaseInsensitive) == 0;
        if (isOwn || !m_memory->self.isEmpty()) {
            m_ticket.isOfColleague = !isOwn && !m_concerned.contains(m_memory->self);
            readComments(id);
            return;
        }
        // One may sign in with another address than the one that the Support Center shows.
        const QString path = u"/api/v2/users/me.json"_s;
        m_client->send(this, m_client->request(net::Request::Method::Get, path, path))
            ->then(this, [this, id](core::Result<net::Response> answer) {
                const auto self = judged<Identity>(std::move(answer), *m_client, &readIdentity);
                m_memory->self = self ? self->id : QString();
                m_ticket.isOfColleague = !m_memory->self.isEmpty() && !m_concerned.contains(m_memory->self);
                readComments(id);
            });
    }

    void readComments(const core::TicketId& id) {
        readConversation(this, m_client, id, {})
            ->then(this, [this](core::Result<QList<ticket::Comment>> comments) {
                if (comments) {
                    m_ticket.comments = std::move(*comments);
                    readTitles();
                } else {
                    m_call->finish(core::fail(std::move(comments.error())));
                }
            });
    }

    void readTitles() {
        readAllFields(this, m_client)->then(this, [this](core::Result<QList<ServerField>> fields) {
            // Without them the fields are called by their ids: no reason to show nothing.
            if (fields) {
                m_memory->fields = std::move(*fields);
            }
            nameFields(m_ticket, m_memory->fields);
            m_call->finish(std::move(m_ticket));
        });
    }

    core::Call<ticket::Ticket>* m_call;
    std::shared_ptr<const ZendeskClient> m_client;
    std::shared_ptr<ZendeskMemory> m_memory;
    ticket::Ticket m_ticket;
    QStringList m_concerned;
};

} // namespace

core::Call<ticket::Ticket>* readWholeTicket(QObject* parent,
                                            const std::shared_ptr<const ZendeskClient>& client,
                                            const std::shared_ptr<ZendeskMemory>& memory,
                                            const core::TicketId& id) {
    auto* call = new core::Call<ticket::Ticket>(parent);
    cancelWithin(call);
    auto* read = new TicketRead(call, client, memory);
    read->start(id);
    return call;
}

core::Call<TicketPage>* readTicketPage(QObject* parent, const std::shared_ptr<const ZendeskClient>& client,
                                       const Listing& listing, QStringView key) {
    auto* call = new core::Call<TicketPage>(parent);
    cancelWithin(call);
    client
        ->send(call,
               client->request(net::Request::Method::Get, listing.path, listing.pathTemplate, listing.query))
        ->then(call, [call, client, key](core::Result<net::Response> answer) {
            auto page = judged<Page<ticket::Ticket>>(std::move(answer), *client, [&](const QByteArray& json) {
                return readTickets(json, client->account(), key);
            });
            if (page) {
                call->finish(TicketPage{.tickets = std::move(page->items), .next = page->nextQuery});
            } else {
                call->finish(core::fail(std::move(page.error())));
            }
        });
    return call;
}

core::Call<QList<ticket::Comment>>* readConversation(QObject* parent,
                                                     const std::shared_ptr<const ZendeskClient>& client,
                                                     const core::TicketId& id, core::Time since) {
    auto* call = new core::Call<QList<ticket::Comment>>(parent);
    cancelWithin(call);
    QString query = u"include=users&per_page=100"_s;
    if (since != core::Time{}) {
        query += u"&since="_s + core::toIso(since);
    }
    readAll<ticket::Comment>(call, client,
                             {.path = pathOf(*client, id, u"/comments.json"_s),
                              .pathTemplate = client->collection() + u"/{id}/comments"_s,
                              .query = query},
                             &readComments)
        ->then(call, [call, since](core::Result<QList<ticket::Comment>> comments) {
            if (comments) {
                // A server that does not know "since" gives all of them.
                comments->removeIf([since](const ticket::Comment& comment) {
                    return since != core::Time{} && comment.created <= since;
                });
                std::ranges::stable_sort(*comments, {}, &ticket::Comment::created);
            }
            call->finish(std::move(comments));
        });
    return call;
}

namespace {

/// The newest tickets first, down to `oldest`; those that have the marker.
core::Call<QList<ticket::Ticket>>* findMarked(QObject* parent,
                                              const std::shared_ptr<const ZendeskClient>& client,
                                              const core::IntentId& id, core::Time oldest,
                                              const QString& filter = {}) {
    const QString path = client->collection() + u".json"_s;
    const QString query = u"sort_by=created_at&sort_order=desc&per_page=100"_s + filter;
    auto* call = new core::Call<QList<ticket::Ticket>>(parent);
    cancelWithin(call);
    readAll<ticket::Ticket>(
        call, client, {.path = path, .pathTemplate = path, .query = query},
        [client](const QByteArray& json) { return readTickets(json, client->account()); },
        [id, oldest](QList<ticket::Ticket>& page) {
            const core::Time first = page.isEmpty() ? core::Time{} : page.first().created;
            const core::Time last = page.isEmpty() ? core::Time{} : page.last().created;
            // Only a list that is sorted as asked for may end the search by its age.
            const bool isPast = last != core::Time{} && last < oldest && last <= first;
            page.removeIf(
                [&id](const ticket::Ticket& ticket) { return !ticket::hasMarker(ticket.description, id); });
            return isPast || !page.isEmpty();
        })
        ->then(call, [call](core::Result<QList<ticket::Ticket>> found) { call->finish(std::move(found)); });
    return call;
}

} // namespace

core::Call<std::optional<core::TicketId>>* findByMarker(QObject* parent,
                                                        const std::shared_ptr<const ZendeskClient>& client,
                                                        const core::IntentId& id, core::Time notBefore) {
    auto* call = new core::Call<std::optional<core::TicketId>>(parent);
    cancelWithin(call);
    const core::Time oldest = notBefore == core::Time{} ? notBefore : notBefore - clockSkew;
    const auto tell = [call](const core::Result<QList<ticket::Ticket>>& found) {
        if (!found) {
            call->finish(core::fail(found.error()));
        } else {
            call->finish(found->isEmpty() ? std::nullopt : std::optional(found->first().id));
        }
    };
    if (!client->account().isAgent) {
        findMarked(call, client, id, oldest)->then(call, tell);
        return call;
    }
    // At once, where an agent would see all tickets of the Support Center. It proves nothing: an external id
    // is not unique, and an integration may have put its own in the place of ours.
    const QString byExternalId = u"&external_id="_s + QString::fromLatin1(QUrl::toPercentEncoding(id.value));
    findMarked(call, client, id, oldest, byExternalId)
        ->then(call, [call, client, id, oldest, tell](const core::Result<QList<ticket::Ticket>>& found) {
            if (found && found->isEmpty()) {
                findMarked(call, client, id, oldest)->then(call, tell);
            } else {
                tell(found);
            }
        });
    return call;
}

} // namespace provider
