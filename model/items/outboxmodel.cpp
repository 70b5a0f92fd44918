#include "items/outboxmodel.h"

#include "delivery/heldback.h"
#include "items/roles.h"

#include <algorithm>

namespace items {

OutboxModel::OutboxModel(const core::Clock& clock, QObject* parent) : RowModel(parent), m_clock(clock) {}

void OutboxModel::setAccountLabels(const AccountLabels& labels) {
    m_labels = labels;
    columnChanged(AccountColumn);
}

void OutboxModel::setHeld(const QHash<core::IntentId, store::Turn>& held) {
    if (m_held != held) {
        m_held = held;
        columnChanged(StateColumn);
    }
}

void OutboxModel::setProgress(const core::IntentId& id, int percent) {
    const int row = rowOf(id.value);
    if (row >= 0) {
        m_progress.insert(id, {.revision = item(row).revision, .percent = percent});
        const QModelIndex changed = index(row, StateColumn);
        Q_EMIT dataChanged(changed, changed);
    }
}

bool OutboxModel::isWaiting() const {
    return std::ranges::any_of(
        items(), [](const store::Entry& entry) { return entry.state == store::EntryState::Waiting; });
}

QString OutboxModel::state(const store::Entry& entry) const {
    const auto earlier = m_held.constFind(entry.id);
    if (earlier != m_held.cend() && entry.state == store::EntryState::Queued) {
        return delivery::heldStateText(*earlier);
    }
    const QString text = stateText(entry, m_clock.now());
    const auto progress = m_progress.constFind(entry.id);
    const bool isNow = progress != m_progress.constEnd() && progress->revision == entry.revision;
    //: %1 is a state such as "Sending its files", %2 a number from 0 to 100
    return isNow && entry.state == store::EntryState::Sending
               ? tr("%1, %2 %").arg(text).arg(progress->percent)
               : text;
}

int OutboxModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const store::Entry& entry = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(entry, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == SubjectColumn ? tr("Request: %1, %2").arg(entryTitle(entry), state(entry))
                                               : text(entry, index.column());
    case SortRole:
        return sortValue(entry, index.column());
    case IdRole:
        return entry.id.value;
    case AccountRole:
        return entry.account.value;
    }
    return {};
}

QString OutboxModel::text(const store::Entry& entry, int column) const {
    switch (column) {
    case SubjectColumn:
        return entryTitle(entry);
    case StateColumn:
        return state(entry);
    case SeverityColumn:
        return severityText(entry.request.priority);
    case AccountColumn:
        return m_labels.value(entry.account, entry.account.value);
    case NextTryColumn:
        return entry.state == store::EntryState::Waiting ? timeText(entry.nextTry, m_clock.now()) : QString();
    case ErrorColumn:
        return entry.isOpen() && entry.error ? entry.error->text : QString();
    }
    return {};
}

QVariant OutboxModel::sortValue(const store::Entry& entry, int column) const {
    switch (column) {
    case StateColumn:
        return static_cast<int>(entry.state);
    case SeverityColumn:
        return severityRank(entry.request.priority);
    case NextTryColumn:
        return core::toMillis(entry.nextTry);
    }
    return text(entry, column).toCaseFolded();
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SubjectColumn:
        return tr("Subject");
    case StateColumn:
        return tr("State");
    case SeverityColumn:
        return tr("Severity");
    case AccountColumn:
        return tr("Account");
    case NextTryColumn:
        return tr("Next try");
    case ErrorColumn:
        return tr("Last error");
    }
    return {};
}

} // namespace items
