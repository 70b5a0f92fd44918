#include "store/migrations.h"
#include "store/sqlerror.h"
#include "support/temporarydatabase.h"
#include "unit/store/hardship.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::Connection;
using store::Transaction;
using support::TemporaryDatabase;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QFile::Permissions rightsOf(const QString& file) {
    return QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
}

qint64 countOf(Connection& connection, const QString& table) {
    auto query = connection.run(u"SELECT count(*) FROM "_s + table);
    return query && query->next() ? query->value(0).toLongLong() : -1;
}

QVariant pragma(Connection& connection, const QString& name) {
    auto query = connection.run(u"PRAGMA "_s + name);
    return query && query->next() ? query->value(0) : QVariant();
}

QByteArray bytesOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString& name, const QByteArray& bytes) {
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestConnection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isDurableAndPrivate() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QCOMPARE(pragma(*connection, u"journal_mode"_s).toString(), u"wal"_s);
        QCOMPARE(pragma(*connection, u"synchronous"_s).toInt(), 2);
        QCOMPARE(pragma(*connection, u"foreign_keys"_s).toInt(), 1);
        QCOMPARE(pragma(*connection, u"busy_timeout"_s).toInt(), 5000);
        for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QVERIFY2(QFile::exists(database.file() + suffix), qPrintable(suffix));
            QCOMPARE(rightsOf(database.file() + suffix), ownerOnly);
        }
    }

    void rightsOfAnOlderFileAreNarrowed() {
        const TemporaryDatabase database;
        database.connect().reset();
        QVERIFY(QFile::setPermissions(database.file(), ownerOnly | QFile::ReadGroup | QFile::ReadOther));
        const auto connection = database.connect();
        QCOMPARE(rightsOf(database.file()), ownerOnly);
    }

    void migratesOnceAndKeepsRows() {
        const TemporaryDatabase database;
        QVERIFY(database.connect()->run(u"INSERT INTO drafts VALUES ('a', '{}', 0, 0)"_s));
        const auto again = database.connect();
        QCOMPARE(*store::schemaOf(*again), store::newestSchema(u":/sql"_s));
        QCOMPARE(countOf(*again, u"drafts"_s), 1);
    }

    void takesScriptsInOrder() {
        const TemporaryDatabase database;
        const QString scripts = database.folder() + u"/scripts"_s;
        QVERIFY(QDir().mkpath(scripts));
        writeFile(scripts + u"/001_first.sql"_s,
                  "CREATE TABLE a (x TEXT); INSERT INTO a VALUES ('one;two');");
        const QString file = database.folder() + u"/center.sqlite"_s;
        QVERIFY(Connection::open(file, Connection::Mode::ReadWrite, scripts));
        writeFile(scripts + u"/002_second.sql"_s, "ALTER TABLE a ADD COLUMN y TEXT;\n");
        const auto connection = Connection::open(file, Connection::Mode::ReadWrite, scripts);
        QVERIFY(connection);
        QVERIFY((*connection)->run(u"SELECT x, y FROM a"_s));
        QCOMPARE(*store::schemaOf(**connection), 2);
    }

    void brokenScriptLeavesTheSchemaAsItWas() {
        const TemporaryDatabase database;
        const QString scripts = database.folder() + u"/scripts"_s;
        QVERIFY(QDir().mkpath(scripts));
        writeFile(scripts + u"/001_first.sql"_s, "CREATE TABLE a (x TEXT);");
        writeFile(scripts + u"/002_broken.sql"_s, "CREATE TABLE b (x TEXT); INSERT INTO nowhere VALUES (1);");
        const QString file = database.folder() + u"/center.sqlite"_s;
        QVERIFY(!Connection::open(file, Connection::Mode::ReadWrite, scripts));
        QVERIFY(QFile::remove(scripts + u"/002_broken.sql"_s));
        const auto connection = Connection::open(file, Connection::Mode::ReadWrite, scripts);
        QVERIFY(connection);
        QCOMPARE(*store::schemaOf(**connection), 1);
        QVERIFY(!(*connection)->run(u"SELECT * FROM b"_s));
    }

    void splitsScripts() {
        const QString trigger = u"CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; SELECT 1; END"_s;
        QCOMPARE(store::statements(u"-- a; b\nSELECT ';' ; /* ; */ SELECT \"a;b\" ;;\n"_s + trigger +
                                   u"; SELECT 3"_s),
                 (QStringList{u"SELECT ';'"_s, u"SELECT \"a;b\""_s, trigger, u"SELECT 3"_s}));
    }

    void newerSchemaIsRefusedAndUntouched() {
        const TemporaryDatabase database;
        {
            const auto connection = database.connect();
            QVERIFY(connection->run(u"INSERT INTO drafts VALUES ('a', '{}', 0, 0)"_s));
            QVERIFY(connection->run(u"PRAGMA user_version = 999"_s));
        }
        const QByteArray before = bytesOf(database.file());
        for (const auto mode : {Connection::Mode::ReadWrite, Connection::Mode::ReadOnly}) {
            const auto opened = Connection::open(database.file(), mode, u":/sql"_s);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, core::ErrorKind::Permanent);
            QVERIFY(opened.error().text.contains(u"newer version"));
            QCOMPARE(opened.error().path, database.file());
            QVERIFY(!store::isDamaged(opened.error()));
        }
        QCOMPARE(bytesOf(database.file()), before);
    }

    void damageIsSeen_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"text", "few bytes", "truncated", "half a page", "head overwritten",
                                 "schema overwritten", "emptied"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind);
        }
    }

    void damageIsSeen() {
        QFETCH(QString, kind);
        const TemporaryDatabase database;
        auto connection = database.connect();
        QVERIFY(connection->run(u"INSERT INTO drafts VALUES ('a', zeroblob(100000), 0, 0)"_s));
        connection->checkpoint();
        QByteArray bytes = bytesOf(database.file());
        connection.reset();
        if (kind == u"text") {
            bytes = QByteArray(100'000, 'x');
        } else if (kind == u"few bytes") {
            bytes = "not a database";
        } else if (kind == u"truncated") {
            bytes.truncate(bytes.size() / 2);
        } else if (kind == u"half a page") {
            bytes.truncate(bytes.size() - 1000);
        } else if (kind == u"head overwritten") {
            bytes.replace(0, 50, QByteArray(50, '\0'));
        } else if (kind == u"schema overwritten") {
            bytes.replace(100, 3000, QByteArray(3000, '\xff'));
        } else {
            bytes.clear();
            writeFile(database.file() + u"-wal"_s, "what was last committed");
        }
        writeFile(database.file(), bytes);
        const auto opened = Connection::open(database.file(), Connection::Mode::ReadWrite, u":/sql"_s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, core::ErrorKind::Permanent);
        QVERIFY2(opened.error().details.startsWith(u"damaged"), qPrintable(opened.error().details));
        QCOMPARE(bytesOf(database.file()), bytes);
    }

    void damageFoundLaterIsSaid() {
        const TemporaryDatabase database;
        auto connection = database.connect();
        for (int number = 0; number < 50; ++number) {
            QVERIFY(
                connection->run(u"INSERT INTO drafts VALUES (?, ?, 0, 0)"_s, {number, QString(5000, u'x')}));
        }
        connection.reset();
        QByteArray bytes = bytesOf(database.file());
        const qsizetype most = bytes.size() / 2;
        bytes.replace(bytes.size() - most, most, QByteArray(most, '\xa5'));
        writeFile(database.file(), bytes);
        connection = database.connect();
        auto rows = connection->run(u"SELECT json FROM drafts"_s);
        while (rows && rows->next()) {
        }
        const core::Error error = rows ? store::sqlError(rows->lastError(), database.file()) : rows.error();
        QCOMPARE(error.kind, core::ErrorKind::Permanent);
        QVERIFY(store::isDamaged(error));
    }

    void readerCannotWriteAndNeedsAFile() {
        const TemporaryDatabase database;
        QVERIFY(!Connection::open(database.file(), Connection::Mode::ReadOnly, u":/sql"_s));
        QVERIFY(!QFile::exists(database.file()));
        const auto writer = database.connect();
        const auto reader = database.connect(Connection::Mode::ReadOnly);
        const auto done = reader->run(u"INSERT INTO drafts VALUES ('a', '{}', 0, 0)"_s);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, core::ErrorKind::Permanent);
    }

    void dataVersionTellsOfOthers() {
        const TemporaryDatabase database;
        const auto writer = database.connect();
        const auto reader = database.connect(Connection::Mode::ReadOnly);
        const qint64 before = reader->dataVersion();
        QCOMPARE(reader->dataVersion(), before);
        QVERIFY(writer->run(u"INSERT INTO drafts VALUES ('a', '{}', 0, 0)"_s));
        QVERIFY(reader->dataVersion() != before);
    }

    void rollsBackUnlessCommitted() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        {
            const auto transaction = Transaction::begin(*connection);
            QVERIFY(transaction);
            QVERIFY(connection->run(u"INSERT INTO drafts VALUES ('a', '{}', 0, 0)"_s));
        }
        QCOMPARE(countOf(*database.connect(), u"drafts"_s), 0);
        {
            const auto transaction = Transaction::begin(*connection);
            QVERIFY(connection->run(u"INSERT INTO drafts VALUES ('a', '{}', 0, 0)"_s));
            QVERIFY((*transaction)->commit());
        }
        QCOMPARE(countOf(*database.connect(), u"drafts"_s), 1);
    }

    void lockedByAnotherIsTransient() {
        const TemporaryDatabase database;
        const auto first = database.connect();
        const auto second = database.connect();
        const auto transaction = Transaction::begin(*first);
        QVERIFY(second->run(u"PRAGMA busy_timeout = 20"_s));
        const auto refused = Transaction::begin(*second);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, core::ErrorKind::Transient);
    }

    void fullDiskIsSaidAndNothingIsHalfWritten() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(connection->run(u"INSERT INTO drafts VALUES ('a', '{}', 0, 0)"_s));
        QVERIFY(connection->run(u"PRAGMA max_page_count = 1"_s)); // as small as it is now
        const auto done =
            connection->run(u"INSERT INTO drafts VALUES ('b', ?, 0, 0)"_s, {QString(100'000, u'x')});
        QVERIFY(!done);
        QCOMPARE(done.error().kind, core::ErrorKind::Permanent);
        QVERIFY2(done.error().text.contains(u"full"), qPrintable(done.error().text));
        QCOMPARE(done.error().path, database.file());
        QVERIFY(!done.error().details.contains(u"xxx"));
        QCOMPARE(countOf(*database.connect(), u"drafts"_s), 1);
    }

    void shortWritesLoseNothing() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        QVERIFY(connection->run(u"INSERT INTO drafts VALUES ('a', '{}', 0, 0)"_s));
        {
            const hardship::FullDisk full(64 * 1024);
            const auto done =
                connection->run(u"INSERT INTO drafts VALUES ('b', ?, 0, 0)"_s, {QString(300'000, u'x')});
            QVERIFY(!done);
            QCOMPARE(done.error().kind, core::ErrorKind::Permanent);
        }
        QCOMPARE(countOf(*database.connect(), u"drafts"_s), 1);
        QVERIFY(connection->run(u"INSERT INTO drafts VALUES ('b', '{}', 0, 0)"_s));
        QCOMPARE(countOf(*database.connect(), u"drafts"_s), 2);
    }

    void readOnlyFolderIsSaid() {
        const TemporaryDatabase database;
        constexpr auto readable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(database.folder(), readable));
        const hardship::AsNobody nobody;
        QVERIFY(nobody.isDone());
        const auto opened = Connection::open(database.file(), Connection::Mode::ReadWrite, u":/sql"_s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, core::ErrorKind::Permanent);
        QCOMPARE(opened.error().path, database.file());
        QVERIFY(opened.error().text.contains(u"--data-dir"));
    }

    void readOnlyFileIsSaid() {
        const TemporaryDatabase database;
        database.connect().reset();
        constexpr auto readable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(database.folder(), readable));
        QVERIFY(QFile::setPermissions(database.file(), QFile::ReadOwner | QFile::ReadOther));
        const hardship::AsNobody nobody;
        const auto opened = Connection::open(database.file(), Connection::Mode::ReadWrite, u":/sql"_s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, core::ErrorKind::Permanent);
        QVERIFY(!store::isDamaged(opened.error()));
    }

    void missingFolderIsSaid() {
        const TemporaryDatabase database;
        const auto opened = Connection::open(database.folder() + u"/none/a.sqlite"_s,
                                             Connection::Mode::ReadWrite, u":/sql"_s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, core::ErrorKind::Permanent);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
