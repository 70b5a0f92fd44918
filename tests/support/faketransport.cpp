#include "support/faketransport.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray methodName(net::Request::Method method) {
    switch (method) {
    case net::Request::Method::Get:
        return "GET"_ba;
    case net::Request::Method::Post:
        return "POST"_ba;
    case net::Request::Method::Put:
        return "PUT"_ba;
    case net::Request::Method::Delete:
        return "DELETE"_ba;
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray FakeTransport::Sent::header(QByteArrayView name) const {
    for (const net::Header& one : headers) {
        if (QByteArrayView(one.name).compare(name, Qt::CaseInsensitive) == 0) {
            return one.value;
        }
    }
    return {};
}

void FakeTransport::expect(const QByteArray& request, int status, const QByteArray& answer,
                           const QList<net::Header>& headers) {
    net::Response response;
    response.status = status;
    response.headers = headers;
    response.body = answer;
    m_expected.append(Expected{.request = request, .answer = response});
}

void FakeTransport::expect(const QByteArray& request, core::Error error) {
    m_expected.append(Expected{.request = request, .answer = core::fail(std::move(error))});
}

void FakeTransport::expectSilence(const QByteArray& request) {
    m_expected.append(Expected{.request = request, .answer = net::Response(), .isSilent = true});
}

core::Call<net::Response>* FakeTransport::send(QObject* parent, net::Request request) {
    Sent sent{.method = request.method,
              .url = request.url,
              .pathTemplate = request.pathTemplate,
              .headers = request.headers,
              .authorization = request.authorization.reveal(),
              .body = {},
              .contentType = {},
              .route = request.route};
    if (request.body) {
        const auto device = request.body->open();
        sent.body = device ? device->readAll() : QByteArray();
        sent.contentType = request.body->contentType;
    }
    m_sent.append(sent);
    auto* call = new core::Call<net::Response>(parent);
    const QByteArray path =
        methodName(request.method) + ' ' + request.url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray whole = path + '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    if (m_expected.isEmpty() || (m_expected.first().request != path && m_expected.first().request != whole)) {
        const QByteArray wanted = m_expected.isEmpty() ? "nothing"_ba : m_expected.first().request;
        QTest::qFail(("Unexpected request: " + whole + ", expected: " + wanted).constData(), __FILE__,
                     __LINE__);
        call->finish(core::fail(core::ErrorKind::Permanent, u"unexpected request"_s));
        return call;
    }
    Expected expected = m_expected.takeFirst();
    if (expected.isSilent) {
        call->onCancel([this] { ++m_cancelled; });
        return call;
    }
    if (expected.answer) {
        expected.answer->isBodySent = !sent.body.isEmpty();
    }
    call->finish(std::move(expected.answer));
    return call;
}
