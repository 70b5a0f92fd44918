// Messages to a ticket that is there.
#include "provider/servererror.h"
#include "provider/zendeskclient.h"
#include "provider/zendeskjson.h"
#include "provider/zendeskprovider.h"
#include "provider/zendeskrequest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provider {
namespace {

using Method = net::Request::Method;

/// A closed ticket refuses every update: {"details":{"status":[{"description":"Status: closed prevents ticket
/// update"}]}}.
bool isOfClosedTicket(const net::Response& response) {
    const ServerError said = readError(response.body);
    return std::ranges::any_of(said.details, [](const ServerError::Detail& detail) {
        return detail.field == "status"_L1 && detail.description.contains("closed"_L1, Qt::CaseInsensitive);
    });
}

QString refusalWords(const core::Error& error) {
    QStringList words;
    for (const core::Issue& issue : error.issues) {
        words.append(issue.text);
    }
    return words.isEmpty() ? QCoreApplication::translate("provider", "It does not say why.")
                           : words.join(u' ');
}

core::Error updateError(const net::Response& response, const QString& host, const core::TicketId& id) {
    core::Error error = errorOf(Purpose::Create, response, {.host = host, .ownFields = {}, .titles = {}});
    constexpr int notFound = 404;
    constexpr int gone = 410;
    if (isOfClosedTicket(response)) {
        error.text = QCoreApplication::translate(
                         "provider", "Ticket %1 is closed and takes no more messages. File a follow-up.")
                         .arg(id.value);
        error.issues = {{.level = core::Issue::Level::Error, .code = closedTicketCode, .text = error.text}};
    } else if (response.status == notFound || response.status == gone) {
        error.text = QCoreApplication::translate(
                         "provider", "%1 has no ticket %2 that this account may write to. Check the "
                                     "ticket's id and the account.")
                         .arg(host, id.value);
    } else if (error.kind == core::ErrorKind::Rejected) {
        error.text =
            QCoreApplication::translate(
                "provider", "The Support Center refused the message. %1 Change it and send it again.")
                .arg(refusalWords(error));
    }
    return error;
}

} // namespace

QByteArray ZendeskProvider::updateBody(const QString& text, const QStringList& tokens,
                                       bool wantsSolved) const {
    QJsonObject comment{{u"body"_s, text}};
    if (!tokens.isEmpty()) {
        comment.insert(u"uploads"_s, QJsonArray::fromStringList(tokens));
    }
    QJsonObject request{{u"comment"_s, comment}};
    if (wantsSolved && m_client->account().isAgent) {
        request.insert(u"status"_s, u"solved"_s);
    } else if (wantsSolved) {
        request.insert(u"solved"_s, true);
    }
    return QJsonDocument(QJsonObject{{m_client->name(), request}}).toJson(QJsonDocument::Compact);
}

core::Call<void>* ZendeskProvider::update(QObject* parent, const core::TicketId& id, const QByteArray& body,
                                          const QString& key) {
    auto* call = new core::Call<void>(parent);
    cancelWithin(call);
    const QString collection = isTicketBody(body) ? u"/api/v2/tickets"_s : u"/api/v2/requests"_s;
    const QString path =
        collection + u"/%1.json"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(id.value)));
    net::Request request = m_client->request(Method::Put, path, collection + u"/{id}"_s);
    if (!key.isEmpty()) {
        request.headers.append(net::Header{.name = "Idempotency-Key", .value = key.toLatin1()});
    }
    request.body = net::Body::bytes(body, "application/json");
    auto* sending = m_client->send(call, std::move(request));
    connect(sending, &core::CallBase::progressed, call, &core::CallBase::progressed);
    sending->then(call, [call, id, client = m_client](const core::Result<net::Response>& answer) {
        if (!answer) {
            call->finish(core::fail(answer.error()));
        } else if (!isSuccess(answer->status)) {
            call->finish(core::fail(updateError(*answer, client->host(), id)));
        } else if (!readCreated(answer->body)) {
            call->finish(core::fail(unreadable(Purpose::Create, *answer, client->host())));
        } else {
            call->finish({});
        }
    });
    return call;
}

core::Call<qint64>* ZendeskProvider::download(QObject* parent, const QUrl& file, const QString& path) {
    return m_client->download(parent, file, path);
}

core::Call<void>* ZendeskProvider::addComment(QObject* parent, const core::TicketId& id,
                                              const QString& text) {
    return update(parent, id, updateBody(text, {}, false), {});
}

} // namespace provider
