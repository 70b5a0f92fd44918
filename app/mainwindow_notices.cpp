#include "app/banner.h"
#include "app/desk.h"
#include "app/mainwindow.h"
#include "app/program.h"
#include "app/prompt.h"
#include "items/words.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDir>

/// What the main window says and asks by itself: banners at the start, the question before it closes, form
/// and version.
using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The sentence with the place of the fault behind it.
QString placed(const core::Error& error) {
    return error.path.isEmpty() ? error.text : MainWindow::tr("%1 Place: %2").arg(error.text, error.path);
}

} // namespace

void MainWindow::showBanners() {
    const auto warn = [this](const QString& text) {
        m_banners->add(Banner::Tone::Warning, text).addButton(tr("Close"), u"banner_close"_s, {});
    };
    if (const auto& error = m_program.formError()) {
        warn(tr("Your own form cannot be used, the built-in one is used instead. %1").arg(placed(*error)));
    }
    if (const auto& error = m_program.accountsError()) {
        warn(tr("The accounts cannot be read, so that none is known. %1").arg(placed(*error)));
    }
    if (!m_program.movedAside().isEmpty()) {
        warn(tr("The stored requests were damaged. They were moved to %1 and a new, empty store was made. "
                "Keep that file: "
                "drafts and requests that were not delivered are only there.")
                 .arg(QDir::toNativeSeparators(m_program.movedAside())));
    }
}

void MainWindow::offerUnfinished() {
    const QList<core::IntentId> unfinished = m_wizards.unfinished();
    for (const core::IntentId& id : unfinished) {
        const auto read = store::draft(m_program.reader(), id);
        if (!read) {
            sayFailure(read.error());
            continue;
        }
        if (const std::optional<ticket::Draft>& draft = *read) {
            offer(*draft);
        } else {
            m_wizards.settle(id); // it was sent, or nothing was typed yet
        }
    }
}

void MainWindow::offer(const ticket::Draft& draft) {
    const core::IntentId id = draft.id;
    Banner& banner = m_banners->add(Banner::Tone::Offer,
                                    tr("A request was not finished: %1, %2.")
                                        .arg(items::draftTitle(m_program.form(), draft),
                                             items::timeText(draft.updated, m_program.clock().now())));
    banner.addButton(tr("Continue"), u"banner_continue"_s, [this, id] { openDraft(id); });
    banner.addButton(tr("Later"), u"banner_later"_s, [this, id] { m_wizards.settle(id); });
}

void MainWindow::showForm() {
    const ticket::Form& form = m_program.form();
    tell(this, tr("Form in use"),
         tr("%1\n\nForm: %2\nVersion: %3\nFile: %4")
             .arg(form.title.text(), form.id, form.version, QDir::toNativeSeparators(form.file)));
}

void MainWindow::showAbout() {
    tell(this, tr("About Support Wizard"),
         tr("Support Wizard %1\n\nIt walks you through filing a support request, keeps it safe until it has "
            "arrived, and "
            "delivers it exactly once.\n\nData: %2\nConfiguration: %3")
             .arg(QCoreApplication::applicationVersion(), QDir::toNativeSeparators(m_program.folder().data()),
                  QDir::toNativeSeparators(m_program.folder().config())));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_program.drafts().flush();
    if (!mayClose() || !m_wizards.closeAll()) {
        event->ignore();
        return;
    }
    m_desk->save(m_state);
    m_state.save(*this, *m_desk);
    event->accept();
}

bool MainWindow::mayClose() {
    if (m_isQuitting) {
        return true;
    }
    const auto entries = m_program.outbox().entries(false);
    const int open = entries ? static_cast<int>(entries->size()) : m_desk->openEntries();
    if (open == 0) {
        return true;
    }
    ask(this,
        {.objectName = u"ask_quit"_s,
         .title = tr("Not delivered yet"),
         .text = tr("Requests in the outbox that are not delivered yet: %1. They are delivered only while "
                    "the program "
                    "runs. If you quit, they stay saved and are delivered after the next start.")
                     .arg(open),
         .yes = tr("&Quit anyway"),
         .no = tr("&Keep open")},
        this, [this] { quitAnyway(); });
    return false;
}

void MainWindow::quitAnyway() {
    m_isQuitting = true;
    close();
    m_isQuitting = false;
}

} // namespace app
