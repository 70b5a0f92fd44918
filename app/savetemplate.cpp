// What becomes of a draft that is to be begun with again.
#include "app/program.h"
#include "app/prompt.h"
#include "app/templatesdialog.h"
#include "items/words.h"
#include "store/templates.h"
#include "wizard/look/announce.h"
#include "wizard/look/label.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int saveChars = 70;
constexpr int evidenceLines = 4;

} // namespace

SaveTemplateDialog::SaveTemplateDialog(Program& program, const ticket::Draft& draft, QWidget* parent)
    : QDialog(parent),
      m_program(program),
      m_draft(draft),
      m_name(new QLineEdit(items::draftTitle(program.form(), draft), this)),
      m_evidence(new QPlainTextEdit(this)),
      m_fault(new wizard::Label({}, look::Role::Critical, wizard::Label::Weight::Body, this)) {
    setObjectName(u"save_template_dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save as template"));
    m_name->setObjectName(u"template_name"_s);
    m_evidence->setObjectName(u"template_evidence"_s);
    m_evidence->setTabChangesFocus(true);
    // What is left, and at least some lines.
    m_evidence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_evidence->setMinimumHeight(evidenceLines * m_evidence->fontMetrics().lineSpacing() + 2 * look::grid);
    m_fault->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    column->setSpacing(look::grid);
    const auto add = [this, column](const QString& text, QWidget* widget, int stretch) {
        auto* group = new QVBoxLayout;
        group->setSpacing(look::grid / 2);
        auto* label = new QLabel(text, this);
        label->setBuddy(widget);
        widget->setAccessibleName(QString(text).remove(u'&'));
        group->addWidget(label);
        group->addWidget(widget, 1);
        column->addLayout(group, stretch);
    };
    add(tr("&Name of the template"), m_name, 0);
    add(tr("&What is to be attached, one thing per line"), m_evidence, 1);
    column->addWidget(
        new wizard::Label(tr("Subject, description, severity and the other answers are kept; for whom it is, "
                             "the times and the ticks are "
                             "not. In subject and description these are filled in for each request: %1.")
                              .arg(ticket::placeholders().join(u", "_s)),
                          look::Role::Secondary));
    column->addWidget(m_fault);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancel"_s);
    cancel->setAutoDefault(false);
    auto* keep = new QPushButton(tr("&Save template"), this);
    keep->setObjectName(u"save_template"_s);
    keep->setDefault(true);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(keep);
    column->addLayout(row);
    resize(look::chars(this, saveChars), sizeHint().height());
    m_name->selectAll();
    m_name->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &SaveTemplateDialog::save);
}

void SaveTemplateDialog::save() {
    const QString name = m_name->text().simplified();
    const auto known = store::templateNamed(m_program.reader(), name);
    if (name.isEmpty() || !known) {
        m_fault->say(known ? tr("Name is empty. Write what the template is for.") : known.error().text);
        wizard::announce(m_fault);
        m_name->setFocus();
    } else if (*known) {
        ask(this,
            {.objectName = u"ask_replace_template"_s,
             .title = tr("Save as template"),
             .text = tr("There is a template “%1”. Replace it?").arg((*known)->name),
             .yes = tr("&Replace"),
             .no = tr("&Keep")},
            this, [this, name] { keep(name); });
    } else {
        keep(name);
    }
}

void SaveTemplateDialog::keep(const QString& name) {
    QStringList evidence = m_evidence->toPlainText().split(u'\n');
    for (QString& one : evidence) {
        one = one.simplified();
    }
    evidence.removeAll(QString());
    ticket::Template made = ticket::templateOf(m_program.form(), m_draft, name, evidence);
    made.changed = m_program.clock().now();
    m_program.writer()
        .run<void>(this, [made](store::Connection& c) { return store::saveTemplate(c, made); })
        ->then(this, [this](const core::Done& done) {
            if (done) {
                accept();
            } else {
                m_fault->say(done.error().text);
                wizard::announce(m_fault);
            }
        });
}

} // namespace app
