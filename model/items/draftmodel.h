#pragma once

#include "core/clock.h"
#include "items/rowmodel.h"
#include "items/words.h"
#include "ticket/draft.h"

namespace items {

/// Drafts as a table. The form says what a subject is.
class DraftModel final : public RowModel<ticket::Draft> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftModel)

public:
    enum Column { SubjectColumn, StepColumn, AccountColumn, ChangedColumn, ColumnCount };

    DraftModel(const ticket::Form& form, const core::Clock& clock, QObject* parent = nullptr);

    void setAccountLabels(const AccountLabels& labels);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString keyOf(const ticket::Draft& draft) const override { return draft.id.value; }

private:
    QString text(const ticket::Draft& draft, int column) const;

    const ticket::Form& m_form;
    const core::Clock& m_clock;
    AccountLabels m_labels;
};

} // namespace items
