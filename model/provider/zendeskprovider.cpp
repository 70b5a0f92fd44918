#include "provider/zendeskprovider.h"

#include "net/headernames.h"
#include "provider/layoutread.h"
#include "provider/pagewalk.h"
#include "provider/servererror.h"
#include "provider/ticketread.h"
#include "provider/zendeskclient.h"
#include "provider/zendeskdifferences.h"
#include "provider/zendeskjson.h"
#include "provider/zendeskrequest.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace provider {
namespace {

using Method = net::Request::Method;

/// Zendesk's bound for one file, the same for every plan.
constexpr qint64 largestFile = 50LL * 1024 * 1024;
/// An upload token lives for an hour; the margin is for the create that uses it.
constexpr std::chrono::minutes tokenLife{55};

core::Result<Identity> signedIn(core::Result<Identity> identity, const QString& host) {
    // Anyone may ask who one is: an answer alone is no sign-in.
    if (identity && (identity->id.isEmpty() || identity->id == "0"_L1)) {
        core::Error error{
            .kind = core::ErrorKind::ActionRequired,
            .text = QCoreApplication::translate("provider", "%1 does not accept the sign-in. Sign in again.")
                        .arg(host),
            .details = u"anonymous user"_s,
            .path = {},
            .scope = core::ErrorScope::Account};
        return core::fail(std::move(error));
    }
    return identity;
}

/// An end user's ticket would be refused with words that help nobody.
core::Result<Identity> agentOf(const Identity& self, const QString& host) {
    if (self.isAgent()) {
        return self;
    }
    core::Error error{
        .kind = core::ErrorKind::ActionRequired,
        .text = QCoreApplication::translate("provider",
                                            "The account is set up as an agent's, but %1 says that it is an "
                                            "end user's. Untick “I am an agent” in the account.")
                    .arg(host),
        .details = u"role "_s + self.role,
        .path = {},
        .scope = core::ErrorScope::Account};
    return core::fail(std::move(error));
}

/// A refusal of a file belongs to the field of the attachments.
core::Error aboutFile(core::Error error, const UploadFile& file) {
    if (error.kind == core::ErrorKind::Ambiguous) {
        // A second upload does no harm: an unused one is thrown away by the server.
        error.kind = core::ErrorKind::Transient;
    }
    if (error.kind != core::ErrorKind::Rejected) {
        return error;
    }
    if (error.issues.isEmpty()) {
        error.issues.append(core::Issue{
            .code = u"server_attachment_refused"_s,
            .text = QCoreApplication::translate(
                "provider", "The Support Center does not take it: it may be too large or of a type "
                            "that is not allowed.")});
    }
    error.text =
        QCoreApplication::translate(
            "provider", "The Support Center does not take the file “%1”. Leave it out, make it smaller or "
                        "give it another type.")
            .arg(file.name);
    for (core::Issue& issue : error.issues) {
        issue.field = u"attachments"_s;
    }
    return error;
}

core::Error tooLarge(const UploadFile& file) {
    return aboutFile(
        {.kind = core::ErrorKind::Rejected, .text = {}, .details = u"%1 bytes"_s.arg(file.size), .path = {}},
        file);
}

/// A person waits for it.
constexpr std::chrono::seconds previewPatience{8};

net::Request createRequest(const ZendeskClient& client, const QByteArray& body, const QString& key) {
    const QString path = isTicketBody(body) ? u"/api/v2/tickets.json"_s : u"/api/v2/requests.json"_s;
    net::Request request = client.request(Method::Post, path, path);
    request.headers.append(net::Header{.name = "Idempotency-Key", .value = key.toLatin1()});
    request.body = net::Body::bytes(body, "application/json");
    return request;
}

core::Result<Created> createdFrom(core::Result<net::Response> answer, const ErrorContext& context) {
    if (!answer) {
        return core::fail(std::move(answer.error()));
    }
    if (!isSuccess(answer->status)) {
        return core::fail(errorOf(Purpose::Create, *answer, context));
    }
    const std::optional<core::TicketId> id = readCreated(answer->body);
    if (!id) {
        return core::fail(unreadable(Purpose::Create, *answer, context.host));
    }
    return Created{.ticket = *id};
}

} // namespace

ZendeskProvider::ZendeskProvider(ticket::Account account, net::Transport& transport,
                                 credentials::Credentials& credentials, QObject* parent)
    : QObject(parent),
      m_client(std::make_shared<ZendeskClient>(std::move(account), transport, credentials)),
      m_memory(std::make_shared<ZendeskMemory>()) {}

core::Call<Identity>* ZendeskProvider::identify(QObject* parent) {
    auto* call = new core::Call<Identity>(parent);
    cancelWithin(call);
    const QString path = u"/api/v2/users/me.json"_s;
    m_client->send(call, m_client->request(Method::Get, path, path))
        ->then(call, [call, client = m_client](core::Result<net::Response> answer) {
            call->finish(
                signedIn(judged<Identity>(std::move(answer), *client, &readIdentity), client->host()));
        });
    return call;
}

core::Call<std::optional<core::TicketId>>* ZendeskProvider::find(QObject* parent, const core::IntentId& id,
                                                                 core::Time notBefore) {
    return findByMarker(parent, m_client, id, notBefore);
}

core::Call<Upload>* ZendeskProvider::upload(QObject* parent, const UploadFile& file) {
    if (file.size > largestFile) {
        return core::answered<Upload>(parent, core::fail(tooLarge(file)));
    }
    auto* call = new core::Call<Upload>(parent);
    cancelWithin(call);
    const QString path = u"/api/v2/uploads.json"_s;
    net::Request request = m_client->request(
        Method::Post, path, path, u"filename="_s + QString::fromLatin1(QUrl::toPercentEncoding(file.name)));
    const QByteArray type =
        file.mimeType.isEmpty() ? "application/octet-stream"_ba : file.mimeType.toLatin1();
    request.body = net::Body::file(file.path, file.size, type);
    auto* sending = m_client->send(call, std::move(request));
    connect(sending, &core::CallBase::progressed, call, &core::CallBase::progressed);
    sending->then(call, [call, file, client = m_client](core::Result<net::Response> answer) {
        const auto token = judged<QString>(std::move(answer), *client, &readUpload);
        if (token) {
            call->finish(Upload{.token = *token, .expires = core::SystemClock().now() + tokenLife});
        } else {
            call->finish(core::fail(aboutFile(token.error(), file)));
        }
    });
    return call;
}

core::Call<void>* ZendeskProvider::discard(QObject* parent, const QString& token) {
    auto* call = new core::Call<void>(parent);
    cancelWithin(call);
    const QString path =
        u"/api/v2/uploads/%1.json"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(token)));
    m_client->send(call, m_client->request(Method::Delete, path, u"/api/v2/uploads/{token}"_s))
        ->then(call, [call, client = m_client](core::Result<net::Response> answer) {
            constexpr int alreadyGone = 404;
            if (!answer) {
                call->finish(core::fail(std::move(answer.error())));
            } else if (isSuccess(answer->status) || answer->status == alreadyGone) {
                call->finish({});
            } else {
                call->finish(core::fail(errorOf(Purpose::Other, *answer,
                                                {.host = client->host(), .ownFields = {}, .titles = {}})));
            }
        });
    return call;
}

core::Call<QByteArray>* ZendeskProvider::prepare(QObject* parent, const ticket::Request& request,
                                                 const QStringList& tokens) {
    auto* call = new core::Call<QByteArray>(parent);
    cancelWithin(call);
    const auto make = [call, request, tokens, client = m_client,
                       memory = m_memory](const std::optional<Identity>& agent) {
        readLayout(call, client)->then(call, [=](const core::Result<Layout>& layout) {
            if (!layout) {
                call->finish(core::fail(layout.error()));
                return;
            }
            memory->fields = layout->fields;
            memory->ownFields = ownFieldIds(request, *layout);
            call->finish(agent ? createTicketBody(request, tokens, *layout, *agent)
                               : createBody(request, tokens, *layout, client->account().user));
        });
    };
    if (!m_client->account().isAgent) {
        make(std::nullopt);
        return call;
    }
    identify(call)->then(call, [call, make, host = m_client->host()](const core::Result<Identity>& self) {
        const auto agent = self ? agentOf(*self, host) : self;
        if (agent) {
            make(*agent);
        } else {
            call->finish(core::fail(agent.error()));
        }
    });
    return call;
}

core::Call<ticket::RawRequest>* ZendeskProvider::preview(QObject* parent, const ticket::Request& request,
                                                         const QStringList& tokens) {
    auto* call = new core::Call<ticket::RawRequest>(parent);
    cancelWithin(call);
    const ticket::Account& account = m_client->account();
    const QByteArray unaware = account.isAgent
                                   ? createTicketBody(request, tokens, {}, {.id = {}, .email = account.user})
                                   : createBody(request, tokens, {}, account.user);
    net::Request create = createRequest(*m_client, unaware, request.id.value);
    create.authorization = core::Secret("the secret is read when it is sent"); // for the header's name
    ticket::RawRequest raw{.method = u"POST"_s,
                           .host = create.url.authority(),
                           .path = create.url.path(),
                           .headers = {},
                           .body = unaware,
                           .placeholders = {},
                           .unread = std::nullopt};
    const QList<QByteArray> names = net::headerNames(create);
    for (const QByteArray& name : names) {
        raw.headers.append(QString::fromLatin1(name));
    }
    auto* asked = prepare(call, request, tokens);
    asked->then(call, [call, raw, host = m_client->host()](core::Result<QByteArray> body) mutable {
        if (body) {
            raw.body = *body;
        } else {
            raw.unread = body.error();
            if (body.error().kind == core::ErrorKind::Cancelled) {
                raw.unread->text = tr("%1 does not answer.").arg(host);
            }
        }
        call->finish(raw);
    });
    QTimer::singleShot(previewPatience, asked, [asked] { asked->cancel(); });
    return call;
}

core::Call<Created>* ZendeskProvider::create(QObject* parent, const QByteArray& body, const QString& key) {
    auto* call = new core::Call<Created>(parent);
    cancelWithin(call);
    auto* sending = m_client->send(call, createRequest(*m_client, body, key));
    connect(sending, &core::CallBase::progressed, call, &core::CallBase::progressed);
    sending->then(call, [call, client = m_client, memory = m_memory](core::Result<net::Response> answer) {
        call->finish(createdFrom(std::move(answer), memory->context(client->host())));
    });
    return call;
}

core::Call<ticket::Ticket>* ZendeskProvider::show(QObject* parent, const core::TicketId& id) {
    return readWholeTicket(parent, m_client, m_memory, id);
}

core::Call<TicketPage>* ZendeskProvider::list(QObject* parent, const QString& cursor) {
    const QString path = m_client->collection() + u".json"_s;
    // By cursor there is no bound to how many are given out, and no page moves while the list is read.
    const QString first = hasLongList() ? u"sort=-updated_at&page%5Bsize%5D=100&include=users"_s
                                        : u"sort_by=updated_at&sort_order=desc&per_page=100&include=users"_s;
    return readTicketPage(parent, m_client,
                          {.path = path, .pathTemplate = path, .query = cursor.isEmpty() ? first : cursor});
}

bool ZendeskProvider::hasLongList() const {
    return m_client->account().isAgent;
}

core::Call<TicketPage>* ZendeskProvider::listOpen(QObject* parent, const QString& cursor) {
    const QString path = u"/api/v2/search.json"_s;
    const QString first = u"query=type%3Aticket%20status%3Csolved&sort_by=updated_at&sort_order=desc&"
                          "per_page=100&include=tickets(users)"_s;
    return readTicketPage(parent, m_client,
                          {.path = path, .pathTemplate = path, .query = cursor.isEmpty() ? first : cursor},
                          u"results");
}

core::Call<TicketPage>* ZendeskProvider::listOrganization(QObject* parent, const QString& organization,
                                                          const QString& cursor) {
    const QString first = u"sort_by=updated_at&sort_order=desc&per_page=100&include=users"_s;
    return readTicketPage(parent, m_client,
                          {.path = u"/api/v2/organizations/%1/requests.json"_s.arg(
                               QString::fromLatin1(QUrl::toPercentEncoding(organization))),
                           .pathTemplate = u"/api/v2/organizations/{id}/requests"_s,
                           .query = cursor.isEmpty() ? first : cursor});
}

core::Call<QList<ticket::Comment>>* ZendeskProvider::comments(QObject* parent, const core::TicketId& id,
                                                              core::Time since) {
    return readConversation(parent, m_client, id, since);
}

QStringList ZendeskProvider::differences(const ticket::Request& request, const QByteArray& body,
                                         const ticket::Ticket& ticket) const {
    return differencesOf(request, body, ticket, m_memory->fields);
}

} // namespace provider
