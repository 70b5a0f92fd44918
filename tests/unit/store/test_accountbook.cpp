#include "store/accountbook.h"
#include "unit/store/hardship.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using store::AccountBook;
using Place = ticket::SecretReference::Place;

namespace {

ticket::Account account(const QString& id, Place place = Place::Keychain) {
    ticket::Account account;
    account.id = core::AccountId(id);
    account.kind = u"zendesk"_s;
    account.url = QUrl(u"https://support.example.com/base"_s);
    account.user = u"grace@example.com"_s;
    account.name = u"Grace Hopper – 日本"_s;
    account.phone = u"+1 555 0100"_s;
    account.secret = {.place = place, .name = u"SUPPORT_TOKEN"_s};
    account.usesBearer = true;
    account.isDefault = true;
    account.plan = u"enterprise"_s;
    account.company = u"Example"_s;
    account.project = u"PSaaS"_s;
    account.services = {{.id = u"login"_s, .label = u"Login"_s}};
    account.environments = {
        {.id = u"prod"_s, .label = u"Live"_s, .environmentClass = ticket::EnvironmentClass::Production},
        {.id = u"stage"_s,
         .label = u"Staging"_s,
         .environmentClass = ticket::EnvironmentClass::NonProduction}};
    account.csm = {.name = u"Ada"_s, .email = u"ada@example.com"_s, .phone = u"+1 555 0101"_s};
    account.responseTargets = {{.plan = u"enterprise"_s,
                                .severity = u"urgent"_s,
                                .time = std::chrono::minutes(30),
                                .hours = u"always"_s}};
    account.timeZone = u"Europe/Berlin"_s;
    account.rendersMarkdown = true;
    account.listLag = std::chrono::seconds(120);
    account.proxy.kind = ticket::Proxy::Kind::Socks5;
    account.proxy.host = u"proxy.example.com"_s;
    account.proxy.port = 1080;
    account.proxy.user = u"ann"_s;
    account.proxy.secret = {.place = Place::File, .name = u"/etc/support/proxy-password"_s};
    account.authorityFile = u"/etc/ssl/own.pem"_s;
    return account;
}

QByteArray book(const QJsonArray& accounts) {
    return QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"accounts"_s, accounts}}).toJson();
}

/// The text of an account file with one place changed.
QByteArray bookWith(const QString& key, const QJsonValue& value) {
    QJsonObject one = store::toJson(account(u"main"_s));
    if (value.isUndefined()) {
        one.remove(key);
    } else {
        one[key] = value;
    }
    return book({one});
}

} // namespace

class TestAccountBook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"accounts.json"_s);
    }

    void missingFileIsAnEmptyBook() {
        const auto accounts = AccountBook(m_file).read();
        QVERIFY(accounts);
        QVERIFY(accounts->isEmpty());
    }

    void keepsEverything() {
        const QList<ticket::Account> accounts{account(u"a"_s), account(u"b"_s, Place::File),
                                              account(u"c"_s, Place::Environment),
                                              account(u"d"_s, Place::Memory)};
        QVERIFY(AccountBook(m_file).write(accounts));
        const auto read = AccountBook(m_file).read();
        QVERIFY2(read, read ? "" : qPrintable(read.error().path));
        QCOMPARE(*read, accounts);
        constexpr auto userBits = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
        QCOMPARE(QFile::permissions(m_file) & ~userBits, QFile::ReadOwner | QFile::WriteOwner);
    }

    void fewKeysAreEnough() {
        writeBook(book(
            {QJsonObject{{u"id"_s, u"a"_s}, {u"url"_s, u"http://127.0.0.1:8080"_s}, {u"user"_s, u"u"_s}}}));
        const auto read = AccountBook(m_file).read();
        QVERIFY(read);
        QCOMPARE(read->first().listLag, std::chrono::seconds(90));
        QCOMPARE(read->first().secret.place, Place::Keychain);
    }

    void widerRightsOfAnOlderFileAreNarrowed() {
        writeBook("{}");
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(AccountBook(m_file).write({account(u"a"_s)}));
        QVERIFY(!(QFile::permissions(m_file) & (QFile::ReadOther | QFile::ReadGroup)));
    }

    void practiceAccountIsNeverInIt() {
        ticket::Account practice = account(u"practice"_s);
        practice.isPractice = true;
        QVERIFY(AccountBook(m_file).write({practice, account(u"a"_s)}));
        QCOMPARE(*AccountBook(m_file).read(), QList{account(u"a"_s)});
        QVERIFY(!text().contains("practice"));
    }

    void anAccountOfBeforeHasTheSystemsNetwork() {
        QJsonObject old = store::toJson(account(u"a"_s));
        old.remove(u"proxy"_s);
        old.remove(u"ca_file"_s);
        const auto read = store::accountFromJson(old, u"#"_s);
        QVERIFY(read);
        QCOMPARE(read->proxy, ticket::Proxy{});
        QVERIFY(read->authorityFile.isEmpty());
        // And one without settings of its own is written as it always was.
        QCOMPARE(store::toJson(*read), old);
    }

    void everyKindOfProxyComesBack() {
        using Kind = ticket::Proxy::Kind;
        for (const Kind kind : {Kind::System, Kind::None, Kind::Http, Kind::Socks5}) {
            ticket::Account one = account(u"a"_s);
            one.proxy = {};
            one.proxy.kind = kind;
            if (one.proxy.hasAddress()) {
                one.proxy.host = u"fd00::1"_s;
                one.proxy.port = 3128;
            }
            const auto read = store::accountFromJson(store::toJson(one), u"#"_s);
            QVERIFY2(read, read ? "" : qPrintable(read.error().text));
            QCOMPARE(*read, one);
        }
    }

    void noSecretGetsIn() {
        ticket::Account careless = account(u"a"_s);
        careless.url.setUserInfo(u"grace:hunter2"_s);
        const auto done = AccountBook(m_file).write({careless});
        QVERIFY(!done);
        QVERIFY(!QFile::exists(m_file));
        QVERIFY(!done.error().text.contains(u"hunter2"));
        QVERIFY(!done.error().details.contains(u"hunter2"));
    }

    void faultsAreSaidWithTheirPlace_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("pointer");
        const QJsonValue none = QJsonValue::Undefined;
        QTest::newRow("not JSON") << QByteArray("{\"accounts\":[") << u"#"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"#"_s;
        QTest::newRow("accounts no list") << QByteArray("{\"accounts\":{}}") << u"#/accounts"_s;
        QTest::newRow("account no object") << QByteArray("{\"accounts\":[7]}") << u"#/accounts/0"_s;
        QTest::newRow("newer version") << QByteArray("{\"version\":2,\"accounts\":[]}") << u"#/version"_s;
        QTest::newRow("unknown key above") << QByteArray("{\"acounts\":[]}") << u"#/acounts"_s;
        QTest::newRow("unknown key") << bookWith(u"pass/word"_s, u"x"_s) << u"#/accounts/0/pass~1word"_s;
        QTest::newRow("no id") << bookWith(u"id"_s, none) << u"#/accounts/0/id"_s;
        QTest::newRow("empty id") << bookWith(u"id"_s, u" "_s) << u"#/accounts/0/id"_s;
        QTest::newRow("no url") << bookWith(u"url"_s, none) << u"#/accounts/0/url"_s;
        QTest::newRow("url a number") << bookWith(u"url"_s, 7) << u"#/accounts/0/url"_s;
        QTest::newRow("plain http") << bookWith(u"url"_s, u"http://support.example.com"_s)
                                    << u"#/accounts/0/url"_s;
        QTest::newRow("looks like loopback")
            << bookWith(u"url"_s, u"http://127.0.0.1.example.com"_s) << u"#/accounts/0/url"_s;
        QTest::newRow("other scheme")
            << bookWith(u"url"_s, u"ftp://support.example.com"_s) << u"#/accounts/0/url"_s;
        QTest::newRow("no host") << bookWith(u"url"_s, u"https://"_s) << u"#/accounts/0/url"_s;
        QTest::newRow("password in url")
            << bookWith(u"url"_s, u"https://a:b@support.example.com"_s) << u"#/accounts/0/url"_s;
        QTest::newRow("query in url")
            << bookWith(u"url"_s, u"https://support.example.com/?token=x"_s) << u"#/accounts/0/url"_s;
        QTest::newRow("flag a text") << bookWith(u"default"_s, u"yes"_s) << u"#/accounts/0/default"_s;
        QTest::newRow("secret a text") << bookWith(u"secret"_s, u"hunter2"_s) << u"#/accounts/0/secret"_s;
        QTest::newRow("secret somewhere") << bookWith(u"secret"_s, QJsonObject{{u"place"_s, u"wallet"_s}})
                                          << u"#/accounts/0/secret/place"_s;
        QTest::newRow("secret file unnamed")
            << bookWith(u"secret"_s, QJsonObject{{u"place"_s, u"file"_s}}) << u"#/accounts/0/secret/name"_s;
        QTest::newRow("secret inside")
            << bookWith(u"secret"_s, QJsonObject{{u"value"_s, u"x"_s}}) << u"#/accounts/0/secret/value"_s;
        QTest::newRow("services no list") << bookWith(u"services"_s, u"x"_s) << u"#/accounts/0/services"_s;
        QTest::newRow("environment class")
            << bookWith(
                   u"environments"_s,
                   QJsonArray{QJsonObject{{u"id"_s, u"a"_s}, {u"label"_s, u"A"_s}, {u"class"_s, u"prod"_s}}})
            << u"#/accounts/0/environments/0/class"_s;
        QTest::newRow("service without label")
            << bookWith(u"services"_s, QJsonArray{QJsonObject{{u"id"_s, u"a"_s}}})
            << u"#/accounts/0/services/0/label"_s;
        QTest::newRow("minutes") << bookWith(u"response_targets"_s,
                                             QJsonArray{QJsonObject{{u"plan"_s, u"a"_s},
                                                                    {u"severity"_s, u"b"_s},
                                                                    {u"minutes"_s, 1.5}}})
                                 << u"#/accounts/0/response_targets/0/minutes"_s;
        QTest::newRow("lag") << bookWith(u"list_lag_seconds"_s, -1) << u"#/accounts/0/list_lag_seconds"_s;
        QTest::newRow("proxy a text")
            << bookWith(u"proxy"_s, u"http://proxy.example.com:3128"_s) << u"#/accounts/0/proxy"_s;
        QTest::newRow("proxy without address")
            << bookWith(u"proxy"_s, QJsonObject{{u"address"_s, u""_s}}) << u"#/accounts/0/proxy/address"_s;
        QTest::newRow("password in the proxy's address")
            << bookWith(u"proxy"_s,
                        QJsonObject{{u"address"_s, u"http://ann:hunter2@proxy.example.com:3128"_s}})
            << u"#/accounts/0/proxy/address"_s;
        QTest::newRow("proxy secret somewhere")
            << bookWith(u"proxy"_s, QJsonObject{{u"address"_s, u"http://ann@proxy.example.com:3128"_s},
                                                {u"secret"_s, QJsonObject{{u"place"_s, u"wallet"_s}}}})
            << u"#/accounts/0/proxy/secret/place"_s;
        QTest::newRow("authorities a number") << bookWith(u"ca_file"_s, 7) << u"#/accounts/0/ca_file"_s;
        QTest::newRow("csm") << bookWith(u"csm"_s, QJsonObject{{u"mail"_s, u"x"_s}})
                             << u"#/accounts/0/csm/mail"_s;
        const QJsonObject one = store::toJson(account(u"a"_s));
        QTest::newRow("twice") << book({one, one}) << u"#/accounts/1/id"_s;
        QJsonObject nobody = one;
        nobody.remove(u"user"_s);
        nobody.remove(u"bearer"_s);
        QTest::newRow("nobody") << book({nobody}) << u"#/accounts/0/user"_s;
    }

    void faultsAreSaidWithTheirPlace() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, pointer);
        writeBook(bytes);
        const auto read = AccountBook(m_file).read();
        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::ErrorKind::Rejected);
        QCOMPARE(read.error().path, m_file + pointer);
        QVERIFY(!read.error().text.contains(u"hunter2"));
        QVERIFY(!read.error().text.isEmpty());
    }

    void oneAccountIsReadAsStrictly() {
        const auto good = store::accountFromJson(store::toJson(account(u"a"_s)), u"#/account"_s);
        QVERIFY(good);
        QCOMPARE(*good, account(u"a"_s));
        QJsonObject json = store::toJson(account(u"a"_s));
        json[u"colour"_s] = u"red"_s;
        const auto bad = store::accountFromJson(json, u"#/account"_s);
        QVERIFY(!bad);
        QCOMPARE(bad.error().path, u"#/account/colour"_s);
    }

    void failedWriteKeepsTheOldBook() {
        QVERIFY(AccountBook(m_file).write({account(u"a"_s)}));
        const QByteArray before = text();
        {
            const hardship::FullDisk full(100);
            const auto done = AccountBook(m_file).write({account(u"a"_s), account(u"b"_s)});
            QVERIFY(!done);
            QCOMPARE(done.error().kind, core::ErrorKind::Permanent);
            QCOMPARE(done.error().path, m_file);
        }
        QCOMPARE(text(), before);
    }

    void unreadableFileIsNoEmptyBook() {
        QVERIFY(AccountBook(m_file).write({account(u"a"_s)}));
        constexpr auto open = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_folder->path(), open));
        QVERIFY(QFile::setPermissions(m_file, {}));
        core::Result<QList<ticket::Account>> read;
        {
            const hardship::AsNobody nobody;
            read = AccountBook(m_file).read();
        }
        QVERIFY(QFile::setPermissions(m_folder->path(), open | QFile::WriteOwner));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::ErrorKind::Permanent);
    }

private:
    void writeBook(const QByteArray& bytes) {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray text() const {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestAccountBook)
#include "test_accountbook.moc"
