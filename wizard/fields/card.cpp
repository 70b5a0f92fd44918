#include "wizard/fields/card.h"

#include "wizard/fields/fieldfactory.h"
#include "wizard/look/icon.h"
#include "wizard/look/optionrow.h"

#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr int charsForSide = 52;

} // namespace

Card::Card(const ticket::Option& option, const OptionNote& note, QWidget* parent)
    : QFrame(parent),
      m_meanings({option.meaning.text(), option.policy.text()}),
      m_radio(new QRadioButton),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_fitRow(new QWidget(this)),
      m_fitIcon(new IconLabel(m_fitRow)),
      m_fit(new Label({}, look::Role::Text, Label::Weight::Body, m_fitRow)),
      m_side(new QWidget(this)),
      m_target(new Label({}, look::Role::Text, Label::Weight::Body, m_side)),
      m_due(new Label({}, look::Role::Secondary, Label::Weight::Body, m_side)) {
    m_columns->setContentsMargins(look::half, look::half + 2, look::grid + look::half, look::grid);
    m_columns->setSpacing(look::half / 2);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(look::half / 2);
    texts->addWidget(new OptionRow(m_radio, nestedName(option.label.text()), Label::Weight::Strong, this));
    const int indent = OptionRow::indent(m_radio);
    m_meanings.removeAll(QString());
    for (qsizetype i = 0; i < m_meanings.size(); ++i) {
        auto* text = new Label(m_meanings[i], i == 0 ? look::Role::Text : look::Role::Secondary,
                               Label::Weight::Body, this);
        text->setContentsMargins(indent, 0, 0, 0);
        texts->addWidget(text);
    }
    auto* fit = new QHBoxLayout(m_fitRow);
    fit->setContentsMargins(indent, 0, 0, 0);
    fit->setSpacing(look::half);
    fit->addWidget(m_fitIcon, 0, Qt::AlignTop);
    fit->addWidget(m_fit, 1);
    texts->addWidget(m_fitRow);
    texts->addStretch(1);
    m_columns->addLayout(texts, 5);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(indent, look::half, 0, 0);
    side->setSpacing(look::half / 2);
    side->addWidget(m_target);
    side->addWidget(m_due);
    side->addStretch(1);
    m_columns->addWidget(m_side, 3);
    connect(m_radio, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
    setCursor(Qt::PointingHandCursor);
    setNote(note);
    describe();
}

void Card::setNote(const OptionNote& note) {
    m_note = note;
    m_side->setVisible(!note.target.isEmpty());
    m_target->say(note.target);
    m_due->say(note.due);
    m_fitRow->setVisible(!note.fit.isEmpty());
    m_fit->say(note.fit);
    const look::Role role = note.isFit ? look::Role::Good : look::Role::Warning;
    m_fit->setRole(role);
    m_fitIcon->set(note.isFit ? Icon::Check : Icon::Warning, role);
    // A screen reader says a changed description of the focused button again: not each minute.
    if (!m_radio->hasFocus()) {
        describe();
    }
}

void Card::describe() {
    QStringList spoken = m_meanings + QStringList{m_note.fit, m_note.target, m_note.due};
    spoken.removeAll(QString());
    m_radio->setAccessibleDescription(spoken.join(u". "_s));
}

void Card::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

void Card::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        m_radio->setFocus(Qt::MouseFocusReason);
        m_radio->click();
    }
}

void Card::enterEvent(QEnterEvent* event) {
    QFrame::enterEvent(event);
    update();
}

void Card::leaveEvent(QEvent* event) {
    QFrame::leaveEvent(event);
    update();
}

void Card::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    const bool hasRoom = event->size().width() >= look::chars(this, charsForSide);
    m_columns->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const Qt::Alignment alignment = hasRoom ? Qt::AlignRight | Qt::AlignTop : Qt::AlignLeft | Qt::AlignTop;
    m_target->setAlignment(alignment);
    m_due->setAlignment(alignment);
}

void Card::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isChosen = m_radio->isChecked();
    const bool isMarked = isChosen || underMouse();
    const QColor edge = isMarked ? look::color(look::Role::Accent, palette()) : look::line(palette());
    painter.setPen(QPen(edge, isChosen ? 2 : 1));
    painter.setBrush(isChosen ? look::ground(look::Role::Accent, palette())
                              : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), look::half, look::half);
}

} // namespace wizard
