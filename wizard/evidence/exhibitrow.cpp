#include "wizard/evidence/exhibitrow.h"

#include "wizard/evidence/exhibitwords.h"
#include "wizard/look/flow.h"
#include "wizard/look/label.h"
#include "wizard/look/optionrow.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

ExhibitRow::ExhibitRow(const QString& field, int id, QWidget* parent)
    : QWidget(parent),
      m_prefix(field),
      m_id(id),
      m_buttons(new Flow(look::half)),
      m_name(new Label({}, look::Role::Text, Label::Weight::Body, this)),
      m_icon(new IconLabel(this)),
      m_state(new Label({}, look::Role::Secondary, Label::Weight::Body, this)),
      m_reason(new Label({}, look::Role::Secondary, Label::Weight::Body, this)),
      m_details(addButton(tr("What was removed …"), u"details"_s, &ExhibitRow::detailsWanted)),
      m_smaller(addButton(tr("Make it smaller …"), u"smaller"_s, &ExhibitRow::smallerWanted)),
      m_retry(addButton(tr("Try again"), u"retry"_s, &ExhibitRow::retryWanted)),
      m_remove(addButton(tr("Remove"), u"remove"_s, &ExhibitRow::removed)),
      m_yes(new QCheckBox),
      m_yesRow(nullptr) {
    m_yes->setObjectName(u"%1.approve.%2"_s.arg(m_prefix).arg(m_id));
    m_yesRow =
        new OptionRow(m_yes, tr("Send it as it is; I know that it may hold passwords or personal data"),
                      Label::Weight::Body, this);
    m_state->setObjectName(u"%1.state.%2"_s.arg(m_prefix).arg(m_id));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half / 2);
    layout->addWidget(m_name);
    auto* line = new QHBoxLayout;
    line->setSpacing(look::half);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_state, 1);
    layout->addLayout(line);
    layout->addWidget(m_reason);
    layout->addWidget(m_yesRow);
    layout->addLayout(m_buttons);
    connect(m_yes, &QCheckBox::toggled, this, &ExhibitRow::approved);
}

QPushButton* ExhibitRow::addButton(const QString& text, const QString& name, void (ExhibitRow::*asked)()) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(u"%1.%2.%3"_s.arg(m_prefix, name).arg(m_id));
    connect(button, &QPushButton::clicked, this, asked);
    m_buttons->addWidget(button);
    return button;
}

void ExhibitRow::show(const evidence::Exhibit& exhibit) {
    using State = evidence::Exhibit::State;
    const ExhibitWords words = wordsOf(exhibit);
    m_name->setText(nameAndSize(exhibit));
    m_icon->set(words.icon, words.role);
    m_state->setRole(words.role);
    m_state->setText(words.text);
    m_state->setAccessibleName(exhibitLine(exhibit));
    m_reason->say(exhibit.reason);
    m_details->setVisible(exhibit.state == State::Cleaned);
    m_smaller->setVisible(exhibit.state == State::TooLarge && exhibit.original);
    m_retry->setVisible(exhibit.state == State::Failed);
    m_yesRow->setVisible(exhibit.state == State::Refused);
    const QSignalBlocker quiet(m_yes);
    m_yes->setChecked(exhibit.isAsItIs());
    m_yes->setAccessibleDescription(exhibit.name);
    m_remove->setText(exhibit.isUnderWay() ? tr("Stop and remove") : tr("Remove"));
    //: %1 is the name of a file
    m_remove->setAccessibleName(tr("Remove %1").arg(exhibit.name));
    m_details->setAccessibleName(tr("What was removed from %1").arg(exhibit.name));
    m_smaller->setAccessibleName(tr("Make %1 smaller").arg(exhibit.name));
    m_retry->setAccessibleName(tr("Try %1 again").arg(exhibit.name));
    QWidget::show();
}

} // namespace wizard
