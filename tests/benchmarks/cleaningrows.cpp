#include "benchmarks/rows.h"
#include "evidence/filecleaner.h"
#include "support/planted.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr int cleaningRounds = 3;
constexpr double decimalMegabyte = 1e6;

/// Takes everything and keeps nothing: what is measured is the cleaning.
class Nothing final : public QIODevice {
public:
    Nothing() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char* /*data*/, qint64 /*most*/) override { return -1; }
    qint64 writeData(const char* /*data*/, qint64 size) override { return size; }
};

struct CleaningSample {
    QString name;
    QByteArray text;
    QList<planted::Secret> secrets;
};

/// A secret in about ten thousand lines, or in about two hundred requests; and one in every tenth.
QList<CleaningSample> samples(int megabytes) {
    planted::Random random(5);
    const auto secrets = planted::secrets(random);
    const qsizetype size = qsizetype(megabytes) * qsizetype(decimalMegabyte);
    const auto repeated = [size](const QByteArray& part) {
        return part.repeated(std::max<qsizetype>(1, size / part.size()));
    };
    constexpr int lines = 20'000;
    constexpr int requests = 4000;
    return {{u"log, 1 secret in 10,000 lines"_s, repeated(planted::log(random, lines, secrets.mid(0, 2))),
             secrets},
            {u"log, 1 secret in 10 lines"_s,
             repeated(planted::log(random, int(secrets.size()) * 10, secrets)), secrets},
            {u"HAR, 1 secret in 200 requests"_s,
             planted::har(random, requests, secrets.mid(0, requests / 200)), secrets},
            {u"HAR, 1 secret in 10 requests"_s, planted::har(random, int(secrets.size()) * 10, secrets),
             secrets}};
}

template <class Work>
double speedOf(qsizetype bytes, const Work& work) {
    QList<double> speeds;
    for (int round = 0; round < cleaningRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        speeds.append(double(bytes) / decimalMegabyte / (double(timer.nsecsElapsed()) / 1e9));
    }
    return median(speeds).value_or(0);
}

double lineCountSpeed(const QByteArray& text) {
    return speedOf(text.size(), [&] {
        qsizetype lines = 0;
        const char* end = text.constData() + text.size();
        for (const char* p = text.constData(); p < end; ++p, ++lines) {
            const void* found = std::memchr(p, '\n', size_t(end - p));
            if (found == nullptr) {
                break;
            }
            p = static_cast<const char*>(found);
        }
        [[maybe_unused]] volatile qsizetype counted = lines; // or it is not counted at all
    });
}

QList<Row> memoryRows(const std::shared_ptr<const evidence::RuleIndex>& index, CleaningSample sample) {
    const double lines = lineCountSpeed(sample.text);
    const double first = speedOf(sample.text.size(), [&] {
        evidence::Cleaning cleaning(index);
        QBuffer in(&sample.text);
        in.open(QIODevice::ReadOnly);
        if (!cleaning.collect(in)) {
            qFatal("the sample cannot be read");
        }
    });
    const double both = speedOf(sample.text.size(), [&] {
        evidence::Cleaning cleaning(index);
        evidence::BlockMap found;
        QBuffer in(&sample.text);
        in.open(QIODevice::ReadOnly);
        Nothing out;
        if (!cleaning.collect(in, {}, &found) || !in.seek(0) || !cleaning.clean(in, out, {}, &found)) {
            qFatal("the sample cannot be cleaned");
        }
    });
    return {
        {sample.name + u": search / count of lines (at least 1,000), MB/s"_s, first, lines, std::nullopt},
        {sample.name + u": search, replace and check / count of lines, MB/s"_s, both, lines, std::nullopt}};
}

QString sampleFile(const QTemporaryDir& folder, const QString& name, const QByteArray& text, qint64 size) {
    const QString path = folder.filePath(name);
    QFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    do {
        isWritten = isWritten && file.write(text) == text.size();
    } while (isWritten && file.size() < size);
    if (!isWritten) {
        qFatal("no file to clean");
    }
    return path;
}

/// Seconds and peak memory (MB) of a program.
struct ProgramCourse {
    double seconds = 0;
    std::optional<double> peak = {}; ///< nothing without GNU time
};

std::optional<ProgramCourse> courseOf(const QString& program, const QStringList& arguments,
                                      const QString& output = {}) {
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
    if (!process.waitForFinished(forever) || process.exitCode() != 0) {
        return std::nullopt;
    }
    ProgramCourse course{.seconds = double(timer.nsecsElapsed()) / 1e9};
    const QByteArray told = process.readAllStandardError();
    constexpr QByteArrayView mark = "peak ";
    if (const qsizetype place = told.lastIndexOf(mark); place >= 0) {
        course.peak = told.mid(place + mark.size()).trimmed().toDouble() / 1024;
    }
    return course;
}

std::optional<ProgramCourse> sanitized(const QTemporaryDir& folder, const QString& file) {
    return courseOf(QStringLiteral(SW_PROGRAM), {u"sanitize"_s, u"--data-dir"_s, folder.filePath(u"data"_s),
                                                 u"--output"_s, folder.filePath(u"cleaned"_s), file});
}

QList<Row> fileRows(const QByteArray& text, int megabytes) {
    const QTemporaryDir folder;
    constexpr int small = 10;
    const QString few = sampleFile(folder, u"few"_s, text, qint64(small * decimalMegabyte));
    const QString many = sampleFile(folder, u"many"_s, text, qint64(megabytes * decimalMegabyte));
    QList<double> ours;
    QList<double> cats;
    std::optional<double> peak;
    for (int round = 0; round < cleaningRounds; ++round) {
        const auto clean = sanitized(folder, many);
        const auto cat = courseOf(u"cat"_s, {many}, folder.filePath(u"copy"_s));
        if (!clean || !cat) {
            qFatal("a file could not be cleaned");
        }
        ours.append(clean->seconds);
        cats.append(cat->seconds);
        peak = clean->peak;
    }
    const auto smallPeak = sanitized(folder, few);
    constexpr double speedGoal = 3.5;
    constexpr double memoryGoal = 1.2;
    const QString of = u"cleaning a log of %1 MB, file to file: "_s.arg(megabytes);
    QList<Row> rows{{of + u"time / cat, s"_s, median(ours), median(cats), speedGoal}};
    if (smallPeak) {
        rows.append({of + u"peak memory / that at 10 MB, MB"_s, peak, smallPeak->peak, memoryGoal});
    }
    return rows;
}

/// Of the lines of a log that hold no secret: how many stay as they are, in percent.
double shareKept(const std::shared_ptr<const evidence::RuleIndex>& index) {
    planted::Random random(13);
    constexpr int lines = 20'000;
    QByteArray log = planted::cleanLog(random, lines);
    QByteArray cleaned;
    evidence::Cleaning cleaning(index);
    QBuffer in(&log);
    QBuffer out(&cleaned);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    if (!cleaning.collect(in) || !in.seek(0) || !cleaning.clean(in, out)) {
        qFatal("the log cannot be cleaned");
    }
    const QList<QByteArray> before = log.split('\n');
    const QList<QByteArray> after = cleaned.split('\n');
    qsizetype kept = 0;
    for (qsizetype line = 0; line < std::min(before.size(), after.size()); ++line) {
        kept += before.at(line) == after.at(line) ? 1 : 0;
    }
    return 100.0 * double(kept) / double(before.size());
}

double shareGone(const QByteArray& text, const QList<planted::Secret>& secrets) {
    const QByteArray readings = planted::allReadings(text);
    const auto gone = std::ranges::count_if(
        secrets, [&](const planted::Secret& secret) { return !readings.contains(secret.gone); });
    return 100.0 * double(gone) / double(std::max<qsizetype>(1, secrets.size()));
}

/// har-sanitizer as npm has it, put into a folder beside this program once; where there is no npm or no
/// network the rows have no peer.
QString peerFolder() {
    const QString folder = QCoreApplication::applicationDirPath() + u"/peers"_s;
    if (QFile::exists(folder + u"/node_modules/har-sanitizer"_s)) {
        return folder;
    }
    const QString npm = QStandardPaths::findExecutable(u"npm"_s);
    QDir().mkpath(folder);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(npm, {u"install"_s, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s, u"--prefix"_s,
                        folder, u"har-sanitizer"_s});
    constexpr int enough = 120'000;
    const bool isThere = !npm.isEmpty() && process.waitForFinished(enough) && process.exitCode() == 0;
    return isThere ? folder : QString();
}

QList<Row> peerRows(const std::shared_ptr<const evidence::RuleIndex>& index) {
    planted::Random random(9);
    const auto secrets = planted::secrets(random);
    QByteArray har = planted::har(random, 2500, secrets);
    QByteArray cleaned;
    const double speed = speedOf(har.size(), [&] {
        cleaned.clear();
        evidence::Cleaning cleaning(index);
        QBuffer in(&har);
        QBuffer out(&cleaned);
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        if (!cleaning.collect(in) || !in.seek(0) || !cleaning.clean(in, out)) {
            qFatal("the HAR cannot be cleaned");
        }
    });
    Row removed{u"HAR of 10 MB: removed / har-sanitizer (npm), %"_s, shareGone(cleaned, secrets),
                std::nullopt, std::nullopt};
    Row rate{u"HAR of 10 MB: search, replace and check / har-sanitizer (npm), MB/s"_s, speed, std::nullopt,
             std::nullopt};
    Row memory{u"HAR of 10 MB: peak memory of har-sanitizer (npm), MB"_s, std::nullopt, std::nullopt,
               std::nullopt};
    if (const QString folder = peerFolder(); !folder.isEmpty()) {
        const QTemporaryDir work;
        const QString in = sampleFile(work, u"in.har"_s, har, 0);
        const QString out = work.filePath(u"out.har"_s);
        // What it does by itself takes no options; its own measure of time leaves out what node needs to
        // start.
        const QString script =
            u"const fs=require('fs');const m=require('%1/node_modules/har-sanitizer');"
            "const f=m.sanitize||m.sanitizeHar||m.default||m;const "
            "h=JSON.parse(fs.readFileSync('%2','utf8'));"
            "Promise.resolve(f(h)).then(r=>fs.writeFileSync('%3',typeof r==='string'?r:JSON.stringify(r||h)))"_s
                .arg(folder, in, out);
        if (const auto course = courseOf(u"node"_s, {u"-e"_s, script})) {
            QFile file(out);
            if (file.open(QIODevice::ReadOnly)) {
                removed.peer = shareGone(file.readAll(), secrets);
                rate.peer = double(har.size()) / decimalMegabyte / course->seconds;
                memory.peer = course->peak;
            }
        }
    }
    const Row kept{u"log of 20,000 lines without a secret: lines kept as they are, %"_s, shareKept(index),
                   std::nullopt, std::nullopt};
    return {removed, kept, rate, memory};
}

} // namespace

QList<Row> cleaningRows(int megabytes) {
    const auto rules = evidence::loadRules({});
    if (!rules) {
        qFatal("no rules");
    }
    const auto index = std::make_shared<const evidence::RuleIndex>(*rules, evidence::Level::Support);
    QList<Row> rows;
    constexpr int inMemory = 32;
    const QList<CleaningSample> all = samples(inMemory);
    for (const CleaningSample& sample : all) {
        rows += memoryRows(index, sample);
    }
    return rows + fileRows(all.first().text, megabytes) + peerRows(index);
}
