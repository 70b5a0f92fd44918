#include "wizard/pages/page.h"

#include "wizard/look/label.h"
#include "wizard/look/taborder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wizard {

Page::Page(Session& session, const QString& id, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_column(new QWidget(this)),
      m_content(new QVBoxLayout(m_column)),
      m_heading(new Label({}, look::Role::Text, Label::Weight::Heading, m_column)),
      m_help(new Label({}, look::Role::Secondary, Label::Weight::Body, m_column)) {
    setObjectName(id);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::grid * 2, look::grid * 2, look::grid * 3, look::grid * 2);
    row->addWidget(m_column, 1);
    row->addStretch(0);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(look::grid * 2);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(look::grid + look::half, 0, 0, 0);
    head->setSpacing(look::half);
    head->addWidget(m_heading);
    head->addWidget(m_help);
    m_content->addLayout(head);
    m_heading->setMaximumWidth(look::chars(this, look::textChars));
    m_help->setMaximumWidth(look::chars(this, look::textChars));
    setColumn(look::pageChars);
}

/// A scroll area asks for the height at a width of its own guess, and not at all while the page is hidden:
/// texts that wrap otherwise at the real width would be cut.
bool Page::event(QEvent* event) {
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        look::orderTabs(this); // something came or went
    }
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest ||
        event->type() == QEvent::Show) {
        const int needed = layout()->totalHeightForWidth(width());
        if (needed > 0 && needed != minimumHeight()) {
            setMinimumHeight(needed);
        }
    }
    return isDone;
}

void Page::setHeading(const QString& heading, const QString& help) {
    m_heading->say(heading);
    m_help->say(help);
    setAccessibleName(heading);
}

void Page::setColumn(int chars) {
    m_column->setMaximumWidth(look::chars(this, chars) + look::grid * 2);
}

} // namespace wizard
