#include "benchmarks/course.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

std::optional<ProgramCourse> courseOf(const QString& program, const QStringList& arguments,
                                      const QString& output) {
    const QString time = QStandardPaths::findExecutable(u"time"_s);
    QProcess process;
    if (!output.isEmpty()) {
        process.setStandardOutputFile(output);
    }
    QElapsedTimer timer;
    timer.start();
    if (time.isEmpty()) {
        process.start(program, arguments);
    } else {
        process.start(time, QStringList{u"-f"_s, u"peak %M"_s, program} + arguments);
    }
    constexpr int forever = -1;
    if (!process.waitForFinished(forever) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        return std::nullopt;
    }
    ProgramCourse course{.seconds = double(timer.nsecsElapsed()) / 1e9,
                         .output = output.isEmpty() ? process.readAllStandardOutput() : QByteArray()};
    const QByteArray told = process.readAllStandardError();
    constexpr QByteArrayView mark = "peak ";
    if (const qsizetype place = told.lastIndexOf(mark); place >= 0) {
        constexpr double kilobytes = 1024;
        course.peak = told.mid(place + mark.size()).trimmed().toDouble() / kilobytes;
    }
    return course;
}
