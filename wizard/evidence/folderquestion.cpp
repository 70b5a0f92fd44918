#include "wizard/evidence/folderquestion.h"

#include "evidence/folderwalk.h"
#include "wizard/look/announce.h"
#include "wizard/look/flow.h"
#include "wizard/look/label.h"

#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

FolderQuestion::FolderQuestion(QWidget* parent)
    : QWidget(parent),
      m_text(new Label({}, look::Role::Text, Label::Weight::Body, this)),
      m_yes(new QPushButton(tr("Attach these files"), this)) {
    m_text->setObjectName(u"folder.question"_s);
    m_yes->setObjectName(u"folder.yes"_s);
    auto* no = new QPushButton(tr("Leave the folder out"), this);
    no->setObjectName(u"folder.no"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text);
    auto* buttons = new Flow(4);
    buttons->addWidget(m_yes);
    buttons->addWidget(no);
    layout->addLayout(buttons);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT answered(std::exchange(m_files, {}));
    });
    connect(no, &QPushButton::clicked, this, [this] {
        hide();
        m_files.clear();
    });
    hide();
}

void FolderQuestion::ask(const QStringList& folders) {
    const evidence::FolderFiles found = evidence::filesBelow(folders);
    m_files = found.files;
    const QString name = QFileInfo(folders.first()).fileName();
    const int count = int(found.files.size());
    if (count == 0) {
        m_text->setText(tr("There is no file to attach in the folder “%1”.").arg(name));
    } else if (found.isCut) {
        m_text->setText(
            tr("The folder “%1” has more files than can be attached. Attach the first %n of them, "
               "or open it and drop those that matter?",
               nullptr, count)
                .arg(name));
    } else {
        m_text->setText(
            tr("The folder “%1” has %n file(s), %2 together. Clean and attach them?", nullptr, count)
                .arg(name, QLocale().formattedDataSize(found.bytes)));
    }
    m_yes->setVisible(count > 0);
    show();
    announce(m_text);
}

} // namespace wizard
