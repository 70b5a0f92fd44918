#pragma once

#include "delivery/dispatcher.h"

#include <QObject>

#include <memory>

namespace delivery {

/// One try to deliver one entry, as stored steps: find (only when it may have arrived) → upload → create →
/// read back → receipt. Every step is committed before its first byte goes out, so that whoever comes next
/// knows how far it can have got. Ends once, with the entry as last stored; what an error means is the
/// dispatcher's business.
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

    Delivery(Parts parts, store::Entry entry, std::chrono::seconds listLag, QObject* parent);
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
    void prepare();
    void create();
    void post();
    void readBack();
    QStringList differences(const ticket::Ticket& ticket) const;
    void complete(const ticket::Ticket& ticket);

    void storeThen(Next next);
    void end(const std::optional<core::Error>& error);
    bool hasToken(const store::EntryFile& file) const;

    Parts m_parts;
    store::Entry m_entry;
    std::chrono::seconds m_listLag;
    bool m_isEnded = false;
};

} // namespace delivery
