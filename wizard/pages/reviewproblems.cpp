#include "wizard/pages/reviewproblems.h"

#include "wizard/fields/messagelist.h"
#include "wizard/look/optionrow.h"
#include "wizard/look/panel.h"
#include "wizard/look/textlink.h"
#include "wizard/session.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

ReviewProblems::ReviewProblems(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_panel(new Panel(look::Role::Critical, this)),
      m_rows(new QVBoxLayout(m_panel)),
      m_title(new Label({}, look::Role::Text, Label::Weight::Strong, m_panel)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    m_rows->setContentsMargins(look::grid * 2, look::grid, look::grid, look::grid);
    m_rows->setSpacing(look::half);
    m_rows->addWidget(m_title);
    m_panel->setObjectName(u"problems"_s);
    hide();
}

void ReviewProblems::refresh() {
    core::Issues issues = m_session.issues();
    std::ranges::stable_sort(issues, {}, &core::Issue::level);
    if (m_list && issues == m_shown) {
        return;
    }
    m_shown = issues;
    if (m_list) {
        // A link of it may be the one that brought us here.
        m_list->hide();
        m_list->deleteLater();
    }
    m_first = nullptr;
    m_faults.clear();
    m_list = new QWidget(m_panel);
    auto* layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    const bool isStopped = ticket::hasErrors(issues);
    m_panel->setRole(isStopped ? look::Role::Critical : look::Role::Warning);
    m_title->setText(isStopped ? tr("To correct before it can be sent") : tr("Worth another look"));
    for (const core::Issue& issue : std::as_const(issues)) {
        add(issue);
    }
    m_rows->addWidget(m_list);
    m_list->show();
    setVisible(!issues.isEmpty());
}

void ReviewProblems::add(const core::Issue& issue) {
    auto* row = new QHBoxLayout;
    row->setSpacing(look::half);
    auto* icon = new IconLabel(m_list);
    icon->set(iconOf(issue.level), roleOf(issue.level));
    row->addWidget(icon, 0, Qt::AlignTop);
    //: %1 is Error, Warning or Note; %2 says what is wrong
    const QString text = tr("%1: %2").arg(wordOf(issue.level), issue.text);
    const ticket::Step* step = m_session.form().step(issue.step);
    if (step) {
        const ticket::Field* field = m_session.form().field(QStringView(issue.field));
        auto* go = new TextLink(text, roleOf(issue.level), m_list);
        go->setObjectName(u"go."_s + issue.code);
        go->setAccessibleDescription(tr("Leads to %1").arg(field ? field->label.text() : step->title.text()));
        connect(go, &QPushButton::clicked, this, [this, issue] { Q_EMIT wanted(issue.step, issue.field); });
        row->addWidget(go, 1);
        m_first = m_first ? m_first : go;
        if (issue.level == core::Issue::Level::Error) {
            m_faults.append(go);
        }
    } else {
        row->addWidget(new Label(text, roleOf(issue.level), Label::Weight::Body, m_list), 1);
    }
    static_cast<QVBoxLayout*>(m_list->layout())->addLayout(row);
    if (issue.needsTick) {
        addTick(issue);
    }
}

void ReviewProblems::addTick(const core::Issue& issue) {
    auto* tick = new QCheckBox;
    tick->setObjectName(u"tick."_s + issue.code);
    tick->setAccessibleDescription(issue.text);
    tick->setChecked(m_session.isTicked(issue.code));
    connect(tick, &QCheckBox::toggled, &m_session,
            [this, code = issue.code](bool isTicked) { m_session.setTicked(code, isTicked); });
    auto* row = new QHBoxLayout;
    row->addSpacing(m_list->fontMetrics().height() + look::half); // below the text, not the icon
    row->addWidget(
        new OptionRow(tick, tr("I have read this and want to send it so."), Label::Weight::Body, m_list));
    static_cast<QVBoxLayout*>(m_list->layout())->addLayout(row);
    m_faults.append(tick);
}

QWidget* ReviewProblems::firstFault() const {
    const auto found =
        std::ranges::find_if(m_faults, [](const QAbstractButton* one) { return !one->isChecked(); });
    return found == m_faults.cend() ? nullptr : *found;
}

} // namespace wizard
