#pragma once

#include "credentials/credentials.h"
#include "net/transport.h"
#include "provider/serverfield.h"
#include "provider/zendeskerror.h"

#include <memory>

namespace provider {

/// Sends requests of one account, signed in with the secret as it is at that moment.
class ZendeskClient final {
public:
    ZendeskClient(ticket::Account account, net::Transport& transport, credentials::Credentials& credentials);

    const ticket::Account& account() const { return m_account; }
    QString host() const { return m_account.url.host(); }
    /// Where the account's tickets are: those of an agent, or those that an end user asked for.
    QString collection() const { return QStringLiteral("/api/v2/") + name() + u's'; }
    /// What one is called there.
    QString name() const { return m_account.isAgent ? QStringLiteral("ticket") : QStringLiteral("request"); }

    /// A request to a path below the account's address, which begins with "/api/v2". `pathTemplate` is for
    /// the log.
    net::Request request(net::Request::Method method, const QString& path, const QString& pathTemplate,
                         const QString& encodedQuery = {}) const;
    /// Errors are the credentials' and the transport's; any status is a response.
    core::Call<net::Response>* send(QObject* parent, net::Request request) const;
    /// The same without a sign-in; no secret of the account is read.
    core::Call<net::Response>* sendUnsigned(QObject* parent, net::Request request) const;
    /// The file into a path where there is none yet (net/download.h); the answer is its size.
    core::Call<qint64>* download(QObject* parent, const QUrl& file, const QString& path) const;

private:
    void sendOnRoute(core::Call<net::Response>* call, const std::shared_ptr<net::Request>& request) const;
    core::Result<core::Secret> authorization(const core::Secret& secret) const;

    ticket::Account m_account;
    net::Transport& m_transport;
    credentials::Credentials& m_credentials;
};

/// What several calls of one provider learn from one another.
struct ZendeskMemory {
    QList<ServerField> fields;         ///< as last read
    QHash<QString, QString> ownFields; ///< our field id by the Support Center's, of the request last prepared
    QString self;                      ///< id of the signed-in person; empty = not asked yet

    ErrorContext context(const QString& host) const;
};

/// Cancels the calls made on behalf of this one.
void cancelBelow(const QObject& call);

/// Has a cancel go on to the calls made on behalf of this one (its children), down to the socket.
template <class T>
void cancelWithin(core::Call<T>* call) {
    call->onCancel([call] { cancelBelow(*call); });
}

/// The answer of a read, or the error it means. `read` gives nothing for an answer that cannot be read.
template <class T>
core::Result<T> judged(core::Result<net::Response> answer, const ZendeskClient& client,
                       const std::function<std::optional<T>(const QByteArray&)>& read) {
    if (!answer) {
        return core::fail(std::move(answer.error()));
    }
    if (!isSuccess(answer->status)) {
        return core::fail(
            errorOf(Purpose::Other, *answer, {.host = client.host(), .ownFields = {}, .titles = {}}));
    }
    std::optional<T> value = read(answer->body);
    if (!value) {
        return core::fail(unreadable(Purpose::Other, *answer, client.host()));
    }
    return std::move(*value);
}

} // namespace provider
