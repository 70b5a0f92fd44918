#include "store/draftstore.h"
#include "store/outboxstore.h"
#include "store/salvage.h"
#include "store/ticketcache.h"
#include "store/writer.h"
#include "support/temporarydatabase.h"
#include "unit/store/hardship.h"
#include "unit/store/samples.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using store::Connection;
using store::Entry;
using store::EntryState;
using support::TemporaryDatabase;

namespace {

constexpr qsizetype page = 4096;

void writeFile(const QString& name, const QByteArray& bytes) {
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString idOf(int number) {
    return u"id-%1"_s.arg(number, 3, 10, QChar(u'0'));
}

constexpr int many = 40;

/// Drafts and entries whose texts take several pages each.
void fill(const TemporaryDatabase& database) {
    const auto connection = database.connect();
    for (int number = 0; number < many; ++number) {
        ticket::Draft draft = samples::draft(idOf(number));
        draft.values.insert(u"description"_s, QString(6000, QChar(u'a' + number % 26)));
        QVERIFY(store::saveDraft(*connection, draft));
        Entry entry = samples::entry(u"sent-"_s + idOf(number));
        entry.request.body = QString(6000, QChar(u'a' + number % 26));
        entry.createBody = "the bytes";
        entry.createKey = entry.id.value;
        entry.files.first().token = u"token"_s;
        QVERIFY(store::enqueue(*connection, entry));
    }
    connection->checkpoint();
}

/// Opens as a start of the program does.
store::Writer::Opened start(const TemporaryDatabase& database) {
    store::Writer writer;
    const auto opened = writer.open(database.file());
    if (!opened) {
        qFatal("%s", qPrintable(opened.error().text));
    }
    return *opened;
}

struct Found {
    QList<ticket::Draft> drafts;
    QList<Entry> entries;
};

Found foundIn(const TemporaryDatabase& database) {
    const auto connection = database.connect();
    return {store::drafts(*connection).value(), store::entries(*connection, true).value()};
}

} // namespace

/// What is readable in a damaged database is there again, and nothing of it goes out a second time unnoticed.
class TestSalvage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damageCostsNoMoreThanItsPages_data();
    void damageCostsNoMoreThanItsPages();
    void whatIsTakenOverIsWhole();
    void openEntriesAreLookedUpFirst();
    void aDraftThatMayHaveBeenSentIsLookedUpFirst();
    void aLostEntryLeavesATrace();
    void whatIsInTheLogAloneIsReadToo();
    void anOlderSchemaIsReadToo();
    void damageElsewhereIsMendedByTheNextStart();
    void aFullDiskMovesNothing();
    void aKilledRepairIsFinished();
    void itIsSaid();
};

void TestSalvage::damageCostsNoMoreThanItsPages_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("least"); // of drafts and entries each
    QTest::newRow("head") << u"head"_s << many;
    QTest::newRow("first page") << u"first page"_s << many;
    QTest::newRow("schema") << u"schema"_s << many;
    QTest::newRow("one page") << u"one page"_s << many - 12;   // a page of keys may hold several
    QTest::newRow("root of a table") << u"root"_s << many - 5; // rows that lie on the root itself
    QTest::newRow("cut in half") << u"cut"_s << 5;
    QTest::newRow("end of the last page") << u"half a page"_s << many - 1;
}

void TestSalvage::damageCostsNoMoreThanItsPages() {
    QFETCH(QString, kind);
    QFETCH(int, least);
    const TemporaryDatabase database;
    fill(database);
    const QByteArray sound = bytesOf(database.file());
    QList<QByteArray> damaged;
    if (kind == u"head") {
        damaged.append(QByteArray(sound).replace(0, 50, QByteArray(50, '\0')));
    } else if (kind == u"first page") {
        damaged.append(QByteArray(sound).replace(0, page, QByteArray(page, '\xa5')));
    } else if (kind == u"schema") {
        damaged.append(QByteArray(sound).replace(100, 3000, QByteArray(3000, '\xff')));
    } else if (kind == u"cut") {
        damaged.append(sound.first(sound.size() / 2 / page * page));
    } else if (kind == u"half a page") {
        damaged.append(sound.first(sound.size() - 1000));
    } else {
        const qsizetype start = kind == u"root" ? page : 20 * page; // behind the roots of all tables
        const qsizetype end = kind == u"root" ? 2 * page : sound.size();
        for (qsizetype at = start; at < end; at += 17 * page) {
            damaged.append(QByteArray(sound).replace(at, page, QByteArray(page, '\xa5')));
        }
    }
    for (const QByteArray& bytes : std::as_const(damaged)) {
        const TemporaryDatabase hurt;
        writeFile(hurt.file(), bytes);
        writeFile(hurt.file() + u".suspect"_s, {}); // as the run does that meets the damage
        const auto opened = start(hurt);
        QVERIFY(!opened.movedAside.isEmpty());
        QCOMPARE(bytesOf(opened.movedAside), bytes);
        const Found found = foundIn(hurt);
        QVERIFY2(found.drafts.size() >= least, qPrintable(QString::number(found.drafts.size())));
        QVERIFY2(found.entries.size() >= least, qPrintable(QString::number(found.entries.size())));
        const auto known = opened.salvage.drafts + opened.salvage.entries + opened.salvage.lost.size();
        QVERIFY2(kind == u"cut" || known == 2 * many, qPrintable(QString::number(known))); // or is named
        QVERIFY(start(hurt).movedAside.isEmpty());                                         // it is sound now
        QCOMPARE(QDir(hurt.folder()).entryList({u"salvage-*"_s, u"*.new"_s, u"*.suspect"_s}), QStringList());
    }
}

void TestSalvage::whatIsTakenOverIsWhole() {
    const TemporaryDatabase database;
    Entry delivered = samples::entry(u"delivered"_s);
    {
        const auto connection = database.connect();
        QVERIFY(store::saveDraft(*connection, samples::draft(u"draft"_s)));
        delivered = store::enqueue(*connection, delivered).value();
        delivered.state = EntryState::Delivered;
        delivered.ticket = core::TicketId(u"17"_s);
        delivered.receipt = samples::receipt();
        delivered = store::deliver(*connection, delivered, samples::ticket(u"17"_s)).value();
    }
    writeFile(database.file(), bytesOf(database.file()).replace(0, 100, QByteArray(100, 'x')));
    const auto opened = start(database);
    QCOMPARE(opened.salvage, (store::Salvage{.drafts = 1, .entries = 1, .lost = {}}));
    const Found found = foundIn(database);
    QCOMPARE(found.drafts, QList<ticket::Draft>{samples::draft(u"draft"_s)});
    QCOMPARE(found.entries, QList<Entry>{delivered});
    QCOMPARE(store::cachedTickets(*database.connect(), 10)->size(), 1);
}

void TestSalvage::openEntriesAreLookedUpFirst() {
    const TemporaryDatabase database;
    Entry created = samples::entry(u"created"_s);
    created.ticket = core::TicketId(u"18"_s);
    {
        const auto connection = database.connect();
        Entry queued = samples::entry(u"queued"_s);
        queued.createBody = "names a token";
        queued.files.first().token = u"token"_s;
        QVERIFY(store::enqueue(*connection, queued));
        QVERIFY(store::enqueue(*connection, created));
    }
    writeFile(database.file(), bytesOf(database.file()).replace(0, 100, QByteArray(100, 'x')));
    start(database);
    const auto connection = database.connect();
    const Entry queued = store::entry(*connection, core::IntentId(u"queued"_s)).value().value();
    QVERIFY(queued.isAmbiguous && queued.isOpen());
    QCOMPARE(queued.lookups, 0);
    QCOMPARE(queued.files, samples::entry(u"queued"_s).files); // tokens are had anew
    QCOMPARE(queued.createBody, "names a token"); // what it is compared with, should it have arrived
    const Entry known = store::entry(*connection, created.id).value().value();
    QCOMPARE(known.ticket, created.ticket); // there is nothing to look up
    QVERIFY(!known.isAmbiguous);
}

void TestSalvage::aDraftThatMayHaveBeenSentIsLookedUpFirst() {
    const TemporaryDatabase database;
    QVERIFY(store::saveDraft(*database.connect(), samples::draft(u"draft"_s)));
    writeFile(database.file(), bytesOf(database.file()).replace(0, 100, QByteArray(100, 'x')));
    start(database);
    const auto connection = database.connect();
    QVERIFY(store::enqueue(*connection, samples::entry(u"draft"_s)).value().isAmbiguous);
    QVERIFY(!store::enqueue(*connection, samples::entry(u"new"_s)).value().isAmbiguous);
}

void TestSalvage::aLostEntryLeavesATrace() {
    const TemporaryDatabase database;
    fill(database);
    QByteArray bytes = bytesOf(database.file());
    bytes.truncate(bytes.size() - 60 * page);
    writeFile(database.file(), bytes);
    writeFile(database.file() + u".suspect"_s, {});
    const auto opened = start(database);
    QVERIFY(!opened.salvage.lost.isEmpty());
    const Found found = foundIn(database);
    for (const QString& id : opened.salvage.lost) {
        const bool isDraft = !id.startsWith(u"sent-"_s);
        const auto trace = std::ranges::find(found.entries, core::IntentId(id), &Entry::id);
        QVERIFY2(isDraft || trace != found.entries.end(), qPrintable(id));
        if (!isDraft) {
            QCOMPARE(trace->state, EntryState::Blocked);
            QVERIFY(!trace->error->text.isEmpty());
        }
    }
    QVERIFY(store::salvageText(opened.salvage).contains(opened.salvage.lost.first()));
}

void TestSalvage::whatIsInTheLogAloneIsReadToo() {
    const TemporaryDatabase database;
    const auto connection = database.connect();
    QVERIFY(store::saveDraft(*connection, samples::draft(u"draft"_s)));
    const QByteArray log = bytesOf(database.file() + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    const TemporaryDatabase hurt;
    writeFile(hurt.file(), {});
    writeFile(hurt.file() + u"-wal"_s, log);
    QCOMPARE(start(hurt).salvage.drafts, 1);
    QCOMPARE(foundIn(hurt).drafts.size(), 1);
}

void TestSalvage::anOlderSchemaIsReadToo() {
    const TemporaryDatabase folder;
    const QString scripts = folder.folder() + u"/first"_s;
    QVERIFY(QDir().mkpath(scripts));
    QVERIFY(QFile::copy(u":/sql/001_initial.sql"_s, scripts + u"/001_initial.sql"_s));
    const TemporaryDatabase database;
    {
        const auto connection = Connection::open(database.file(), Connection::Mode::ReadWrite, scripts);
        QVERIFY(store::saveDraft(**connection, samples::draft(u"draft"_s)));
    }
    writeFile(database.file(), bytesOf(database.file()).replace(0, page, QByteArray(page, 'x')));
    QCOMPARE(start(database).salvage.drafts, 1);
}

void TestSalvage::damageElsewhereIsMendedByTheNextStart() {
    const TemporaryDatabase database;
    {
        const auto connection = database.connect();
        QVERIFY(store::saveDraft(*connection, samples::draft(u"draft"_s)));
        QList<ticket::Ticket> tickets;
        for (int number = 0; number < 200; ++number) {
            tickets.append(samples::ticket(QString::number(number)));
        }
        QVERIFY(store::cacheTickets(*connection, tickets, samples::at(1)));
    }
    QByteArray bytes = bytesOf(database.file());
    const qsizetype some = 10 * page; // no start reads the cache
    writeFile(database.file(), bytes.replace(bytes.size() - some, some, QByteArray(some, '\xa5')));
    QVERIFY(start(database).movedAside.isEmpty());
    const auto listed = store::cachedTickets(*database.connect(), 1000);
    QVERIFY(!listed);
    const auto opened = start(database);
    QVERIFY(!opened.movedAside.isEmpty());
    QCOMPARE(opened.salvage.drafts, 1);
    QVERIFY(store::cachedTickets(*database.connect(), 1000));
}

void TestSalvage::aFullDiskMovesNothing() {
    const TemporaryDatabase database;
    fill(database);
    const QByteArray bytes = bytesOf(database.file()).replace(0, 100, QByteArray(100, 'x'));
    writeFile(database.file(), bytes);
    {
        const hardship::FullDisk full(100'000);
        store::Writer writer;
        const auto opened = writer.open(database.file());
        QVERIFY(!opened);
        QVERIFY(!opened.error().text.isEmpty());
    }
    QCOMPARE(bytesOf(database.file()), bytes);
    QCOMPARE(start(database).salvage.drafts, many);
}

void TestSalvage::aKilledRepairIsFinished() {
    const TemporaryDatabase database;
    fill(database);
    const QByteArray bytes = bytesOf(database.file());
    QVERIFY(QFile::rename(database.file(), database.file() + u".new"_s)); // killed before the last act
    start(database);
    QCOMPARE(foundIn(database).drafts.size(), many);

    // Killed in the middle: what is half made is thrown away.
    writeFile(database.file() + u".new"_s, bytes.first(3 * page));
    writeFile(database.file(), QByteArray(bytes).replace(0, 100, QByteArray(100, 'x')));
    QCOMPARE(start(database).salvage.drafts, many);
}

void TestSalvage::itIsSaid() {
    QVERIFY(!store::salvageText({}).isEmpty());
    const QString text = store::salvageText({.drafts = 2, .entries = 3, .lost = {u"id-7"_s}});
    QVERIFY(text.contains(u"2"_s) && text.contains(u"3"_s) && text.contains(u"id-7"_s));
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "test_salvage.moc"
