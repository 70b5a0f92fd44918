#pragma once

#include "delivery/outbox.h"

#include <QObject>

#include <functional>
#include <optional>

namespace wizard {

/// The way of one request after "Send request": into the outbox, then watched there. Never sends anything
/// itself.
class Submission final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Submission)

public:
    explicit Submission(delivery::Outbox& outbox, QObject* parent = nullptr);

    /// stored() when it is in the outbox, failed() otherwise; nothing when one is on its way or there
    /// already.
    void send(const ticket::Form& form, const ticket::Draft& draft, const ticket::Account& account);
    bool isUnderWay() const { return m_isUnderWay; }
    const std::optional<store::Entry>& entry() const { return m_entry; }

    void retry();
    void abandon();
    /// `done` gets the draft that the entry is again; failed() says why it is none.
    void editAgain(std::function<void(const ticket::Draft&)> done);
    /// Forgets the entry: the session goes on with another draft.
    void reset();

Q_SIGNALS:
    void stored();
    void changed();
    void failed(const core::Error& error);

private:
    void take(core::Result<store::Entry> answer);
    void read();

    delivery::Outbox& m_outbox;
    bool m_isUnderWay = false;
    std::optional<store::Entry> m_entry;
};

} // namespace wizard
