#pragma once

#include "delivery/listreading.h"

#include <QObject>

#include <memory>

namespace delivery {

/// What one reading of an account's tickets has brought.
struct PassResult {
    bool hasChanged = false;
    bool isUrgentOpen = false;
    bool isMoreLeft = false; ///< a long list was not read to its end yet
    QList<store::NewAnswer> answers;
};

/// Reads what changed at the Support Center since the last time, into the cache: the list of the person's
/// tickets and that of the organization, where one may; then the conversations of what changed; from time to
/// time the whole lists, so that tickets that are gone leave. Of a long list (an agent's) the head is read
/// each time, and the rest a few pages at a time, on from where it was left.
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
        bool isWhole = false; ///< the whole list at any rate, unless it is a long one
        /// Tickets that the list does not name and that are there all the same: not asked for again.
        std::shared_ptr<QSet<QString>> beside;
    };

    /// Belongs to the call, and stops with it.
    TicketPass(Parts parts, Call* call);

    void start();

private:
    void begin(const store::SyncState& state);
    void askWhoOneIs();
    void readLists();
    void readOwn();
    void readOrganization();
    void takeOrganization(const core::Result<ListResult>& read);
    void compare(bool isWhole);
    void readLong();
    void askBeside(const QList<core::TicketId>& ids);
    void keepState();
    void readConversations();
    void readNextConversation();
    void finish();
    template <class T>
    void write(std::function<core::Result<T>(store::Connection&)> job, const std::function<void(T)>& then);
    void fail(const core::Error& error);

    Parts m_parts;
    Call* m_call;
    store::SyncState m_state;
    PassResult m_result;
    QSet<QString> m_listed;
    bool m_isWhole = false;
    QList<store::UnreadConversation> m_conversations;
};

} // namespace delivery
