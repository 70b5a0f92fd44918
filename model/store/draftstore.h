#pragma once

#include "core/call.h"
#include "core/clock.h"
#include "store/connection.h"
#include "store/writer.h"
#include "ticket/draft.h"

#include <QHash>
#include <QTimer>

namespace store {

/// Drafts. save() is a coalescing mailbox: the newest state of a draft wins and is committed by the writer's
/// thread at most 300 ms later, so that a killed program loses at most half a second of typing.
class DraftStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftStore)

public:
    explicit DraftStore(Writer& writer, QObject* parent = nullptr);
    /// Sends what is in the mailbox to the writer, which must still be there.
    ~DraftStore() override;

    void save(const ticket::Draft& draft);
    /// Sends what is in the mailbox to the writer now (page change, focus loss, quit).
    void flush();
    /// Forgets what is in the mailbox for it and deletes the row.
    core::Call<void>* remove(QObject* parent, const core::IntentId& id);
    /// Takes the draft out of the mailbox without storing it: its entry is in the outbox.
    void forget(const core::IntentId& id);

Q_SIGNALS:
    void saved(const core::IntentId& id, core::Time at);
    void saveFailed(const core::IntentId& id, const core::Error& error);
    /// Any change of the stored drafts: lists read anew.
    void changed();

private:
    struct Written {
        quint64 number = 0;
        ticket::Draft draft;
    };
    void write();
    void answer(const core::IntentId& id, quint64 number, const core::Done& done);

    Writer& m_writer;
    QTimer m_timer;
    QHash<core::IntentId, ticket::Draft> m_mailbox;
    QHash<core::IntentId, Written> m_written; ///< given to the writer, not answered yet
    quint64 m_count = 0;
};

/// Stored drafts, newest first.
core::Result<QList<ticket::Draft>> drafts(Connection& connection);
core::Result<std::optional<ticket::Draft>> draft(Connection& connection, const core::IntentId& id);
/// Stores the draft unless an entry with its id is in the outbox already (a late autosave must not bring back
/// a sent one).
core::Done saveDraft(Connection& connection, const ticket::Draft& draft);
core::Done removeDraft(Connection& connection, const core::IntentId& id);

} // namespace store
