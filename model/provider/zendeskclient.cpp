#include "provider/zendeskclient.h"

#include "net/download.h"
#include "provider/accountroute.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provider {

ZendeskClient::ZendeskClient(ticket::Account account, net::Transport& transport,
                             credentials::Credentials& credentials)
    : m_account(std::move(account)), m_transport(transport), m_credentials(credentials) {}

net::Request ZendeskClient::request(net::Request::Method method, const QString& path,
                                    const QString& pathTemplate, const QString& encodedQuery) const {
    QString base = m_account.url.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/')) {
        base.chop(1);
    }
    net::Request request;
    request.method = method;
    request.url = m_account.url;
    request.url.setPath(base + path, QUrl::TolerantMode);
    request.url.setQuery(encodedQuery.isEmpty() ? QString() : encodedQuery, QUrl::TolerantMode);
    request.url.setFragment({});
    request.pathTemplate = pathTemplate;
    request.headers.append(net::Header{.name = "Accept", .value = "application/json"});
    return request;
}

core::Call<net::Response>* ZendeskClient::send(QObject* parent, net::Request request) const {
    auto* call = new core::Call<net::Response>(parent);
    cancelWithin(call);
    // Shared, because a handler must be copyable and a request with a secret is not.
    auto waiting = std::make_shared<net::Request>(std::move(request));
    const ZendeskClient client = *this;
    m_credentials.read(call, m_account)
        ->then(call, [call, waiting, client](core::Result<core::Secret> secret) {
            core::Result<core::Secret> header = secret
                                                    ? client.authorization(*secret)
                                                    : core::Result<core::Secret>(core::fail(secret.error()));
            if (!header) {
                call->finish(core::fail(std::move(header.error())));
                return;
            }
            waiting->authorization = std::move(*header);
            client.sendOnRoute(call, waiting);
        });
    return call;
}

core::Call<net::Response>* ZendeskClient::sendUnsigned(QObject* parent, net::Request request) const {
    auto* call = new core::Call<net::Response>(parent);
    cancelWithin(call);
    sendOnRoute(call, std::make_shared<net::Request>(std::move(request)));
    return call;
}

void ZendeskClient::sendOnRoute(core::Call<net::Response>* call,
                                const std::shared_ptr<net::Request>& request) const {
    if (call->isFinished()) {
        return; // cancelled meanwhile
    }
    auto& transport = m_transport;
    const auto send = [call, request, &transport](std::shared_ptr<const net::Route> route) {
        request->route = std::move(route);
        auto* exchange = transport.send(call, std::move(*request));
        QObject::connect(exchange, &core::CallBase::progressed, call, &core::CallBase::progressed);
        exchange->then(call, [call](core::Result<net::Response> answer) { call->finish(std::move(answer)); });
    };
    readRoute(call, m_account, m_credentials)
        ->then(call, [call, send](core::Result<std::shared_ptr<const net::Route>> route) {
            if (!route) {
                call->finish(core::fail(std::move(route.error())));
            } else if (!call->isFinished()) {
                send(std::move(*route));
            }
        });
}

core::Call<qint64>* ZendeskClient::download(QObject* parent, const QUrl& file, const QString& path) const {
    auto* call = new core::Call<qint64>(parent);
    cancelWithin(call);
    const auto fetch = [call, file, path, client = *this](const core::Secret& secret,
                                                          std::shared_ptr<const net::Route> route) {
        auto header = client.authorization(secret);
        if (!header) {
            call->finish(core::fail(header.error()));
            return;
        }
        auto* fetching = net::download(call, client.m_transport,
                                       {.url = file,
                                        .pathTemplate = u"(attachment)"_s,
                                        .authorization = std::move(*header),
                                        .home = client.m_account.url,
                                        .path = path,
                                        .route = std::move(route)});
        QObject::connect(fetching, &core::CallBase::progressed, call, &core::CallBase::progressed);
        fetching->then(call, [call](const core::Result<qint64>& answer) { call->finish(answer); });
    };
    m_credentials.read(call, m_account)
        ->then(call, [call, fetch, client = *this](core::Result<core::Secret> answer) {
            if (!answer) {
                call->finish(core::fail(answer.error()));
                return;
            }
            const auto secret = std::make_shared<core::Secret>(std::move(*answer));
            readRoute(call, client.m_account, client.m_credentials)
                ->then(call,
                       [call, fetch, secret](const core::Result<std::shared_ptr<const net::Route>>& route) {
                           if (route) {
                               fetch(*secret, *route);
                           } else {
                               call->finish(core::fail(route.error()));
                           }
                       });
        });
    return call;
}

core::Result<core::Secret> ZendeskClient::authorization(const core::Secret& secret) const {
    const QByteArray& bytes = secret.reveal();
    const bool isClean = std::ranges::all_of(bytes, [](char c) { return c > ' ' && c != '\x7f'; });
    if (bytes.isEmpty() || (m_account.usesBearer && !isClean)) {
        core::Error error{.kind = core::ErrorKind::ActionRequired,
                          .text = QCoreApplication::translate("provider",
                                                              "The secret of this account is empty or holds "
                                                              "blanks. Enter it again."),
                          .details = {},
                          .path = {},
                          .scope = core::ErrorScope::Account};
        return core::fail(std::move(error));
    }
    if (m_account.usesBearer) {
        return core::Secret("Bearer " + bytes);
    }
    const core::Secret pair(m_account.user.toUtf8() + "/token:" + bytes);
    const core::Secret encoded(pair.reveal().toBase64());
    return core::Secret("Basic " + encoded.reveal());
}

ErrorContext ZendeskMemory::context(const QString& host) const {
    ErrorContext context{.host = host, .ownFields = ownFields, .titles = {}};
    for (const ServerField& field : fields) {
        context.titles.insert(field.id, field.title());
    }
    return context;
}

void cancelBelow(const QObject& call) {
    const QList<core::CallBase*> inner = call.findChildren<core::CallBase*>();
    for (core::CallBase* one : inner) {
        one->cancel();
    }
}

} // namespace provider
