#pragma once

#include "core/call.h"
#include "provider/provider.h"
#include "store/ticketmerge.h"
#include "store/writer.h"

#include <QObject>

#include <memory>

namespace delivery {

/// What one reading of an account's tickets has brought.
struct PassResult {
    bool hasChanged = false;
    bool isUrgentOpen = false;
    QList<store::NewAnswer> answers;
};

/// Reads what changed at the Support Center since the last time, into the cache: the list, newest change
/// first, down to what is known; then the conversations of what changed; from time to time the whole list, so
/// that tickets that are gone leave.
///
/// A list moves while it is read. What comes in or changes goes to its head, which the next reading begins
/// with; what leaves pulls the rest up, so that a ticket slips from one page to the one before. A reading of
/// several pages therefore is done again until it brings nothing new.
class TicketPass final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketPass)

public:
    using Call = core::Call<PassResult>;
    struct Parts {
        store::Writer& writer;
        std::shared_ptr<provider::Provider> provider;
        core::AccountId account;
        const core::Clock& clock;
        bool isWhole = false; ///< the whole list at any rate
        /// Tickets that the list does not name and that are there all the same: not asked for again.
        std::shared_ptr<QSet<QString>> beside;
    };

    /// Belongs to the call, and stops with it.
    TicketPass(Parts parts, Call* call);

    void start();

private:
    void walk();
    void readPage(const QString& cursor);
    void takePage(const provider::TicketPage& page);
    void walked(bool toTheEnd);
    void askBeside();
    void askNextBeside();
    void readConversations();
    void readNextConversation();
    void finish();
    template <class T>
    void write(std::function<core::Result<T>(store::Connection&)> job, const std::function<void(T)>& then);
    void fail(const core::Error& error);

    Parts m_parts;
    Call* m_call;
    store::SyncState m_state;
    core::Time m_newest{};
    PassResult m_result;
    QSet<QString> m_listed;
    int m_round = 0;
    int m_pages = 0;
    int m_changedInRound = 0;
    bool m_isWhole = false;
    QList<core::TicketId> m_beside;
    QList<store::UnreadConversation> m_conversations;
};

} // namespace delivery
