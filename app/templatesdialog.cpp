#include "app/templatesdialog.h"

#include "app/program.h"
#include "app/prompt.h"
#include "store/templates.h"
#include "ticket/answers.h"
#include "wizard/look/announce.h"
#include "wizard/look/label.h"

#include <QInputDialog>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int templatesChars = 70;
constexpr int templatesHeight = 440;

} // namespace

TemplatesDialog::TemplatesDialog(Program& program, QWidget* parent)
    : QDialog(parent),
      m_program(program),
      m_list(new QListWidget(this)),
      m_text(new wizard::Label({}, look::Role::Secondary, wizard::Label::Weight::Body, this)),
      m_state(new wizard::Label({}, look::Role::Critical, wizard::Label::Weight::Body, this)),
      m_new(new QPushButton(tr("&New request"), this)),
      m_rename(new QPushButton(tr("&Rename …"), this)),
      m_remove(new QPushButton(tr("&Delete …"), this)) {
    setObjectName(u"templates_dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Templates"));
    m_list->setObjectName(u"templates"_s);
    m_list->setAccessibleName(tr("Templates"));
    m_text->setObjectName(u"template_text"_s);
    m_state->setObjectName(u"template_state"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    column->setSpacing(look::grid);
    column->addWidget(m_list, 1);
    column->addWidget(m_text);
    column->addWidget(m_state);
    column->addWidget(buildFoot());
    look::openAs(this, {look::chars(this, templatesChars), templatesHeight});
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &TemplatesDialog::take);
    fill();
}

QWidget* TemplatesDialog::buildFoot() {
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::grid);
    auto* close = new QPushButton(tr("Cl&ose"), foot);
    close->setObjectName(u"close"_s);
    m_new->setObjectName(u"new_from_template"_s);
    m_new->setDefault(true);
    m_rename->setObjectName(u"rename_template"_s);
    m_remove->setObjectName(u"remove_template"_s);
    for (QPushButton* button : {m_rename, m_remove, close}) {
        button->setAutoDefault(false);
    }
    row->addWidget(m_rename);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(m_new);
    connect(m_new, &QPushButton::clicked, this, &TemplatesDialog::take);
    connect(m_rename, &QPushButton::clicked, this, &TemplatesDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, &TemplatesDialog::askToRemove);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void TemplatesDialog::fill(const QString& wanted) {
    const auto read = store::templates(m_program.reader());
    m_state->say(read ? QString() : read.error().text);
    m_templates = read.value_or(QList<ticket::Template>());
    m_list->clear();
    for (const ticket::Template& one : std::as_const(m_templates)) {
        m_list->addItem(one.name);
    }
    const auto row = std::ranges::find(m_templates, wanted, &ticket::Template::name) - m_templates.begin();
    m_list->setCurrentRow(row < m_templates.size() ? int(row) : 0);
    showCurrent();
}

void TemplatesDialog::showCurrent() {
    const int row = m_list->currentRow();
    const bool isChosen = row >= 0 && row < m_templates.size();
    for (QPushButton* button : {m_new, m_rename, m_remove}) {
        button->setEnabled(isChosen);
    }
    if (!isChosen) {
        m_text->say(tr("There are no templates yet. Write a draft, choose it in the list of drafts and press "
                       "“Save as template …”."));
        return;
    }
    const ticket::Template& shown = m_templates.at(row);
    const ticket::Draft draft{.values = shown.values};
    QStringList lines{ticket::textOf(m_program.form(), draft, ticket::FieldRole::Subject)};
    if (!shown.evidence.isEmpty()) {
        //: %1 is a list such as "HAR file, log of node 2"
        lines += tr("To be attached: %1").arg(shown.evidence.join(u", "_s));
    }
    lines.removeAll(QString());
    m_text->say(lines.join(u'\n'));
}

void TemplatesDialog::take() {
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_templates.size()) {
        const ticket::Template wanted = m_templates.at(row);
        accept();
        Q_EMIT chosen(wanted);
    }
}

void TemplatesDialog::rename() {
    const QString name = m_templates.value(m_list->currentRow()).name;
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(u"rename_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename template"));
    dialog->setLabelText(tr("New name"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, name](const QString& text) {
        const QString wanted = text.simplified();
        if (wanted.isEmpty() || wanted == name) {
            return;
        }
        m_program.writer()
            .run<void>(
                this, [name, wanted](store::Connection& c) { return store::renameTemplate(c, name, wanted); })
            ->then(this, [this, wanted](const core::Done& done) {
                fill(wanted);
                m_state->say(done ? QString() : done.error().text);
                wizard::announce(m_state);
            });
    });
    dialog->open();
}

void TemplatesDialog::askToRemove() {
    const QString name = m_templates.value(m_list->currentRow()).name;
    ask(this,
        {.objectName = u"ask_remove_template"_s,
         .title = tr("Delete template"),
         .text = tr("Delete the template “%1”? It cannot be brought back. Drafts that were made from it stay "
                    "as they are.")
                     .arg(name),
         .yes = tr("&Delete"),
         .no = tr("&Keep")},
        this, [this, name] { remove(name); });
}

void TemplatesDialog::remove(const QString& name) {
    m_program.writer()
        .run<void>(this, [name](store::Connection& c) { return store::removeTemplate(c, name); })
        ->then(this, [this](const core::Done& done) {
            fill();
            if (!done) {
                Q_EMIT failed(done.error());
            }
        });
}

} // namespace app
