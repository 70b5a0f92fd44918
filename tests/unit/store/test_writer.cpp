#include "store/sqlerror.h"
#include "store/writer.h"
#include "support/temporarydatabase.h"
#include "unit/store/hardship.h"

#include <QDir>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::Connection;
using store::Writer;
using support::TemporaryDatabase;

namespace {

core::Done insert(Connection& connection, const QString& id) {
    auto done = connection.run(u"INSERT INTO drafts VALUES (?, '{}', 0, 0)"_s, {id});
    return done ? core::Done{} : core::fail(done.error());
}

QStringList drafts(const TemporaryDatabase& database) {
    const auto connection = database.connect();
    auto rows = connection->run(u"SELECT id FROM drafts ORDER BY id"_s);
    QStringList ids;
    while (rows && rows->next()) {
        ids << rows->value(0).toString();
    }
    return ids;
}

void writeFile(const QString& name, const QByteArray& bytes) {
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWriter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsInOrderOnItsOwnThread() {
        const TemporaryDatabase database;
        Writer writer;
        const auto opened = writer.open(database.file());
        QVERIFY(opened);
        QVERIFY(opened->movedAside.isEmpty());
        QList<int> order;
        int onThisThread = 0;
        QSemaphore busy;
        for (int number = 0; number < 50; ++number) {
            writer
                .run<QThread*>(this,
                               [number, &order, &busy](Connection&) -> core::Result<QThread*> {
                                   if (number == 0) {
                                       busy.acquire();
                                   }
                                   order << number; // read only after the last answer
                                   return QThread::currentThread();
                               })
                ->then(this, [&](const core::Result<QThread*>& thread) {
                    onThisThread += *thread == QThread::currentThread() ? 1000 : 1;
                });
        }
        busy.release();
        QCOMPARE(onThisThread, 0); // never from inside
        QTRY_COMPARE_WITH_TIMEOUT(onThisThread, 50, 30'000);
        for (int number = 0; number < 50; ++number) {
            QCOMPARE(order[number], number);
        }
    }

    void beforeOpeningItSaysSo() {
        Writer writer;
        std::optional<core::Done> answer;
        writer.run<void>(this, [](Connection&) -> core::Done { return {}; })
            ->then(this, [&](const core::Done& done) { answer = done; });
        QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000);
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, core::ErrorKind::Permanent);
    }

    void errorsComeBack() {
        const TemporaryDatabase database;
        Writer writer;
        QVERIFY(writer.open(database.file()));
        std::optional<core::Done> answer;
        writer
            .run<void>(this,
                       [](Connection& connection) {
                           const core::Done first = insert(connection, u"a"_s);
                           return first ? insert(connection, u"a"_s) : first;
                       })
            ->then(this, [&](const core::Done& done) { answer = done; });
        QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000);
        QVERIFY(!*answer);
    }

    void cancelledCallIsAnsweredOnce() {
        const TemporaryDatabase database;
        Writer writer;
        QVERIFY(writer.open(database.file()));
        QSemaphore gate;
        QList<core::ErrorKind> answers;
        auto* call = writer.run<void>(this, [&gate](Connection&) -> core::Done {
            gate.acquire();
            return {};
        });
        call->then(this, [&](const core::Done& done) { answers << done.error().kind; });
        const QSignalSpy gone(call, &QObject::destroyed);
        call->cancel();
        gate.release();
        QVERIFY(writer.flush(30s));
        QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, 30'000);
        QCoreApplication::processEvents();
        QCOMPARE(answers, QList<core::ErrorKind>{core::ErrorKind::Cancelled});
    }

    void receiverMayDie() {
        const TemporaryDatabase database;
        Writer writer;
        QVERIFY(writer.open(database.file()));
        QSemaphore gate;
        int answers = 0;
        auto receiver = std::make_unique<QObject>();
        writer
            .run<void>(receiver.get(),
                       [&gate](Connection& connection) {
                           gate.acquire();
                           return insert(connection, u"a"_s);
                       })
            ->then(receiver.get(), [&](const core::Done&) { ++answers; });
        receiver.reset();
        gate.release();
        QVERIFY(writer.flush(30s));
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
        QCOMPARE(drafts(database), QStringList{u"a"_s});
    }

    void endingFinishesWhatIsQueued() {
        const TemporaryDatabase database;
        int answers = 0;
        {
            Writer writer;
            QVERIFY(writer.open(database.file()));
            for (int number = 0; number < 20; ++number) {
                writer
                    .run<void>(this,
                               [number](Connection& connection) {
                                   return insert(connection, QString::number(number));
                               })
                    ->then(this, [&](const core::Done& done) { answers += done ? 1 : 0; });
            }
        }
        QVERIFY(!QFile::exists(database.file() + u"-wal"_s)); // all is in the one file
        QTRY_COMPARE_WITH_TIMEOUT(answers, 20, 30'000);
        QCOMPARE(drafts(database).size(), 20);
    }

    void flushHasATimeLimit() {
        const TemporaryDatabase database;
        Writer writer;
        QVERIFY(writer.open(database.file()));
        QSemaphore gate;
        writer.run<void>(this, [&gate](Connection&) -> core::Done {
            gate.acquire();
            return {};
        });
        QVERIFY(!writer.flush(20ms));
        gate.release();
        QVERIFY(writer.flush(30s));
    }

    void damagedFileIsMovedAsideWithItsLog_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("garbage") << QByteArray(50'000, 'x');
        QTest::newRow("emptied") << QByteArray();
    }

    void damagedFileIsMovedAsideWithItsLog() {
        QFETCH(QByteArray, bytes);
        const TemporaryDatabase database;
        writeFile(database.file(), bytes);
        writeFile(database.file() + u"-wal"_s, "the log");
        writeFile(database.file() + u"-shm"_s, "the index");
        Writer writer;
        const auto opened = writer.open(database.file());
        QVERIFY(opened);
        static const QRegularExpression shape(u"\\.sqlite\\.damaged-\\d{8}-\\d{6}$"_s);
        QVERIFY2(shape.match(opened->movedAside).hasMatch(), qPrintable(opened->movedAside));
        QCOMPARE(bytesOf(opened->movedAside), bytes);
        QCOMPARE(bytesOf(opened->movedAside + u"-wal"_s), "the log");
        std::optional<core::Done> answer;
        writer.run<void>(this, [](Connection& connection) { return insert(connection, u"a"_s); })
            ->then(this, [&](const core::Done& done) { answer = done; });
        QTRY_VERIFY_WITH_TIMEOUT(answer, 30'000);
        QVERIFY(*answer);
    }

    void damagedRowsAreFoundAtTheStart() {
        const TemporaryDatabase database;
        auto connection = database.connect();
        for (int number = 0; number < 50; ++number) {
            QVERIFY(
                connection->run(u"INSERT INTO drafts VALUES (?, ?, 0, 0)"_s, {number, QString(5000, u'x')}));
        }
        connection.reset();
        QByteArray bytes = bytesOf(database.file());
        const qsizetype most = bytes.size() / 2;
        writeFile(database.file(), bytes.replace(bytes.size() - most, most, QByteArray(most, '\xa5')));
        Writer writer;
        const auto opened = writer.open(database.file());
        QVERIFY(opened);
        QCOMPARE(bytesOf(opened->movedAside), bytes);
    }

    void twoAreMovedToTwoNames() {
        const TemporaryDatabase database;
        QStringList names;
        for (int count = 0; count < 2; ++count) {
            writeFile(database.file(), QByteArray(5000, char('x' + count)));
            Writer writer;
            names << writer.open(database.file())->movedAside;
        }
        QVERIFY(names[0] != names[1]);
        QCOMPARE(bytesOf(names[0]), QByteArray(5000, 'x'));
        QCOMPARE(bytesOf(names[1]), QByteArray(5000, 'y'));
    }

    void twoStartsMoveItOnce() {
        const TemporaryDatabase database;
        writeFile(database.file(), QByteArray(50'000, 'x'));
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        std::atomic_int moved = 0;
        std::atomic_int opened = 0;
        for (int count = 0; count < 4; ++count) {
            pool.start([&] {
                Writer writer;
                const auto done = writer.open(database.file());
                opened += done ? 1 : 0;
                moved += done && !done->movedAside.isEmpty() ? 1 : 0;
            });
        }
        pool.waitForDone();
        QCOMPARE(opened, 4);
        QCOMPARE(moved, 1);
        static const QRegularExpression aside(u"damaged-[0-9-]+$"_s);
        QCOMPARE(QDir(database.folder()).entryList().filter(aside).size(), 1);
    }

    void newerDatabaseIsLeftAlone() {
        const TemporaryDatabase database;
        QVERIFY(database.connect()->run(u"PRAGMA user_version = 999"_s));
        const QByteArray before = bytesOf(database.file());
        {
            Writer writer;
            const auto opened = writer.open(database.file());
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, core::ErrorKind::Permanent);
        }
        QCOMPARE(bytesOf(database.file()), before);
        QCOMPARE(QDir(database.folder()).entryList({u"*damaged*"_s}), QStringList());
    }

    void damageInAReadOnlyFolderIsSaid() {
        const TemporaryDatabase database;
        writeFile(database.file(), QByteArray(5000, 'x'));
        constexpr auto readable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(database.folder(), readable));
        const hardship::AsNobody nobody;
        Writer writer;
        const auto opened = writer.open(database.file());
        QVERIFY(!opened);
        QVERIFY(QFile::exists(database.file()));
    }
};

QTEST_GUILESS_MAIN(TestWriter)
#include "test_writer.moc"
