#include "benchmarks/cleaningpeers.h"

#include "benchmarks/course.h"
#include "evidence/cleaning.h"
#include "support/planted.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What is cleaned: a file with secrets, the list of them, and one of the same kind that has none.
struct Trial {
    QString name;
    bool isHar = false;
    QByteArray text;
    QByteArray clean;
    QList<planted::Secret> secrets;
};

/// How well and how fast something cleans.
struct Skill {
    std::optional<double> removed;      ///< of the planted secrets, %
    std::optional<double> falseRemoved; ///< changed lines in 10,000 that hold no secret
    std::optional<double> kept;         ///< lines without a secret that stay as they are, %
    std::optional<double> speed;        ///< MB/s, in memory
    std::optional<double> memory;       ///< peak, MB
};

/// A package of npm and what it is called in peers/clean.mjs.
struct Peer {
    QString package;
    QString version;
    QString name;
    QString companion = {}; ///< another package that it needs for the work, of the same version
};

QList<Trial> trials() {
    planted::Random random(9);
    const auto secrets = planted::secrets(random);
    constexpr int requests = 2500;
    constexpr int someRequests = 1000;
    constexpr int lines = 60'000;
    constexpr int someLines = 20'000;
    return {{u"HAR of 10 MB"_s, true, planted::har(random, requests, secrets),
             planted::har(random, someRequests, {}), secrets},
            {u"log of 10 MB"_s, false, planted::log(random, lines, secrets),
             planted::cleanLog(random, someLines), secrets}};
}

/// A HAR is one line; one value in a line makes it as many as there are values.
QList<QByteArray> linesOf(const QByteArray& text, bool isHar) {
    return (isHar ? QJsonDocument::fromJson(text).toJson(QJsonDocument::Indented) : text).split('\n');
}

double shareGone(const QByteArray& text, const QList<planted::Secret>& secrets) {
    const QByteArray readings = planted::allReadings(text);
    const auto gone = std::ranges::count_if(
        secrets, [&](const planted::Secret& secret) { return !readings.contains(secret.gone); });
    return 100.0 * double(gone) / double(std::max<qsizetype>(1, secrets.size()));
}

/// `cleaned`, `kept`: what became of the trial's two files.
Skill skillOf(const Trial& trial, const QByteArray& cleaned, const QByteArray& kept) {
    const QList<QByteArray> before = linesOf(trial.clean, trial.isHar);
    // Wherever they stand: a peer that adds a line of its own does not change the others.
    QHash<QByteArray, int> after;
    for (const QByteArray& line : linesOf(kept, trial.isHar)) {
        ++after[line];
    }
    const auto same =
        std::ranges::count_if(before, [&after](const QByteArray& line) { return after[line]-- > 0; });
    constexpr double tenThousand = 10'000;
    const auto all = double(before.size());
    return {.removed = shareGone(cleaned, trial.secrets),
            .falseRemoved = tenThousand * (all - double(same)) / all,
            .kept = 100.0 * double(same) / all,
            .speed = std::nullopt,
            .memory = std::nullopt};
}

QByteArray ourCleaned(const std::shared_ptr<const evidence::RuleIndex>& index, QByteArray text) {
    QByteArray cleaned;
    evidence::Cleaning cleaning(index);
    evidence::BlockMap found;
    QBuffer in(&text);
    QBuffer out(&cleaned);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    if (!cleaning.collect(in, {}, &found) || !in.seek(0) || !cleaning.clean(in, out, {}, &found)) {
        qFatal("a sample cannot be cleaned");
    }
    return cleaned;
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("a sample cannot be written");
    }
}

Skill ourSkill(const std::shared_ptr<const evidence::RuleIndex>& index, const Trial& trial) {
    constexpr int rounds = 5;
    QList<double> speeds;
    QByteArray cleaned;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        cleaned = ourCleaned(index, trial.text);
        constexpr double perMicrosecond = 1000;
        speeds.append(double(trial.text.size()) / (double(timer.nsecsElapsed()) / perMicrosecond));
    }
    Skill skill = skillOf(trial, cleaned, ourCleaned(index, trial.clean));
    skill.speed = median(speeds);
    const QTemporaryDir folder;
    writeFile(folder.filePath(u"in"_s), trial.text);
    const auto course = courseOf(QStringLiteral(SW_PROGRAM),
                                 {u"sanitize"_s, u"--data-dir"_s, folder.filePath(u"data"_s), u"--output"_s,
                                  folder.filePath(u"out"_s), folder.filePath(u"in"_s)});
    skill.memory = course ? course->peak : std::nullopt;
    return skill;
}

/// The peer's folder beside this program, filled once; empty when it cannot be had.
QString folderOf(const Peer& peer) {
    const QString folder =
        QCoreApplication::applicationDirPath() + u"/peers/%1-%2"_s.arg(peer.package, peer.version);
    const QString mark = folder + u"/complete"_s;
    const QString npm = QStandardPaths::findExecutable(u"npm"_s);
    if (QFile::exists(mark) || npm.isEmpty()) {
        return npm.isEmpty() ? QString() : folder;
    }
    QDir().mkpath(folder);
    QStringList arguments{u"install"_s,
                          u"--ignore-scripts"_s,
                          u"--no-audit"_s,
                          u"--no-fund"_s,
                          u"--prefix"_s,
                          folder,
                          peer.package + u'@' + peer.version};
    if (!peer.companion.isEmpty()) {
        arguments.append(peer.companion + u'@' + peer.version);
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(npm, arguments);
    constexpr int enough = 120'000;
    if (!process.waitForFinished(enough) || process.exitCode() != 0) {
        return {};
    }
    writeFile(mark, {});
    return folder;
}

/// One file through the peer; what it tells of its own time and memory goes to `told`.
std::optional<QByteArray> peerCleaned(const Peer& peer, const QString& folder, const QByteArray& text,
                                      QJsonObject& told) {
    const QTemporaryDir work;
    writeFile(work.filePath(u"in"_s), text);
    const auto course = courseOf(u"node"_s, {QStringLiteral(SW_PEERS), peer.name, folder,
                                             work.filePath(u"in"_s), work.filePath(u"out"_s)});
    QFile out(work.filePath(u"out"_s));
    if (!course || !out.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    told = QJsonDocument::fromJson(course->output).object();
    return out.readAll();
}

std::optional<Skill> peerSkill(const Peer& peer, const QString& folder, const Trial& trial) {
    QJsonObject told;
    const auto cleaned = peerCleaned(peer, folder, trial.text, told);
    QJsonObject unused;
    const auto kept = peerCleaned(peer, folder, trial.clean, unused);
    if (!cleaned || !kept) {
        return std::nullopt;
    }
    Skill skill = skillOf(trial, *cleaned, *kept);
    constexpr double perMicrosecond = 1000;
    skill.speed = double(trial.text.size()) / (told.value("milliseconds"_L1).toDouble() * perMicrosecond);
    skill.memory = told.value("megabytes"_L1).toDouble();
    return skill;
}

QList<Row> rowsOf(const QString& name, const Skill& ours, const Skill& peer) {
    const auto row = [&name](const QString& what, std::optional<double> Skill::* figure, const Skill& us,
                             const Skill& them) {
        return Row{name.arg(what), us.*figure, them.*figure, std::nullopt};
    };
    return {row(u"planted secrets removed, %"_s, &Skill::removed, ours, peer),
            row(u"false removals in 10,000 lines"_s, &Skill::falseRemoved, ours, peer),
            row(u"lines kept, %"_s, &Skill::kept, ours, peer), row(u"MB/s"_s, &Skill::speed, ours, peer),
            row(u"peak memory, MB"_s, &Skill::memory, ours, peer)};
}

QList<Row> trialRows(const Trial& trial, const Skill& ours, const Peer& peer) {
    const QString name = u"%1 / %2 %3: "_s.arg(trial.name, peer.package, peer.version) + u"%1"_s;
    const QString folder = folderOf(peer);
    if (folder.isEmpty()) {
        return {Row{name.arg(u"not to be had (no npm, or no network), not measured"_s), {}, {}, {}}};
    }
    const auto skill = peerSkill(peer, folder, trial);
    return skill ? rowsOf(name, ours, *skill)
                 : QList<Row>{Row{name.arg(u"failed on this file, not measured"_s), {}, {}, {}}};
}

} // namespace

QList<Row> cleaningPeerRows(const std::shared_ptr<const evidence::RuleIndex>& index) {
    const QList<Peer> hars{{u"har-sanitizer"_s, u"2.0.0"_s, u"harSanitizer"_s},
                           {u"fast-redact"_s, u"3.5.0"_s, u"fastRedact"_s}};
    const QList<Peer> logs{{u"redact-pii"_s, u"3.4.0"_s, u"redactPii"_s},
                           {u"@secretlint/core"_s, u"13.0.7"_s, u"secretlint"_s,
                            u"@secretlint/secretlint-rule-preset-recommend"_s}};
    QList<Row> rows;
    for (const Trial& trial : trials()) {
        const Skill ours = ourSkill(index, trial);
        for (const Peer& peer : trial.isHar ? hars : logs) {
            rows += trialRows(trial, ours, peer);
        }
    }
    for (const QString& absent : {u"cloudflare/har-sanitizer"_s, u"google/har-sanitizer"_s}) {
        rows.append(Row{absent + u": not published on npm, not measured"_s, {}, {}, {}});
    }
    return rows;
}
