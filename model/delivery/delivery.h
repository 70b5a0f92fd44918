#pragma once

#include "delivery/arrival.h"
#include "delivery/dispatcher.h"
#include "delivery/errand.h"

#include <QObject>

#include <memory>

namespace delivery {

/// One try to deliver one entry, as stored steps: find (only when it may have arrived) → upload → create (of
/// an update: add the message) → read back → receipt. Every step is committed before its first byte goes out,
/// so that whoever comes next knows how far it can have got. Ends once, with the entry as last stored; what
/// an error means is the dispatcher's business.
class Delivery final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Delivery)

public:
    struct Parts {
        Outbox& outbox;
        store::Writer& writer;
        const store::BlobStore& blobs;
        std::unique_ptr<provider::Provider> provider;
        const core::Clock& clock;
        const RetryPolicy& policy;
    };

    Delivery(Parts parts, store::Entry entry, const ticket::Account& account, QObject* parent);
    ~Delivery() override;

    void start();
    const store::Entry& entry() const { return m_entry; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// No error: delivered. The entry's own state is still "sending" when there is one.
    void ended(const std::optional<core::Error>& error);

private:
    using Next = void (Delivery::*)();

    void choose();
    void find();
    void found(const std::optional<core::TicketId>& ticket);
    void upload();
    void uploadFile(qsizetype index);
    void uploaded(qsizetype index, const core::Result<provider::Upload>& answer);
    void prepare();
    void create();
    void post();
    void refused(const core::Error& error);
    void unanswered(const core::Error& error);
    void readBack();
    void notIn(const ticket::Ticket& ticket);
    void unread(const core::Error& error);
    void complete(const ticket::Ticket& ticket);
    core::Error unknown() const;

    void storeThen(Next next);
    void end(const std::optional<core::Error>& error);

    Parts m_parts;
    store::Entry m_entry;
    ticket::Account m_account;
    std::unique_ptr<Errand> m_errand;
    Sent m_sent;                ///< of the create whose fate is not known
    bool m_areTokensNew = true; ///< all of them were given out in this try
    bool m_isEnded = false;
};

} // namespace delivery
