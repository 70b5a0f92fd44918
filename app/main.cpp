#include "app/cli/commandline.h"
#include "app/language.h"
#include "app/signals.h"
#include "app/window.h"
#include "core/log.h"

#include <QApplication>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {

bool hasDisplay() {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name)) {
            return true;
        }
    }
    return false;
}

void name(QCoreApplication& application) {
    application.setApplicationName(u"support-wizard"_s);
    application.setApplicationVersion(QStringLiteral(SW_VERSION));
}

int runCommand(int argc, char** argv, const app::cli::Arguments& arguments) {
    QCoreApplication application(argc, argv);
    name(application);
    const app::Language language(application);
    const app::SignalWatch signalWatch;
    // SIGTERM ends "practice" with 0; a command that it cuts short has not done what it was asked to.
    const int code = arguments.command == u"practice"_s ? 0 : int(app::cli::ExitCode::Failed);
    QObject::connect(&signalWatch, &app::SignalWatch::quitWanted, &application,
                     [code] { QCoreApplication::exit(code); });
    return app::cli::run(application, arguments);
}

/// Nothing but the help can be given.
int runWithoutDisplay(int argc, char** argv, const app::cli::Arguments& arguments) {
    QCoreApplication application(argc, argv);
    const app::Language language(application);
    if (arguments.rest == QStringList{u"--help"_s} || arguments.rest == QStringList{u"-h"_s}) {
        std::fputs(app::cli::usage().toUtf8().constData(), stdout);
        return int(app::cli::ExitCode::Done);
    }
    const QString text = QCoreApplication::translate(
        "app",
        "There is no display for the window (DISPLAY and WAYLAND_DISPLAY are not set). The command line "
        "works without one:");
    std::fputs((text + u'\n' + app::cli::usage()).toUtf8().constData(), stderr);
    return int(app::cli::ExitCode::Failed);
}

int runWindow(int argc, char** argv, const app::cli::Arguments& arguments) {
    if (!arguments.error.isEmpty()) {
        std::fputs((arguments.error + u'\n').toUtf8().constData(), stderr);
        return int(app::cli::ExitCode::Usage);
    }
    if (!hasDisplay()) {
        return runWithoutDisplay(argc, argv, arguments);
    }
    QApplication application(argc, argv);
    name(application);
    const app::SignalWatch signalWatch;
    QObject::connect(&signalWatch, &app::SignalWatch::quitWanted, &application,
                     [] { QCoreApplication::exit(0); });
    return app::runWindow(application, arguments);
}

} // namespace

int main(int argc, char** argv) {
    prctl(PR_SET_DUMPABLE, 0); // no core file holds a secret
    // A reader that is gone and a limit that is reached are errors of one write, no reason to die in the
    // middle of a delivery.
    for (const int ignored : {SIGPIPE, SIGXFSZ}) {
        std::signal(ignored, SIG_IGN);
    }
    QStringList words;
    for (int i = 0; i < argc; ++i) {
        words.append(QString::fromLocal8Bit(argv[i]));
    }
    const app::cli::Arguments arguments = app::cli::split(words);
    const int code =
        arguments.command.isEmpty() ? runWindow(argc, argv, arguments) : runCommand(argc, argv, arguments);
    core::log::stop();
    return code;
}
