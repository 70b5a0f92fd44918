#pragma once

#include "app/appearance.h"

#include <QObject>

#include <memory>

namespace app {

class MainWindow;
class Program;

/// Keeps the main window and the preferences. A change of these makes all windows anew over what is going on
/// in them, as texts, sizes and colours are taken when a window is built: simpler and surer than telling
/// every widget.
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

    MainWindow& window() { return *m_window; }
    void showSettings();

Q_SIGNALS:
    void practiceWanted();
    void quitWanted();

private:
    void watch();
    void apply(const Preferences& preferences);
    void renew();

    Program& m_program;
    Settings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace app
