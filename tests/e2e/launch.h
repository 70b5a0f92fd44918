#pragma once

#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QStringList>

#include <functional>
#include <memory>

/// How a run of the real program ended.
struct Outcome {
    int code = -1; ///< -1: it did not end, -2: it crashed or was killed
    QByteArray out;
    QByteArray err;
    QJsonObject json; ///< standard output, when it is exactly one JSON object and a line feed
};

/// A run of the real program as a script on a server would do it: without a display, a session bus or a home
/// folder.
struct Launch {
    QStringList arguments; ///< all of them; nothing is added
    QByteArray input = {};
    QStringList through = {}; ///< a command that starts it, such as {"prlimit", "--fsize=1000"}
    QString folder = {};      ///< to work in
    QMap<QString, QString> environment = {}; ///< added to what there is
    std::function<void()> prepare = {};      ///< called in the process before it becomes the program
};

/// Starts it and returns at once; the process ends with the object.
std::unique_ptr<QProcess> start(const Launch& launch);
/// Waits for the end, turning the event loop meanwhile: a server of the test may be what the program talks
/// to.
Outcome finish(QProcess& process);
Outcome run(const Launch& launch);

void writeWhole(const QString& path, const QByteArray& bytes);
QByteArray readWhole(const QString& path);
