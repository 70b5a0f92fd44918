#pragma once

#include "net/transport.h"

#include <QByteArrayList>

#include <memory>

/// A transport without a network: requests are expected in order, each with its canned answer. A request that
/// was not expected fails the test and is printed. What was sent is recorded.
class FakeTransport final : public net::Transport {
public:
    struct Sent {
        net::Request::Method method = net::Request::Method::Get;
        QUrl url;
        QString pathTemplate;
        QList<net::Header> headers;
        QByteArray authorization;
        QByteArray body;
        QByteArray contentType;
        std::shared_ptr<const net::Route> route;

        QByteArray header(QByteArrayView name) const;
    };

    /// The next request: method and path (a query, if given here, must be the same too) and what comes back.
    void expect(const QByteArray& request, int status, const QByteArray& answer,
                const QList<net::Header>& headers = {});
    void expect(const QByteArray& request, core::Error error);
    /// A request that gets no answer until it is cancelled.
    void expectSilence(const QByteArray& request);

    core::Call<net::Response>* send(QObject* parent, net::Request request) override;

    const QList<Sent>& sent() const { return m_sent; }
    /// Whether every expected request came.
    bool isDone() const { return m_expected.isEmpty(); }
    int cancelled() const { return m_cancelled; }

private:
    struct Expected {
        QByteArray request; ///< "GET /api/v2/users/me.json"
        core::Result<net::Response> answer;
        bool isSilent = false;
    };

    QList<Expected> m_expected;
    QList<Sent> m_sent;
    int m_cancelled = 0;
};
