#pragma once

#include "core/clock.h"
#include "items/rowmodel.h"
#include "items/words.h"
#include "store/entry.h"
#include "store/turns.h"

namespace items {

/// Entries of the outbox as a table: state in words, next try, last error.
class OutboxModel final : public RowModel<store::Entry> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutboxModel)

public:
    enum Column {
        SubjectColumn,
        StateColumn,
        SeverityColumn,
        AccountColumn,
        NextTryColumn,
        ErrorColumn,
        ColumnCount
    };

    explicit OutboxModel(const core::Clock& clock, QObject* parent = nullptr);

    void setAccountLabels(const AccountLabels& labels);
    /// Messages that wait for an earlier one (delivery/heldback.h).
    void setHeld(const QHash<core::IntentId, store::Turn>& held);
    /// Share of an entry's files that is sent, in percent; until the entry changes.
    void setProgress(const core::IntentId& id, int percent);
    /// Time has passed: what is said of it reads differently.
    void tick() { columnChanged(StateColumn); }
    /// Whether tick() makes a difference.
    bool isWaiting() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString keyOf(const store::Entry& entry) const override { return entry.id.value; }

private:
    QString text(const store::Entry& entry, int column) const;
    QVariant sortValue(const store::Entry& entry, int column) const;

    struct Progress {
        qint64 revision = 0;
        int percent = 0;
    };
    QString state(const store::Entry& entry) const;

    const core::Clock& m_clock;
    AccountLabels m_labels;
    QHash<core::IntentId, Progress> m_progress;
    QHash<core::IntentId, store::Turn> m_held;
};

} // namespace items
