#include "wizard/prompts.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>

namespace wizard {

namespace {

void pickFiles(QWidget* parent, const std::function<void(const QStringList&)>& picked) {
    auto* dialog = new QFileDialog(parent, QCoreApplication::translate("wizard", "Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, picked);
    dialog->open();
}

} // namespace

Prompts desktopPrompts() {
    return {.pickFiles = pickFiles, .openUrl = [](const QUrl& url) {
                QDesktopServices::openUrl(url);
            }};
}

} // namespace wizard
