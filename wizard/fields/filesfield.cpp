#include "wizard/fields/filesfield.h"

#include "wizard/look/announce.h"
#include "wizard/look/icon.h"
#include "wizard/look/optionrow.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

bool isUncleaned(const ticket::Attachment& file) {
    return file.cleaning == ticket::Attachment::Cleaning::None;
}

} // namespace

FilesField::FilesField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_rows(new QVBoxLayout),
      m_stateIcon(new IconLabel),
      m_state(new Label({}, look::Role::Secondary, Label::Weight::Body)) {
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    layout->addLayout(m_rows);
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
                    1);
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

void FilesField::setFiles(const QList<ticket::Attachment>& files, bool needsYes, int underWay) {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < files.size(); ++i) {
        m_rows->addWidget(makeRow(files[i], int(i), needsYes));
    }
    m_stateIcon->hide();
    m_state->setRole(look::Role::Secondary);
    m_state->say(underWay > 0 ? tr("Copying %n file(s) …", nullptr, underWay) : QString());
}

void FilesField::setFailure(const QString& failure) {
    m_stateIcon->set(Icon::Error, look::Role::Critical);
    m_stateIcon->show();
    m_state->setRole(look::Role::Critical);
    m_state->say(failure);
    announce(m_state);
}

void FilesField::refuseFolders(const QStringList& folders) {
    if (!folders.isEmpty()) {
        const QString name = QFileInfo(folders.first()).fileName();
        setFailure(
            tr("“%1” is a folder, and only files can be attached. Open it and drop the files that matter, or "
               "attach them as one archive.")
                .arg(name));
    }
}

QWidget* FilesField::makeRow(const ticket::Attachment& file, int index, bool needsYes) {
    auto* row = new QWidget(this);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half / 2);
    auto* line = new QHBoxLayout;
    line->setSpacing(look::grid);
    const QString size = locale().formattedDataSize(file.size);
    line->addWidget(new Label(tr("%1 (%2)").arg(file.name, size), look::Role::Text, Label::Weight::Body, row),
                    1);
    if (isUncleaned(file)) {
        auto* icon = new IconLabel(row);
        icon->set(Icon::Warning, look::Role::Warning);
        auto* mark = new Label(tr("Not cleaned"), look::Role::Warning, Label::Weight::Body, row);
        mark->setWordWrap(false);
        line->addWidget(icon);
        line->addWidget(mark);
    }
    auto* remove = new QPushButton(tr("Remove"), row);
    remove->setObjectName(field().id + u".remove."_s + QString::number(index));
    remove->setAccessibleName(tr("Remove %1").arg(file.name));
    connect(remove, &QPushButton::clicked, this, [this, index] { Q_EMIT removed(index); });
    line->addWidget(remove);
    layout->addLayout(line);
    if (needsYes && isUncleaned(file)) {
        auto* yes = new QCheckBox;
        const QString text = tr("Send it as it is; I know that it may hold passwords or personal data");
        yes->setObjectName(field().id + u".approve."_s + QString::number(index));
        yes->setAccessibleDescription(file.name);
        yes->setChecked(file.uncleanedApproved != core::Time{});
        connect(yes, &QCheckBox::toggled, this, [this, index](bool isYes) { Q_EMIT approved(index, isYes); });
        layout->addWidget(new OptionRow(yes, text, Label::Weight::Body, row));
    }
    return row;
}

} // namespace wizard
