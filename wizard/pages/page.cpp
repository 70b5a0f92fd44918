#include "wizard/pages/page.h"

#include "wizard/look/label.h"

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

void Page::setHeading(const QString& heading, const QString& help) {
    m_heading->say(heading);
    m_help->say(help);
    setAccessibleName(heading);
}

void Page::setColumn(int chars) {
    m_column->setMaximumWidth(look::chars(this, chars) + look::grid * 2);
}

} // namespace wizard
