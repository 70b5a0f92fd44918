#include "world.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonArray itemsOf(const Outcome& outcome) {
    return outcome.json[u"items"].toArray();
}

/// A Support Center that knows nothing of idempotency: the look-up alone keeps the request from arriving
/// twice.
void withoutKeys(const World& world) {
    world.proxy().addRewrite("Idempotency-Key", "Xdempotency-Key");
    world.proxy().addRewrite("idempotency-key", "xdempotency-key");
}

} // namespace

/// A request goes from one machine to another as one file, and is a ticket once, whoever sends it.
class TestPackageRoad final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherMachineSendsIt();
    void bothMachinesSendIt();
    void theOtherMachineWasQuicker();
    void aMovedRequestIsNotSentFromHere();
    void anAccountThatIsNotThereIsAskedFor();
    void aSecondOpeningFindsTheSame();
    void uncertainIsNotPacked();
    void anUploadIsGivenUpFromAnotherProcess();
    void whatIsNoPackageIsSaid();
    void usageIsSaid();

private:
    /// A request with a file in the outbox of the world's machine, and its package.
    static QString packed(const World& world, const QString& id, const QStringList& options = {});
    /// The second machine's data folder, with the account of the first.
    static QString otherMachine(const World& world);
    static Outcome there(const World& world, const QStringList& arguments);
};

QString TestPackageRoad::packed(const World& world, const QString& id, const QStringList& options) {
    const QString file = world.writeFile(u"trace.bin"_s, 200'000);
    const Outcome stored = world.run({u"submit"_s, world.writeRequest(id, {}, {file}), u"--wait"_s, u"0"_s});
    if (stored.code != 4) {
        qWarning("%s", stored.err.constData());
    }
    const Outcome exported =
        world.launch({.arguments = QStringList{u"outbox"_s, u"export"_s, id, u"--json"_s} + options,
                      .folder = world.path(u"center"_s)});
    if (exported.code != 0) {
        qWarning("%s", exported.err.constData());
    }
    return exported.json[u"package"].toString();
}

QString TestPackageRoad::otherMachine(const World& world) {
    const QString folder = world.path(u"other"_s);
    QDir().mkpath(folder + u"/config"_s);
    writeWhole(folder + u"/config/accounts.json"_s, readWhole(world.data() + u"/config/accounts.json"_s));
    return folder;
}

Outcome TestPackageRoad::there(const World& world, const QStringList& arguments) {
    return run({.arguments = QStringList{u"--data-dir"_s, otherMachine(world)} + arguments});
}

void TestPackageRoad::anotherMachineSendsIt() {
    World world;
    const QString package = packed(world, u"move-1"_s);
    const Outcome sent = there(world, {u"submit"_s, package, u"--json"_s});
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(sent.json[u"id"].toString(), u"move-1"_s);
    QCOMPARE(sent.json[u"state"].toString(), u"delivered"_s);
    QCOMPARE(sent.json[u"severity_taken"].toString(), u"urgent"_s);
    const QList<QJsonObject> tickets = world.ticketsOf(u"move-1"_s);
    QCOMPARE(tickets.size(), 1);
    const QJsonArray comments = world
                                    .get(u"/api/v2/requests/%1/comments.json"_s.arg(
                                        tickets.first()[u"id"].toVariant().toString()))[u"comments"]
                                    .toArray();
    const QUrl url(comments.first()[u"attachments"][0][u"content_url"].toString());
    QVERIFY(world.download(url) == readWhole(world.path(u"trace.bin"_s)));
}

void TestPackageRoad::bothMachinesSendIt() {
    World world;
    withoutKeys(world);
    const QString package = packed(world, u"both-1"_s);
    QCOMPARE(there(world, {u"submit"_s, package}).code, 0);
    // Here it stayed as well: it is looked up before it is created.
    const Outcome here = world.run({u"submit"_s, world.path(u"request-both-1.json"_s), u"--json"_s});
    QVERIFY2(here.code == 0, here.err.constData());
    QCOMPARE(here.json[u"state"].toString(), u"delivered"_s);
    QCOMPARE(world.ticketsOf(u"both-1"_s).size(), 1);
}

void TestPackageRoad::theOtherMachineWasQuicker() {
    World world;
    withoutKeys(world);
    const QString package = packed(world, u"quick-1"_s);
    const Outcome here = world.run({u"submit"_s, world.path(u"request-quick-1.json"_s), u"--json"_s});
    QVERIFY2(here.code == 0, here.err.constData());
    const Outcome second = there(world, {u"submit"_s, package, u"--json"_s});
    QVERIFY2(second.code == 0, second.err.constData());
    QCOMPARE(second.json[u"ticket"][u"id"], here.json[u"ticket"][u"id"]);
    QCOMPARE(world.ticketsOf(u"quick-1"_s).size(), 1);
}

void TestPackageRoad::aMovedRequestIsNotSentFromHere() {
    World world;
    const QString package = packed(world, u"gone-1"_s, {u"--move"_s});
    QCOMPARE(itemsOf(world.run({u"outbox"_s, u"--json"_s})).first()[u"state"].toString(), u"abandoned"_s);
    const Outcome here = world.run({u"submit"_s, world.path(u"request-gone-1.json"_s), u"--json"_s});
    QCOMPARE(here.code, 1);
    QVERIFY2(here.err.contains("support-request-gone-1.zip"), here.err.constData());
    QVERIFY(world.tickets().isEmpty());
    // The person changes their mind: opened here, it is sent from here.
    const Outcome back = world.run({u"submit"_s, package, u"--json"_s});
    QVERIFY2(back.code == 0, back.err.constData());
    QCOMPARE(world.ticketsOf(u"gone-1"_s).size(), 1);
}

void TestPackageRoad::anAccountThatIsNotThereIsAskedFor() {
    World world;
    const QString package = packed(world, u"account-1"_s);
    const QString folder = world.path(u"third"_s);
    const QStringList data{u"--data-dir"_s, folder};
    const Outcome none = run({.arguments = data + QStringList{u"submit"_s, package, u"--json"_s}});
    QCOMPARE(none.code, 5);
    QVERIFY2(none.err.contains("--account"), none.err.constData());
    QCOMPARE(itemsOf(run({.arguments = data + QStringList{u"outbox"_s, u"--json"_s}})).size(), 0);
    QCOMPARE(
        run({.arguments = data + QStringList{u"accounts"_s, u"add"_s, u"--kind"_s, u"zendesk"_s, u"--url"_s,
                                             world.access().url.toString(), u"--user"_s, world.access().user,
                                             u"--secret-file"_s, world.path(u"token"_s), u"--default"_s}})
            .code,
        0);
    // Another address, even if it is the same center: the person says so.
    QCOMPARE(run({.arguments = data + QStringList{u"submit"_s, package}}).code, 5);
    const Outcome accounts = run({.arguments = data + QStringList{u"accounts"_s, u"list"_s, u"--json"_s}});
    const QString id = itemsOf(accounts).first()[u"id"].toString();
    // That account's lists may lag: until they cannot have it any more, nothing is sent.
    const Outcome stored = run({.arguments = data + QStringList{u"submit"_s, package, u"--account"_s, id,
                                                                u"--wait"_s, u"3"_s, u"--json"_s}});
    QVERIFY2(stored.code == 4, stored.err.constData());
    QCOMPARE(itemsOf(run({.arguments = data + QStringList{u"outbox"_s, u"--json"_s}}))
                 .first()[u"ambiguous"]
                 .toBool(),
             true);
    QVERIFY(world.tickets().isEmpty());
}

void TestPackageRoad::aSecondOpeningFindsTheSame() {
    World world;
    const QString package = packed(world, u"twice-1"_s);
    const Outcome first = there(world, {u"submit"_s, package, u"--wait"_s, u"0"_s, u"--json"_s});
    QCOMPARE(first.code, 4);
    const Outcome second = there(world, {u"submit"_s, package, u"--json"_s});
    QVERIFY2(second.code == 0, second.err.constData());
    const Outcome third = there(world, {u"submit"_s, package, u"--json"_s});
    QCOMPARE(third.json[u"ticket"], second.json[u"ticket"]);
    QCOMPARE(itemsOf(there(world, {u"outbox"_s, u"--json"_s})).size(), 1);
    QCOMPARE(world.ticketsOf(u"twice-1"_s).size(), 1);
}

void TestPackageRoad::uncertainIsNotPacked() {
    World world;
    const QString package = packed(world, u"maybe-1"_s);
    QCOMPARE(there(world, {u"submit"_s, package, u"--wait"_s, u"0"_s}).code, 4);
    for (const QString& act : {u"export"_s, u"abandon"_s}) {
        const Outcome refused = there(world, {u"outbox"_s, act, u"maybe-1"_s});
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.contains("may have arrived"), refused.err.constData());
    }
}

void TestPackageRoad::anUploadIsGivenUpFromAnotherProcess() {
    World world;
    world.proxy().setPlan({{.kind = Fault::Kind::Hang, .method = "POST", .path = "/api/v2/uploads"}});
    const QString file = world.writeFile(u"trace.bin"_s, 200'000);
    const auto process = world.start(
        {u"submit"_s, world.writeRequest(u"up-1"_s, {}, {file}), u"--wait"_s, u"100"_s, u"--json"_s});
    QTRY_COMPARE_WITH_TIMEOUT(world.proxy().faults(), 1, 30'000);
    const Outcome refused = world.run({u"outbox"_s, u"export"_s, u"up-1"_s});
    QVERIFY2(refused.code == 3 && refused.err.contains("being sent"), refused.err.constData());
    const Outcome abandoned = world.run({u"outbox"_s, u"abandon"_s, u"up-1"_s});
    QVERIFY2(abandoned.code == 0, abandoned.err.constData());
    const Outcome ended = finish(*process);
    QCOMPARE(ended.json[u"state"].toString(), u"abandoned"_s);
    QVERIFY(world.tickets().isEmpty());
}

void TestPackageRoad::whatIsNoPackageIsSaid() {
    World world;
    writeWhole(world.path(u"foreign.zip"_s), "not a zip at all");
    const Outcome foreign = world.run({u"submit"_s, world.path(u"foreign.zip"_s), u"--json"_s});
    QCOMPARE(foreign.code, 3);
    QVERIFY2(foreign.err.contains("no package"), foreign.err.constData());
    QVERIFY(foreign.json[u"error"][u"path"].toString().endsWith(u"foreign.zip"_s));
    QCOMPARE(world.run({u"submit"_s, world.path(u"missing.zip"_s)}).code, 3);
    const QString package = packed(world, u"cut-1"_s);
    writeWhole(world.path(u"cut.zip"_s), readWhole(package).first(100'000));
    const Outcome cut = there(world, {u"submit"_s, world.path(u"cut.zip"_s)});
    QCOMPARE(cut.code, 3);
    QVERIFY2(cut.err.contains("damaged"), cut.err.constData());
    QCOMPARE(itemsOf(there(world, {u"outbox"_s, u"--json"_s})).size(), 0);
}

void TestPackageRoad::usageIsSaid() {
    World world;
    for (const QStringList& words : {QStringList{u"submit"_s, u"x.zip"_s, u"--id"_s, u"abc"_s},
                                     QStringList{u"submit"_s, u"x.zip"_s, u"--attach"_s, u"y"_s},
                                     QStringList{u"outbox"_s, u"retry"_s, u"abc"_s, u"--move"_s}}) {
        QCOMPARE(world.run(words).code, 2);
    }
}

QTEST_GUILESS_MAIN(TestPackageRoad)
#include "test_packageroad.moc"
