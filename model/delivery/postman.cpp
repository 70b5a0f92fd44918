#include "delivery/postman.h"

#include "delivery/mailnote.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using store::EntryState;

namespace delivery {
namespace {

Q_LOGGING_CATEGORY(lcPostman, "delivery.postman")

/// How often a process that does not deliver looks whether it does now.
constexpr std::chrono::milliseconds mailTakeOver{1'000};
constexpr std::chrono::milliseconds longestMailSleep{30'000};

bool isWorthAnotherTry(const core::Error& error) {
    return error.kind == core::ErrorKind::Transient || error.kind == core::ErrorKind::ActionRequired ||
           error.kind == core::ErrorKind::Ambiguous || error.kind == core::ErrorKind::Cancelled;
}

} // namespace

Postman::Postman(Parts parts, const RetryPolicy& policy, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_policy(policy) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Postman::wake);
    connect(&m_parts.outbox, &Outbox::entryChanged, this, &Postman::wake, Qt::QueuedConnection);
    connect(&m_parts.outbox, &Outbox::changedElsewhere, this, &Postman::wake, Qt::QueuedConnection);
}

Postman::~Postman() {
    m_pool.waitForDone();
}

void Postman::start() {
    m_isStarted = true;
    wakeAt(m_parts.clock.now());
}

void Postman::stop() {
    m_isStarted = false;
    m_timer.stop();
}

void Postman::wakeAt(core::Time time) {
    const std::chrono::milliseconds wait = time - m_parts.clock.now();
    const auto sleep = std::clamp(wait, std::chrono::milliseconds{0}, longestMailSleep);
    if (!m_timer.isActive() || sleep < m_timer.remainingTimeAsDuration()) {
        m_timer.start(sleep);
    }
}

void Postman::wake() {
    if (!m_isStarted || !m_busy.isEmpty()) {
        return;
    }
    const auto open = m_parts.outbox.openMails();
    if (!open || (!open->isEmpty() && !m_parts.isDeliverer())) {
        wakeAt(m_parts.clock.now() + mailTakeOver);
        return;
    }
    core::Time next = m_parts.clock.now() + longestMailSleep;
    for (const store::Mail& mail : *open) {
        if (!m_busy.isEmpty()) {
            return; // woken again when that is done
        }
        look(mail, next);
    }
    if (!open->isEmpty()) {
        wakeAt(next);
    }
}

void Postman::look(const store::Mail& mail, core::Time& next) {
    const core::Time now = m_parts.clock.now();
    // A clock that was set back must not make it wait longer than the longest wait there is.
    const bool isDue = mail.nextTry <= now || mail.updated > now + m_policy.longest;
    switch (mail.state) {
    case EntryState::Sending:
        leftOver(mail); // nobody else can be sending it
        return;
    case EntryState::Queued:
        send(mail);
        return;
    case EntryState::Waiting:
        if (isDue) {
            send(mail);
            return;
        }
        break;
    case EntryState::Delivered:
        if (isDue) {
            note(mail);
            return;
        }
        break;
    case EntryState::Blocked:
    case EntryState::Abandoned:
        return;
    }
    next = std::min(next, mail.nextTry);
}

void Postman::leftOver(store::Mail mail) {
    mail.state = EntryState::Blocked;
    mail.isAmbiguous = true;
    mail.error =
        core::Error{.kind = core::ErrorKind::Ambiguous,
                    .text = tr("The program ended while this e-mail was being sent. It may have been sent.")};
    save(mail);
}

void Postman::send(const store::Mail& mail) {
    store::Mail sending = mail;
    sending.state = EntryState::Sending;
    // From this commit on it may have been sent, whatever happens to this process.
    sending.sent = m_parts.clock.now();
    sending.updated = sending.sent;
    m_busy = mail.id;
    m_parts.writer
        .run<store::Mail>(
            this, [sending](store::Connection& connection) { return store::updateMail(connection, sending); })
        ->then(this, [this](const core::Result<store::Mail>& stored) {
            if (!stored) {
                m_busy.clear();
                wakeAt(m_parts.clock.now() + mailTakeOver);
                return;
            }
            Q_EMIT mailChanged(stored->entry);
            hand(*stored);
        });
}

void Postman::hand(const store::Mail& mail) {
    const auto account = m_parts.account(mail.account);
    if (!account) {
        sent(mail,
             core::fail(
                 core::ErrorKind::ActionRequired,
                 tr("The account of this e-mail is not set up any more. Add it again, then try again.")));
        return;
    }
    m_stop = std::make_shared<std::atomic_bool>(false);
    mail::Sender& sender = account->isPractice ? m_parts.practiceMailbox : m_parts.mailServer;
    auto* call = sender.send(this, {.from = mail.from,
                                    .to = mail.to,
                                    .needed = mail.needed,
                                    .file = m_parts.blobs.path(mail.eml),
                                    .stop = m_stop});
    connect(call, &core::CallBase::progressed, this,
            [this, id = mail.id](qint64 done, qint64 total) { Q_EMIT progressed(id, done, total); });
    call->then(this, [this, mail](const core::Result<mail::Sent>& answer) { sent(mail, answer); });
}

void Postman::sent(store::Mail mail, const core::Result<mail::Sent>& answer) {
    m_stop.reset();
    if (answer) {
        mail.state = EntryState::Delivered;
        mail.isAmbiguous = false;
        mail.refused = answer->refused;
        mail.sent = m_parts.clock.now();
        mail.attempts = 0;
        mail.nextTry = mail.sent;
        mail.error.reset();
        qCInfo(lcPostman) << "mail" << mail.id << "sent";
    } else {
        qCInfo(lcPostman) << "mail" << mail.id << core::kindName(answer.error().kind);
        judge(mail, answer.error());
    }
    save(mail);
}

void Postman::judge(store::Mail& mail, const core::Error& error) const {
    mail.error = error;
    ++mail.attempts;
    if (error.kind != core::ErrorKind::Ambiguous) {
        mail.sent = {};
    }
    switch (error.kind) {
    case core::ErrorKind::Transient:
        mail.state = EntryState::Waiting;
        mail.nextTry = m_parts.clock.now() +
                       m_policy.wait(mail.attempts, error, QRandomGenerator::global()->generateDouble());
        break;
    case core::ErrorKind::Ambiguous:
        mail.state = EntryState::Blocked;
        mail.isAmbiguous = true;
        break;
    case core::ErrorKind::Rejected:
    case core::ErrorKind::ActionRequired:
    case core::ErrorKind::Permanent:
    case core::ErrorKind::Cancelled:
        mail.state = EntryState::Blocked;
        break;
    }
}

void Postman::note(const store::Mail& mail) {
    const auto found = m_parts.outbox.entry(mail.entry);
    if (!found || !*found || (*found)->state != EntryState::Delivered) {
        return; // there is no ticket yet; its coming wakes us
    }
    const store::Entry& entry = **found;
    const auto account = m_parts.account(mail.account);
    store::Mail noted = mail;
    noted.isNoted = true;
    const bool isInBody = entry.createBody.contains(noteOf(mail).toUtf8());
    if (entry.isTicketTyped || isInBody || !account) {
        save(noted);
        return;
    }
    if (account->url.isEmpty()) {
        return; // this run cannot reach it
    }
    m_busy = mail.id;
    noteInTicket(this, m_parts.providers, *account, entry.ticket, noteOf(mail))
        ->then(this, [this, noted](const core::Done& done) mutable {
            if (!done) {
                qCInfo(lcPostman) << "mail" << noted.id << "not named in its ticket:" << done.error().details;
                ++noted.attempts;
                noted.isNoted = !isWorthAnotherTry(done.error());
                noted.nextTry =
                    m_parts.clock.now() +
                    m_policy.wait(noted.attempts, done.error(), QRandomGenerator::global()->generateDouble());
            }
            save(noted);
        });
}

void Postman::save(const store::Mail& mail) {
    store::Mail changed = mail;
    changed.updated = m_parts.clock.now();
    m_busy = mail.id; // until it is stored, so that it is not taken up in its old state
    m_parts.writer
        .run<store::Mail>(
            this, [changed](store::Connection& connection) { return store::updateMail(connection, changed); })
        ->then(this, [this, changed](const core::Result<store::Mail>& stored) {
            m_busy.clear();
            if (!stored) {
                qCWarning(lcPostman) << "mail" << changed.id << "cannot be stored:" << stored.error().details;
            }
            Q_EMIT mailChanged(changed.entry);
            wakeAt(m_parts.clock.now() + (stored ? std::chrono::milliseconds{0} : mailTakeOver));
        });
}

void Postman::stopSending(const QString& id) {
    if (id == m_busy && m_stop) {
        *m_stop = true;
    }
}

} // namespace delivery
