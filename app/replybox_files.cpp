// The files of a reply; its text and its way are in replybox.cpp.
#include "app/program.h"
#include "app/replybox.h"
#include "wizard/evidence/cleaningwindow.h"
#include "wizard/evidence/smallerwindow.h"
#include "wizard/fields/filedrop.h"
#include "wizard/fields/filesfield.h"
#include "wizard/prompts.h"

#include <QBuffer>
#include <QLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

/// As the form asks for them, without what it says about the step.
ticket::Field filesQuestion(const ticket::Form& form) {
    const ticket::Field* asked = form.field(ticket::FieldRole::Attachments);
    ticket::Field field = asked ? *asked : ticket::Field{};
    field.id = u"reply_files"_s;
    field.help = {};
    return field;
}

} // namespace

void ReplyBox::makeFiles() {
    wizard::FieldContext context;
    context.pickFiles = wizard::desktopPrompts().pickFiles;
    m_files = new wizard::FilesField(filesQuestion(m_program.form()), context, this);
    // The gutter of a wizard's page marks wrong answers; a reply has none.
    m_files->layout()->setContentsMargins(0, 0, 0, 0);
    connect(m_files, &wizard::FilesField::added, this, [this](const QStringList& paths) { add(paths); });
    connect(m_files, &wizard::FilesField::removed, this,
            [this](int exhibit) { m_evidence->remove(exhibit); });
    connect(m_files, &wizard::FilesField::approved, this, [this](int exhibit, bool isApproved) {
        isApproved ? m_evidence->approve(exhibit, m_program.clock().now()) : m_evidence->disapprove(exhibit);
    });
    connect(m_files, &wizard::FilesField::retryWanted, this, [this] { m_evidence->retry(); });
    connect(m_files, &wizard::FilesField::detailsWanted, this, [this](int exhibit) {
        wizard::CleaningWindow::open(*m_evidence, m_program.collector().places().ownRules, exhibit, this);
    });
    connect(m_files, &wizard::FilesField::smallerWanted, this,
            [this](int exhibit) { wizard::SmallerWindow::open(*m_evidence, exhibit, this); });
}

/// Those that were still being cleaned when another ticket was chosen are taken up again.
void ReplyBox::openFiles() {
    m_evidence = m_program.collector().open(m_reply.id, m_reply.files);
    connect(m_evidence.get(), &evidence::RequestFiles::changed, this, &ReplyBox::showFiles);
    connect(m_evidence.get(), &evidence::RequestFiles::settled, this, &ReplyBox::takeFiles);
    connect(m_evidence.get(), &evidence::RequestFiles::failed, this,
            [this](const core::Error& error) { m_files->setFailure(error.text); });
    showFiles();
}

void ReplyBox::takeFiles() {
    const QList<ticket::Attachment> files = m_evidence->attachments();
    if (files != m_reply.files || m_reply.isAwaited) {
        m_reply.files = files;
        keep();
    }
    showFiles();
}

void ReplyBox::showFiles() {
    m_files->setFiles(m_evidence->exhibits());
}

void ReplyBox::attach(const wizard::PastedFiles& files) {
    m_files->askFolders(files.folders);
    add(files.files);
    if (!files.image.isNull()) {
        m_evidence->add(u"picture.png"_s, [image = files.image] {
            QByteArray bytes;
            QBuffer buffer(&bytes);
            const bool isWritten = buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG");
            return isWritten ? bytes : QByteArray();
        });
        keep();
    }
}

void ReplyBox::add(const QStringList& paths) {
    if (!paths.isEmpty()) {
        m_evidence->add(paths);
        keep(); // so that the files are found again when another ticket is chosen meanwhile
    }
}

} // namespace app
