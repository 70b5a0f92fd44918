#pragma once

#include "delivery/dispatcher.h"
#include "delivery/letter.h"
#include "mail/sender.h"
#include "store/mail.h"

#include <QObject>
#include <QTimer>

namespace delivery {

/// Sends the e-mails of the secondary way: stored before anything goes out, tried again while that can do no
/// harm, and never a second time without the person's yes, as a mail server cannot be asked whether it has
/// taken one. Only the process that delivers the outbox does. Afterwards the ticket is told of the e-mail.
///
/// An e-mail of a practice account goes to the practice mailbox and nowhere else, whatever it is addressed
/// to.
class Postman final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Postman)

public:
    struct Parts {
        Outbox& outbox;
        store::Writer& writer;
        const store::BlobStore& blobs;
        mail::Sender& mailServer;
        mail::Sender& practiceMailbox;
        provider::Providers& providers;
        AccountLookup account;
        std::function<bool()> isDeliverer; ///< whether this process holds the outbox's lock
        const core::Clock& clock;
    };

    Postman(Parts parts, const RetryPolicy& policy, QObject* parent = nullptr);
    ~Postman() override;

    void start();
    /// Takes nothing new up. What is on its way stays stored as "sending" and is asked about at the next
    /// start.
    void stop();

    /// Renders and stores the e-mail; it is sent at once. Rejected, unless `again`, when there is one about
    /// the entry already; Rejected for an entry that may have arrived and was not looked up yet, for one that
    /// was given up, for an address that is none, and for a practice e-mail to anything but the practice
    /// mailbox.
    core::Call<store::Mail>* enqueue(QObject* parent, const Letter& letter, bool again);
    /// The same for an e-mail that the person has sent with another program.
    core::Call<store::Mail>* record(QObject* parent, const Letter& letter, bool again);
    /// Writes the e-mail into a file (.eml), as it would be sent. Nothing is stored.
    core::Call<void>* renderTo(QObject* parent, const QString& path, const Letter& letter);
    /// The person wants a stopped e-mail sent (again). For one that may have been sent, that is the yes.
    core::Call<store::Mail>* sendAgain(QObject* parent, const QString& id);
    /// The person gives a stopped or waiting e-mail up, or says that one which may have been sent has
    /// arrived.
    core::Call<store::Mail>* giveUp(QObject* parent, const QString& id);
    core::Call<store::Mail>* sayArrived(QObject* parent, const QString& id);
    /// Takes back what is just being sent; it may be too late.
    void stopSending(const QString& id);

Q_SIGNALS:
    /// An e-mail about the entry was stored with a new state.
    void mailChanged(const core::IntentId& entry);
    void progressed(const QString& id, qint64 done, qint64 total);

private:
    core::Call<store::Mail>* put(QObject* parent, const Letter& letter, bool again, bool isSentByHand);
    core::Call<store::Mail>* change(QObject* parent, const QString& id,
                                    std::function<core::Done(store::Mail&)> apply);
    core::Done checkLetter(const Letter& letter) const;
    void wake();
    void wakeAt(core::Time time);
    void look(const store::Mail& mail, core::Time& next);
    void leftOver(store::Mail mail);
    void send(const store::Mail& mail);
    void hand(const store::Mail& mail);
    void sent(store::Mail mail, const core::Result<mail::Sent>& answer);
    void judge(store::Mail& mail, const core::Error& error) const;
    void note(const store::Mail& mail);
    void save(const store::Mail& mail);

    Parts m_parts;
    RetryPolicy m_policy;
    QTimer m_timer;
    bool m_isStarted = false;
    QString m_busy; ///< the e-mail that is being sent, noted or stored; empty = none
    std::shared_ptr<std::atomic_bool> m_stop;
    QThreadPool m_pool;
};

} // namespace delivery
