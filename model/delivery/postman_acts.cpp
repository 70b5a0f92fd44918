// What the person does with e-mails: sends one, decides what becomes of one that was stopped.
#include "delivery/entryacts.h"
#include "delivery/postman.h"
#include "mail/address.h"
#include "ticket/escalation.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;
using store::EntryState;

namespace delivery {
namespace {

store::Mail mailOf(const Letter& letter, const mail::Message& message, const QStringList& recipients,
                   core::Time now) {
    store::Mail mail;
    mail.id = message.id;
    mail.entry = letter.entry;
    mail.account = letter.account;
    mail.from = mail::wireAddress(letter.from.email).value_or(QString());
    mail.to = recipients;
    mail.subject = letter.subject;
    mail.text = letter.text;
    for (const ticket::Attachment& file : letter.files) {
        mail.files.append(file.name);
    }
    mail.created = now;
    mail.updated = now;
    mail.nextTry = now;
    return mail;
}

} // namespace

core::Done Postman::checkLetter(const Letter& letter) const {
    const auto found = m_parts.outbox.entry(letter.entry);
    if (!found) {
        return core::fail(found.error());
    }
    if (!*found || (*found)->state == EntryState::Abandoned) {
        return rejected(tr("This request was given up. File it anew, then send the e-mail."));
    }
    if ((*found)->isAmbiguous && (*found)->ticket.isEmpty()) {
        return rejected(tr("This request may have arrived already. Wait until that is known, then decide."));
    }
    const auto account = m_parts.account(letter.account);
    if (account && account->isPractice && !ticket::isPracticeAddress(letter.to.email)) {
        return rejected(tr("An e-mail of the practice account goes to the practice mailbox only."));
    }
    return {};
}

core::Call<store::Mail>* Postman::put(QObject* parent, const Letter& letter, bool again, bool isSentByHand) {
    if (core::Done checked = checkLetter(letter); !checked) {
        return core::answered<store::Mail>(parent, core::fail(checked.error()));
    }
    const auto earlier = m_parts.outbox.mails(letter.entry);
    if (!earlier) {
        return core::answered<store::Mail>(parent, core::fail(earlier.error()));
    }
    const core::Time now = m_parts.clock.now();
    const mail::Message message = messageOf(letter, *earlier, m_parts.blobs, now);
    const auto recipients = mail::recipients(message);
    if (!recipients) {
        return core::answered<store::Mail>(parent, core::fail(recipients.error()));
    }
    store::Mail mail = mailOf(letter, message, *recipients, now);
    if (isSentByHand) {
        mail.isSentByHand = true;
        mail.state = EntryState::Delivered;
        mail.sent = now;
    }
    auto* call = new core::Call<store::Mail>(parent);
    const auto store = [this, again, call = QPointer(call)](const store::Mail& made) {
        m_parts.writer
            .run<store::Mail>(this,
                              [made, again](store::Connection& connection) {
                                  return store::enqueueMail(connection, made, again);
                              })
            ->then(this, [this, call](core::Result<store::Mail> stored) {
                if (stored) {
                    Q_EMIT mailChanged(stored->entry);
                    wakeAt(m_parts.clock.now());
                }
                if (call) {
                    call->finish(std::move(stored));
                }
            });
    };
    // Files of many megabytes are written once more: not in this thread.
    m_pool.start([this, message, mail, store, call = QPointer(call), &blobs = m_parts.blobs] {
        auto rendered = std::make_shared<core::Result<core::BlobId>>(renderToBlob(message, blobs));
        QMetaObject::invokeMethod(
            this,
            [mail, store, call, rendered] {
                if (*rendered) {
                    store::Mail made = mail;
                    made.eml = **rendered;
                    store(made);
                } else if (call) {
                    call->finish(core::fail(rendered->error()));
                }
            },
            Qt::QueuedConnection);
    });
    return call;
}

core::Call<store::Mail>* Postman::enqueue(QObject* parent, const Letter& letter, bool again) {
    return put(parent, letter, again, false);
}

core::Call<store::Mail>* Postman::record(QObject* parent, const Letter& letter, bool again) {
    return put(parent, letter, again, true);
}

core::Call<void>* Postman::renderTo(QObject* parent, const QString& path, const Letter& letter) {
    const auto earlier = m_parts.outbox.mails(letter.entry);
    if (core::Done checked = checkLetter(letter); !checked || !earlier) {
        return core::answered<void>(parent, checked ? core::fail(earlier.error()) : checked);
    }
    const mail::Message message = messageOf(letter, *earlier, m_parts.blobs, m_parts.clock.now());
    auto* call = new core::Call<void>(parent);
    m_pool.start([this, path, message, call = QPointer(call)] {
        const core::Done done = delivery::renderTo(path, message);
        QMetaObject::invokeMethod(
            this,
            [call, done] {
                if (call) {
                    call->finish(done);
                }
            },
            Qt::QueuedConnection);
    });
    return call;
}

core::Call<store::Mail>* Postman::sendAgain(QObject* parent, const QString& id) {
    return change(parent, id, [now = m_parts.clock.now()](store::Mail& mail) -> core::Done {
        if (mail.state != EntryState::Waiting && mail.state != EntryState::Blocked) {
            return rejected(tr("Only an e-mail that waits or was stopped can be sent again."));
        }
        mail.state = EntryState::Queued;
        mail.isAmbiguous = false;
        mail.attempts = 0;
        mail.nextTry = now;
        mail.error.reset();
        return {};
    });
}

core::Call<store::Mail>* Postman::giveUp(QObject* parent, const QString& id) {
    return change(parent, id, [](store::Mail& mail) -> core::Done {
        if (mail.state == EntryState::Sending || !mail.isOpen()) {
            return rejected(tr("This e-mail is being sent or was sent already."));
        }
        mail.state = EntryState::Abandoned;
        return {};
    });
}

core::Call<store::Mail>* Postman::sayArrived(QObject* parent, const QString& id) {
    return change(parent, id, [](store::Mail& mail) -> core::Done {
        if (!mail.isAmbiguous) {
            return rejected(tr("It is known whether this e-mail was sent."));
        }
        mail.state = EntryState::Delivered;
        mail.isAmbiguous = false;
        mail.error.reset();
        return {};
    });
}

core::Call<store::Mail>* Postman::change(QObject* parent, const QString& id,
                                         std::function<core::Done(store::Mail&)> apply) {
    auto* call = new core::Call<store::Mail>(parent);
    m_parts.writer
        .run<store::Mail>(this,
                          [id, apply = std::move(apply), now = m_parts.clock.now()](
                              store::Connection& connection) -> core::Result<store::Mail> {
                              auto stored = store::mail(connection, id);
                              if (!stored) {
                                  return core::fail(stored.error());
                              }
                              if (!*stored) {
                                  return rejected(tr("There is no such e-mail any more."));
                              }
                              store::Mail mail = std::move(**stored);
                              if (core::Done applied = apply(mail); !applied) {
                                  return core::fail(applied.error());
                              }
                              mail.updated = now;
                              return store::updateMail(connection, mail);
                          })
        ->then(this, [this, call = QPointer(call)](core::Result<store::Mail> answer) {
            if (answer) {
                Q_EMIT mailChanged(answer->entry);
                wakeAt(m_parts.clock.now());
            }
            if (call) {
                call->finish(std::move(answer));
            }
        });
    return call;
}

} // namespace delivery
