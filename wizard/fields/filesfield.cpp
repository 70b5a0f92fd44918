#include "wizard/fields/filesfield.h"

#include "wizard/look/icon.h"
#include "wizard/look/optionrow.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

QStringList localFiles(const QMimeData* data) {
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

bool isUncleaned(const ticket::Attachment& file) {
    return file.cleaning == ticket::Attachment::Cleaning::None;
}

} // namespace

FilesField::FilesField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
    : FieldEditor(field, context, parent),
      m_rows(new QVBoxLayout),
      m_state(new Label({}, look::Role::Secondary, Label::Weight::Body)) {
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    layout->addLayout(m_rows);
    layout->addWidget(m_state);
    auto* line = new QHBoxLayout;
    auto* add = new QPushButton(tr("&Add files …"), body);
    line->addWidget(add);
    line->addWidget(new Label(tr("or drop them here"), look::Role::Secondary, Label::Weight::Body, body), 1);
    layout->addLayout(line);
    setMain(add, body);
    add->setAccessibleName(tr("Add files"));
    setAcceptDrops(true);
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
    m_state->setRole(look::Role::Secondary);
    m_state->say(underWay > 0 ? tr("Copying %n file(s) …", nullptr, underWay) : QString());
}

void FilesField::setFailure(const QString& failure) {
    m_state->setRole(look::Role::Critical);
    m_state->say(failure);
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
        connect(yes, &QCheckBox::clicked, this, [this, index](bool isYes) { Q_EMIT approved(index, isYes); });
        layout->addWidget(new OptionRow(yes, text, Label::Weight::Body, row));
    }
    return row;
}

void FilesField::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void FilesField::dropEvent(QDropEvent* event) {
    const QStringList paths = localFiles(event->mimeData());
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT added(paths);
    }
}

} // namespace wizard
