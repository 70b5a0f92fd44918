#include "app/attachments.h"

#include "app/program.h"
#include "app/prompt.h"
#include "core/filename.h"
#include "items/words.h"
#include "provider/provider.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {

Attachments::Attachments(Program& program, QWidget* parent)
    : QObject(parent), m_program(program), m_widget(parent) {}

bool Attachments::mayOpen(const ticket::TicketFile& file) {
    static const QStringList looked{u"txt"_s,  u"log"_s, u"csv"_s,  u"json"_s, u"har"_s, u"xml"_s,
                                    u"yaml"_s, u"yml"_s, u"md"_s,   u"png"_s,  u"jpg"_s, u"jpeg"_s,
                                    u"gif"_s,  u"bmp"_s, u"webp"_s, u"pdf"_s};
    const QString type = file.mimeType.section(u';', 0, 0).trimmed().toLower();
    const bool isRunnable = type.contains("script"_L1) || type.contains("executable"_L1) ||
                            type.contains("desktop"_L1) || type.contains("html"_L1) ||
                            type.contains("svg"_L1);
    return !isRunnable && looked.contains(QFileInfo(file.name).suffix().toLower());
}

void Attachments::ask(const core::AccountId& account, const ticket::TicketFile& file) {
    QList<Answer> answers;
    answers += {.label = tr("&Save …"), .objectName = u"save_file"_s, .action = [this, account, file] {
                    chooseWhere(account, file);
                }};
    if (mayOpen(file)) {
        answers += {.label = tr("&Open"), .objectName = u"open_file"_s, .action = [this, account, file] {
                        if (!m_looked) {
                            m_looked = std::make_unique<QTemporaryDir>();
                        }
                        const QDir folder(m_looked->filePath(QString::number(++m_count)));
                        folder.mkpath(u"."_s);
                        fetch(account, file, folder.filePath(core::safeFileName(file.name)), true);
                    }};
    }
    answers += {.label = tr("Cancel"), .objectName = u"cancel_file"_s, .action = {}};
    const QString text =
        mayOpen(file)
            //: %1: file name, %2: its size
            ? tr("“%1” (%2) came with a message. Save it, or open it with the program your desktop has for "
                 "such files?")
            : tr("“%1” (%2) came with a message. A file of this kind could start something on this computer, "
                 "so it can only be saved.");
    askWhich(m_widget->window(),
             {.objectName = u"ask_file"_s,
              .title = tr("File of a message"),
              .text = text.arg(file.name, items::sizeText(file.size)),
              .yes = {},
              .no = {}},
             this, answers, u"cancel_file"_s);
}

void Attachments::chooseWhere(const core::AccountId& account, const ticket::TicketFile& file) {
    auto* dialog = new QFileDialog(m_widget->window(), tr("Save the file"));
    dialog->setObjectName(u"save_attachment"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->selectFile(core::safeFileName(file.name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, account, file](const QString& path) {
        QFile::remove(path); // the dialog has asked
        fetch(account, file, path, false);
    });
    dialog->open();
}

void Attachments::fetch(const core::AccountId& account, const ticket::TicketFile& file, const QString& path,
                        bool isOpened) {
    const auto whose = m_program.account(account);
    auto made = whose
                    ? m_program.providers().make(*whose)
                    : core::Result<std::unique_ptr<provider::Provider>>(core::fail(
                          core::ErrorKind::ActionRequired, tr("The account of this ticket is not set up any "
                                                              "more. Add it again, then try again.")));
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    // Shared with the handler: the provider must live as long as its call.
    const std::shared_ptr<provider::Provider> provider = std::move(*made);
    provider->download(this, file.url, path)
        ->then(this, [this, provider, path, isOpened](const core::Result<qint64>& answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            if (isOpened) {
                QDesktopServices::openUrl(QUrl::fromLocalFile(path));
            } else {
                Q_EMIT saved(path);
            }
        });
}

} // namespace app
