#include "world.h"

#include <QFileInfo>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

/// The window as a process, on the offscreen platform.
std::unique_ptr<QProcess> startWindow(const World& world, const QStringList& arguments = {}) {
    return ::start({.arguments = QStringList{u"--data-dir"_s, world.data()} + arguments,
                    .environment = {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}}});
}

bool isListening(const World& world) {
    return QTest::qWaitFor([&] { return QFileInfo::exists(world.data() + u"/window.socket"_s); }, patience);
}

/// A request that is stored and that nobody has tried to send.
void leave(const World& world, const QString& id, const QString& severity = u"urgent"_s) {
    const Outcome left =
        world.run({u"submit"_s, world.writeRequest(id, {{u"severity"_s, severity}}), u"--wait"_s, u"0"_s});
    QVERIFY2(left.code == 4, left.err.constData());
    QVERIFY(world.ticketsOf(id).isEmpty());
}

} // namespace

/// What one run leaves undelivered the next one delivers, and one data folder has one window.
class TestNextStart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowDeliversWhatWasLeft();
    void theCommandLineDeliversWhatWasLeft();
    void whatCannotGoDoesNotHoldTheCommandLine();
    void terminateEndsTheWindowUnasked();
    void aSecondStartLeadsToTheFirstWindow();
    void aKilledWindowStandsInNobodysWay();
};

void TestNextStart::theWindowDeliversWhatWasLeft() {
    World world;
    leave(world, u"left-1"_s);
    const auto window = startWindow(world);
    QTRY_COMPARE_WITH_TIMEOUT(world.ticketsOf(u"left-1"_s).size(), 1, patience);
    window->terminate();
    QCOMPARE(finish(*window).code, 0);
    QCOMPARE(world.ticketsOf(u"left-1"_s).size(), 1);
}

void TestNextStart::theCommandLineDeliversWhatWasLeft() {
    World world;
    leave(world, u"left-2"_s, u"normal"_s);
    // The urgent one goes first; the other one is not forgotten over it.
    const Outcome sent = world.run({u"submit"_s, world.writeRequest(u"new-2"_s), u"--json"_s});
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(sent.json[u"id"_s].toString(), u"new-2"_s);
    QCOMPARE(world.ticketsOf(u"new-2"_s).size(), 1);
    QCOMPARE(world.ticketsOf(u"left-2"_s).size(), 1);
}

void TestNextStart::whatCannotGoDoesNotHoldTheCommandLine() {
    World world;
    leave(world, u"left-3"_s, u"normal"_s);
    ticket::Account other = world.account();
    other.id = core::AccountId(u"other"_s);
    other.isDefault = false;
    world.keepAccount(other);
    // The secret of the other account is gone: its request needs the person, and nobody waits for that.
    ticket::Account gone = world.account();
    gone.id = core::AccountId(u"test"_s);
    gone.secret.name = world.path(u"nowhere"_s);
    world.keepAccount(gone);
    const QString request = world.writeRequest(u"new-3"_s);
    QByteArray text = readWhole(request);
    text.replace("\"test\"", "\"other\"");
    writeWhole(request, text);
    const Outcome again = world.run({u"submit"_s, request, u"--json"_s});
    QVERIFY2(again.code == 0, again.err.constData());
    QCOMPARE(world.ticketsOf(u"new-3"_s).size(), 1);
    QVERIFY(world.ticketsOf(u"left-3"_s).isEmpty());
    const Outcome outbox = world.run({u"outbox"_s});
    QVERIFY2(outbox.out.contains("left-3"), outbox.out.constData());
}

void TestNextStart::terminateEndsTheWindowUnasked() {
    World world;
    world.proxy().setRefusing(true);
    leave(world, u"left-4"_s);
    const auto window = startWindow(world);
    QVERIFY(isListening(world));
    window->terminate();
    QCOMPARE(finish(*window).code, 0);
    const Outcome outbox = world.run({u"outbox"_s, u"--json"_s});
    QCOMPARE(outbox.json[u"items"_s].toArray().size(), 1);
    // Still there to be delivered.
    world.proxy().setRefusing(false);
    const auto next = startWindow(world);
    QTRY_COMPARE_WITH_TIMEOUT(world.ticketsOf(u"left-4"_s).size(), 1, patience);
    next->terminate();
    QCOMPARE(finish(*next).code, 0);
}

void TestNextStart::aSecondStartLeadsToTheFirstWindow() {
    World world;
    const auto first = startWindow(world);
    QVERIFY(isListening(world));
    const auto rights = QFile::permissions(world.data() + u"/window.socket"_s);
    QVERIFY(!(rights & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    const auto second = startWindow(world);
    const Outcome raised = finish(*second);
    QVERIFY2(raised.code == 0, raised.err.constData());
    // What it was asked for is done by the first one, or said to be wrong.
    const auto wrong = startWindow(world, {u"--draft"_s, u"nobody"_s});
    const Outcome refused = finish(*wrong);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("nobody"), refused.err.constData());
    const auto filled = startWindow(world, {u"--new"_s, u"--set"_s, u"subject=Logins are down"_s});
    QCOMPARE(finish(*filled).code, 0);
    const QString state = world.data() + u"/config/window.ini"_s;
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(state) && readWhole(state).contains("open="), patience);
    QCOMPARE(first->state(), QProcess::Running);
    first->terminate();
    QCOMPARE(finish(*first).code, 0);
}

void TestNextStart::aKilledWindowStandsInNobodysWay() {
    World world;
    const auto first = startWindow(world);
    QVERIFY(isListening(world));
    first->kill();
    QVERIFY(first->waitForFinished());
    QVERIFY(QFileInfo::exists(world.data() + u"/window.socket"_s)); // it had no time to tidy up
    leave(world, u"left-5"_s);
    const auto second = startWindow(world);
    QTRY_COMPARE_WITH_TIMEOUT(world.ticketsOf(u"left-5"_s).size(), 1, patience);
    QCOMPARE(second->state(), QProcess::Running);
    second->terminate();
    QCOMPARE(finish(*second).code, 0);
}

QTEST_GUILESS_MAIN(TestNextStart)
#include "test_nextstart.moc"
