#include "wizard/fields/filesfield.h"

#include "wizard/evidence/exhibitrow.h"
#include "wizard/evidence/folderquestion.h"
#include "wizard/look/announce.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

FilesField::FilesField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_rows(new QVBoxLayout),
      m_stateIcon(new IconLabel),
      m_state(new Label({}, look::Role::Secondary, Label::Weight::Body)),
      m_question(new FolderQuestion(this)) {
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    m_rows->setSpacing(look::grid);
    layout->addLayout(m_rows);
    layout->addWidget(m_question);
    connect(m_question, &FolderQuestion::answered, this, &FilesField::added);
    auto* state = new QHBoxLayout;
    state->setSpacing(look::half);
    state->addWidget(m_stateIcon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    layout->addLayout(state);
    auto* line = new QHBoxLayout;
    auto* add = new QPushButton(tr("&Add files …"), body);
    line->addWidget(add);
    line->addWidget(new Label(tr("or drop them anywhere on this page, or paste them"), look::Role::Secondary,
                              Label::Weight::Body, body),
                    1, Qt::AlignVCenter);
    layout->addLayout(line);
    setMain(add, body);
    add->setAccessibleName(tr("Add files"));
    m_stateIcon->hide();
    m_state->setObjectName(field.id + u".state"_s);
    m_state->say({});
    connect(add, &QPushButton::clicked, this, [this] {
        if (this->context().pickFiles) {
            this->context().pickFiles(window(), [self = QPointer(this)](const QStringList& paths) {
                if (self && !paths.isEmpty()) {
                    Q_EMIT self->added(paths);
                }
            });
        }
    });
}

void FilesField::setFiles(const QList<evidence::Exhibit>& files) {
    QHash<int, ExhibitRow*> gone = m_rowOf;
    for (const evidence::Exhibit& exhibit : files) {
        gone.remove(exhibit.id);
        if (!m_rowOf.contains(exhibit.id)) {
            addRow(exhibit);
        }
        m_rowOf.value(exhibit.id)->show(exhibit);
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        m_rowOf.remove(it.key());
        m_rows->removeWidget(it.value());
        it.value()->hide();
        it.value()->deleteLater(); // its own button may be what took it away
    }
    m_stateIcon->hide();
    m_state->say({});
}

void FilesField::addRow(const evidence::Exhibit& exhibit) {
    const int id = exhibit.id;
    auto* row = new ExhibitRow(field().id, id, this);
    m_rows->addWidget(row);
    m_rowOf.insert(id, row);
    connect(row, &ExhibitRow::removed, this, [this, id] { Q_EMIT removed(id); });
    connect(row, &ExhibitRow::approved, this, [this, id](bool isYes) { Q_EMIT approved(id, isYes); });
    connect(row, &ExhibitRow::detailsWanted, this, [this, id] { Q_EMIT detailsWanted(id); });
    connect(row, &ExhibitRow::smallerWanted, this, [this, id] { Q_EMIT smallerWanted(id); });
    connect(row, &ExhibitRow::retryWanted, this, &FilesField::retryWanted);
}

void FilesField::setFailure(const QString& failure) {
    m_stateIcon->set(Icon::Error, look::Role::Critical);
    m_stateIcon->show();
    m_state->setRole(look::Role::Critical);
    m_state->say(failure);
    announce(m_state);
}

void FilesField::askFolders(const QStringList& folders) {
    if (!folders.isEmpty()) {
        m_question->ask(folders);
    }
}

} // namespace wizard
