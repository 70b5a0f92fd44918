#include "app/packagesaver.h"

#include "app/escalation.h"
#include "app/program.h"
#include "app/prompt.h"
#include "items/words.h"
#include "package/packages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QProgressDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The e-mail of the secondary way, for whoever opens the package where there is no Support Wizard.
QList<package::Extra> mailOf(Program& program, const core::IntentId& entry, core::Time now) {
    const auto draft = escalationDraft(program, entry);
    const auto earlier = program.outbox().mails(entry);
    if (!draft || !earlier || draft->sender.email.isEmpty()) {
        return {};
    }
    const auto write = [letter = draft->letter(program.form()), mails = *earlier, &blobs = program.blobs(),
                        now](const QString& path) {
        return delivery::renderTo(path, delivery::messageOf(letter, mails, blobs, now));
    };
    return {{.name = u"request.eml"_s, .write = write}};
}

} // namespace

package::Content packageOf(Program& program, const store::Entry& entry) {
    const core::Time now = program.clock().now();
    return {.entry = entry,
            .account = program.account(entry.account).value_or(ticket::Account{.id = entry.account}),
            .state = items::stateText(entry, now),
            .program = u"support-wizard "_s + QCoreApplication::applicationVersion(),
            .packed = now,
            .extras = mailOf(program, entry.id, now)};
}

PackageSaver::PackageSaver(Program& program, QWidget* window)
    : QObject(window), m_program(program), m_window(window) {}

void PackageSaver::save(const store::Entry& entry) {
    m_entry = entry;
    auto* dialog = new QFileDialog(m_window, tr("Save as package"));
    dialog->setObjectName(u"save_package"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilter(tr("Packages (*.zip)"));
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(package::fileName(entry.id));
    connect(dialog, &QFileDialog::fileSelected, this, &PackageSaver::write);
    connect(dialog, &QDialog::rejected, this, &QObject::deleteLater);
    dialog->open();
}

void PackageSaver::write(const QString& file) {
    m_progress =
        new QProgressDialog(tr("The package is written and read back …"), tr("Cancel"), 0, 0, m_window);
    m_progress->setObjectName(u"package_progress"_s);
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setWindowTitle(tr("Save as package"));
    m_progress->setMinimumDuration(500);
    m_progress->setAttribute(Qt::WA_DeleteOnClose);
    auto* call = m_program.packages().save(this, packageOf(m_program, m_entry), file,
                                           package::Packages::Existing::Replace);
    connect(m_progress, &QProgressDialog::canceled, call, &core::CallBase::cancel);
    connect(call, &core::CallBase::progressed, m_progress,
            [bar = m_progress.get()](qint64 done, qint64 total) {
                constexpr int steps = 1000;
                bar->setMaximum(steps);
                bar->setValue(total > 0 ? int(std::min<qint64>(done * steps / total, steps - 1)) : 0);
            });
    call->then(this, [this](const core::Result<QString>& answer) {
        if (m_progress) {
            m_progress->close();
        }
        if (answer) {
            saved(*answer);
        } else {
            end(answer.error().kind == core::ErrorKind::Cancelled ? QString() : answer.error().text);
        }
    });
}

void PackageSaver::saved(const QString& file) {
    if (!m_entry.isOpen()) {
        end(tr("The package was saved as %1 and read back; it is whole.")
                .arg(QDir::toNativeSeparators(file)));
        return;
    }
    // Whatever is answered: there are two of it now.
    m_program.outbox()
        .keepBesidePackage(this, m_entry.id)
        ->then(this, [this, file](const core::Result<store::Entry>& answer) {
            if (answer) {
                askToMove(file);
            } else {
                end(answer.error().text);
            }
        });
}

void PackageSaver::askToMove(const QString& file) {
    const QList<Answer> answers{
        {.label = tr("&Keep it here as well"),
         .objectName = u"keep"_s,
         .action =
             [this] {
                 deleteLater();
             }},
        {.label = tr("Send it only from the &package"), .objectName = u"move"_s, .action = [this, file] {
             m_program.outbox()
                 .move(this, m_entry.id, QDir::toNativeSeparators(file))
                 ->then(this, [this](const core::Result<store::Entry>& done) {
                     end(done ? QString() : done.error().text);
                 });
         }}};
    askWhich(
        m_window,
        {.objectName = u"ask_move"_s,
         .title = tr("Package saved"),
         .text =
             tr("The package was saved as %1 and read back; it is whole.\n\nIs the request to be sent only "
                "from where the package is opened? Then it is not sent from here any more. Kept here as "
                "well, "
                "it is looked up before it is sent, so that it does not arrive twice.")
                 .arg(QDir::toNativeSeparators(file)),
         .yes = {},
         .no = {}},
        this, answers, u"keep"_s);
}

void PackageSaver::end(const QString& text) {
    if (!text.isEmpty()) {
        tell(m_window, tr("Save as package"), text);
    }
    deleteLater();
}

} // namespace app
