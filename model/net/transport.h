#pragma once

#include "core/call.h"
#include "core/secret.h"
#include "net/route.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace net {

/// Time limits of one request. Every one runs out into an error; none is endless.
struct Limits {
    std::chrono::milliseconds connect{20'000}; ///< from the start to the head of the request, proxy included
    std::chrono::milliseconds inactivity{30'000}; ///< no byte moved in either direction
    /// From the last body byte to the whole answer. A body of some size gets more, as its end may still wait
    /// in the machine's send buffer when Qt has handed it over.
    std::chrono::milliseconds answer{60'000};
    qint64 answerBytes = 64LL * 1024 * 1024; ///< a larger answer is refused
};

struct Header {
    QByteArray name;
    QByteArray value;
};

/// A body that can be opened anew for each try; streamed, never whole in memory.
struct Body {
    std::function<std::unique_ptr<QIODevice>()> open; ///< nullptr when it cannot be read
    qint64 size = 0;
    QByteArray contentType;

    static Body bytes(QByteArray content, QByteArray contentType);
    /// A file of exactly this many bytes; one that has another size by then counts as unreadable.
    static Body file(const QString& path, qint64 size, QByteArray contentType);
};

struct Request {
    enum class Method { Get, Post, Put, Delete };

    Method method = Method::Get;
    QUrl url;
    QString pathTemplate; ///< for the log, without ids of persons or queries: "/api/v2/requests/{id}"
    QList<Header> headers;
    core::Secret authorization; ///< whole value of the Authorization header; empty = none
    std::optional<Body> body;
    Limits limits;
    std::shared_ptr<const Route> route; ///< none = the system's proxy and authorities
    /// Takes the body of an answer with a status of success piece by piece, instead of the response; an error
    /// ends the request with it. For answers that are too large for the memory.
    std::function<core::Done(const QByteArray&)> sink = {};
    /// Of a GET: may be followed to another origin, which gets no credentials (a file that the Support Center
    /// keeps elsewhere). Never from https to http.
    bool mayLeaveOrigin = false;
};

struct Response {
    int status = 0;
    QList<Header> headers;
    QByteArray body;
    bool isBodySent = false; ///< whether any byte of the request's body went out before the answer

    /// Value of the first header of that name, case-insensitive.
    QByteArray header(QByteArrayView name) const;
    /// Retry-After as seconds (a number or an HTTP date against the Date header).
    std::optional<std::chrono::seconds> retryAfter() const;
};

/// Sends HTTP requests. An answer with any status is a Response; no answer is an Error:
/// Transient before the first body byte of a request went out (or for one without a body), Ambiguous after it
/// for POST and PUT; ActionRequired for the account when TLS is not to be trusted; Permanent for a refused
/// address (plain http to anything but loopback, other schemes, user information in it), before any byte. A
/// request with a body is never sent twice by itself and follows no redirect (the 3xx is the Response; for
/// 307 and 308 Qt gives no status, so they count as no answer); a GET follows within the same origin only
/// (see mayLeaveOrigin), and credentials never leave it. Each try has its own X-Request-ID, found in the log.
class Transport {
public:
    virtual ~Transport() = default;
    virtual core::Call<Response>* send(QObject* parent, Request request) = 0;
};

} // namespace net
