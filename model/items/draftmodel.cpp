#include "items/draftmodel.h"

#include "items/roles.h"

using namespace Qt::StringLiterals;

namespace items {

DraftModel::DraftModel(const ticket::Form& form, const core::Clock& clock, QObject* parent)
    : RowModel(parent), m_form(form), m_clock(clock) {}

void DraftModel::setAccountLabels(const AccountLabels& labels) {
    m_labels = labels;
    columnChanged(AccountColumn);
}

int DraftModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DraftModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ticket::Draft& draft = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(draft, index.column());
    case Qt::ToolTipRole:
        return index.column() == ChangedColumn ? fullTimeText(draft.updated) : text(draft, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == SubjectColumn
                   ? tr("Draft: %1, last changed %2")
                         .arg(draftTitle(m_form, draft), timeText(draft.updated, m_clock.now()))
                   : text(draft, index.column());
    case SortRole:
        return index.column() == ChangedColumn ? QVariant(core::toMillis(draft.updated))
                                               : QVariant(text(draft, index.column()).toCaseFolded());
    case IdRole:
        return draft.id.value;
    case AccountRole:
        return draft.account.value;
    }
    return {};
}

QString DraftModel::text(const ticket::Draft& draft, int column) const {
    switch (column) {
    case SubjectColumn:
        return draftTitle(m_form, draft);
    case StepColumn:
        return draftStep(m_form, draft);
    case AccountColumn:
        return m_labels.value(draft.account, draft.account.value);
    case ChangedColumn:
        return timeText(draft.updated, m_clock.now());
    }
    return {};
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SubjectColumn:
        return tr("Subject");
    case StepColumn:
        return tr("Step");
    case AccountColumn:
        return tr("Account");
    case ChangedColumn:
        return tr("Changed");
    }
    return {};
}

} // namespace items
