#include "delivery/outbox.h"

#include "delivery/entryacts.h"
#include "delivery/files.h"
#include "delivery/uncleaned.h"
#include "store/outboxstore.h"
#include "ticket/sealed.h"
#include "ticket/validator.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace delivery {
namespace {

Q_LOGGING_CATEGORY(lcOutbox, "delivery.outbox")

constexpr std::chrono::milliseconds watchInterval{500};

std::pair<store::Entry, std::optional<QByteArray>>
updateEntry(const ticket::Update& update, const core::AccountId& account, core::Time now) {
    ticket::SealedUpdate sealed = ticket::sealUpdate(update, account, now);
    store::Entry entry;
    entry.id = update.id;
    entry.account = account;
    entry.request = std::move(sealed.request);
    entry.update = store::UpdateOf{
        .ticket = update.ticket, .waitsFor = update.waitsFor, .wantsSolved = update.wantsSolved};
    entry.created = now;
    entry.updated = now;
    entry.nextTry = now;
    return {entry, std::move(sealed.rest)};
}

core::Done checkUpdate(const ticket::Update& update, const ticket::Account& account) {
    if (update.ticket.isEmpty() && update.waitsFor.isEmpty()) {
        return rejected(QCoreApplication::translate("delivery", "Say which ticket the message is for."));
    }
    if (update.text.trimmed().isEmpty() && !update.wantsSolved && update.attachments.isEmpty()) {
        core::Error error{.kind = core::ErrorKind::Rejected,
                          .text = QCoreApplication::translate(
                              "delivery", "The message is empty. Write what is new, then send it."),
                          .details = {},
                          .path = u"/comment"_s};
        return core::fail(error);
    }
    return mayLeaveMachine(update.attachments, account, nullptr);
}

core::Result<store::Entry> sealUpdateInto(store::Connection& connection, const store::BlobStore& blobs,
                                          const ticket::Update& update, const core::AccountId& account,
                                          core::Time now) {
    auto [entry, rest] = updateEntry(update, account, now);
    if (rest) {
        const auto stored = blobs.put(*rest);
        if (!stored) {
            return core::fail(stored.error());
        }
        entry.request.attachments.first().blob = stored->id;
    }
    for (const ticket::Attachment& file : std::as_const(entry.request.attachments)) {
        entry.files.append({.attachment = file});
    }
    return store::enqueue(connection, entry);
}

core::Done checkSealable(const ticket::Form& form, const ticket::Draft& draft,
                         const ticket::Account& account) {
    const core::Issues issues = ticket::validate(form, draft, account);
    const auto fault = std::ranges::find(issues, core::Issue::Level::Error, &core::Issue::level);
    if (fault != issues.end()) {
        core::Error error{.kind = core::ErrorKind::Rejected, .text = fault->text};
        error.path = fault->field.isEmpty() ? QString() : u"/fields/"_s + fault->field;
        error.issues = issues;
        return core::fail(error);
    }
    return mayLeaveMachine(draft.attachments, account, &form);
}

/// Filed again as Urgent: the old ticket is told of the new one once there is one.
std::optional<store::Entry> noteFor(const ticket::Draft& draft, const store::Entry& entry) {
    if (draft.replaces.isEmpty()) {
        return std::nullopt;
    }
    const ticket::Update note{
        .id = core::newIntentId(),
        .ticket = draft.replaces,
        .waitsFor = entry.id,
        .text = u"Filed again as ticket %1 with severity %2, as the severity of this one "
                "cannot be changed. Go on there."_s.arg(ticket::ticketPlace, entry.request.severity),
        .attachments = {},
        .subject = entry.request.subject,
        .priority = entry.request.priority};
    return updateEntry(note, entry.account, entry.created).first;
}

core::Result<store::Entry> sealInto(store::Connection& connection, const store::BlobStore& blobs,
                                    const ticket::Form& form, const ticket::Draft& draft,
                                    const ticket::Account& account, core::Time now) {
    ticket::Sealed sealed = ticket::sealDraft(form, draft, account, now);
    for (qsizetype i = 0; i < sealed.made.size(); ++i) {
        const auto stored = blobs.put(sealed.made.at(i));
        if (!stored) {
            return core::fail(stored.error());
        }
        sealed.request.attachments[i].blob = stored->id;
    }
    store::Entry entry;
    entry.id = draft.id;
    entry.account = account.id;
    entry.request = std::move(sealed.request);
    for (const ticket::Attachment& file : std::as_const(entry.request.attachments)) {
        entry.files.append({.attachment = file});
    }
    entry.created = now;
    entry.updated = now;
    entry.nextTry = now;
    return store::enqueue(connection, entry, noteFor(draft, entry));
}

} // namespace

Outbox::Outbox(store::Writer& writer, store::Connection& reader, const store::BlobStore& blobs,
               const core::Clock& clock, QObject* parent)
    : QObject(parent), m_writer(writer), m_reader(reader), m_blobs(blobs), m_clock(clock) {
    m_dataVersion = m_reader.dataVersion();
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, &Outbox::watch);
    m_watch.start();
}

core::Call<store::Entry>* Outbox::enqueue(QObject* parent, const ticket::Form& form,
                                          const ticket::Draft& draft, const ticket::Account& account) {
    const auto known = entry(draft.id);
    if (!known) {
        return core::answered<store::Entry>(parent, core::fail(known.error()));
    }
    if (*known) {
        return core::answered<store::Entry>(parent, **known);
    }
    if (const core::Done sealable = checkSealable(form, draft, account); !sealable) {
        return core::answered<store::Entry>(parent, core::fail(sealable.error()));
    }
    auto* call = new core::Call<store::Entry>(parent);
    m_writer
        .run<store::Entry>(
            call,
            [&blobs = m_blobs, form, draft, account, now = m_clock.now()](store::Connection& connection) {
                return sealInto(connection, blobs, form, draft, account, now);
            })
        ->then(this, [this, call = QPointer(call)](core::Result<store::Entry> answer) {
            if (answer) {
                qCInfo(lcOutbox) << "entry" << answer->id.value << "stored as"
                                 << store::stateName(answer->state);
                Q_EMIT entryChanged(answer->id);
            }
            if (call) {
                call->finish(std::move(answer));
            }
        });
    return call;
}

core::Call<store::Entry>* Outbox::enqueueUpdate(QObject* parent, const ticket::Update& update,
                                                const ticket::Account& account) {
    const auto known = entry(update.id);
    if (!known) {
        return core::answered<store::Entry>(parent, core::fail(known.error()));
    }
    if (*known) {
        return core::answered<store::Entry>(parent, **known);
    }
    if (const core::Done sendable = checkUpdate(update, account); !sendable) {
        return core::answered<store::Entry>(parent, core::fail(sendable.error()));
    }
    auto* call = new core::Call<store::Entry>(parent);
    m_writer
        .run<store::Entry>(
            call,
            [&blobs = m_blobs, update, id = account.id, now = m_clock.now()](store::Connection& connection) {
                return sealUpdateInto(connection, blobs, update, id, now);
            })
        ->then(this, [this, call = QPointer(call)](core::Result<store::Entry> answer) {
            if (answer) {
                qCInfo(lcOutbox) << "update" << answer->id.value << "stored";
                Q_EMIT entryChanged(answer->id);
            }
            if (call) {
                call->finish(std::move(answer));
            }
        });
    return call;
}

core::Call<store::Entry>* Outbox::retry(QObject* parent, const core::IntentId& id) {
    return change(parent, id, [now = m_clock.now()](store::Entry& entry) -> core::Done {
        if (core::Done allowed = mayAct(Act::Retry, entry); !allowed) {
            return allowed;
        }
        entry.state = store::EntryState::Queued;
        entry.nextTry = now;
        entry.attempts = 0;
        if (!entry.isAmbiguous) {
            offerAgain(entry.files);
        }
        return {};
    });
}

bool Outbox::isUndecided(const store::Entry& entry) {
    return entry.state == store::EntryState::Blocked && entry.isAmbiguous && entry.ticket.isEmpty();
}

core::Call<store::Entry>* Outbox::arrivedAs(QObject* parent, const core::IntentId& id,
                                            const core::TicketId& ticket) {
    return change(parent, id, [ticket, now = m_clock.now()](store::Entry& entry) -> core::Done {
        if (ticket.isEmpty()) {
            return rejected(tr("Enter the number of the ticket."));
        }
        if (entry.state == store::EntryState::Sending) {
            return rejected(tr("This request is being looked up just now. Try again in a moment."));
        }
        if (!entry.isOpen() || !entry.isAmbiguous || !entry.ticket.isEmpty()) {
            return rejected(tr("Only a request that may have arrived can be told to be a ticket."));
        }
        entry.ticket = ticket;
        entry.step = store::DeliveryStep::ReadBack;
        entry.state = store::EntryState::Queued;
        entry.nextTry = now;
        entry.attempts = 0;
        return {};
    });
}

core::Call<store::Entry>* Outbox::neverArrived(QObject* parent, const core::IntentId& id) {
    return change(parent, id, [now = m_clock.now()](store::Entry& entry) -> core::Done {
        if (!isUndecided(entry)) {
            return rejected(
                tr("Only a request that may have arrived and is not looked up by itself can be sent "
                   "again this way."));
        }
        entry.isAmbiguous = false;
        entry.lookups = 0;
        entry.firstLookup = {};
        entry.step = store::DeliveryStep::Upload;
        entry.state = store::EntryState::Queued;
        entry.error.reset();
        entry.nextTry = now;
        entry.attempts = 0;
        return {};
    });
}

core::Call<store::Entry>* Outbox::abandon(QObject* parent, const core::IntentId& id) {
    return change(parent, id, [](store::Entry& entry) -> core::Done {
        if (core::Done allowed = mayAct(Act::Abandon, entry); !allowed) {
            return allowed;
        }
        abandonAs(entry, Ending::GivenUp, {});
        return {};
    });
}

core::Call<store::Entry>* Outbox::takeTicket(QObject* parent, const core::IntentId& id,
                                             const core::TicketId& ticket) {
    return change(parent, id, [ticket, now = m_clock.now()](store::Entry& entry) -> core::Done {
        if (!entry.isOpen() || entry.state == store::EntryState::Sending) {
            return rejected(tr("This request is being sent or is closed already."));
        }
        if (!entry.ticket.isEmpty() && !entry.isTicketTyped) {
            return rejected(tr("This request has arrived as ticket %1.").arg(entry.ticket.value));
        }
        entry.ticket = ticket;
        entry.isTicketTyped = !ticket.isEmpty();
        entry.step = ticket.isEmpty() ? store::DeliveryStep::Upload : store::DeliveryStep::ReadBack;
        entry.state = store::EntryState::Queued;
        entry.attempts = 0;
        entry.nextTry = now;
        entry.error.reset();
        return {};
    });
}

core::Call<int>* Outbox::resume(QObject* parent, const core::AccountId& account) {
    auto* call = new core::Call<int>(parent);
    m_writer
        .run<int>(call,
                  [account, now = m_clock.now()](store::Connection& connection) -> core::Result<int> {
                      const auto open = store::entries(connection, false);
                      if (!open) {
                          return core::fail(open.error());
                      }
                      int resumed = 0;
                      for (store::Entry entry : *open) {
                          const bool isSignedOut = entry.account == account && entry.error &&
                                                   entry.state == store::EntryState::Blocked &&
                                                   entry.error->scope == core::ErrorScope::Account;
                          if (!isSignedOut) {
                              continue;
                          }
                          entry.state = store::EntryState::Queued;
                          entry.nextTry = now;
                          entry.updated = now;
                          if (const auto stored = store::update(connection, entry); !stored) {
                              return core::fail(stored.error());
                          }
                          ++resumed;
                      }
                      return resumed;
                  })
        ->then(this, [this, call = QPointer(call)](core::Result<int> answer) {
            if (answer && *answer > 0) {
                Q_EMIT changedElsewhere();
            }
            if (call) {
                call->finish(std::move(answer));
            }
        });
    return call;
}

core::Call<store::Entry>* Outbox::change(QObject* parent, const core::IntentId& id,
                                         std::function<core::Done(store::Entry&)> apply) {
    auto* call = new core::Call<store::Entry>(parent);
    m_writer
        .run<store::Entry>(call,
                           [id, apply = std::move(apply), now = m_clock.now()](
                               store::Connection& connection) -> core::Result<store::Entry> {
                               auto stored = store::entry(connection, id);
                               if (!stored) {
                                   return core::fail(stored.error());
                               }
                               if (!*stored) {
                                   return rejected(tr("There is no request %1 in the outbox.").arg(id.value));
                               }
                               store::Entry entry = std::move(**stored);
                               if (core::Done applied = apply(entry); !applied) {
                                   return core::fail(applied.error());
                               }
                               entry.updated = now;
                               return store::update(connection, entry);
                           })
        ->then(this, [this, id, call = QPointer(call)](core::Result<store::Entry> answer) {
            if (answer) {
                qCInfo(lcOutbox) << "entry" << id.value << "is now" << store::stateName(answer->state);
                Q_EMIT entryChanged(id);
            }
            if (call) {
                call->finish(std::move(answer));
            }
        });
    return call;
}

core::Result<QList<store::Turn>> Outbox::turns() const {
    return store::turns(m_reader);
}

core::Result<QList<store::Entry>> Outbox::entries(bool withClosed) const {
    return store::entries(m_reader, withClosed);
}

core::Result<std::optional<store::Entry>> Outbox::entry(const core::IntentId& id) const {
    return store::entry(m_reader, id);
}

core::Result<QList<store::Mail>> Outbox::mails(const core::IntentId& id) const {
    return store::mailsOf(m_reader, id);
}

core::Result<QList<store::Mail>> Outbox::openMails() const {
    return store::openMails(m_reader);
}

void Outbox::watch() {
    // The reader's data_version also moves with the own writer's commits: a cheap, harmless extra look.
    const qint64 version = m_reader.dataVersion();
    if (version != m_dataVersion) {
        m_dataVersion = version;
        Q_EMIT changedElsewhere();
    }
}

} // namespace delivery
