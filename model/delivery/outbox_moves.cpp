#include "delivery/entryacts.h"
#include "delivery/outbox.h"
#include "delivery/uncleaned.h"
#include "store/outboxmoves.h"
#include "store/outboxstore.h"

#include <QLoggingCategory>

/// How an entry leaves the outbox without being sent from it, and how one comes in from another machine.
using namespace Qt::StringLiterals;

namespace delivery {
namespace {

Q_LOGGING_CATEGORY(lcMoves, "delivery.outbox")

/// Nothing of it can have reached the Support Center: it has never seen the intent id.
bool isUnseen(const store::Entry& entry) {
    return entry.createKey.isEmpty();
}

core::Result<ticket::Draft> editedAgain(store::Connection& connection, const core::IntentId& id,
                                        core::Time now) {
    auto stored = store::entry(connection, id);
    if (!stored) {
        return core::fail(stored.error());
    }
    if (!*stored || (*stored)->update) {
        return core::fail(core::ErrorKind::Rejected,
                          Outbox::tr("There is no request %1 in the outbox.").arg(id.value));
    }
    store::Entry entry = std::move(**stored);
    if (const core::Done allowed = mayAct(Act::Edit, entry); !allowed) {
        return core::fail(allowed.error());
    }
    ticket::Draft draft = *entry.request.draft;
    draft.id = isUnseen(entry) ? entry.id : core::newIntentId();
    draft.account = entry.account;
    draft.updated = now;
    entry.updated = now;
    abandonAs(entry, Ending::Edited,
              Outbox::tr("It was made into a draft again, to be changed and sent anew."));
    if (const core::Done done = store::turnIntoDraft(connection, entry, draft); !done) {
        return core::fail(done.error());
    }
    return draft;
}

core::Result<store::Reply> writtenAgain(store::Connection& connection, const core::IntentId& id,
                                        core::Time now) {
    auto stored = store::entry(connection, id);
    if (!stored) {
        return core::fail(stored.error());
    }
    if (!*stored || !(*stored)->update || (*stored)->update->ticket.isEmpty()) {
        return core::fail(
            core::ErrorKind::Rejected,
            Outbox::tr("There is no message %1 in the outbox that can be changed.").arg(id.value));
    }
    store::Entry entry = std::move(**stored);
    if (const core::Done allowed = mayAct(Act::Edit, entry); !allowed) {
        return core::fail(allowed.error());
    }
    const store::Reply reply{.id = core::newIntentId(),
                             .account = entry.account,
                             .ticket = entry.update->ticket,
                             .text = ticket::messageOf(entry.request.body, entry.id),
                             .files = entry.request.attachments,
                             .updated = now};
    entry.updated = now;
    abandonAs(entry, Ending::Edited, Outbox::tr("It is being written again, to be changed and sent anew."));
    if (const core::Done done = store::turnIntoReply(connection, entry, reply); !done) {
        return core::fail(done.error());
    }
    return reply;
}

/// The person opens a package of what was given up here: that is a new wish.
bool reopens(const store::Entry& present) {
    return present.state == store::EntryState::Abandoned && present.ticket.isEmpty() &&
           endingOf(present) != Ending::Edited;
}

core::Result<store::Entry> adopted(store::Connection& connection, const store::Entry& entry) {
    auto stored = store::adopt(connection, entry, &reopens);
    if (stored && stored->state == store::EntryState::Abandoned) {
        return core::fail(
            core::ErrorKind::Rejected,
            Outbox::tr("This request was changed here and is a new one now. Send that one, or file it "
                       "again."),
            {}, entry.id.value);
    }
    return stored;
}

} // namespace

core::Call<ticket::Draft>* Outbox::editAgain(QObject* parent, const core::IntentId& id) {
    auto* call = new core::Call<ticket::Draft>(parent);
    m_writer
        .run<ticket::Draft>(call,
                            [id, now = m_clock.now()](store::Connection& connection) {
                                return editedAgain(connection, id, now);
                            })
        ->then(this, [this, id, call = QPointer(call)](core::Result<ticket::Draft> answer) {
            if (answer) {
                qCInfo(lcMoves) << "entry" << id.value << "is draft" << answer->id.value << "again";
                Q_EMIT entryChanged(id);
            }
            if (call) {
                call->finish(std::move(answer));
            }
        });
    return call;
}

core::Call<store::Reply>* Outbox::writeAgain(QObject* parent, const core::IntentId& id) {
    auto* call = new core::Call<store::Reply>(parent);
    m_writer
        .run<store::Reply>(call,
                           [id, now = m_clock.now()](store::Connection& connection) {
                               return writtenAgain(connection, id, now);
                           })
        ->then(this, [this, id, call = QPointer(call)](core::Result<store::Reply> answer) {
            if (answer) {
                qCInfo(lcMoves) << "update" << id.value << "is being written again";
                Q_EMIT entryChanged(id);
            }
            if (call) {
                call->finish(std::move(answer));
            }
        });
    return call;
}

core::Call<store::Entry>* Outbox::move(QObject* parent, const core::IntentId& id, const QString& package) {
    return change(parent, id, [package](store::Entry& entry) -> core::Done {
        if (core::Done allowed = mayAct(Act::Package, entry); !allowed) {
            return allowed;
        }
        abandonAs(entry, Ending::Moved,
                  tr("It was moved into the package %1. It is sent from where that package is opened.")
                      .arg(package));
        return {};
    });
}

core::Call<store::Entry>* Outbox::keepBesidePackage(QObject* parent, const core::IntentId& id) {
    return change(parent, id, [](store::Entry& entry) -> core::Done {
        if (entry.isOpen() && entry.ticket.isEmpty() && !entry.isAmbiguous) {
            entry.step = store::DeliveryStep::Find;
        }
        return {};
    });
}

core::Call<store::Entry>* Outbox::adopt(QObject* parent, const store::Entry& entry,
                                        const ticket::Account& account) {
    if (const core::Done leaves = mayLeaveMachine(entry.request.attachments, account, nullptr); !leaves) {
        return core::answered<store::Entry>(parent, core::fail(leaves.error()));
    }
    auto* call = new core::Call<store::Entry>(parent);
    m_writer
        .run<store::Entry>(call,
                           [entry](store::Connection& connection) { return adopted(connection, entry); })
        ->then(this, [this, id = entry.id, call = QPointer(call)](core::Result<store::Entry> answer) {
            if (answer) {
                qCInfo(lcMoves) << "entry" << id.value << "of a package is"
                                << store::stateName(answer->state);
                Q_EMIT entryChanged(id);
            }
            if (call) {
                call->finish(std::move(answer));
            }
        });
    return call;
}

} // namespace delivery
