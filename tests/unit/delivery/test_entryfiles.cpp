#include "unit/delivery/scripted.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using scripted::arrived;
using scripted::error;
using scripted::patience;

namespace {

core::Error refusedFile(const QString& words) {
    core::Error refused = error(core::ErrorKind::Rejected);
    refused.httpStatus = 422;
    refused.issues = {{.field = u"attachments"_s, .code = u"server_invalid"_s, .text = words}};
    return refused;
}

core::Result<provider::Upload> token(const QString& name, core::Time expires) {
    return provider::Upload{.token = name, .expires = expires};
}

} // namespace

/// A request arrives whatever becomes of its files; those that do not go along are named.
class TestEntryFiles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokensThatRanOutAreHadAnew();
    void tokensThatAreAboutToRunOutAreHadAnew();
    void aRefusedFileStaysBehind_data();
    void aRefusedFileStaysBehind();
    void aFaultOfTheMomentRefusesNoFile_data();
    void aFaultOfTheMomentRefusesNoFile();
    void filesThatAreRefusedAtTheEndStayBehind();
    void tryingAgainOffersThemOnceMore();

private:
    void verifyDelivered(scripted::World& world) {
        QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Delivered, patience);
    }
};

void TestEntryFiles::tokensThatRanOutAreHadAnew() {
    scripted::World world;
    world.putWithFiles(u"a"_s, {u"log.txt"_s});
    const core::Time later = world.clock.now() + 55min;
    world.script().uploads = {token(u"old"_s, later), token(u"new"_s, later)};
    // The first try gets as far as the create; by the second the Support Center has thrown the file away.
    world.script().creates = {core::fail(error(core::ErrorKind::Transient)),
                              core::fail(refusedFile(u"the upload token is expired"_s)),
                              provider::Created{core::TicketId(u"T-1"_s)}};
    world.script().shows = {arrived()};
    world.dispatcher().start();
    verifyDelivered(world);
    const QStringList creates = world.script().calls.filter(u"create"_s);
    QCOMPARE(creates, QStringList({u"create bytes of a+old a"_s, u"create bytes of a+old a"_s,
                                   u"create bytes of a+new a~2"_s})); // other bytes, another key
    QVERIFY(world.stored(u"a"_s).receipt->differences.isEmpty());
    QVERIFY(!world.script().calls.contains(u"find"_s)); // a refusal is no riddle
}

void TestEntryFiles::tokensThatAreAboutToRunOutAreHadAnew() {
    scripted::World world;
    world.putWithFiles(u"a"_s, {u"log.txt"_s});
    world.script().uploads = {token(u"old"_s, world.clock.now() + 55min),
                              token(u"new"_s, world.clock.now() + 55min + 2h)};
    core::Error wait = error(core::ErrorKind::Transient);
    wait.retryAfter = 2h;
    world.script().creates = {core::fail(wait), provider::Created{core::TicketId(u"T-1"_s)}};
    world.script().shows = {arrived()};
    world.dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Waiting, patience);
    world.clock.slept = 2h + 1s;
    world.outbox().announce(core::IntentId(u"a"_s));
    verifyDelivered(world);
    QCOMPARE(world.script().calls.filter(u"create"_s).last(), u"create bytes of a+new a~2"_s);
}

void TestEntryFiles::aRefusedFileStaysBehind_data() {
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("too large for the provider") << core::ErrorKind::Rejected << 0 << u"too large"_s;
    QTest::newRow("413") << core::ErrorKind::Rejected << 413 << u"too large"_s;
    QTest::newRow("422") << core::ErrorKind::Rejected << 422 << u"that type is not allowed"_s;
    QTest::newRow("403") << core::ErrorKind::ActionRequired << 403 << QString();
    QTest::newRow("415") << core::ErrorKind::Permanent << 415 << QString();
    QTest::newRow("the own copy is gone") << core::ErrorKind::Permanent << 0 << QString();
}

void TestEntryFiles::aRefusedFileStaysBehind() {
    QFETCH(core::ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(QString, words);
    scripted::World world;
    world.putWithFiles(u"a"_s, {u"trace.har"_s, u"log.txt"_s});
    core::Error refusal = words.isEmpty() ? error(kind) : refusedFile(words);
    refusal.kind = kind;
    refusal.httpStatus = status;
    world.script().uploads = {core::fail(refusal), token(u"two"_s, world.clock.now() + 55min)};
    world.script().creates = {provider::Created{core::TicketId(u"T-1"_s)}};
    world.script().shows = {arrived()};
    world.dispatcher().start();
    verifyDelivered(world);
    QVERIFY(world.script().calls.contains(u"create bytes of a+two a"_s));
    const QStringList told = world.stored(u"a"_s).receipt->differences;
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.first().contains(u"trace.har"_s), qPrintable(told.first()));
    QVERIFY2(told.first().contains(words.isEmpty() ? u"as told"_s : words), qPrintable(told.first()));
    QCOMPARE(world.stored(u"a"_s).files.size(), 2); // its copy is still known
}

void TestEntryFiles::aFaultOfTheMomentRefusesNoFile_data() {
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<store::EntryState>("state");
    QTest::newRow("cut") << core::ErrorKind::Transient << 0 << store::EntryState::Waiting;
    QTest::newRow("503") << core::ErrorKind::Transient << 503 << store::EntryState::Waiting;
    QTest::newRow("401") << core::ErrorKind::ActionRequired << 401 << store::EntryState::Blocked;
    QTest::newRow("not our server") << core::ErrorKind::Permanent << 200 << store::EntryState::Blocked;
}

void TestEntryFiles::aFaultOfTheMomentRefusesNoFile() {
    QFETCH(core::ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(store::EntryState, state);
    scripted::World world({.first = 10min, .longest = 10min});
    world.putWithFiles(u"a"_s, {u"log.txt"_s});
    core::Error fault = error(kind, status == 401 ? core::ErrorScope::Account : core::ErrorScope::Entry);
    fault.httpStatus = status;
    world.script().uploads = {core::fail(fault), token(u"one"_s, world.clock.now() + 55min)};
    world.script().creates = {provider::Created{core::TicketId(u"T-1"_s)}};
    world.script().shows = {arrived()};
    world.dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, state, patience);
    world.outbox().retry(this, core::IntentId(u"a"_s));
    verifyDelivered(world);
    QVERIFY(world.script().calls.contains(u"create bytes of a+one a"_s));
    QVERIFY(world.stored(u"a"_s).receipt->differences.isEmpty());
}

void TestEntryFiles::filesThatAreRefusedAtTheEndStayBehind() {
    scripted::World world;
    world.putWithFiles(u"a"_s, {u"trace.har"_s, u"log.txt"_s});
    const core::Time later = world.clock.now() + 55min;
    world.script().uploads = {token(u"one"_s, later), token(u"two"_s, later)};
    world.script().creates = {core::fail(refusedFile(u"attachments are switched off"_s)),
                              provider::Created{core::TicketId(u"T-1"_s)}};
    world.script().shows = {arrived()};
    world.dispatcher().start();
    verifyDelivered(world);
    QCOMPARE(world.script().calls.filter(u"create"_s).last(), u"create bytes of a a~2"_s);
    const QStringList told = world.stored(u"a"_s).receipt->differences;
    QCOMPARE(told.size(), 2);
    QVERIFY(told.at(0).contains(u"trace.har"_s) && told.at(1).contains(u"log.txt"_s));
    QVERIFY(told.at(1).contains(u"attachments are switched off"_s));
}

void TestEntryFiles::tryingAgainOffersThemOnceMore() {
    scripted::World world;
    world.putWithFiles(u"a"_s, {u"log.txt"_s});
    world.script().uploads = {core::fail(refusedFile(u"not now"_s)),
                              token(u"one"_s, world.clock.now() + 55min)};
    world.script().creates = {core::fail(error(core::ErrorKind::Permanent)),
                              provider::Created{core::TicketId(u"T-1"_s)}};
    world.script().shows = {arrived()};
    world.dispatcher().start();
    QTRY_COMPARE_WITH_TIMEOUT(world.stored(u"a"_s).state, store::EntryState::Blocked, patience);
    world.outbox().retry(this, core::IntentId(u"a"_s));
    verifyDelivered(world);
    QCOMPARE(world.script().calls.filter(u"create"_s).last(), u"create bytes of a+one a~2"_s);
    QVERIFY(world.stored(u"a"_s).receipt->differences.isEmpty());
}

QTEST_GUILESS_MAIN(TestEntryFiles)
#include "test_entryfiles.moc"
