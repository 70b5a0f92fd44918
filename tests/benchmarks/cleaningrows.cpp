#include "benchmarks/cleaningpeers.h"
#include "benchmarks/course.h"
#include "evidence/filecleaner.h"
#include "support/planted.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstring>
#include <unistd.h>

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

std::optional<ProgramCourse> sanitized(const QTemporaryDir& folder, const QString& file) {
    return courseOf(QStringLiteral(SW_PROGRAM), {u"sanitize"_s, u"--data-dir"_s, folder.filePath(u"data"_s),
                                                 u"--output"_s, folder.filePath(u"cleaned"_s), file});
}

/// `kind`: "a log".
QList<Row> fileRows(const QString& kind, const QByteArray& text, int megabytes) {
    const QTemporaryDir folder;
    constexpr int small = 10;
    const QString few = sampleFile(folder, u"few"_s, text, qint64(small * decimalMegabyte));
    const QString many = sampleFile(folder, u"many"_s, text, qint64(megabytes * decimalMegabyte));
    QList<double> ours;
    QList<double> cats;
    std::optional<double> peak;
    for (int round = 0; round < cleaningRounds; ++round) {
        // Replacing a file takes time of its own, and so does what an earlier program left to be written.
        QFile::remove(folder.filePath(u"cleaned"_s));
        QFile::remove(folder.filePath(u"copy"_s));
        ::sync();
        const auto clean = sanitized(folder, many);
        ::sync();
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
    const QString of = u"cleaning %1 of %2 MB, file to file: "_s.arg(kind).arg(megabytes);
    QList<Row> rows{{of + u"time / cat, s"_s, median(ours), median(cats), speedGoal}};
    if (smallPeak) {
        rows.append({of + u"peak memory / that at 10 MB, MB"_s, peak, smallPeak->peak, memoryGoal});
    }
    return rows;
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
    rows += fileRows(u"a log"_s, all.first().text, megabytes);
    rows += fileRows(u"HARs"_s, all.at(2).text, megabytes);
    return rows + cleaningPeerRows(index);
}
