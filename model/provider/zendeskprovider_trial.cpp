// What the test of a connection asks of a Zendesk.
#include "provider/page.h"
#include "provider/servererror.h"
#include "provider/ticketread.h"
#include "provider/zendeskclient.h"
#include "provider/zendeskjson.h"
#include "provider/zendeskprovider.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace provider {
namespace {

using Method = net::Request::Method;
using Client = std::shared_ptr<const ZendeskClient>;
using Answer = core::Result<net::Response>;

/// Its own answer is JSON, or asks for a sign-in. A busy or broken one says so by its status.
core::Done greeted(Answer answer, const QString& host) {
    constexpr int unauthorized = 401;
    constexpr int forbidden = 403;
    constexpr int firstOfServer = 500;
    if (!answer) {
        return core::fail(std::move(answer.error()));
    }
    const bool isRedirect = answer->status >= 300 && answer->status < 400;
    if (isRedirect || answer->status >= firstOfServer) {
        return core::fail(errorOf(Purpose::Other, *answer, {.host = host, .ownFields = {}, .titles = {}}));
    }
    const bool asksForSignIn = answer->status == unauthorized || answer->status == forbidden;
    return asksForSignIn || parseObject(answer->body) ? core::Done{}
                                                      : core::fail(unreadable(Purpose::Other, *answer, host));
}

/// A right that is missing for every request is a matter of the account.
core::Error aboutRight(core::Error error, const QString& host, const QString& right) {
    constexpr int forbidden = 403;
    constexpr int notFound = 404;
    if (error.httpStatus == forbidden || error.httpStatus == notFound) {
        error.kind = core::ErrorKind::ActionRequired;
        error.scope = core::ErrorScope::Account;
        //: %2 is "read requests" or "send files"
        error.text =
            QCoreApplication::translate(
                "provider", "%1 knows this account, but does not allow it to %2, which filing needs. "
                            "Ask the Support Center to allow it.")
                .arg(host, right);
    }
    return error;
}

void discardTrial(core::Call<void>* call, const Client& client, const QString& token) {
    const QString path =
        u"/api/v2/uploads/%1.json"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(token)));
    client->send(call, client->request(Method::Delete, path, u"/api/v2/uploads/{token}"_s))
        ->then(call, [call](const Answer& /*answer*/) {
            call->finish({}); // the Support Center throws it away by itself before long
        });
}

void tryUpload(core::Call<void>* call, const Client& client) {
    const QString path = u"/api/v2/uploads.json"_s;
    net::Request request = client->request(Method::Post, path, path, u"filename=connection-test.txt"_s);
    request.body = net::Body::bytes("Test of the connection. It may be deleted.\n", "text/plain");
    client->send(call, std::move(request))->then(call, [call, client](Answer answer) {
        const auto token = judged<QString>(std::move(answer), *client, &readUpload);
        if (!token) {
            core::Error error = token.error();
            if (error.kind == core::ErrorKind::Ambiguous) {
                error.kind = core::ErrorKind::Transient; // a forgotten trial does no harm
            }
            call->finish(core::fail(aboutRight(std::move(error), client->host(),
                                               QCoreApplication::translate("provider", "send files"))));
        } else {
            discardTrial(call, client, *token);
        }
    });
}

} // namespace

core::Call<void>* ZendeskProvider::greet(QObject* parent) {
    auto* call = new core::Call<void>(parent);
    cancelWithin(call);
    const QString path = u"/api/v2/users/me.json"_s;
    m_client->sendUnsigned(call, m_client->request(Method::Get, path, path))
        ->then(call, [call, host = m_client->host()](Answer answer) {
            call->finish(greeted(std::move(answer), host));
        });
    return call;
}

core::Call<void>* ZendeskProvider::tryFiling(QObject* parent) {
    auto* call = new core::Call<void>(parent);
    cancelWithin(call);
    const QString path = m_client->collection() + u".json"_s;
    m_client->send(call, m_client->request(Method::Get, path, path, u"per_page=1"_s))
        ->then(call, [call, client = m_client](Answer answer) {
            const auto page =
                judged<Page<ticket::Ticket>>(std::move(answer), *client, [&client](const QByteArray& json) {
                    return readTickets(json, client->account());
                });
            if (page) {
                tryUpload(call, client);
            } else {
                call->finish(core::fail(aboutRight(
                    page.error(), client->host(), QCoreApplication::translate("provider", "read requests"))));
            }
        });
    return call;
}

} // namespace provider
