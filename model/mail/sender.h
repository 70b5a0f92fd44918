#pragma once

#include "core/call.h"
#include "core/secret.h"
#include "mail/server.h"

#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace mail {

/// A rendered e-mail and where it goes.
struct Envelope {
    QString from;
    QStringList to;       ///< as recipients() gives them
    qsizetype needed = 1; ///< so many of the first ones must be taken, else nothing is sent
    QString file;         ///< the bytes, as render() made them
    /// Set by the person to take it back. A cancel of the call answers at once and so cannot know whether the
    /// text had gone out; this is answered by the worker: Cancelled or Ambiguous. May be none.
    std::shared_ptr<std::atomic_bool> stop = {};
};

/// A mail server has taken the e-mail.
struct Sent {
    QStringList refused; ///< recipients it was not taken for
};

/// Hands e-mail in. An interface, so that what is sent when can be tested without a mail server.
class Sender {
public:
    virtual ~Sender() = default;

    /// Errors are those of smtpError(): Ambiguous when it may have been sent. After a cancel of the call
    /// nobody knows: use Envelope::stop.
    virtual core::Call<Sent>* send(QObject* parent, const Envelope& envelope) = 0;
};

/// SMTP on worker threads.
class SmtpClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SmtpClient)

public:
    explicit SmtpClient(const Patience& patience = {}, QObject* parent = nullptr);
    /// Cancels what runs and waits for it.
    ~SmtpClient() override;

    core::Call<Sent>* send(QObject* parent, const Server& server, core::Secret password,
                           const Envelope& envelope);
    /// Connects and signs in, and sends nothing.
    core::Call<void>* check(QObject* parent, const Server& server, core::Secret password);

private:
    core::Call<Sent>* run(QObject* parent, const Server& server, core::Secret password,
                          const Envelope& envelope);

    Patience m_patience;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_isEnding;
};

} // namespace mail
