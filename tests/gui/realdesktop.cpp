#include "realdesktop.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int startTime = 20'000;
constexpr int keyTime = 30'000;

std::unique_ptr<QProcess> child(const QString& program, const QStringList& arguments) {
    auto process = std::make_unique<QProcess>();
    process->setChildProcessModifier(
        [] { prctl(PR_SET_PDEATHSIG, SIGTERM); }); // also when the test is killed
    process->start(program, arguments);
    if (!process->waitForStarted(startTime)) {
        qFatal("%s does not start: %s", qPrintable(program), qPrintable(process->errorString()));
    }
    return process;
}

} // namespace

RealDesktop::RealDesktop() {
    m_server = child(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s,
                                 u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    QElapsedTimer timer;
    timer.start();
    QByteArray number;
    while (!number.endsWith('\n') && timer.elapsed() < startTime) {
        m_server->waitForReadyRead(startTime);
        number += m_server->readAllStandardOutput();
    }
    if (!number.endsWith('\n')) {
        qFatal("Xvfb told no display: %s", m_server->readAllStandardError().constData());
    }
    qputenv("DISPLAY", ":" + number.trimmed());
    qputenv("QT_QPA_PLATFORM", "xcb");
    qunsetenv("WAYLAND_DISPLAY");
    QByteArray manager;
    while (!manager.contains("window id") && timer.elapsed() < startTime) {
        // A server that has told its number may still refuse the first who come.
        if (!m_windowManager || m_windowManager->waitForFinished(0)) {
            m_windowManager = child(u"openbox"_s, {u"--sm-disable"_s});
        }
        QProcess look; // a window shown before the manager is there never gets the keyboard
        look.start(u"xprop"_s, {u"-root"_s, u"_NET_SUPPORTING_WM_CHECK"_s});
        look.waitForFinished(startTime);
        manager = look.readAllStandardOutput();
    }
}

RealDesktop::~RealDesktop() {
    for (const auto& process : {std::ref(m_windowManager), std::ref(m_server)}) {
        process.get()->terminate();
        if (!process.get()->waitForFinished(startTime)) {
            process.get()->kill();
            process.get()->waitForFinished();
        }
    }
}

void RealDesktop::press(const QStringList& keys) {
    for (const QString& key : keys) {
        run(u"xdotool"_s, {u"key"_s, u"--clearmodifiers"_s, key});
        ++m_inputs;
    }
}

void RealDesktop::type(const QString& text) {
    run(u"xdotool"_s, {u"type"_s, u"--delay"_s, u"2"_s, text});
}

void RealDesktop::moveTo(const QPoint& place) {
    constexpr int steps = 8;
    for (int step = steps - 1; step >= 0; --step) {
        run(u"xdotool"_s,
            {u"mousemove"_s, QString::number(place.x() - step), QString::number(place.y() - step)});
    }
}

void RealDesktop::holdButton() {
    run(u"xdotool"_s, {u"mousedown"_s, u"1"_s});
}

void RealDesktop::releaseButton() {
    run(u"xdotool"_s, {u"mouseup"_s, u"1"_s});
}

bool RealDesktop::waitForFocus(QWidget* window) {
    return QTest::qWaitForWindowActive(window->windowHandle(), startTime) &&
           QTest::qWaitFor([window] { return QGuiApplication::focusWindow() == window->windowHandle(); },
                           startTime);
}

void RealDesktop::screenshot(const QString& file) {
    run(u"import"_s, {u"-window"_s, u"root"_s, file});
}

void RealDesktop::run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    // The event loop goes on meanwhile: the window under test lives in this process.
    const bool isOver =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, keyTime);
    if (!isOver || process.exitCode() != 0) {
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    }
    QCoreApplication::processEvents();
}
