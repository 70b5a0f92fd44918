#include "app/draftsview.h"

#include "app/program.h"

using namespace Qt::StringLiterals;

namespace app {

DraftsView::DraftsView(Program& program, QWidget* parent)
    : ListPage(u"drafts"_s, tr("Drafts"),
               {.text = tr("There is no draft. A request that you start is kept here until you send it."),
                .button = tr("New request"),
                .buttonName = u"new_request_empty"_s},
               parent),
      m_program(program),
      m_model(program.form(), program.clock()) {
    setModel(m_model);
    setWidths(items::DraftModel::SubjectColumn, {20, 14, 0, 11});
    connect(&program.drafts(), &store::DraftStore::changed, this, &DraftsView::readLater);
    connect(&program.outbox(), &delivery::Outbox::entryChanged, this, &DraftsView::readLater);
    connect(&program.outbox(), &delivery::Outbox::changedElsewhere, this, &DraftsView::readLater);
    connect(&program, &Program::accountsChanged, this, &DraftsView::readLater);
}

std::optional<ticket::Draft> DraftsView::current() const {
    const int row = currentRow();
    return row < 0 ? std::nullopt : std::optional(m_model.item(row));
}

std::optional<core::Error> DraftsView::read() {
    const auto drafts = store::drafts(m_program.reader());
    if (!drafts) {
        return drafts.error();
    }
    m_model.setAccountLabels(accountLabels(m_program));
    m_model.setItems(*drafts);
    setCount(static_cast<int>(drafts->size()));
    return std::nullopt;
}

} // namespace app
