#pragma once

#include <QProcess>
#include <QStringList>

#include <chrono>
#include <memory>

struct xcb_connection_t;

/// A display of its own without a window manager, and somebody who looks at it: starts programs and tells
/// from outside when they show something, whatever they are made with.
class Screen final {
public:
    struct Program {
        QString path;
        QStringList arguments;
        QString title = {}; ///< part of the title of the window that is waited for; empty = any
    };
    struct Seen {
        double millis = 0;       ///< from before the process was made to the first picture of the window
        double resident = 0;     ///< MB, a while after that
        double proportional = 0; ///< MB with shared pages divided by their users; 0 = may not be read
    };

    Screen();
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// Starts it, waits for its window, lets it come to rest, and ends it. Ends the benchmark with the reason
    /// when no window comes.
    Seen look(const Program& program);

private:
    void waitForPicture(const QProcess& process, const QString& title);
    void noteNewWindows(const QString& title, QList<quint32>& wanted);
    bool isPainted(quint32 window);
    QString titleOf(quint32 window);

    std::unique_ptr<QProcess> m_server;
    QByteArray m_display;
    xcb_connection_t* m_connection = nullptr;
    quint32 m_titleAtom = 0;
};
