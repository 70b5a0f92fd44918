#include "wizard/pages/timelinerow.h"

#include "items/words.h"
#include "wizard/look/countdown.h"
#include "wizard/look/label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

struct PointLook {
    Icon icon;
    look::Role role;
    QString word;
};

PointLook pointLook(Milestone::State state) {
    switch (state) {
    case Milestone::State::Done:
        return {Icon::Check, look::Role::Good, TimelineRow::tr("Done")};
    case Milestone::State::Waiting:
        return {Icon::Clock, look::Role::Accent, TimelineRow::tr("Awaited")};
    case Milestone::State::Late:
        return {Icon::Warning, look::Role::Critical, TimelineRow::tr("Overdue")};
    case Milestone::State::Later:
        return {Icon::Empty, look::Role::Secondary, TimelineRow::tr("Later")};
    }
    Q_UNREACHABLE();
}

} // namespace

TimelineRow::TimelineRow(const QString& id, bool isLast, QWidget* parent)
    : QWidget(parent),
      m_isLast(isLast),
      m_icon(new IconLabel(this)),
      m_title(new Label({}, look::Role::Text, Label::Weight::Strong, this)),
      m_state(new Label({}, look::Role::Secondary, Label::Weight::Body, this)),
      m_text(new Label({}, look::Role::Secondary, Label::Weight::Body, this)),
      m_clock(new QWidget(this)),
      m_left(new Countdown(m_clock)),
      m_column(new QVBoxLayout) {
    setObjectName(u"milestone."_s + id);
    m_left->setObjectName(u"time_left"_s);
    m_title->setObjectName(u"milestone_title"_s);
    m_state->setObjectName(u"milestone_state"_s);
    m_state->setWordWrap(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::grid);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    m_column->setContentsMargins(0, 0, 0, isLast ? 0 : look::grid);
    m_column->setSpacing(0);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    m_column->addWidget(m_clock);
    row->addLayout(m_column, 1);
    row->addWidget(m_state, 0, Qt::AlignTop);
    auto* clock = new QHBoxLayout(m_clock);
    clock->setContentsMargins(0, 0, 0, 0);
    clock->setSpacing(look::half);
    //: A running clock stands in the place of %1
    const QStringList around = tr("%1 left").split(u"%1"_s);
    if (!around.first().trimmed().isEmpty()) {
        clock->addWidget(new QLabel(around.first().trimmed(), m_clock));
    }
    clock->addWidget(m_left);
    clock->addWidget(new QLabel(around.last().trimmed(), m_clock), 1);
    m_text->say({});
    m_clock->hide();
}

void TimelineRow::append(QWidget* widget) {
    m_column->addWidget(widget, 0, Qt::AlignLeading);
}

void TimelineRow::show(const Milestone& milestone, core::Time now) {
    if (milestone != m_shown) {
        m_shown = milestone;
        dress(milestone);
    }
    constexpr std::chrono::hours longestClock{24};
    const bool hasClock = milestone.due && *milestone.due - now <= longestClock;
    m_left->show(hasClock ? items::countdownText(*milestone.due, now) : QString());
    m_clock->setVisible(!m_left->digits().isEmpty());
}

void TimelineRow::dress(const Milestone& milestone) {
    const PointLook look = pointLook(milestone.state);
    m_icon->set(look.icon, look.role);
    m_title->setRole(milestone.state == Milestone::State::Later  ? look::Role::Secondary
                     : milestone.state == Milestone::State::Late ? look::Role::Critical
                                                                 : look::Role::Text);
    m_title->setText(milestone.title);
    m_state->setRole(look.role);
    m_state->setText(look.word);
    m_text->say(milestone.text);
    setAccessibleName(u"%1: %2. %3"_s.arg(look.word, milestone.title, milestone.text).trimmed());
}

void TimelineRow::paintEvent(QPaintEvent* /*event*/) {
    if (!m_isLast) {
        QPainter painter(this);
        painter.setPen(QPen(look::line(palette()), 2));
        const QRect icon = m_icon->geometry();
        painter.drawLine(icon.center().x(), icon.bottom() + 2, icon.center().x(), height() - 2);
    }
}

} // namespace wizard
