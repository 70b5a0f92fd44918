#include "app/stagelist.h"

#include "app/accounttest.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

using Verdict = net::Stage::Verdict;
using Weight = wizard::Label::Weight;

struct Sign {
    wizard::Icon icon;
    look::Role role;
};

Sign signOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Passed:
        return {wizard::Icon::Check, look::Role::Good};
    case Verdict::Doubtful:
        return {wizard::Icon::Warning, look::Role::Warning};
    case Verdict::Failed:
        return {wizard::Icon::Error, look::Role::Critical};
    case Verdict::Skipped:
        return {wizard::Icon::Dot, look::Role::Secondary};
    case Verdict::NotTried:
        return {wizard::Icon::Empty, look::Role::Secondary};
    }
    Q_UNREACHABLE();
}

} // namespace

StageList::StageList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    setObjectName(u"stages"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(look::grid);
    m_grid->setVerticalSpacing(look::half);
    m_grid->setColumnStretch(2, 1);
}

StageList::Row& StageList::rowOf(net::Stage::Id id) {
    Row& row = m_rows[id];
    if (!row.icon) {
        constexpr int linesOfARow = 3;
        const int line = int(m_rows.size() - 1) * linesOfARow;
        row.icon = new wizard::IconLabel(this);
        row.title = new wizard::Label({}, look::Role::Text, Weight::Body, this);
        row.verdict = new wizard::Label({}, look::Role::Secondary, Weight::Body, this);
        row.text = new wizard::Label({}, look::Role::Text, Weight::Body, this);
        row.details = new wizard::Label({}, look::Role::Secondary, Weight::Body, this);
        row.title->setWordWrap(false);
        row.details->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.verdict->setObjectName(u"stage_"_s + net::stageName(id));
        row.text->setObjectName(row.verdict->objectName() + u"_text"_s);
        row.details->setObjectName(row.verdict->objectName() + u"_details"_s);
        m_grid->addWidget(row.icon, line, 0, Qt::AlignTop);
        m_grid->addWidget(row.title, line, 1);
        m_grid->addWidget(row.verdict, line, 2);
        m_grid->addWidget(row.text, line + 1, 1, 1, 2);
        m_grid->addWidget(row.details, line + 2, 1, 1, 2);
    }
    return row;
}

void StageList::start(const QList<net::Stage>& stages) {
    for (const net::Stage& stage : stages) {
        show(stage);
    }
}

void StageList::showRunning(net::Stage::Id id) {
    Row& row = rowOf(id);
    row.icon->set(wizard::Icon::Clock, look::Role::Accent);
    row.verdict->setRole(look::Role::Secondary);
    row.verdict->say(tr("Trying …"));
}

void StageList::show(const net::Stage& stage) {
    Row& row = rowOf(stage.id);
    const Sign sign = signOf(stage.verdict);
    const bool isTold = stage.verdict == Verdict::Failed || stage.verdict == Verdict::Doubtful;
    const bool isTimed = isTold || stage.verdict == Verdict::Passed;
    row.icon->set(sign.icon, sign.role);
    row.title->setText(stageTitle(stage.id));
    row.verdict->setRole(sign.role);
    //: %1 is a verdict in a word, "Works"; %2 are milliseconds
    row.verdict->say(isTimed ? tr("%1, %2 ms").arg(verdictTitle(stage.verdict)).arg(stage.time.count())
                             : verdictTitle(stage.verdict));
    row.verdict->setAccessibleName(u"%1: %2"_s.arg(row.title->text(), row.verdict->text()));
    row.verdict->setAccessibleDescription(stage.text);
    row.text->setRole(sign.role);
    row.text->say(isTold ? stage.text : QString());
    row.details->say(isTold ? stage.details.join(u'\n') : QString());
}

} // namespace app
