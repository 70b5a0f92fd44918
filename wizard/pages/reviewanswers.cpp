#include "wizard/pages/reviewanswers.h"

#include "wizard/evidence/exhibitwords.h"
#include "wizard/look/label.h"
#include "wizard/look/textlink.h"
#include "wizard/session.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

/// Characters of an answer that are shown here; the whole text stands below.
constexpr qsizetype answerShown = 300;
constexpr int columns = 3;

QString shortened(const QString& answer) {
    return answer.size() <= answerShown ? answer : answer.first(answerShown) + u'…';
}

QString fileLines(const QList<evidence::Exhibit>& files) {
    QStringList lines;
    for (const evidence::Exhibit& file : files) {
        lines.append(exhibitLine(file));
    }
    return lines.join(u'\n');
}

} // namespace

ReviewAnswers::ReviewAnswers(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ReviewAnswers::refresh() {
    if (m_list) {
        // A link of it may be the one that brought us here.
        m_list->hide();
        m_list->deleteLater();
    }
    m_first = nullptr;
    m_list = new QWidget(this);
    auto* grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(look::grid * 2);
    grid->setVerticalSpacing(look::half);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    QString step;
    const QList<ticket::AnswerLine> lines =
        ticket::answerLines(m_session.form(), m_session.draft(), m_session.account());
    for (const ticket::AnswerLine& line : lines) {
        if (line.step != step) {
            step = line.step;
            addStep(grid, step);
        }
        addAnswer(grid, line);
    }
    layout()->addWidget(m_list);
    m_list->show();
}

void ReviewAnswers::addStep(QGridLayout* grid, const QString& stepId) {
    const int row = grid->rowCount();
    auto* line = new QFrame(m_list);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    QPalette palette;
    palette.setColor(QPalette::WindowText, look::line(m_list->palette()));
    line->setPalette(palette);
    grid->addWidget(line, row, 0, 1, columns);
    if (const ticket::Step* step = m_session.form().step(stepId)) {
        //: %1 is the number of a step, %2 its title
        const QString title = tr("%1 %2").arg(step->number).arg(step->title.text());
        grid->addWidget(new Label(title, look::Role::Text, Label::Weight::Strong, m_list), row + 1, 0, 1,
                        columns);
    }
}

void ReviewAnswers::addAnswer(QGridLayout* grid, const ticket::AnswerLine& line) {
    const int row = grid->rowCount();
    const ticket::Field* field = m_session.form().field(QStringView(line.field));
    const bool isFiles = field && field->type == ticket::FieldType::Files;
    const QList<evidence::Exhibit>& files = m_session.files().exhibits(); // those left out, too
    const bool isEmpty = isFiles ? files.isEmpty() : line.answer.isEmpty();
    const QString answer = isEmpty   ? (isFiles ? tr("None") : tr("Not answered"))
                           : isFiles ? fileLines(files)
                                     : shortened(line.answer);
    const look::Role role = isEmpty ? look::Role::Secondary : look::Role::Text;
    auto* question = new Label(line.question, look::Role::Secondary, Label::Weight::Body, m_list);
    auto* said = new Label(answer, role, Label::Weight::Body, m_list);
    for (Label* label : {question, said}) {
        label->setContentsMargins(0, look::half / 2, 0, look::half / 2);
    }
    said->setObjectName(u"answer."_s + line.field);
    grid->addWidget(question, row, 0, Qt::AlignTop);
    grid->addWidget(said, row, 1, Qt::AlignTop);
    auto* edit = new TextLink(tr("Edit"), look::Role::Accent, m_list);
    edit->setObjectName(u"edit."_s + line.field);
    //: %1 is the label of a field
    edit->setAccessibleName(tr("Edit %1").arg(line.question));
    connect(edit, &QPushButton::clicked, this, [this, line] { Q_EMIT wanted(line.step, line.field); });
    grid->addWidget(edit, row, 2, Qt::AlignTop | Qt::AlignRight);
    m_first = m_first ? m_first : edit;
}

void ReviewAnswers::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_list) {
        refresh(); // the hairlines have the palette's colour
    }
}

} // namespace wizard
