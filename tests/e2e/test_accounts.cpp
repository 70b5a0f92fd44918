#include "world.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

/// "accounts": adding, listing, testing and removing, and where the secret goes.
class TestAccounts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAccountLives();
    void theFirstDefaultGivesWay();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
    void withoutAKeychainNothingIsKept();
    void aSecretThatIsNotAcceptedIsSaid();
    void aSecretFileThatAllCanReadIsRefused();
    void placesOfAnyAlphabet();

private:
    QStringList add(const World& world) const {
        return {u"accounts"_s,      u"add"_s,
                u"--kind"_s,        u"zendesk"_s,
                u"--url"_s,         world.proxy().url().toString(),
                u"--user"_s,        world.access().user,
                u"--secret-file"_s, world.path(u"token"_s)};
    }
};

void TestAccounts::anAccountLives() {
    World world;
    QVERIFY(QFile::remove(world.data() + u"/config/accounts.json"_s));
    const Outcome added =
        world.run(add(world) + QStringList{u"--plan"_s, u"enterprise"_s, u"--company"_s, u"Acme Ltd"_s,
                                           u"--project"_s, u"Logins"_s, u"--default"_s, u"--json"_s});
    QVERIFY2(added.code == 0, added.err.constData());
    const QString id = added.json[u"id"_s].toString();
    QVERIFY(!id.isEmpty());

    const Outcome listed = world.run({u"accounts"_s, u"list"_s, u"--json"_s});
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.json.keys(), QStringList{u"items"_s});
    QCOMPARE(listed.json[u"items"_s].toArray().size(), 1);
    const QJsonObject item = listed.json[u"items"_s].toArray().first().toObject();
    QCOMPARE(item[u"id"_s].toString(), id);
    QCOMPARE(item[u"kind"_s].toString(), u"zendesk"_s);
    QCOMPARE(QUrl(item[u"url"_s].toString()), world.proxy().url());
    QCOMPARE(item[u"user"_s].toString(), world.access().user);
    QCOMPARE(item[u"plan"_s].toString(), u"enterprise"_s);
    QCOMPARE(item[u"company"_s].toString(), u"Acme Ltd"_s);
    QCOMPARE(item[u"project"_s].toString(), u"Logins"_s);
    QCOMPARE(item[u"default"_s].toBool(), true);
    // What is kept is where the secret is, never the secret.
    QVERIFY(!readWhole(world.data() + u"/config/accounts.json"_s).contains(world.token()));
    QVERIFY(!listed.out.contains(world.token()));

    const Outcome tested = world.run({u"accounts"_s, u"test"_s, id, u"--json"_s});
    QVERIFY2(tested.code == 0, tested.err.constData());
    QCOMPARE(tested.json[u"ok"_s].toBool(), true);
    QVERIFY(!tested.json[u"user"_s][u"name"_s].toString().isEmpty());

    // It can be filed with at once, the example fits it.
    const Outcome example = world.run({u"submit"_s, u"--example"_s});
    QCOMPARE(QJsonDocument::fromJson(example.out)[u"account"_s].toString(), id);
    const Outcome sent = world.run({u"submit"_s, u"-"_s, u"--json"_s}, example.out);
    QVERIFY2(sent.code == 0, sent.err.constData());

    const Outcome removed = world.run({u"accounts"_s, u"remove"_s, id, u"--json"_s});
    QVERIFY2(removed.code == 0, removed.err.constData());
    QCOMPARE(removed.json[u"id"_s].toString(), id);
    QVERIFY(world.run({u"accounts"_s, u"list"_s, u"--json"_s}).json[u"items"_s].toArray().isEmpty());
    QVERIFY(QFileInfo::exists(world.path(u"token"_s))); // the person's own file
    QCOMPARE(world.run({u"accounts"_s, u"remove"_s, id}).code, 5);
    QCOMPARE(world.run({u"accounts"_s, u"test"_s, id}).code, 5);
}

void TestAccounts::theFirstDefaultGivesWay() {
    World world;
    const Outcome added = world.run(add(world) + QStringList{u"--default"_s, u"--json"_s});
    QVERIFY2(added.code == 0, added.err.constData());
    int defaults = 0;
    const QJsonArray items = world.run({u"accounts"_s, u"list"_s, u"--json"_s}).json[u"items"_s].toArray();
    for (const QJsonValue& item : items) {
        defaults += item[u"default"_s].toBool() ? 1 : 0;
        QCOMPARE(item[u"default"_s].toBool(), item[u"id"_s] == added.json[u"id"_s]);
    }
    QCOMPARE(items.size(), 2);
    QCOMPARE(defaults, 1);
    // The same once more gets an id of its own.
    const Outcome again = world.run(add(world) + QStringList{u"--json"_s});
    QCOMPARE(again.code, 0);
    QVERIFY(again.json[u"id"_s] != added.json[u"id"_s]);
}

void TestAccounts::wrongOptionsAreRefused_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("named");
    const QStringList secret{u"--secret-file"_s, u"/dev/null"_s};
    const QStringList whole{u"--kind"_s, u"zendesk"_s, u"--url"_s, u"https://support.example.com"_s,
                            u"--user"_s, u"e"_s};
    const auto with = [&](const QString& name, const QString& value) {
        QStringList changed = whole;
        changed[changed.indexOf(name) + 1] = value;
        return changed + secret;
    };
    QTest::newRow("no secret") << whole << QByteArray("--secret-stdin");
    QTest::newRow("two secrets") << whole + secret + QStringList{u"--secret-stdin"_s}
                                 << QByteArray("--secret-file");
    QTest::newRow("kind") << with(u"--kind"_s, u"jira"_s) << QByteArray("--kind");
    QTest::newRow("user") << with(u"--user"_s, QString()) << QByteArray("--user");
    QTest::newRow("plain http") << with(u"--url"_s, u"http://support.example.com"_s) << QByteArray("https");
    QTest::newRow("plain http to a number") << with(u"--url"_s, u"http://192.0.2.1"_s) << QByteArray("https");
    QTest::newRow("loopback in the name")
        << with(u"--url"_s, u"http://127.0.0.1.example.com"_s) << QByteArray("https");
    QTest::newRow("other scheme") << with(u"--url"_s, u"ftp://support.example.com"_s) << QByteArray("--url");
    QTest::newRow("no address") << with(u"--url"_s, u"support"_s) << QByteArray("--url");
    QTest::newRow("secret in the address")
        << with(u"--url"_s, u"https://me:word@support.example.com"_s) << QByteArray("--url");
    QTest::newRow("plan") << whole + secret + QStringList{u"--plan"_s, u"golden"_s} << QByteArray("--plan");
    QTest::newRow("environment") << whole + secret + QStringList{u"--environment"_s, u"Live"_s}
                                 << QByteArray("--environment");
}

void TestAccounts::wrongOptionsAreRefused() {
    QFETCH(QStringList, options);
    QFETCH(QByteArray, named);
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const Outcome outcome =
        run({.arguments = QStringList{u"--data-dir"_s, data, u"accounts"_s, u"add"_s} + options});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(named), outcome.err.constData());
    QVERIFY2(!outcome.err.contains("me:word"), outcome.err.constData()); // a secret is not said again
    QVERIFY(!QFileInfo::exists(data + u"/config/accounts.json"_s));
}

void TestAccounts::withoutAKeychainNothingIsKept() {
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const Outcome outcome = run({.arguments = {u"--data-dir"_s, data, u"accounts"_s, u"add"_s, u"--kind"_s,
                                               u"zendesk"_s, u"--url"_s, u"https://support.example.com"_s,
                                               u"--user"_s, u"me"_s, u"--secret-stdin"_s, u"--json"_s},
                                 .input = "my-own-token\n"});
    QCOMPARE(outcome.code, 5);
    QVERIFY2(outcome.err.contains("--secret-file"), outcome.err.constData()); // what to do instead
    QVERIFY(!outcome.json[u"error"_s][u"text"_s].toString().isEmpty());
    QVERIFY(!QFileInfo::exists(data + u"/config/accounts.json"_s));
    const Outcome empty = run(
        {.arguments = {u"--data-dir"_s, data, u"accounts"_s, u"add"_s, u"--kind"_s, u"zendesk"_s, u"--url"_s,
                       u"https://support.example.com"_s, u"--user"_s, u"me"_s, u"--secret-stdin"_s}});
    QCOMPARE(empty.code, 2);
}

void TestAccounts::aSecretThatIsNotAcceptedIsSaid() {
    World world;
    writeWhole(world.path(u"token"_s), "not-the-token\n");
    const Outcome tested = world.run({u"accounts"_s, u"test"_s, u"test"_s, u"--json"_s});
    QCOMPARE(tested.code, 5);
    QVERIFY(!tested.json[u"error"_s][u"text"_s].toString().isEmpty());
    const QString request = world.writeRequest(u"signin-1"_s);
    const Outcome sent = world.run({u"submit"_s, request, u"--json"_s});
    QCOMPARE(sent.code, 5);
    QCOMPARE(sent.json[u"state"_s].toString(), u"blocked"_s);

    QVERIFY(QFile::remove(world.path(u"token"_s)));
    const Outcome missing = world.run({u"accounts"_s, u"test"_s, u"test"_s});
    QCOMPARE(missing.code, 5);
    QVERIFY2(missing.err.contains(world.path(u"token"_s).toUtf8()), missing.err.constData());

    // Mended, what was blocked can go.
    writeWhole(world.path(u"token"_s), world.token());
    QCOMPARE(world.run({u"outbox"_s, u"retry"_s, u"signin-1"_s}).code, 0);
    QCOMPARE(world.run({u"submit"_s, request}).code, 0);
    QCOMPARE(world.ticketsOf(u"signin-1"_s).size(), 1);
}

void TestAccounts::aSecretFileThatAllCanReadIsRefused() {
    World world;
    // Below a folder that all may enter, else nobody else reaches the file.
    const QString folder = world.path(u"token"_s).section(u'/', 0, -2);
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7755)));
    QVERIFY(QFile::setPermissions(world.path(u"token"_s), QFile::Permissions(0x6644)));
    const Outcome tested = world.run({u"accounts"_s, u"test"_s, u"test"_s});
    QCOMPARE(tested.code, 5);
    QVERIFY2(tested.err.contains("chmod 600"), tested.err.constData());
    for (const QByteArray& request : world.proxy().received()) {
        QVERIFY2(!request.contains("Authorization"), request.constData()); // it did not leave
    }
}

void TestAccounts::placesOfAnyAlphabet() {
    World world;
    QVERIFY(QFile::remove(world.data() + u"/config/accounts.json"_s));
    const Outcome added = world.run(
        add(world) + QStringList{u"--service"_s, u"認証"_s, u"--service"_s, u"決済"_s, u"--environment"_s,
                                 u"本番=production"_s, u"--environment"_s, u"検証=non_production"_s,
                                 u"--company"_s, u"株式会社"_s, u"--json"_s});
    QVERIFY2(added.code == 0, added.err.constData());
    const Outcome example = world.run({u"submit"_s, u"--example"_s});
    const Outcome sent = world.run({u"submit"_s, u"-"_s, u"--json"_s}, example.out);
    QVERIFY2(sent.code == 0, sent.err.constData());
    const Outcome ticket = world.run({u"ticket"_s, sent.json[u"ticket"_s][u"id"_s].toString(), u"--json"_s});
    QVERIFY2(ticket.out.contains("本番") && !ticket.out.contains("検証"), ticket.out.constData());
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "test_accounts.moc"
