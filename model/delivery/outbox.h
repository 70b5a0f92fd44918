#pragma once

#include "core/call.h"
#include "core/clock.h"
#include "store/blobstore.h"
#include "store/entry.h"
#include "store/mail.h"
#include "store/replies.h"
#include "store/turns.h"
#include "store/writer.h"
#include "ticket/form.h"
#include "ticket/update.h"

#include <QObject>
#include <QTimer>

namespace delivery {

/// The durable queue of sealed requests as the rest of the program sees it: put in, look, retry, abandon. It
/// never sends; the dispatcher does, here or in another process on the same data folder.
class Outbox final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Outbox)

public:
    /// `reader`: a connection of this thread, for looking only.
    Outbox(store::Writer& writer, store::Connection& reader, const store::BlobStore& blobs,
           const core::Clock& clock, QObject* parent = nullptr);

    /// The one act of sending: validates, renders and seals the draft and moves it into the outbox, in one
    /// transaction. The same id again answers with the entry that is there already.
    /// Rejected with all issues when the draft has errors (ticks are the window's business); ActionRequired
    /// (code "uncleaned") when an uncleaned attachment would leave this machine without a recorded yes.
    core::Call<store::Entry>* enqueue(QObject* parent, const ticket::Form& form, const ticket::Draft& draft,
                                      const ticket::Account& account);

    /// The same for a message to a ticket: seals it and stores it, in one transaction, together with the end
    /// of what was being written as a reply to that ticket. The same id again answers with the entry that is
    /// there already. Rejected when it says nothing and confirms nothing, or has no ticket to go to;
    /// ActionRequired (code "uncleaned") as above.
    core::Call<store::Entry>* enqueueUpdate(QObject* parent, const ticket::Update& update,
                                            const ticket::Account& account);

    /// blocked or waiting → queued, to be tried at once, with all its files. Rejected for an entry in another
    /// state.
    core::Call<store::Entry>* retry(QObject* parent, const core::IntentId& id);
    /// The person gives the entry up. Rejected once its create has begun, while it may have arrived
    /// (ambiguous), and when it is closed.
    core::Call<store::Entry>* abandon(QObject* parent, const core::IntentId& id);
    /// Whether a person can say what became of it: it may have arrived, and nothing looks it up by itself any
    /// more. The entry's error says why, and with the code arrival_unknown among its issues what to look for.
    static bool isUndecided(const store::Entry& entry);
    /// "It is there": the person found the ticket. It is read and compared like any other; one that is not
    /// this request's is refused by a new error of the entry, and so is one that does not exist. Rejected for
    /// an entry that did not go out or is closed, and for an empty id.
    core::Call<store::Entry>* arrivedAs(QObject* parent, const core::IntentId& id,
                                        const core::TicketId& ticket);
    /// "It is not there": the person looked and takes it upon them; sent again with the same bytes. Rejected
    /// unless isUndecided().
    core::Call<store::Entry>* neverArrived(QObject* parent, const core::IntentId& id);
    /// Back to a draft with all answers and files, in one transaction. The draft keeps the intent id, and the
    /// entry is gone, when no create was ever begun with it; else it gets a new one and the entry is
    /// abandoned. Rejected where mayAct() says so.
    core::Call<ticket::Draft>* editAgain(QObject* parent, const core::IntentId& id);
    /// The same for an update of a ticket: what was written is the reply in the making to that ticket again.
    /// Rejected also when another one is being written.
    core::Call<store::Reply>* writeAgain(QObject* parent, const core::IntentId& id);
    /// A package of it was saved and it is to be sent from there: abandoned as moved. Rejected where mayAct()
    /// says so.
    core::Call<store::Entry>* move(QObject* parent, const core::IntentId& id, const QString& package);
    /// A package of it was saved and it stays here as well: from now on it is looked up before it is created,
    /// for somebody may have sent the package.
    core::Call<store::Entry>* keepBesidePackage(QObject* parent, const core::IntentId& id);
    /// Takes in the entry of a package (package::entryOf): the same intent is the same entry, whatever it has
    /// become here; one that was moved or given up here is opened again. ActionRequired (code "uncleaned")
    /// when an uncleaned attachment would leave this machine without a recorded yes; Rejected when it was
    /// edited again here.
    core::Call<store::Entry>* adopt(QObject* parent, const store::Entry& entry,
                                    const ticket::Account& account);
    /// The person has read the ticket's id elsewhere, in the answer to an e-mail for instance: the entry is
    /// delivered as that ticket, once it was read. Rejected while it is being sent, and for a closed entry.
    /// An empty id takes a wrong one back.
    core::Call<store::Entry>* takeTicket(QObject* parent, const core::IntentId& id,
                                         const core::TicketId& ticket);
    /// All blocked entries of an account that asked for a sign-in → queued.
    core::Call<int>* resume(QObject* parent, const core::AccountId& account);

    /// Small reads from the database, in this thread.
    core::Result<QList<store::Entry>> entries(bool withClosed) const;
    core::Result<std::optional<store::Entry>> entry(const core::IntentId& id) const;
    /// Of what the dispatcher has to do some time, urgent and older ones first.
    core::Result<QList<store::Turn>> turns() const;
    /// The e-mails about an entry, the oldest first.
    core::Result<QList<store::Mail>> mails(const core::IntentId& id) const;
    /// Those of all entries that still have something to do.
    core::Result<QList<store::Mail>> openMails() const;

    /// For the dispatcher: an entry was stored with a new state or step.
    void announce(const core::IntentId& id) { Q_EMIT entryChanged(id); }

Q_SIGNALS:
    /// A new entry, a new state or step, by this process.
    void entryChanged(const core::IntentId& id);
    /// Another process changed the database: read anew.
    void changedElsewhere();

private:
    core::Call<store::Entry>* change(QObject* parent, const core::IntentId& id,
                                     std::function<core::Done(store::Entry&)> apply);
    void watch();

    store::Writer& m_writer;
    store::Connection& m_reader;
    const store::BlobStore& m_blobs;
    const core::Clock& m_clock;
    QTimer m_watch;
    qint64 m_dataVersion = 0;
};

} // namespace delivery
