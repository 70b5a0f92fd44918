#include "net/networkrequest.h"

#include "net/address.h"

using namespace Qt::StringLiterals;

namespace net {
namespace {

/// Header values come partly from file names and types: a line break would begin another header.
QByteArray oneLine(QByteArray value) {
    value.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return value;
}

} // namespace

QByteArray methodName(Request::Method method) {
    switch (method) {
    case Request::Method::Get:
        return "GET"_ba;
    case Request::Method::Post:
        return "POST"_ba;
    case Request::Method::Put:
        return "PUT"_ba;
    case Request::Method::Delete:
        return "DELETE"_ba;
    }
    Q_UNREACHABLE();
}

bool isSignedAt(const Request& wanted, const QUrl& url) {
    return !wanted.authorization.isEmpty() && isSameOrigin(url, wanted.url);
}

QNetworkRequest networkRequest(const Request& wanted, const QUrl& url, const QByteArray& id) {
    QNetworkRequest request(url);
    for (const Header& header : wanted.headers) {
        request.setRawHeader(header.name, oneLine(header.value));
    }
    request.setRawHeader("User-Agent", "SupportWizard/" SW_VERSION);
    request.setRawHeader("X-Request-ID", id);
    if (isSignedAt(wanted, url)) {
        request.setRawHeader("Authorization", oneLine(wanted.authorization.reveal()));
    }
    using Attribute = QNetworkRequest::Attribute;
    request.setAttribute(Attribute::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(Attribute::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(Attribute::CacheSaveControlAttribute, false);
    request.setAttribute(Attribute::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // One connection, one request: only then "no body byte was read" means that none went out.
    request.setAttribute(Attribute::Http2AllowedAttribute, false);
    if (wanted.body) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, oneLine(wanted.body->contentType));
        request.setHeader(QNetworkRequest::ContentLengthHeader, wanted.body->size);
        request.setAttribute(Attribute::DoNotBufferUploadDataAttribute, true);
        request.setRawHeader("Connection", "close");
    }
    return request;
}

} // namespace net
