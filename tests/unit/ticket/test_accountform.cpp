#include "helpers.h"

#include <QFile>
#include <QTemporaryDir>

using namespace helpers;

namespace {

QStringList codesOf(const QJsonObject& values) {
    const ticket::Form form = ticket::loadAccountForm().value();
    ticket::Draft draft;
    draft.values = values;
    QStringList codes;
    for (const core::Issue& issue : ticket::validate(form, draft, {})) {
        codes += issue.code;
    }
    return codes;
}

QJsonObject with(const QString& field, const QJsonValue& value) {
    QJsonObject values{{u"url"_s, u"https://support.example.com"_s},
                       {u"user"_s, u"me"_s},
                       {u"secret_place"_s, u"keychain"_s},
                       {u"kind"_s, u"zendesk"_s},
                       {u"proxy"_s, u"system"_s}};
    values.insert(field, value);
    return values;
}

QJsonArray rows(const QStringList& names) {
    QJsonArray made;
    for (const QString& name : names) {
        made.append(QJsonObject{{u"name"_s, name}});
    }
    return made;
}

} // namespace

/// The form of an account, and the kinds of field that only it may have.
class TestAccountForm final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addressAndUserAreEnough();
    void everyFieldHasHelp();
    void answers_data();
    void answers();
    void addresses_data();
    void addresses();
    void aSecretIsNoAnswer();
    void aRequestHasNoPlaceForASecret();
    void anAccountFormIsNoFormOfARequest();
};

void TestAccountForm::addressAndUserAreEnough() {
    QCOMPARE(codesOf(with(u"user"_s, u"me"_s)), QStringList());
    QCOMPARE(
        codesOf({{u"secret_place"_s, u"keychain"_s}, {u"kind"_s, u"zendesk"_s}, {u"proxy"_s, u"system"_s}}),
        (QStringList{u"url_empty"_s, u"user_empty"_s}));
    // A bearer token says by itself who one is.
    QJsonObject bearer = with(u"bearer"_s, true);
    bearer.remove(u"user"_s);
    QCOMPARE(codesOf(bearer), QStringList());
}

void TestAccountForm::everyFieldHasHelp() {
    const ticket::Form form = ticket::loadAccountForm().value();
    for (const ticket::Field* field : form.fields()) {
        const bool explainsItself = field->options.size() > 1 || field->id.startsWith(u"csm_"_s);
        QVERIFY2(explainsItself || !field->help.isEmpty(), qPrintable(field->id));
    }
}

void TestAccountForm::answers_data() {
    QTest::addColumn<QJsonObject>("values");
    QTest::addColumn<QString>("code");
    QTest::newRow("time zone") << with(u"time_zone"_s, u"America/New_York"_s) << QString();
    QTest::newRow("no time zone") << with(u"time_zone"_s, u"Atlantis"_s) << u"bad_time_zone"_s;
    QTest::newRow("names") << with(u"services"_s, rows({u"Login"_s, u"決済"_s})) << QString();
    QTest::newRow("names that are not") << with(u"services"_s, QJsonArray{u"Login"_s}) << u"bad_type"_s;
    QTest::newRow("a name twice") << with(u"services"_s, rows({u"Login"_s, u" Login"_s})) << u"same_name"_s;
    QTest::newRow("no name") << with(u"environments"_s, rows({u" "_s})) << u"bad_type"_s;
    QTest::newRow("no e-mail") << with(u"csm_email"_s, u"Sam"_s) << u"bad_shape"_s;
    QTest::newRow("file without name") << with(u"secret_place"_s, u"file"_s) << u"required"_s;
    QTest::newRow("proxy without address") << with(u"proxy"_s, u"http"_s) << u"required"_s;
    const auto proxied = [](const QString& address) {
        QJsonObject values = with(u"proxy"_s, u"socks5"_s);
        values.insert(u"proxy_address"_s, address);
        return values;
    };
    QTest::newRow("proxy") << proxied(u"proxy.example.com:1080"_s) << QString();
    QTest::newRow("proxy by number") << proxied(u"[fd00::1]:1080"_s) << QString();
    QTest::newRow("proxy without port") << proxied(u"proxy.example.com"_s) << u"bad_shape"_s;
    QTest::newRow("proxy with a password") << proxied(u"ann:word@proxy.example.com:1080"_s) << u"bad_shape"_s;
    QTest::newRow("no kind") << with(u"kind"_s, u"fax"_s) << u"bad_option"_s;
}

void TestAccountForm::answers() {
    QFETCH(QJsonObject, values);
    QFETCH(QString, code);
    QCOMPARE(codesOf(values), code.isEmpty() ? QStringList() : QStringList(code));
}

void TestAccountForm::addresses_data() {
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<QString>("reason");
    QTest::newRow("https") << u"https://support.example.com"_s << true << QString();
    QTest::newRow("with blanks around") << u" https://support.example.com/base "_s << true << QString();
    QTest::newRow("this machine") << u"http://127.0.0.1:8080"_s << true << QString();
    QTest::newRow("plain http") << u"http://support.example.com"_s << false << u"https://"_s;
    QTest::newRow("plain http in disguise")
        << u"http://127.0.0.1.example.com"_s << false << u"everybody on the network"_s;
    QTest::newRow("no scheme") << u"support.example.com"_s << false << u"https://support.example.com"_s;
    QTest::newRow("other scheme") << u"ftp://support.example.com"_s << false << u"ftp://"_s;
    QTest::newRow("password") << u"https://me:word@support.example.com"_s << false << u"no password"_s;
    QTest::newRow("query") << u"https://support.example.com/?token=word"_s << false << u"nothing after"_s;
}

void TestAccountForm::addresses() {
    QFETCH(QString, address);
    QFETCH(bool, isTaken);
    QFETCH(QString, reason);
    const core::Result<QUrl> url = ticket::centerAddress(address);
    QCOMPARE(url.has_value(), isTaken);
    if (!url) {
        QVERIFY2(url.error().text.contains(reason), qPrintable(url.error().text));
        QVERIFY(!url.error().text.contains(u"word@"_s) && !url.error().text.contains(u"=word"_s));
    }
    QCOMPARE(codesOf(with(u"url"_s, address)), isTaken ? QStringList() : QStringList(u"bad_address"_s));
}

void TestAccountForm::aSecretIsNoAnswer() {
    QCOMPARE(codesOf(with(u"secret"_s, u"never here"_s)), QStringList(u"bad_type"_s));
}

void TestAccountForm::aRequestHasNoPlaceForASecret() {
    QFile file(u":/forms/psaas-appliance.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    QVERIFY(ticket::parseForm(json, u"f"_s).has_value());
    json.replace(R"("id": "callback", "type": "text")", R"("id": "callback", "type": "secret")");
    const auto form = ticket::parseForm(json, u"f"_s);
    QVERIFY(!form);
    QVERIFY2(form.error().path.endsWith(u"/type"_s), qPrintable(form.error().path));
}

void TestAccountForm::anAccountFormIsNoFormOfARequest() {
    QVERIFY(ticket::loadForm({}).form.field(ticket::FieldRole::Subject));
    const QTemporaryDir own;
    QVERIFY(QFile::copy(u":/forms/account.json"_s, own.filePath(u"account.json"_s)));
    const ticket::LoadedForm loaded = ticket::loadForm(own.path());
    QVERIFY(loaded.error);
    QVERIFY(loaded.form.field(ticket::FieldRole::Subject));
}

QTEST_GUILESS_MAIN(TestAccountForm)
#include "test_accountform.moc"
