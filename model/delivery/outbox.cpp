#include "delivery/outbox.h"

#include "delivery/entryacts.h"
#include "delivery/files.h"
#include "delivery/sealing.h"
#include "store/outboxstore.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace delivery {
namespace {

Q_LOGGING_CATEGORY(lcOutbox, "delivery.outbox")

constexpr std::chrono::milliseconds watchInterval{500};

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
