#include "launch.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 120'000;

} // namespace

std::unique_ptr<QProcess> start(const Launch& launch) {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name :
         {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"}) {
        environment.remove(QString::fromLatin1(name)); // the command line needs none of them
    }
    environment.insert(u"HOME"_s, u"/nonexistent"_s);
    for (auto added = launch.environment.begin(); added != launch.environment.end(); ++added) {
        environment.insert(added.key(), added.value());
    }
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(launch.folder);
    if (launch.prepare) {
        process->setChildProcessModifier(launch.prepare);
    }
    const QStringList words = launch.through + QStringList{QStringLiteral(SW_PROGRAM)} + launch.arguments;
    process->start(words.first(), words.mid(1));
    process->write(launch.input);
    process->closeWriteChannel();
    return process;
}

Outcome finish(QProcess& process) {
    Outcome outcome;
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, longestRun)) {
        process.kill();
        process.waitForFinished();
        outcome.err = "the program did not end: " + process.readAllStandardError();
        return outcome;
    }
    if (process.error() == QProcess::FailedToStart) {
        outcome.err = process.errorString().toUtf8();
        return outcome;
    }
    outcome.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    if (outcome.out.endsWith('\n') && outcome.out.count('\n') == 1) {
        outcome.json = QJsonDocument::fromJson(outcome.out).object();
    }
    return outcome;
}

Outcome run(const Launch& launch) {
    const auto process = start(launch);
    return finish(*process);
}

void writeWhole(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(path));
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray readWhole(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(path));
    }
    return file.readAll();
}
