#include "provider/servererror.h"
#include "provider/zendeskerror.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::ErrorScope;
using provider::Purpose;

namespace {

QByteArray recorded(const QString& name) {
    QFile file(QStringLiteral(SW_TEST_DATA "/zendesk/") + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("No recorded answer %s", qPrintable(name));
    }
    return file.readAll();
}

net::Response response(int status, const QByteArray& body, const QList<net::Header>& headers = {}) {
    net::Response made;
    made.status = status;
    made.body = body;
    made.headers = headers;
    made.isBodySent = true;
    return made;
}

const provider::ErrorContext context{
    .host = u"support.example.com"_s,
    .ownFields = {{u"2001"_s, u"issue_type"_s}, {u"2002"_s, u"environment"_s}, {u"2008"_s, u"version"_s}},
    .titles = {{u"2001"_s, u"Issue Type"_s}, {u"2002"_s, u"Environment"_s}, {u"2008"_s, u"Version"_s}}};

} // namespace

class TestZendeskError final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void everyStatusHasItsKind();
    void serverFaultsLandOnOurFields();
    void aRefusedUploadBelongsToTheAttachments();
    void bothShapesOfIdempotentRefusal();
    void envelopes_data();
    void envelopes();
    void retryAfterIsPassedOnWithinADay();
    void redirectNamesTheAddressWithoutItsQuery();
    void noErrorHoldsTheWholeBody();
    void unreadableSuccess();
    void codesAreSnakeCase();
};

void TestZendeskError::table_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("create");
    QTest::addColumn<ErrorKind>("createBeforeBody");
    QTest::addColumn<ErrorKind>("other");
    QTest::addColumn<bool>("isAccount");
    using enum ErrorKind;
    QTest::newRow("301") << 301 << ActionRequired << ActionRequired << ActionRequired << true;
    // A network that wants a sign-in of its own redirects for now; a Support Center that moved, for good.
    QTest::newRow("302") << 302 << Ambiguous << Transient << Transient << false;
    QTest::newRow("307") << 307 << Ambiguous << Transient << Transient << false;
    QTest::newRow("308") << 308 << ActionRequired << ActionRequired << ActionRequired << true;
    QTest::newRow("400") << 400 << Rejected << Rejected << Rejected << false;
    QTest::newRow("401") << 401 << ActionRequired << ActionRequired << ActionRequired << true;
    QTest::newRow("403") << 403 << ActionRequired << ActionRequired << ActionRequired << false;
    QTest::newRow("404") << 404 << Permanent << Permanent << Permanent << false;
    QTest::newRow("405") << 405 << Permanent << Permanent << Permanent << false;
    QTest::newRow("408") << 408 << Ambiguous << Transient << Transient << false;
    QTest::newRow("409") << 409 << Ambiguous << Transient << Transient << false;
    QTest::newRow("410") << 410 << Permanent << Permanent << Permanent << false;
    QTest::newRow("413") << 413 << Rejected << Rejected << Rejected << false;
    QTest::newRow("422") << 422 << Rejected << Rejected << Rejected << false;
    QTest::newRow("425") << 425 << Transient << Transient << Transient << false;
    QTest::newRow("429") << 429 << Transient << Transient << Transient << false;
    QTest::newRow("500") << 500 << Ambiguous << Transient << Transient << false;
    QTest::newRow("502") << 502 << Ambiguous << Transient << Transient << false;
    QTest::newRow("503") << 503 << Ambiguous << Transient << Transient << false;
    QTest::newRow("504") << 504 << Ambiguous << Transient << Transient << false;
    QTest::newRow("599") << 599 << Ambiguous << Transient << Transient << false;
    QTest::newRow("999") << 999 << Ambiguous << Transient << Transient << false;
}

void TestZendeskError::table() {
    QFETCH(int, status);
    QFETCH(ErrorKind, create);
    QFETCH(ErrorKind, createBeforeBody);
    QFETCH(ErrorKind, other);
    QFETCH(bool, isAccount);
    QCOMPARE(provider::createVerdict(status, true).kind, create);
    QCOMPARE(provider::createVerdict(status, false).kind, createBeforeBody);
    QCOMPARE(provider::otherVerdict(status).kind, other);
    const ErrorScope scope = isAccount ? ErrorScope::Account : ErrorScope::Entry;
    QCOMPARE(provider::createVerdict(status, true).scope, scope);
    QCOMPARE(provider::otherVerdict(status).scope, scope);
}

void TestZendeskError::everyStatusHasItsKind() {
    for (int status = 100; status < 1000; ++status) {
        for (const Purpose purpose : {Purpose::Create, Purpose::Other}) {
            if (!provider::isSuccess(status)) {
                const core::Error error = provider::errorOf(purpose, response(status, ""), context);
                QVERIFY2(!error.text.isEmpty() && !error.text.contains(u"%1"_s),
                         qPrintable(QString::number(status)));
                QCOMPARE(error.httpStatus, status);
                QVERIFY(error.kind != ErrorKind::Ambiguous || purpose == Purpose::Create);
            }
        }
    }
}

void TestZendeskError::serverFaultsLandOnOurFields() {
    const core::Error error =
        provider::errorOf(Purpose::Create, response(422, recorded(u"error_invalid"_s)), context);
    QCOMPARE(error.kind, ErrorKind::Rejected);
    QCOMPARE(error.issues.size(), 7);
    QStringList found;
    for (const core::Issue& issue : error.issues) {
        QCOMPARE(issue.level, core::Issue::Level::Error);
        QVERIFY(issue.step.isEmpty());
        found.append(issue.field + u' ' + issue.code);
    }
    found.sort();
    QCOMPARE(found, (QStringList{u" server_record_invalid"_s, u"description server_record_invalid"_s,
                                 u"environment server_blank_value"_s, u"issue_type server_invalid_value"_s,
                                 u"severity server_invalid_value"_s, u"subject server_blank_value"_s,
                                 u"version server_invalid_value"_s}));
    QVERIFY(std::ranges::any_of(error.issues, [](const core::Issue& issue) {
        return issue.text.contains(u"Subject: cannot be blank"_s);
    }));
}

void TestZendeskError::aRefusedUploadBelongsToTheAttachments() {
    const auto field = [](const QByteArray& details) {
        const core::Error error = provider::errorOf(
            Purpose::Create, response(422, R"({"error":"RecordInvalid","details":)" + details + '}'),
            context);
        return error.issues.value(0).field;
    };
    // In the practice center's words, and in others that it may be told in.
    QCOMPARE(field(R"({"base":[{"description":"Attachment: the upload token is unknown, used or expired",)"
                   R"("error":"InvalidUpload"}]})"),
             u"attachments"_s);
    QCOMPARE(field(R"({"uploads":[{"description":"is invalid"}]})"), u"attachments"_s);
    QCOMPARE(field(R"({"base":[{"description":"Invalid upload token"}]})"), u"attachments"_s);
    QCOMPARE(field(R"({"subject":[{"description":"Subject: is too long","error":"TooLong"}]})"),
             u"subject"_s);
    QVERIFY(field(R"({"base":[{"description":"Description: may not ask to upload","error":"X"}]})") !=
            u"attachments"_s);
}

void TestZendeskError::bothShapesOfIdempotentRefusal() {
    const QByteArray asObject =
        R"({"error":{"title":"IdempotentRequestError","message":"other parameters"}})";
    for (const QByteArray& body : {recorded(u"error_idempotent"_s), asObject}) {
        QCOMPARE(provider::errorOf(Purpose::Create, response(400, body), context).kind, ErrorKind::Ambiguous);
    }
    QCOMPARE(provider::errorOf(Purpose::Create, response(400, recorded(u"error_object"_s)), context).kind,
             ErrorKind::Rejected);
}

void TestZendeskError::envelopes_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("description");
    QTest::addColumn<int>("details");
    QTest::newRow("usual") << recorded(u"error_invalid"_s) << u"RecordInvalid"_s
                           << u"Record validation errors"_s << 7;
    QTest::newRow("object") << recorded(u"error_object"_s) << u"Invalid attribute"_s
                            << u"You passed an invalid value for the subject attribute. Must be a string"_s
                            << 0;
    QTest::newRow("list") << recorded(u"error_list"_s) << u"InvalidValue"_s << u"subject is too long"_s << 1;
    QTest::newRow("plain word") << R"({"error":"Couldn't authenticate you"})"_ba
                                << u"Couldn't authenticate you"_s << u""_s << 0;
    QTest::newRow("text") << "Attachment storage is full\n"_ba << u""_s << u"Attachment storage is full"_s
                          << 0;
    QTest::newRow("web page") << " <html>x</html>"_ba << u""_s << u""_s << 0;
    QTest::newRow("nothing") << ""_ba << u""_s << u""_s << 0;
    QTest::newRow("wrong types") << R"({"error":7,"description":[],"details":[1],"errors":{}})"_ba << u""_s
                                 << u""_s << 0;
    QTest::newRow("odd details")
        << R"({"error":"E","details":{"a":"words","b":[null,3,"more"],"c":{"description":"d"}}})"_ba << u"E"_s
        << u""_s << 3;
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x00 x", 5) << u""_s << u"\uFFFD\uFFFD x"_s << 0;
}

void TestZendeskError::envelopes() {
    QFETCH(QByteArray, body);
    const provider::ServerError error = provider::readError(body);
    QTEST(error.name, "name");
    QTEST(error.description, "description");
    QTEST(int(error.details.size()), "details");
}

void TestZendeskError::retryAfterIsPassedOnWithinADay() {
    const auto wait = [](const QByteArray& value) {
        return provider::errorOf(Purpose::Other, response(429, "", {{.name = "Retry-After", .value = value}}),
                                 context)
            .retryAfter;
    };
    QCOMPARE(wait("93"), std::chrono::seconds(93));
    QCOMPARE(wait("99999999999"), std::chrono::seconds(86'400));
    QCOMPARE(wait("x"), std::nullopt);
}

void TestZendeskError::redirectNamesTheAddressWithoutItsQuery() {
    for (const int status : {301, 302}) {
        const core::Error error = provider::errorOf(
            Purpose::Other,
            response(status, "", {{.name = "Location", .value = "https://sso.example/login?ticket=secret"}}),
            context);
        QVERIFY(error.text.contains(u"https://sso.example/login"_s));
        QVERIFY(!error.text.contains(u"secret"_s));
    }
}

void TestZendeskError::noErrorHoldsTheWholeBody() {
    const QByteArray large = "{\"error\":\"E\",\"description\":\"" + QByteArray(1'000'000, 'x') + "\"}";
    for (const QByteArray& body : {large, QByteArray(1'000'000, 'y')}) {
        const core::Error error = provider::errorOf(Purpose::Create, response(400, body), context);
        QVERIFY(error.text.size() < 1000);
        QVERIFY(error.details.size() < 1000);
    }
}

void TestZendeskError::unreadableSuccess() {
    const QByteArray page = "<html>Sign in to the hotel</html>";
    QCOMPARE(provider::unreadable(Purpose::Create, response(201, page), u"h"_s).kind, ErrorKind::Ambiguous);
    QCOMPARE(provider::unreadable(Purpose::Create, response(201, "{}"), u"h"_s).kind, ErrorKind::Ambiguous);
    const core::Error read = provider::unreadable(Purpose::Other, response(200, page), u"h"_s);
    QCOMPARE(read.kind, ErrorKind::Transient);
    QVERIFY(read.text.contains(u"web page"_s));
    QCOMPARE(provider::unreadable(Purpose::Other, response(200, "{\"a\":"), u"h"_s).kind,
             ErrorKind::Transient);
    QCOMPARE(provider::unreadable(Purpose::Other, response(200, "{\"a\":1}"), u"h"_s).kind,
             ErrorKind::Permanent);
}

void TestZendeskError::codesAreSnakeCase() {
    QCOMPARE(provider::snakeCase(u"BlankValue"_s), u"blank_value"_s);
    QCOMPARE(provider::snakeCase(u"Invalid attribute"_s), u"invalid_attribute"_s);
    QCOMPARE(provider::snakeCase(u"Couldn't authenticate you!"_s), u"couldn_t_authenticate_you"_s);
    QCOMPARE(provider::snakeCase(u"HTTPError"_s), u"httperror"_s);
    QCOMPARE(provider::snakeCase({}), QString());
}

QTEST_GUILESS_MAIN(TestZendeskError)
#include "test_zendeskerror.moc"
