#include "benchmarks/rows.h"
#include "store/draftstore.h"
#include "wizard/autosave.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int changes = 200;
constexpr double goal = 0.01;
constexpr std::chrono::milliseconds longest{5'000};

ticket::Draft draftNumber(int number) {
    ticket::Draft draft;
    draft.id = core::IntentId(u"benchmark"_s);
    draft.created = draft.updated = core::fromMillis(number);
    draft.values.insert(u"description"_s, u"What happens, since when, and what was tried. "_s.repeated(90));
    draft.values.insert(u"subject"_s, QString::number(number));
    return draft;
}

double micros(const QElapsedTimer& timer) {
    return double(timer.nsecsElapsed()) / 1e3;
}

/// All that the window's thread does for one change: into the mailbox, to the writer at once (as when the
/// focus leaves a field), and the answer. The writer's own time is not its.
QList<double> ours(store::Writer& writer) {
    store::DraftStore store(writer);
    wizard::Autosave autosave(store);
    autosave.follow(core::IntentId(u"benchmark"_s));
    QList<double> times;
    for (int number = 0; number < changes; ++number) {
        const ticket::Draft draft = draftNumber(number);
        QElapsedTimer timer;
        timer.start();
        autosave.save(draft);
        autosave.flush();
        const double time = micros(timer);
        writer.flush(longest);
        timer.start();
        while (autosave.state() == wizard::Autosave::State::Saving) {
            QCoreApplication::processEvents();
        }
        times.append(time + micros(timer));
        if (autosave.state() != wizard::Autosave::State::Saved) {
            qFatal("a change was not saved");
        }
    }
    return times;
}

QList<double> direct(store::Connection& connection) {
    QList<double> times;
    constexpr int commits = changes / 4; // each of them waits for the disk
    for (int number = 0; number < commits; ++number) {
        const ticket::Draft draft = draftNumber(number);
        QElapsedTimer timer;
        timer.start();
        if (!store::saveDraft(connection, draft)) {
            qFatal("a commit failed");
        }
        times.append(micros(timer));
    }
    return times;
}

std::optional<double> valueIn(const QJsonObject& object, const QString& key) {
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

int measureAutosave() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"drafts.sqlite"_s);
    store::Writer writer;
    if (!writer.open(file)) {
        return 1;
    }
    auto connection = store::Connection::open(file, store::Connection::Mode::ReadWrite, u":/sql"_s);
    if (!connection) {
        return 1;
    }
    ours(writer); // warms up
    const QList<double> mine = ours(writer);
    const QList<double> theirs = direct(**connection);
    const QJsonObject found{
        {u"ours"_s, *median(mine)}, {u"most"_s, *quantile(mine, 0.99)}, {u"peer"_s, *median(theirs)}};
    std::puts(QJsonDocument(found).toJson(QJsonDocument::Compact).constData());
    return 0;
}

QList<Row> autosaveRows() {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(SW_SLOW_DISK));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"autosave"_s});
    constexpr int patience = 120'000;
    process.waitForFinished(patience);
    const QJsonObject found = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const auto peer = valueIn(found, u"peer"_s);
    return {
        {u"autosave: window's thread / commit, 10 ms fsync, us"_s, valueIn(found, u"ours"_s), peer, goal},
        {u"autosave: the slowest of a hundred / that commit, us"_s, valueIn(found, u"most"_s), peer, goal}};
}
