#include "net/exchange.h"

#include "net/address.h"
#include "net/bodydevice.h"
#include "net/certificatetext.h"
#include "net/networkerror.h"
#include "net/networkrequest.h"
#include "net/trust.h"

#include <QAuthenticator>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace net {
namespace {

Q_LOGGING_CATEGORY(netLog, "net")

/// What the last bytes of a body may still need when Qt has handed them to the machine's send buffer (at most
/// some megabytes) on a slow line.
std::chrono::milliseconds drainTime(qint64 bodySize) {
    constexpr qint64 sendBuffer = 4LL * 1024 * 1024;
    constexpr qint64 slowestBytesPerMillisecond = 32;
    return std::chrono::milliseconds(std::min(bodySize, sendBuffer) / slowestBytesPerMillisecond);
}

} // namespace

Exchange::Exchange(core::Call<Response>* call, Request request)
    : QObject(call),
      m_call(call),
      m_request(std::move(request)),
      m_url(m_request.url),
      m_id(QUuid::createUuid().toByteArray(QUuid::WithoutBraces)) {
    for (QTimer* limit : {&m_connecting, &m_inactivity, &m_deadline}) {
        limit->setSingleShot(true);
        connect(limit, &QTimer::timeout, this, &Exchange::giveUpWaiting);
    }
    m_call->onCancel([this] {
        log(u"cancelled"_s);
        stop();
    });
}

Exchange::~Exchange() {
    stop();
    if (m_own) {
        // Not at once: this may run inside a signal of the reply.
        m_own->setParent(nullptr);
        m_own->deleteLater();
    } else if (m_reply) {
        m_reply->deleteLater();
    }
}

QNetworkAccessManager& Exchange::own(std::unique_ptr<QNetworkAccessManager> manager) {
    m_own = manager.release();
    m_own->setParent(this);
    return *m_own;
}

void Exchange::start(QNetworkAccessManager& manager) {
    if (m_call->isFinished()) {
        return; // cancelled before it could start
    }
    m_manager = &manager;
    m_clock.start();
    connect(m_manager, &QNetworkAccessManager::proxyAuthenticationRequired, this,
            [this](const QNetworkProxy& proxy) { m_proxy = nameOf(proxy); });
    if (core::Done prepared = prepare(); !prepared) {
        fail(std::move(prepared.error()));
    } else {
        send();
    }
}

core::Done Exchange::prepare() {
    if (core::Done checked = checkAddress(m_url); !checked) {
        return checked;
    }
    if (m_request.route && !m_request.route->authorityFile.isEmpty()) {
        core::Result<QSslConfiguration> tls = tlsOf(m_request.route.get());
        if (!tls) {
            return core::fail(std::move(tls.error()));
        }
        m_tls = std::move(*tls);
    }
    if (m_request.body && !openBody()) {
        return core::fail(
            core::ErrorKind::Permanent,
            tr("A file that was to be sent cannot be read, so nothing was sent. Attach it again."),
            u"body not opened"_s);
    }
    return {};
}

void Exchange::stop() {
    m_connecting.stop();
    m_inactivity.stop();
    m_deadline.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
}

bool Exchange::openBody() {
    std::unique_ptr<QIODevice> source = m_request.body->open ? m_request.body->open() : nullptr;
    if (!source) {
        return false;
    }
    m_device = new BodyDevice(std::move(source), m_request.body->size, this);
    connect(m_device, &BodyDevice::advanced, this, [this] {
        m_response.isBodySent = true;
        touch();
        if (m_device->isWhole()) {
            m_isBodyWhole = true;
            startDeadline();
        }
    });
    return true;
}

void Exchange::send() {
    QNetworkRequest request = networkRequest(m_request, m_url, m_id);
    if (m_tls) {
        request.setSslConfiguration(*m_tls);
    }
    m_reply = m_device ? m_manager->sendCustomRequest(request, methodName(m_request.method), m_device)
                       : m_manager->sendCustomRequest(request, methodName(m_request.method));
    if (m_device) {
        m_device->setParent(m_reply);
    } else {
        startDeadline();
    }
    observe();
    m_connecting.start(m_request.limits.connect);
    touch();
}

void Exchange::observe() {
    connect(m_reply, &QNetworkReply::requestSent, &m_connecting, &QTimer::stop);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkSize);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::takeAnswer);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_distrust = distrustTexts(errors); });
    if (m_request.body) {
        connect(m_reply, &QNetworkReply::uploadProgress, m_call, &core::CallBase::progressed);
    } else {
        connect(m_reply, &QNetworkReply::downloadProgress, m_call, &core::CallBase::progressed);
    }
    connect(m_reply, &QObject::destroyed, this, [this] {
        // The transport went before its calls.
        fail({.kind = mayHaveArrived() ? core::ErrorKind::Ambiguous : core::ErrorKind::Transient,
              .text = tr("The program is closing, so the request was not finished. It is tried again later."),
              .details = u"transport gone"_s,
              .path = {}});
    });
}

void Exchange::follow(const QUrl& target) {
    ++m_hops;
    m_url = target;
    m_response = {};
    m_reply->disconnect(this);
    m_reply->deleteLater();
    send();
}

void Exchange::startDeadline() {
    if (!m_deadline.isActive()) {
        m_deadline.start(m_request.limits.answer + drainTime(m_request.body ? m_request.body->size : 0));
    }
}

void Exchange::touch() {
    const bool isDraining = m_isBodyWhole && m_response.status == 0;
    m_inactivity.start(m_request.limits.inactivity +
                       (isDraining ? drainTime(m_request.body->size) : std::chrono::milliseconds(0)));
}

void Exchange::checkSize() {
    m_connecting.stop();
    m_response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    touch();
    bool isNumber = false;
    const qint64 promised = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    if (isNumber && promised > m_request.limits.answerBytes) {
        refuseTooLarge();
    }
}

void Exchange::takeAnswer() {
    touch();
    const QByteArray piece = m_reply->readAll();
    constexpr int firstFailure = 300;
    if (m_request.sink && m_response.status > 0 && m_response.status < firstFailure) {
        pass(piece);
        return;
    }
    m_response.body += piece;
    if (m_response.body.size() > m_request.limits.answerBytes) {
        refuseTooLarge();
    }
}

void Exchange::pass(const QByteArray& piece) {
    m_passed += piece.size();
    if (m_passed > m_request.limits.answerBytes) {
        refuseTooLarge();
    } else if (core::Done taken = m_request.sink(piece); !taken) {
        fail(std::move(taken.error()));
    }
}

void Exchange::conclude() {
    if (m_device && m_device->isBroken()) {
        m_isBodyBroken = true;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_isBodyBroken || status == 0 || !isAnswer(m_reply->error())) {
        fail(networkError());
        return;
    }
    m_response.status = status;
    if (m_reply->isReadable()) {
        takeAnswer();
    }
    if (m_call->isFinished()) {
        return; // too large in the end
    }
    if (const std::optional<QUrl> target = redirectTarget()) {
        follow(*target);
    } else {
        answer();
    }
}

void Exchange::answer() {
    const QList<QNetworkReply::RawHeaderPair> headers = m_reply->rawHeaderPairs();
    for (const auto& [name, value] : headers) {
        m_response.headers.append({.name = name, .value = value});
    }
    log(u"%1 %2 B"_s.arg(m_response.status).arg(m_response.body.size()));
    m_call->finish(std::move(m_response));
    stop();
}

void Exchange::fail(core::Error error) {
    if (!m_call->isFinished()) {
        if (m_device) {
            // How far it got: Qt's own reports come too rarely to tell.
            Q_EMIT m_call->progressed(m_device->taken(), m_device->size());
        }
        log(core::kindName(error.kind) + (error.details.isEmpty() ? QString() : u": "_s + error.details));
        m_call->finish(core::fail(std::move(error)));
    }
    stop();
}

void Exchange::log(const QString& outcome) const {
    qCInfo(netLog).noquote() << methodName(m_request.method) << m_request.pathTemplate << outcome << "in"
                             << m_clock.elapsed() << "ms" << m_id;
}

} // namespace net
