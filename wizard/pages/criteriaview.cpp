#include "wizard/pages/criteriaview.h"

#include "ticket/answers.h"
#include "ticket/criteria.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/session.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace wizard {

CriteriaView::CriteriaView(const Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_icon(new IconLabel(this)),
      m_said(new Label({}, look::Role::Text, Label::Weight::Strong, this)) {
    m_said->setObjectName(u"criteria_said"_s);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(look::grid + look::half, 0, 0, 0);
    grid->setHorizontalSpacing(look::grid);
    grid->setVerticalSpacing(look::half / 2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_said, 0, 1);
    const ticket::Field* field = session.form().field(ticket::FieldRole::Criteria);
    if (!field) {
        return;
    }
    for (const ticket::Option& option : field->options) {
        const Row row{.value = option.value,
                      .icon = new IconLabel(this),
                      .text = new Label({}, look::Role::Text, Label::Weight::Body, this)};
        row.text->setObjectName(u"criteria_said."_s + option.value);
        grid->addWidget(row.icon, int(m_rows.size()) + 1, 0, Qt::AlignTop);
        grid->addWidget(row.text, int(m_rows.size()) + 1, 1);
        m_rows.append(row);
    }
    auto* change = new QPushButton(tr("Change"), this);
    change->setObjectName(u"criteria_change"_s);
    change->setAccessibleName(tr("Change the criteria"));
    const ticket::Step* step = session.form().stepOf(field->id);
    connect(change, &QPushButton::clicked, this,
            [this, step = step ? step->id : QString(), id = field->id] { Q_EMIT wanted(step, id); });
    grid->addWidget(change, 0, 2, Qt::AlignTop);
}

void CriteriaView::refresh() {
    using Verdict = ticket::CriteriaSaid::Verdict;
    const ticket::CriteriaSaid said =
        ticket::criteriaSaid(m_session.form(), m_session.draft(), m_session.account());
    const bool isCritical = said.verdict == Verdict::Critical;
    setVisible(said.verdict != Verdict::Open);
    m_icon->set(isCritical ? Icon::Check : Icon::Note, isCritical ? look::Role::Good : look::Role::Accent);
    m_said->setText(said.text);
    const ticket::Field* field = m_session.form().field(ticket::FieldRole::Criteria);
    if (!field) {
        return; // nor has it rows
    }
    const QStringList ticked =
        ticket::stringsOf(ticket::answerOf(m_session.form(), m_session.draft(), *field));
    for (const Row& row : std::as_const(m_rows)) {
        const bool isTicked = ticked.contains(row.value);
        const ticket::Option* option = field->option(row.value);
        const QString label = option ? option->label.text() : row.value;
        row.icon->set(isTicked ? Icon::Check : Icon::Empty,
                      isTicked ? look::Role::Good : look::Role::Secondary);
        //: %1 is a criterion of a critical issue
        row.text->setText(isTicked ? tr("Ticked: %1").arg(label) : tr("Not ticked: %1").arg(label));
        row.text->setRole(isTicked ? look::Role::Text : look::Role::Secondary);
    }
}

} // namespace wizard
