#include "store/draftstore.h"
#include "store/outboxstore.h"
#include "support/temporarydatabase.h"
#include "unit/store/samples.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::Connection;
using store::DraftStore;
using store::Writer;
using support::TemporaryDatabase;

namespace {

QList<ticket::Draft> stored(const TemporaryDatabase& database) {
    const auto connection = database.connect();
    return store::drafts(*connection).value_or(QList<ticket::Draft>{});
}

/// A data folder in use.
struct Bench {
    TemporaryDatabase database;
    Writer writer;
    DraftStore drafts{writer};

    Bench() {
        if (!writer.open(database.file())) {
            qFatal("the store does not open");
        }
    }
};

} // namespace

class TestDraftStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        qRegisterMetaType<core::IntentId>();
        qRegisterMetaType<core::Error>();
    }

    void newestWinsInOneCommit() {
        Bench bench;
        const auto reader = bench.database.connect(Connection::Mode::ReadOnly);
        QSignalSpy saved(&bench.drafts, &DraftStore::saved);
        for (int number = 0; number <= 1000; ++number) {
            bench.drafts.save(samples::draft(u"a"_s, u"letter %1"_s.arg(number)));
        }
        QVERIFY(stored(bench.database).isEmpty());
        QVERIFY(saved.wait(30'000));
        QCOMPARE(stored(bench.database), QList{samples::draft(u"a"_s, u"letter 1000"_s)});
        QVERIFY(!saved.wait(400)); // nothing more to come
        QCOMPARE(saved.size(), 1);
    }

    void typingOnAndOnIsSavedMeanwhile() {
        Bench bench;
        const QSignalSpy saved(&bench.drafts, &DraftStore::saved);
        int letters = 0;
        QTimer typist;
        connect(&typist, &QTimer::timeout, this,
                [&] { bench.drafts.save(samples::draft(u"a"_s, QString(++letters, u'x'))); });
        typist.start(20ms);
        QTRY_VERIFY_WITH_TIMEOUT(saved.size() >= 2, 30'000);
        QVERIFY2(letters > 4 * saved.size(),
                 qPrintable(u"%1 commits for %2 letters"_s.arg(saved.size()).arg(letters)));
    }

    void flushSavesNow() {
        Bench bench;
        bench.drafts.save(samples::draft(u"a"_s));
        bench.drafts.save(samples::draft(u"b"_s));
        bench.drafts.flush();
        QVERIFY(bench.writer.flush(30s));
        QCOMPARE(stored(bench.database).size(), 2);
    }

    void endingSaves() {
        const TemporaryDatabase database;
        {
            Writer writer;
            QVERIFY(writer.open(database.file()));
            DraftStore drafts(writer);
            drafts.save(samples::draft(u"a"_s));
        }
        QCOMPARE(stored(database), QList{samples::draft(u"a"_s)});
    }

    void lateSaveDoesNotBringBackASentDraft() {
        Bench bench;
        bench.drafts.save(samples::draft(u"a"_s));
        bench.drafts.flush();
        bench.writer.run<store::Entry>(
            this, [](Connection& connection) { return store::enqueue(connection, samples::entry(u"a"_s)); });
        bench.drafts.save(samples::draft(u"a"_s, u"too late"_s));
        bench.drafts.flush();
        QVERIFY(bench.writer.flush(30s));
        QVERIFY(stored(bench.database).isEmpty());
    }

    void forgottenIsNotStored() {
        Bench bench;
        bench.drafts.save(samples::draft(u"a"_s));
        bench.drafts.save(samples::draft(u"b"_s));
        bench.drafts.forget(core::IntentId(u"a"_s));
        bench.drafts.flush();
        QVERIFY(bench.writer.flush(30s));
        QCOMPARE(stored(bench.database), QList{samples::draft(u"b"_s)});
    }

    void removedIsGoneThoughJustTyped() {
        Bench bench;
        bench.drafts.save(samples::draft(u"a"_s));
        bench.drafts.flush();
        bench.drafts.save(samples::draft(u"a"_s, u"more"_s));
        const QSignalSpy changed(&bench.drafts, &DraftStore::changed);
        bool isRemoved = false;
        bench.drafts.remove(this, core::IntentId(u"a"_s))->then(this, [&](const core::Done& done) {
            isRemoved = done.has_value();
        });
        QTRY_VERIFY_WITH_TIMEOUT(isRemoved, 30'000);
        QVERIFY(!changed.isEmpty());
        bench.drafts.flush();
        QVERIFY(bench.writer.flush(30s));
        QVERIFY(stored(bench.database).isEmpty());
    }

    void failedSaveIsSaidAndKeptForTheNextTry() {
        Bench bench;
        const auto other = bench.database.connect();
        support::WriteFault fault(*other);
        fault.arm(1);
        QSignalSpy failed(&bench.drafts, &DraftStore::saveFailed);
        const QSignalSpy saved(&bench.drafts, &DraftStore::saved);
        bench.drafts.save(samples::draft(u"a"_s));
        QVERIFY(failed.wait(30'000));
        QCOMPARE(saved.size(), 0);
        fault.disarm();
        bench.drafts.flush();
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 30'000);
        QCOMPARE(stored(bench.database), QList{samples::draft(u"a"_s)});
    }

    void newestFirstAndUnreadableDoesNotHideOthers() {
        const TemporaryDatabase database;
        const auto connection = database.connect();
        ticket::Draft newer = samples::draft(u"b"_s);
        newer.updated = samples::at(100);
        QVERIFY(store::saveDraft(*connection, samples::draft(u"a"_s)));
        QVERIFY(store::saveDraft(*connection, newer));
        QVERIFY(connection->run(u"INSERT INTO drafts VALUES ('c', 'no JSON', 0, 200)"_s));
        QCOMPARE(stored(database), (QList{newer, samples::draft(u"a"_s)}));
        QCOMPARE(*store::draft(*connection, core::IntentId(u"b"_s)), newer);
        QVERIFY(!*store::draft(*connection, core::IntentId(u"none"_s)));
    }
};

QTEST_GUILESS_MAIN(TestDraftStore)
#include "test_draftstore.moc"
