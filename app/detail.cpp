#include "app/detail.h"

#include "wizard/look/flow.h"
#include "wizard/look/label.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace look = wizard::look;

namespace app {

namespace {

constexpr int leastChars = 40; ///< or the window would have to be as high as the narrowest text
constexpr int leastTextLines = 6;

/// What is in it would wish for more height than a small window has.
class Rest final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {QWidget::sizeHint().width(), minimumHeight()}; }
};

} // namespace

Detail::Detail(QWidget* parent) : QScrollArea(parent), m_column(new QVBoxLayout) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(this);
    content->setLayout(m_column);
    setWidget(content);
    m_column->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, look::grid);
    m_column->setSpacing(look::grid);
}

/// As wide as what is in it; that is scrolled up and down only.
QSize Detail::minimumSizeHint() const {
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            QScrollArea::minimumSizeHint().height()};
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
    addRest(edit, leastTextLines);
    return edit;
}

void Detail::addRest(QWidget* widget, int leastLines) {
    auto* rest = new Rest(this);
    auto* column = new QVBoxLayout(rest);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(widget);
    rest->setMinimumHeight(leastLines * fontMetrics().lineSpacing());
    m_column->addWidget(rest, 1);
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
