#include "app/packageopener.h"

#include "app/packagedialog.h"
#include "app/program.h"
#include "app/prompt.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The one package among what is dragged; empty = it is something else.
QString packageIn(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    const bool isOne = urls.size() == 1 && urls.first().isLocalFile() &&
                       urls.first().fileName().endsWith(".zip"_L1, Qt::CaseInsensitive);
    return isOne ? urls.first().toLocalFile() : QString();
}

} // namespace

PackageOpener::PackageOpener(Program& program, QWidget& window)
    : QObject(&window), m_program(program), m_window(window) {
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool PackageOpener::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) {
        return QObject::eventFilter(watched, event);
    }
    auto* drop = static_cast<QDropEvent*>(event);
    const QString file = packageIn(drop->mimeData());
    if (file.isEmpty()) {
        return QObject::eventFilter(watched, event);
    }
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop) {
        open(file);
    }
    return true;
}

void PackageOpener::choose() {
    auto* dialog = new QFileDialog(&m_window, tr("Open package"));
    dialog->setObjectName(u"open_package"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Packages (*.zip)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PackageOpener::open);
    dialog->open();
}

void PackageOpener::open(const QString& file) {
    if (m_isBusy) {
        return;
    }
    m_isBusy = true;
    m_program.packages().look(this, file)->then(this, [this](const core::Result<package::Opened>& answer) {
        m_isBusy = false;
        if (answer) {
            show(*answer);
        } else {
            say(answer.error());
        }
    });
}

void PackageOpener::show(const package::Opened& opened) {
    const auto present = m_program.outbox().entry(opened.entry.id);
    auto* dialog = new PackageDialog(m_program, opened, present.value_or(std::nullopt), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PackageDialog::wanted, this,
            [this, file = opened.file](const core::AccountId& account) { take(file, account); });
    connect(dialog, &PackageDialog::presentWanted, this, &PackageOpener::taken);
    dialog->open();
}

void PackageOpener::take(const QString& file, const core::AccountId& account) {
    m_program.packages()
        .unpack(this, file)
        ->then(this, [this, account](const core::Result<package::Opened>& answer) {
            if (answer) {
                adopt(*answer, account);
            } else {
                say(answer.error());
            }
        });
}

void PackageOpener::adopt(const package::Opened& opened, const core::AccountId& account) {
    const auto here = m_program.account(account);
    if (!here) {
        return; // removed meanwhile; the dialog asks again
    }
    const store::Entry entry = package::entryOf(opened, *here, m_program.clock().now());
    m_program.outbox()
        .adopt(this, entry, *here)
        ->then(this, [this](const core::Result<store::Entry>& answer) {
            if (answer) {
                Q_EMIT taken(answer->id);
            } else {
                say(answer.error());
            }
        });
}

void PackageOpener::say(const core::Error& error) {
    if (error.kind != core::ErrorKind::Cancelled) {
        tell(&m_window, tr("Open package"), error.text);
    }
}

} // namespace app
