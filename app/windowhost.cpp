#include "app/windowhost.h"

#include "app/program.h"
#include "app/prompt.h"
#include "app/settingsdialog.h"
#include "store/templates.h"

using namespace Qt::StringLiterals;

namespace app {

WindowHost::WindowHost(Program& program, const Settings& settings, QObject* parent)
    : QObject(parent),
      m_program(program),
      m_settings(settings),
      m_work(std::make_unique<MainWindow::Work>(program)) {
    WizardWindows& wizards = m_work->wizards;
    connect(&wizards, &WizardWindows::ticketWanted, this, [this](const QString& id) {
        if (!m_window) {
            show();
            m_window->showTicket(id);
        }
    });
    connect(&wizards, &WizardWindows::replyWanted, this,
            [this](const core::AccountId& account, const core::TicketId& ticket) {
                if (!m_window) {
                    show();
                    m_window->reply(account, ticket);
                }
            });
    connect(&wizards, &WizardWindows::mailWanted, this, [this](const core::IntentId& entry) {
        if (!m_window) {
            show();
            m_window->sendByMail(entry);
        }
    });
    connect(&wizards, &WizardWindows::openChanged, this, [this, &wizards] {
        if (!m_window && !wizards.hasOpen()) {
            show();
        }
    });
}

WindowHost::~WindowHost() = default;

MainWindow& WindowHost::window() {
    if (!m_window) {
        build(std::move(m_work));
    }
    return *m_window;
}

void WindowHost::build(std::unique_ptr<MainWindow::Work> work) {
    m_window = std::make_unique<MainWindow>(m_program, std::move(work));
    connect(m_window.get(), &MainWindow::practiceWanted, this, &WindowHost::practiceWanted);
    connect(m_window.get(), &MainWindow::quitWanted, this, &WindowHost::quitWanted);
    connect(m_window.get(), &MainWindow::settingsWanted, this, &WindowHost::showSettings);
}

void WindowHost::show() {
    window().bringBack();
}

core::Result<std::optional<ticket::Template>> WindowHost::templateNamed(const QString& name) {
    return store::templateNamed(m_program.reader(), name);
}

void WindowHost::newRequest(const QJsonObject& values, const std::optional<ticket::Template>& from) {
    if (m_window) {
        m_window->newRequest(values, from);
    } else if (m_program.accounts().isEmpty()) {
        show();
    } else {
        m_work->wizards.openNew(values, from);
    }
}

bool WindowHost::openDraft(const core::IntentId& id) {
    if (!m_window) {
        const auto read = store::draft(m_program.reader(), id);
        if (read && *read) {
            m_work->wizards.open(**read);
            return true;
        }
    }
    return window().openDraft(id);
}

void WindowHost::showSettings() {
    auto* dialog = new SettingsDialog(m_settings.preferences, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Not at once: the dialog goes with its window and is still inside its own signal.
    connect(dialog, &SettingsDialog::chosen, this, &WindowHost::apply, Qt::QueuedConnection);
    dialog->open();
}

void WindowHost::apply(const Preferences& preferences) {
    if (preferences == m_settings.preferences) {
        return;
    }
    m_settings.preferences = preferences;
    m_program.collector().setLevel(preferences.cleaning);
    const core::Done written = writePreferences(m_settings.file, preferences);
    m_settings.appearance.apply(preferences);
    renew();
    if (!written) {
        tell(m_window.get(), MainWindow::tr("Settings"), written.error().text);
    }
}

void WindowHost::renew() {
    const auto* dialog = m_window->findChild<SettingsDialog*>();
    const QString focus = dialog && dialog->focusWidget() ? dialog->focusWidget()->objectName() : QString();
    const QByteArray geometry = m_window->saveGeometry();
    const std::unique_ptr<MainWindow> before = std::move(m_window);
    std::unique_ptr<MainWindow::Work> work = before->release();
    WizardWindows& wizards = work->wizards;
    build(std::move(work));
    m_window->restoreGeometry(geometry);
    m_window->show();
    wizards.renew();
    if (dialog) {
        showSettings();
        if (auto* again = m_window->findChild<SettingsDialog*>()->findChild<QWidget*>(focus)) {
            again->setFocus();
        }
    }
}

} // namespace app
