#include "app/banner.h"
#include "app/desk.h"
#include "app/escalation.h"
#include "app/mainwindow.h"
#include "app/program.h"
#include "app/prompt.h"
#include "items/words.h"

#include <QCoreApplication>
#include <QDir>

/// What the main window says by itself: banners at the start, form and version.
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
        warn(tr("The stored requests were damaged. The damaged file was moved to %1; keep it. %2")
                 .arg(QDir::toNativeSeparators(m_program.movedAside()),
                      store::salvageText(m_program.salvage())));
    }
    if (const int blocked = undelivered(m_program).value_or(Undelivered{}).blocked; blocked > 0) {
        Banner& banner =
            m_banners->add(Banner::Tone::Warning,
                           tr("%n request(s) could not be delivered and need you.", nullptr, blocked));
        banner.addButton(tr("Show"), u"banner_blocked"_s, [this] { showOutbox(); });
        banner.addButton(tr("Later"), u"banner_blocked_later"_s, {});
    }
    showMailNotices({});
}

/// An e-mail that was stopped, or that may have been sent, waits for the person: it does nothing by itself.
void MainWindow::showMailNotices(const core::IntentId& entry) {
    const auto mails = m_program.outbox().openMails().value_or(QList<store::Mail>());
    for (const store::Mail& mail : mails) {
        const bool isMeant = entry.isEmpty() || mail.entry == entry;
        if (!isMeant || mail.state != store::EntryState::Blocked) {
            m_toldMails.remove(isMeant ? mail.id : QString());
            continue;
        }
        if (m_toldMails.contains(mail.id)) {
            continue;
        }
        m_toldMails.insert(mail.id);
        Banner& banner = m_banners->add(Banner::Tone::Warning, mailText(mail, m_program.clock().now()));
        banner.addButton(tr("Look at it"), u"banner_mail"_s, [this, id = mail.entry] { sendByMail(id); });
        banner.addButton(tr("Later"), u"banner_mail_later"_s, {});
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

} // namespace app
