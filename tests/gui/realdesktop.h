#pragma once

#include <QPoint>
#include <QProcess>
#include <QStringList>

#include <memory>

class QWidget;

/// A display of its own (Xvfb) with a window manager (openbox), and a keyboard (xdotool) whose keys come in
/// as a person's do: through the X server to whichever window has the focus. Make it before QApplication.
/// Ends what it started.
class RealDesktop final {
public:
    RealDesktop();
    ~RealDesktop();
    RealDesktop(const RealDesktop&) = delete;
    RealDesktop& operator=(const RealDesktop&) = delete;

    /// Presses the keys one after another ("Return", "alt+7", "ctrl+n") and counts them.
    void press(const QStringList& keys);
    /// Types the text; not counted.
    void type(const QString& text);
    /// Moves the pointer over the screen as a hand does, by way of other places.
    void moveTo(const QPoint& place);
    void holdButton();
    void releaseButton();
    /// Waits until the window has the keyboard.
    static bool waitForFocus(QWidget* window);
    /// The whole screen as PNG, for a person to look at.
    void screenshot(const QString& file);

    int inputs() const { return m_inputs; }
    void forgetInputs() { m_inputs = 0; }

private:
    void run(const QString& program, const QStringList& arguments);

    std::unique_ptr<QProcess> m_server;
    std::unique_ptr<QProcess> m_windowManager;
    int m_inputs = 0;
};
