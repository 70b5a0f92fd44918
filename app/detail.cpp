#include "app/detail.h"

#include "wizard/look/flow.h"
#include "wizard/look/label.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace look = wizard::look;

namespace app {

namespace {

constexpr int leastChars = 40; ///< or the window would have to be as high as the narrowest text

} // namespace

Detail::Detail(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, look::grid);
    m_column->setSpacing(look::grid);
}

wizard::Label* Detail::addHeading() {
    auto* label = new wizard::Label({}, look::Role::Text, wizard::Label::Weight::Heading, this);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(look::chars(this, leastChars));
    m_column->addWidget(label);
    return label;
}

wizard::Label* Detail::addLine() {
    auto* label = new wizard::Label({}, look::Role::Text, wizard::Label::Weight::Body, this);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(look::chars(this, leastChars));
    m_column->addWidget(label);
    return label;
}

QPushButton* Detail::addButton(const QString& label, const QString& objectName) {
    if (!m_buttons) {
        m_buttons = new wizard::Flow(look::grid);
        m_column->addLayout(m_buttons);
    }
    auto* button = new QPushButton(label, this);
    button->setObjectName(objectName);
    m_buttons->addWidget(button);
    return button;
}

QPlainTextEdit* Detail::addText(const QString& label, const QString& objectName) {
    auto* title = new QLabel(label, this);
    title->setFont(look::strong(font()));
    auto* edit = new QPlainTextEdit(this);
    edit->setObjectName(objectName);
    edit->setReadOnly(true);
    edit->setTabChangesFocus(true);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QString spoken = label;
    edit->setAccessibleName(spoken.remove(u'&'));
    title->setBuddy(edit);
    m_column->addSpacing(look::half);
    m_column->addWidget(title);
    m_column->addWidget(edit, 1);
    return edit;
}

void Detail::addStretch() {
    m_column->addStretch(1);
}

void setTextOnce(QPlainTextEdit& edit, const QString& text) {
    if (edit.toPlainText() != text) {
        edit.setPlainText(text);
    }
}

} // namespace app
