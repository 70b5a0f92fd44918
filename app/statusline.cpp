#include "app/statusline.h"

#include "items/words.h"
#include "wizard/look/look.h"

#include <QAccessible>
#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

QLabel* field(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(look::grid, 0, look::grid, 0);
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent),
      m_problem(field(u"status_problem"_s, this)),
      m_account(field(u"status_account"_s, this)),
      m_outbox(field(u"status_outbox"_s, this)),
      m_refresh(field(u"status_refresh"_s, this)),
      m_busy(new QProgressBar(this)) {
    m_problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(m_problem, 1);
    m_busy->setObjectName(u"refreshing"_s);
    m_busy->setAccessibleName(tr("Reading tickets"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(8 * look::grid);
    m_busy->hide();
    addPermanentWidget(m_busy);
    addPermanentWidget(m_account);
    addPermanentWidget(m_outbox);
    addPermanentWidget(m_refresh);
}

void StatusLine::setProblem(const QString& text) {
    if (text == m_problemText) {
        return;
    }
    m_problemText = text;
    // A server's words may be in it; a tip takes what looks like markup for it.
    m_problem->setToolTip(text.isEmpty() ? text : u"<p>%1</p>"_s.arg(text.toHtmlEscaped()));
    m_problem->setAccessibleName(text);
    fitProblem();
    if (!text.isEmpty()) {
        QAccessibleEvent alert(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void StatusLine::fitProblem() {
    m_problem->setText(m_problem->fontMetrics().elidedText(m_problemText, Qt::ElideRight,
                                                           m_problem->contentsRect().width()));
}

void StatusLine::resizeEvent(QResizeEvent* event) {
    QStatusBar::resizeEvent(event);
    QMetaObject::invokeMethod(this, &StatusLine::fitProblem, Qt::QueuedConnection);
}

void StatusLine::setAccount(const QString& text) {
    m_account->setText(text);
}

void StatusLine::setOutbox(int open, int blocked) {
    const int waiting = open - blocked;
    m_outbox->setText(
        blocked == 0   ? (open > 0 ? tr("Outbox: %n waiting", nullptr, open) : tr("Outbox: empty"))
        : waiting == 0 ? tr("Outbox: %n needs you", nullptr, blocked)
                       : tr("Outbox: %n waiting, ", nullptr, waiting) + tr("%n needs you", nullptr, blocked));
}

void StatusLine::setRefresh(bool isBusy, core::Time lastRead, core::Time now) {
    m_busy->setVisible(isBusy);
    m_refresh->setText(isBusy ? tr("Reading tickets …")
                       : lastRead == core::Time{}
                           ? tr("Tickets not read yet")
                           : tr("Tickets read %1").arg(items::timeText(lastRead, now)));
}

} // namespace app
