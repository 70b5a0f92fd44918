// How an exchange ends without an answer, and where a redirect may lead.
#include "net/address.h"
#include "net/exchange.h"
#include "net/networkerror.h"

#include <QNetworkReply>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace net {
namespace {

constexpr int mostHops = 5;

} // namespace

void Exchange::refuseTooLarge() {
    fail({.kind = mayHaveArrived() ? core::ErrorKind::Ambiguous : core::ErrorKind::Permanent,
          .text = tr("The answer of %1 is larger than this program takes, so it was not read. Check the "
                     "address of the "
                     "Support Center.")
                      .arg(m_url.host()),
          .details = u"answer larger than %1 bytes"_s.arg(m_request.limits.answerBytes),
          .path = {}});
}

void Exchange::giveUpWaiting() {
    fail(mayHaveArrived()
             ? arrivalUnknown(m_url.host(), u"time limit"_s)
             : core::Error{
                   .kind = core::ErrorKind::Transient,
                   .text = tr("%1 did not answer in time. Check the network connection.").arg(m_url.host()),
                   .details = u"time limit"_s,
                   .path = {}});
}

core::Error Exchange::networkError() const {
    if (m_isBodyBroken) {
        return {.kind = core::ErrorKind::Permanent,
                .text = tr(
                    "A file that was to be sent could not be read to its end, so it was not sent. Attach it "
                    "again."),
                .details = u"body shorter than its size"_s,
                .path = {}};
    }
    return describe({.error = m_reply->error(),
                     .words = m_reply->errorString(),
                     .host = m_url.host(),
                     .proxy = m_proxy,
                     .hasOwnProxy = m_request.route && m_request.route->hasOwnProxy(),
                     .distrust = m_distrust,
                     .mayHaveArrived = mayHaveArrived()});
}

bool Exchange::mayHaveArrived() const {
    const bool changesSomething =
        m_request.method == Request::Method::Post || m_request.method == Request::Method::Put;
    return changesSomething && m_response.isBodySent;
}

std::optional<QUrl> Exchange::redirectTarget() const {
    constexpr std::array redirects{301, 302, 303, 307, 308};
    if (m_request.method != Request::Method::Get || m_request.body || m_hops >= mostHops ||
        std::ranges::find(redirects, m_response.status) == redirects.end()) {
        return std::nullopt;
    }
    const QUrl target = m_url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    const bool isDowngrade = m_url.scheme() == "https"_L1 && target.scheme() != "https"_L1;
    const bool isAllowed = checkAddress(target).has_value() && !isDowngrade &&
                           (m_request.mayLeaveOrigin || isSameOrigin(target, m_url));
    return isAllowed ? std::optional(target) : std::nullopt;
}

} // namespace net
