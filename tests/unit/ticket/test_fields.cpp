#include "helpers.h"

using namespace helpers;

using Values = QJsonObject;

namespace {

ticket::Draft draftOf(const Values& values) {
    ticket::Draft draft;
    draft.id = core::IntentId(u"i"_s);
    draft.account = core::AccountId(u"acme"_s);
    draft.values = values;
    return draft;
}

} // namespace

/// Zendesk's field types and conditions, in a form that has all of them.
class TestFields final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conditions_data();
    void conditions();
    void circlesOfAServerEnd();
    void kinds_data();
    void kinds();
    void hiddenAnswersCountForNothing();
    void onBehalfNeedsNameAndAddress();
    void accountIsTheDrafts();
    void uncleanedFilesNeedAYes();
    void accountsWithoutServicesGetTheForms();
    void labelsAndLoopback();
};

void TestFields::conditions_data() {
    QTest::addColumn<Values>("values");
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<QStringList>("required");
    QTest::newRow("nothing: an unset check box is false")
        << Values{} << QStringList{u"less"_s} << QStringList();
    QTest::newRow("false") << Values{{u"wants_more"_s, false}} << QStringList{u"less"_s} << QStringList();
    QTest::newRow("true") << Values{{u"wants_more"_s, true}} << QStringList{u"kind"_s}
                          << QStringList{u"kind"_s};
    QTest::newRow("a") << Values{{u"wants_more"_s, true}, {u"kind"_s, u"a"_s}}
                       << QStringList{u"kind"_s, u"detail"_s} << QStringList{u"kind"_s};
    QTest::newRow("b") << Values{{u"wants_more"_s, true}, {u"kind"_s, u"b"_s}}
                       << QStringList{u"kind"_s, u"detail"_s} << QStringList{u"kind"_s, u"detail"_s};
    QTest::newRow("c") << Values{{u"wants_more"_s, true}, {u"kind"_s, u"c"_s}} << QStringList{u"kind"_s}
                       << QStringList{u"kind"_s};
    QTest::newRow("the parent is hidden")
        << Values{{u"kind"_s, u"b"_s}} << QStringList{u"less"_s} << QStringList();
    QTest::newRow("one of several") << Values{{u"tags"_s, QJsonArray{u"y"_s, u"x"_s}}}
                                    << QStringList{u"less"_s, u"of_x"_s} << QStringList();
}

void TestFields::conditions() {
    QFETCH(Values, values);
    QFETCH(QStringList, shown);
    QFETCH(QStringList, required);
    const ticket::Form form = dataForm(u"conditions.json"_s);
    const ticket::Draft draft = draftOf(values);
    for (const ticket::Field* field : form.fields()) {
        const bool isConditional = !field->conditions.isEmpty();
        QCOMPARE(ticket::isShown(form, draft, *field), !isConditional || shown.contains(field->id));
        if (isConditional) {
            QCOMPARE(ticket::isRequired(form, draft, *field), required.contains(field->id));
        }
    }
}

void TestFields::circlesOfAServerEnd() {
    ticket::Form form = dataForm(u"conditions.json"_s);
    ticket::Field& less = form.steps[0].fields[3];
    less.conditions = {{.parent = u"less"_s, .value = u"x"_s, .isRequired = true}};
    QVERIFY(!ticket::isShown(form, draftOf({{u"less"_s, u"x"_s}}), less));
    QVERIFY(!ticket::isRequired(form, draftOf({{u"less"_s, u"x"_s}}), less));
}

void TestFields::kinds_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code"); // empty: nothing is wrong
    QTest::addColumn<bool>("isError");
    const auto row = [](const char* name, const QString& field, const QJsonValue& value,
                        const QString& code = {}, bool isError = true) {
        QTest::newRow(name) << field << value << code << isError;
    };
    row("missing", u"subject"_s, QJsonValue(QJsonValue::Undefined), u"required"_s);
    row("blank", u"subject"_s, u"  "_s, u"required"_s);
    row("too long", u"subject"_s, QString(21, u'ä'), u"too_long"_s);
    row("just short enough", u"subject"_s, QString(20, u'ä'));
    row("number for text", u"subject"_s, 7, u"bad_type"_s);
    row("text for check box", u"wants_more"_s, u"yes"_s, u"bad_type"_s);
    row("unknown option", u"tags"_s, QJsonArray{u"x"_s, u"z"_s}, u"bad_option"_s);
    row("known options", u"tags"_s, QJsonArray{u"x"_s, u"y"_s});
    row("text for several", u"tags"_s, u"x"_s, u"bad_type"_s);
    row("list of numbers", u"tags"_s, QJsonArray{1}, u"bad_type"_s);
    row("unknown point", u"points"_s, QJsonArray{u"r"_s}, u"bad_option"_s, false);
    row("no date", u"day"_s, u"tomorrow"_s, u"bad_date"_s);
    row("no such day", u"day"_s, u"2026-02-30"_s, u"bad_date"_s);
    row("date", u"day"_s, u"2026-02-28"_s);
    row("no moment", u"moment"_s, u"at noon"_s, u"bad_date"_s, false);
    row("date for moment", u"moment"_s, u"2026-02-28"_s, u"bad_date"_s, false);
    row("moment", u"moment"_s, u"2026-02-28T03:12"_s);
    row("moment with zone", u"moment"_s, u"2026-02-28T03:12:00+01:00"_s);
    row("fraction", u"count"_s, 1.5, u"bad_number"_s);
    row("typed number", u"count"_s, u"12"_s);
    row("word for number", u"count"_s, u"twelve"_s, u"bad_number"_s);
    row("decimal", u"share"_s, 1.5);
    row("nan", u"share"_s, u"nan"_s, u"bad_number"_s);
    row("wrong code", u"code"_s, u"AB12"_s, u"bad_shape"_s);
    row("code inside other text", u"code"_s, u"xxAB-12"_s, u"bad_shape"_s);
    row("code", u"code"_s, u"AB-12"_s);
    row("optional phone", u"phone"_s, u"ask Jane"_s, u"bad_shape"_s, false);
    row("needed phone", u"needed_phone"_s, u"ask Jane"_s, u"bad_shape"_s);
    row("open look-up", u"person"_s, u"user:17"_s);
    row("files are no answer", u"files"_s, u"a.txt"_s);
    row("of no field", u"nothing"_s, u"x"_s, u"unknown_field"_s, false);
}

void TestFields::kinds() {
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    QFETCH(bool, isError);
    Values values{{u"subject"_s, u"A good subject"_s}, {u"needed_phone"_s, u"+49 30"_s}};
    values.insert(field, value);
    const core::Issues issues = ticket::validate(dataForm(u"conditions.json"_s), draftOf(values), acme());
    QCOMPARE(codes(issues), code.isEmpty() ? QStringList() : QStringList{code});
    if (!code.isEmpty()) {
        QCOMPARE(issues.first().field, field);
        QCOMPARE(issues.first().level, isError ? core::Issue::Level::Error : core::Issue::Level::Warning);
        QVERIFY2(!issues.first().text.contains(u'%'), qPrintable(issues.first().text));
    }
}

void TestFields::hiddenAnswersCountForNothing() {
    const Values values{
        {u"subject"_s, u"A good subject"_s}, {u"needed_phone"_s, u"1"_s}, {u"kind"_s, u"none such"_s}};
    QCOMPARE(codes(ticket::validate(dataForm(u"conditions.json"_s), draftOf(values), acme())), QStringList());
}

void TestFields::onBehalfNeedsNameAndAddress() {
    const ticket::Form form = builtIn();
    ticket::Draft draft = outage();
    QVERIFY(!ticket::isShown(form, draft, *form.field(u"requester_name")));
    draft.values.insert(u"behalf"_s, u"other"_s);
    draft.values.insert(u"requester_email"_s, u"jane at example"_s);
    draft.values.insert(u"requester_phone"_s, u"none"_s);
    const core::Issues issues = ticket::validate(form, draft, acme());
    QCOMPARE(codes(issues), (QStringList{u"required"_s, u"bad_email"_s, u"bad_shape"_s}));
    QCOMPARE(issues[0].field, u"requester_name"_s);
    QCOMPARE(issues[1].level, core::Issue::Level::Error);
    QCOMPARE(issues[2].level, core::Issue::Level::Warning);
    draft.values.insert(u"requester_name"_s, u"Jane"_s);
    draft.values.insert(u"requester_email"_s, u"jane@example.com"_s);
    draft.values.insert(u"requester_phone"_s, u"+1 (425) 555-0100 ext 7"_s);
    QCOMPARE(codes(ticket::validate(form, draft, acme())), QStringList());
}

void TestFields::accountIsTheDrafts() {
    ticket::Draft draft = outage();
    draft.account = {};
    const core::Issues issues = ticket::validate(builtIn(), draft, acme());
    QCOMPARE(codes(issues), QStringList{u"required"_s});
    QCOMPARE(issues.first().field, u"account"_s);
    QCOMPARE(ticket::optionsOf(*builtIn().field(u"account"), acme()).first().label.text(),
             u"Acme Corp, Customer portal"_s);
}

void TestFields::uncleanedFilesNeedAYes() {
    ticket::Draft draft = outage();
    ticket::Account account = acme();
    draft.attachments = {{.blob = core::BlobId(u"00"_s), .name = u"trace.har"_s, .mimeType = {}, .size = 1}};
    QCOMPARE(codes(ticket::validate(builtIn(), draft, account)), QStringList{u"uncleaned_attachment"_s});
    account.url = QUrl(u"http://127.0.0.1:8080"_s);
    QCOMPARE(codes(ticket::validate(builtIn(), draft, account)), QStringList());
    account.url = acme().url;
    draft.attachments[0].uncleanedApproved = core::fromMillis(1);
    QCOMPARE(codes(ticket::validate(builtIn(), draft, account)), QStringList());
    draft.attachments[0].uncleanedApproved = {};
    draft.attachments[0].cleaning = ticket::Attachment::Cleaning::Strict;
    QCOMPARE(codes(ticket::validate(builtIn(), draft, account)), QStringList());
}

void TestFields::accountsWithoutServicesGetTheForms() {
    const ticket::Form form = builtIn();
    ticket::Account account = acme();
    account.services.clear();
    account.environments.clear();
    QCOMPARE(ticket::optionsOf(*form.field(u"service"), account).first().value, u"cloud_account"_s);
    QCOMPARE(ticket::optionsOf(*form.field(u"environment"), account).size(), 2);
    ticket::Draft draft = outage();
    draft.values.insert(u"service"_s, u"cloud_account"_s);
    draft.values.insert(u"environment"_s, u"non_production"_s);
    QCOMPARE(ticket::chosenEnvironmentClass(form, draft, account), ticket::EnvironmentClass::NonProduction);
    QCOMPARE(codes(ticket::validate(form, draft, account)), QStringList{u"urgent_non_production"_s});
    // What another account calls its environment is no environment here.
    draft.values.insert(u"environment"_s, u"eu"_s);
    QCOMPARE(codes(ticket::validate(form, draft, account)), QStringList{u"bad_option"_s});
    QVERIFY(!ticket::chosenEnvironmentClass(form, draft, account));
}

void TestFields::labelsAndLoopback() {
    ticket::Account account = acme();
    QCOMPARE(account.label(), u"Acme Corp, Customer portal"_s);
    account.company.clear();
    QCOMPARE(account.label(), u"Customer portal"_s);
    account.project.clear();
    QCOMPARE(account.label(), u"support.example.com"_s);
    for (const auto& url : {u"http://127.0.0.1:1/x"_s, u"http://localhost"_s, u"http://[::1]:80"_s,
                            u"http://127.9.9.9"_s, u"https://LOCALHOST"_s}) {
        QVERIFY2(ticket::isLoopback(QUrl(url)), qPrintable(url));
    }
    for (const auto& url :
         {u"http://127.0.0.1.example.com"_s, u"http://localhost.example.com"_s, u"http://10.0.0.1"_s,
          u"http://[::2]"_s, u"http://127.0.0.256"_s, u"http://user:127.0.0.1@evil.example"_s, QString()}) {
        QVERIFY2(!ticket::isLoopback(QUrl(url)), qPrintable(url));
    }
}

QTEST_GUILESS_MAIN(TestFields)
#include "test_fields.moc"
