#include "app/cli/standardstreams.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace app::cli {
namespace {

constexpr qsizetype inputAtOnce = 1024 * 1024;
constexpr qsizetype outputAtOnce = 4096; ///< what a pipe that is ready takes without waiting (PIPE_BUF)

QString said(const char* text) {
    return QCoreApplication::translate("app::cli::SanitizeCommand", text);
}

std::unexpected<core::Error> notCopied(const QString& reason) {
    return core::fail(core::ErrorKind::Permanent, said(QT_TRANSLATE_NOOP("app::cli::SanitizeCommand",
                                                                         "The file could not be copied: %1."))
                                                      .arg(reason));
}

std::unexpected<core::Error> stopped() {
    return core::fail(core::ErrorKind::Cancelled, QCoreApplication::translate("evidence", "Cancelled."));
}

/// Waits until there is something to do; false when it was stopped.
bool isReady(int descriptor, short events, const std::stop_token& stop) {
    constexpr int glance = 100; // milliseconds
    while (!stop.stop_requested()) {
        pollfd one{.fd = descriptor, .events = events, .revents = 0};
        const int count = poll(&one, 1, glance);
        if (count > 0 || (count < 0 && errno != EINTR)) {
            return true; // an error is told by whoever reads or writes
        }
    }
    return false;
}

} // namespace

core::Done spoolInput(const QString& path, const std::stop_token& stop) {
    QFile input;
    QFile file(path);
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered) ||
        !file.open(QIODevice::WriteOnly)) {
        return core::fail(
            core::ErrorKind::Permanent,
            said(QT_TRANSLATE_NOOP("app::cli::SanitizeCommand", "Standard input cannot be read.")));
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QByteArray part(inputAtOnce, Qt::Uninitialized);
    for (;;) {
        if (!isReady(STDIN_FILENO, POLLIN, stop)) {
            return stopped();
        }
        const qint64 count = input.read(part.data(), part.size());
        if (count < 0) {
            return notCopied(input.errorString());
        }
        if (count == 0) {
            return file.flush() ? core::Done() : notCopied(file.errorString());
        }
        if (file.write(part.constData(), count) != count) {
            return notCopied(file.errorString());
        }
    }
}

core::Done printFile(const QString& path, const std::stop_token& stop) {
    QFile file(path);
    QFile output;
    if (!file.open(QIODevice::ReadOnly) ||
        !output.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return core::fail(
            core::ErrorKind::Permanent,
            said(QT_TRANSLATE_NOOP("app::cli::SanitizeCommand", "Standard output cannot be written.")));
    }
    QByteArray part(outputAtOnce, Qt::Uninitialized);
    for (;;) {
        const qint64 count = file.read(part.data(), part.size());
        if (count < 0) {
            return notCopied(file.errorString());
        }
        if (count == 0) {
            return {};
        }
        if (!isReady(STDOUT_FILENO, POLLOUT, stop)) {
            return stopped();
        }
        if (output.write(part.constData(), count) != count) {
            return notCopied(output.errorString());
        }
    }
}

} // namespace app::cli
