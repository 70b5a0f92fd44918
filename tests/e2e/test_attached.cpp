#include "world.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "hunter2trombone";
constexpr int lines = 150'000; // some seconds of cleaning

bool holds(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes);
}

} // namespace

/// Files on their way from the person's disk, when the power goes.
class TestAttached final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledRunLeavesNothingUncleaned();
};

void TestAttached::aKilledRunLeavesNothingUncleaned() {
    const World world;
    const QString log = world.path(u"app.log"_s);
    const QByteArray text =
        QByteArray("2026-11-22T02:40:00Z login failed password=" + secret + "\n").repeated(lines);
    writeWhole(log, text);
    const QStringList command{u"submit"_s, world.writeRequest(u"killed-1"_s, {}, {log})};
    int kills = 0;
    for (const int pause : {40, 150, 400, 1'000, 2'000}) {
        const auto process = world.start(command);
        process->waitForFinished(pause); // anywhere in copying, cleaning and storing
        kills += process->state() == QProcess::NotRunning ? 0 : 1;
        process->kill();
        process->waitForFinished();
        for (QDirIterator it(world.data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             it.hasNext();) {
            const QString path = it.next();
            QVERIFY2(!holds(path, secret), qPrintable(path));
        }
    }
    QVERIFY(kills > 1);
    const Outcome outcome = world.run(command + QStringList{u"--wait"_s, u"60"_s});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    const QList<QJsonObject> tickets = world.ticketsOf(u"killed-1"_s);
    QCOMPARE(tickets.size(), 1);
    const QJsonArray comments = world
                                    .get(u"/api/v2/requests/%1/comments.json"_s.arg(
                                        tickets.first()[u"id"_s].toVariant().toString()))[u"comments"_s]
                                    .toArray();
    const QJsonArray files = comments.first()[u"attachments"_s].toArray();
    QCOMPARE(files.size(), 1);
    const QByteArray arrived = world.download(QUrl(files.first()[u"content_url"_s].toString()));
    QCOMPARE(arrived.count('\n'), lines);
    QVERIFY(!arrived.contains(secret));
    QVERIFY(holds(log, text)); // the person's own file is as it was
}

QTEST_GUILESS_MAIN(TestAttached)
#include "test_attached.moc"
