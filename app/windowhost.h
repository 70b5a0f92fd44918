#pragma once

#include "app/appearance.h"
#include "app/mainwindow.h"

#include <QObject>

#include <memory>

namespace app {

class Program;

/// Keeps the windows and the preferences. The main window is built when it is first wanted: who asks for the
/// wizard alone (--new, --draft) has it at once, and the main window when the last wizard is closed.
///
/// A change of the preferences makes all windows anew over what is going on in them, as texts, sizes and
/// colours are taken when a window is built: simpler and surer than telling every widget.
class WindowHost final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowHost)

public:
    /// Applied already; `file` takes what is chosen from now on.
    struct Settings {
        Appearance& appearance;
        Preferences preferences;
        QString file;
    };

    WindowHost(Program& program, const Settings& settings, QObject* parent = nullptr);
    ~WindowHost() override;

    /// The main window, built now unless it is there; shown only by show().
    MainWindow& window();
    bool hasWindow() const { return m_window != nullptr; }
    /// The main window in front of all others.
    void show();
    /// As those of the main window, and without one where it is not needed.
    void newRequest(const QJsonObject& values, const std::optional<ticket::Template>& from = {});
    /// Nothing where there is none of this name.
    core::Result<std::optional<ticket::Template>> templateNamed(const QString& name);
    bool openDraft(const core::IntentId& id);
    void showSettings();

Q_SIGNALS:
    void practiceWanted();
    void quitWanted();

private:
    void build(std::unique_ptr<MainWindow::Work> work);
    void apply(const Preferences& preferences);
    void renew();

    Program& m_program;
    Settings m_settings;
    std::unique_ptr<MainWindow::Work> m_work; ///< until there is a window that does it
    std::unique_ptr<MainWindow> m_window;
};

} // namespace app
