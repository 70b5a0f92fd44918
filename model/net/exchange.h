#pragma once

#include "net/transport.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSslConfiguration>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace net {

class BodyDevice;

/// One try of one request: from the socket to the one answer of its call. Child of the call; when the call
/// goes, the socket is closed.
class Exchange final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Exchange)

public:
    Exchange(core::Call<Response>* call, Request request);
    ~Exchange() override;

    /// Sends. `manager` must outlive the call or be owned by this exchange (own()).
    void start(QNetworkAccessManager& manager);
    /// Takes over a manager that serves this exchange alone.
    QNetworkAccessManager& own(std::unique_ptr<QNetworkAccessManager> manager);
    /// Closes the socket; nothing is answered.
    void stop();

private:
    core::Done prepare();
    bool openBody();
    void send();
    void observe();
    void follow(const QUrl& target);
    void startDeadline();
    void touch();
    void takeAnswer();
    void pass(const QByteArray& piece);
    void checkSize();
    void conclude();
    void answer();
    void fail(core::Error error);
    void refuseTooLarge();
    void giveUpWaiting();
    core::Error networkError() const;
    bool mayHaveArrived() const;
    std::optional<QUrl> redirectTarget() const;
    void log(const QString& outcome) const;

    core::Call<Response>* m_call;
    Request m_request;
    QUrl m_url;
    QByteArray m_id;
    QNetworkAccessManager* m_manager = nullptr;
    QPointer<QNetworkAccessManager> m_own;
    QPointer<QNetworkReply> m_reply;
    QPointer<BodyDevice> m_device;
    Response m_response;
    std::optional<QSslConfiguration> m_tls; ///< only where authorities are added: the machinery is heavy
    QString m_proxy;        ///< that asked for a sign-in
    QStringList m_distrust; ///< what is wrong with the certificate
    qint64 m_passed = 0;    ///< bytes that went to the request's sink
    bool m_isBodyWhole = false;
    bool m_isBodyBroken = false;
    int m_hops = 0;
    QTimer m_connecting;
    QTimer m_inactivity;
    QTimer m_deadline;
    QElapsedTimer m_clock;
};

} // namespace net
