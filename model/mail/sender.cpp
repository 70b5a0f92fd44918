#include "mail/sender.h"

#include "core/module.h"
#include "mail/smtperror.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace mail {
namespace {

Q_LOGGING_CATEGORY(lcMail, "mail")

using Stop = std::shared_ptr<std::atomic_bool>;

QByteArrayList onWire(const QStringList& texts) {
    QByteArrayList bytes;
    for (const QString& text : texts) {
        bytes.append(text.toLatin1());
    }
    return bytes;
}

core::Result<Sent> answerOf(const Outcome& outcome, const Server& server) {
    qCInfo(lcMail) << "smtp" << outcome.command << outcome.reply << "accepted" << outcome.isAccepted;
    if (auto error = smtpError(outcome, server)) {
        return core::fail(std::move(*error));
    }
    Sent sent;
    for (const QByteArray& one : outcome.refused) {
        sent.refused.append(QString::fromLatin1(one));
    }
    return sent;
}

} // namespace

SmtpClient::SmtpClient(const Patience& patience, QObject* parent)
    : QObject(parent), m_patience(patience), m_isEnding(std::make_shared<std::atomic_bool>(false)) {}

SmtpClient::~SmtpClient() {
    *m_isEnding = true;
    m_pool.waitForDone();
}

core::Call<Sent>* SmtpClient::run(QObject* parent, const Server& server, core::Secret password,
                                  const Envelope& envelope) {
    if (core::Done checked = checkServer(server); !checked) {
        return core::answered<Sent>(parent, core::fail(checked.error()));
    }
    const auto smtp = core::moduleOf<Smtp>();
    if (!smtp) {
        return core::answered<Sent>(parent, core::fail(smtp.error()));
    }
    auto* call = new core::Call<Sent>(parent);
    const Stop isStopped = std::make_shared<std::atomic_bool>(false);
    call->onCancel([isStopped] { *isStopped = true; });
    m_pool.start([this, smtp = *smtp, call = QPointer(call), server, envelope, isStopped,
                  isEnding = m_isEnding, patience = m_patience,
                  secret = std::make_shared<core::Secret>(std::move(password))] {
        Exchange exchange{.server = server,
                          .patience = patience,
                          .password = secret->reveal(),
                          .from = envelope.from.toLatin1(),
                          .to = onWire(envelope.to),
                          .needed = envelope.needed,
                          .file = envelope.file,
                          .goOn = {}};
        exchange.goOn = [=, this](qint64 done, qint64 total) {
            QMetaObject::invokeMethod(
                this,
                [call, done, total] {
                    if (call) {
                        Q_EMIT call->progressed(done, total);
                    }
                },
                Qt::QueuedConnection);
            return !*isStopped && !*isEnding && !(envelope.stop && *envelope.stop);
        };
        auto answer = std::make_shared<core::Result<Sent>>(answerOf(smtp->send(exchange), server));
        QMetaObject::invokeMethod(
            this,
            [call, answer] {
                if (call) {
                    call->finish(std::move(*answer));
                }
            },
            Qt::QueuedConnection);
    });
    return call;
}

core::Call<Sent>* SmtpClient::send(QObject* parent, const Server& server, core::Secret password,
                                   const Envelope& envelope) {
    return run(parent, server, std::move(password), envelope);
}

core::Call<void>* SmtpClient::check(QObject* parent, const Server& server, core::Secret password) {
    auto* call = new core::Call<void>(parent);
    auto* inner = run(call, server, std::move(password), {.from = {}, .to = {}, .needed = 0, .file = {}});
    call->onCancel([inner = QPointer(inner)] {
        if (inner) {
            inner->cancel();
        }
    });
    inner->then(call, [call](const core::Result<Sent>& answer) {
        call->finish(answer ? core::Done{} : core::fail(answer.error()));
    });
    return call;
}

} // namespace mail
