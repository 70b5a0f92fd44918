#include "wizard/fields/askedfield.h"

#include "ticket/askedpoints.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/look/textlink.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

AskedField::AskedField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
    : FieldEditor(field, context, parent) {
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    for (const ticket::Option& option : field.options) {
        layout->addWidget(addPoint(option));
    }
    setMain(body, body);
    if (!m_points.isEmpty()) {
        body->setFocusProxy(m_points.first().box);
    }
}

QWidget* AskedField::addPoint(const ticket::Option& option) {
    auto* row = new QWidget(this);
    // Boxes, not a grid: that has no height for a width where a cell spans columns.
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(look::half, 0, 0, 0);
    across->setSpacing(look::grid);
    auto* down = new QVBoxLayout;
    down->setSpacing(0);
    auto* below = new QHBoxLayout;
    below->setSpacing(look::grid);
    auto* box = new QCheckBox(row);
    box->setObjectName(field().id + u'.' + option.value);
    box->setAccessibleName(option.label.text());
    // In the middle of the first line, and no wider than its box.
    box->setFixedSize(box->sizeHint().width(), fontMetrics().height() + look::half);
    auto* link = new TextLink(option.label.text(), look::Role::Text, row);
    link->setObjectName(field().id + u".write."_s + option.value);
    link->setAccessibleName(tr("Write about: %1").arg(option.label.text()));
    link->setQuiet(true);
    link->setToolTip(tr("Puts a heading for this into the description"));
    // To the keyboard it is the Return key on the box: one stop for each point is enough.
    link->setFocusPolicy(Qt::NoFocus);
    auto* icon = new IconLabel(row);
    icon->set(Icon::Check, look::Role::Good);
    auto* state = new Label({}, look::Role::Good, Label::Weight::Body, row);
    icon->hide();
    state->hide();
    across->addWidget(box, 0, Qt::AlignTop);
    across->addLayout(down, 1);
    down->addWidget(link);
    down->addLayout(below);
    below->addWidget(icon, 0, Qt::AlignTop);
    below->addWidget(state, 1);
    // A layout of hidden widgets has a greatest width of nothing, to which it would keep the link above it.
    below->addStretch(0);
    const qsizetype index = m_points.size();
    m_points.append({.option = option, .box = box, .icon = icon, .state = state});
    watchFocus(box);
    connect(box, &QCheckBox::toggled, this, [this, index] {
        // By what the person ticked, not by what the box shows: the text may tick it too.
        m_points[index].isTicked = !m_points[index].isTicked;
        showStates();
        Q_EMIT edited(value());
    });
    connect(link, &QPushButton::clicked, this,
            [this, index] { Q_EMIT headingWanted(ticket::pointHeading(m_points[index].option)); });
    return row;
}

QJsonValue AskedField::value() const {
    QJsonArray ticked;
    for (const Point& point : m_points) {
        if (point.isTicked) {
            ticked.append(point.option.value);
        }
    }
    return ticked.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(ticked);
}

void AskedField::setValue(const QJsonValue& value) {
    const QJsonArray ticked = value.toArray();
    for (Point& point : m_points) {
        point.isTicked = ticked.contains(point.option.value);
    }
    showStates();
}

void AskedField::showEvent(QShowEvent* event) {
    FieldEditor::showEvent(event);
    showStates();
}

/// Rows that grow while nobody sees them would not be given the room for it.
void AskedField::showStates() {
    if (!isVisible()) {
        return;
    }
    const QStringList answered = context().answeredPoints ? context().answeredPoints(field()) : QStringList();
    const QString keys = tr("Space ticks it, Return puts a heading for it into the description.");
    for (const Point& point : std::as_const(m_points)) {
        const bool isAnswered = answered.contains(point.option.value);
        const bool isDone = isAnswered || point.isTicked;
        const QString said = point.isTicked ? tr("Ticked by you")
                             : isAnswered   ? tr("In your request")
                                            : tr("Not said yet");
        const QSignalBlocker blocker(point.box);
        point.box->setChecked(isDone);
        point.icon->setVisible(isDone);
        point.state->setVisible(isDone);
        if (point.state->text() != said) {
            point.state->setText(said);
            point.box->setAccessibleDescription(u"%1. %2"_s.arg(said, keys));
        }
        point.box->parentWidget()->layout()->activate();
    }
    // From the inside out, or the page takes its height from what its parts asked for before.
    for (QWidget* above = this; above && !above->isWindow(); above = above->parentWidget()) {
        if (above->layout()) {
            above->updateGeometry();
            above->layout()->activate();
        }
    }
}

bool AskedField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto found = std::ranges::find(m_points, watched, &Point::box);
        if (found != m_points.cend() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            Q_EMIT headingWanted(ticket::pointHeading(found->option));
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void AskedField::paintEvent(QPaintEvent* event) {
    FieldEditor::paintEvent(event);
    for (const Point& point : std::as_const(m_points)) {
        if (point.box->hasFocus()) {
            const QWidget* row = point.box->parentWidget();
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(look::color(look::Role::Accent, palette()), 2));
            painter.drawRoundedRect(
                QRectF(QRect(row->mapTo(this, QPoint(0, 0)), row->size())).adjusted(1, -1, -1, 1), look::half,
                look::half);
        }
    }
}

} // namespace wizard
