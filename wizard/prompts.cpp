#include "wizard/prompts.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

struct PromptTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::Prompts)
};

void pickFiles(QWidget* parent, const std::function<void(const QStringList&)>& picked) {
    auto* dialog = new QFileDialog(parent, QCoreApplication::translate("wizard", "Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, picked);
    dialog->open();
}

void askLeave(QWidget* parent, const std::function<void(Leave)>& answered) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, PromptTexts::tr("Leave this request"),
                                PromptTexts::tr("What should become of what you wrote?"),
                                QMessageBox::NoButton, parent);
    box->setObjectName(u"leave"_s);
    box->setInformativeText(
        PromptTexts::tr("A draft waits in the list of drafts until you continue it. A discarded one is "
                        "deleted and cannot be brought back."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [box, &answered](const QString& text, const QString& name, QMessageBox::ButtonRole role,
                                      Leave leave) {
        QPushButton* button = box->addButton(text, role);
        button->setObjectName(name);
        QObject::connect(button, &QPushButton::clicked, box, [answered, leave] { answered(leave); });
        return button;
    };
    QPushButton* keep =
        add(PromptTexts::tr("&Keep the draft"), u"leave_keep"_s, QMessageBox::AcceptRole, Leave::Keep);
    add(PromptTexts::tr("&Discard it"), u"leave_discard"_s, QMessageBox::DestructiveRole, Leave::Discard);
    QPushButton* stay =
        add(PromptTexts::tr("&Go on writing"), u"leave_stay"_s, QMessageBox::RejectRole, Leave::Stay);
    box->setDefaultButton(keep);
    box->setEscapeButton(stay);
    box->open();
}

} // namespace

Prompts desktopPrompts() {
    return {.pickFiles = pickFiles,
            .openUrl = [](const QUrl& url) { QDesktopServices::openUrl(url); },
            .askLeave = askLeave};
}

} // namespace wizard
