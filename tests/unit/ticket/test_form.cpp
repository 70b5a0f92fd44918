#include "helpers.h"

#include <QLocale>
#include <QTemporaryDir>

using namespace helpers;

/// The form is data: a good one is read whole, a broken one is refused with file, place and reason.
class TestForm final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInHasTheEightStepsInOrder();
    void builtInKnowsItsAddressesAndTimes();
    void builtInHasStableFields();
    void everyFieldTypeIsRead();
    void textsFollowTheLanguage();
    void brokenFormsSayWhereAndWhy_data();
    void brokenFormsSayWhereAndWhy();
    void malformedJsonSaysTheLine();
    void ownFormIsTaken();
    void brokenOwnFormGivesTheBuiltInOne();
};

void TestForm::builtInHasTheEightStepsInOrder() {
    const ticket::Form form = builtIn();
    const QStringList titles{u"Sign in"_s,
                             u"New ticket"_s,
                             u"Affected service"_s,
                             u"Environment"_s,
                             u"What can we help you with?"_s,
                             u"Severity"_s,
                             u"Subject"_s,
                             u"Description"_s};
    QCOMPARE(form.steps.size(), titles.size());
    for (qsizetype i = 0; i < titles.size(); ++i) {
        QCOMPARE(form.steps[i].title.english(), titles[i]);
        QCOMPARE(form.steps[i].number, int(i) + 1);
        QVERIFY(!form.steps[i].help.isEmpty());
        QVERIFY(!form.steps[i].guidance.isEmpty());
    }
    QVERIFY(form.expectations.size() >= 4);
}

void TestForm::builtInKnowsItsAddressesAndTimes() {
    const ticket::Form form = builtIn();
    QCOMPARE(form.newTicketUrl(), QUrl(u"https://support.auth0.com/tickets/new"_s));
    QCOMPARE(form.outageAddress, u"productionoutage@auth0.com"_s);
    QCOMPARE(form.acknowledgementWithin, std::chrono::minutes(15));
    QCOMPARE(form.plans.size(), 4);
    QCOMPARE(form.responseTimes.size(), 16);
    QVERIFY(form.plan(u"enterprise")->rank > form.plan(u"standard")->rank);
    QVERIFY(form.supportHours(u"always")->isAlways());
    QVERIFY(!form.supportHours(u"weekdays")->isAlways());
    QCOMPARE(dataForm(u"conditions.json"_s).newTicketUrl(),
             QUrl(u"https://help.example.com/desk/tickets/new"_s));
}

void TestForm::builtInHasStableFields() {
    const ticket::Form form = builtIn();
    const QList<std::pair<QString, QString>> wanted{{u"account"_s, u"sign_in"_s},
                                                    {u"behalf"_s, u"new_ticket"_s},
                                                    {u"requester_name"_s, u"new_ticket"_s},
                                                    {u"requester_email"_s, u"new_ticket"_s},
                                                    {u"requester_phone"_s, u"new_ticket"_s},
                                                    {u"requester_company"_s, u"new_ticket"_s},
                                                    {u"requester_project"_s, u"new_ticket"_s},
                                                    {u"requester_version"_s, u"new_ticket"_s},
                                                    {u"requester_nodes"_s, u"new_ticket"_s},
                                                    {u"requester_tenants"_s, u"new_ticket"_s},
                                                    {u"requester_health"_s, u"new_ticket"_s},
                                                    {u"criteria"_s, u"new_ticket"_s},
                                                    {u"situation"_s, u"new_ticket"_s},
                                                    {u"service"_s, u"service"_s},
                                                    {u"environment"_s, u"environment"_s},
                                                    {u"issue_type"_s, u"issue_type"_s},
                                                    {u"severity"_s, u"severity"_s},
                                                    {u"subject"_s, u"subject"_s},
                                                    {u"description"_s, u"description"_s},
                                                    {u"callback"_s, u"description"_s},
                                                    {u"since"_s, u"description"_s},
                                                    {u"asked"_s, u"description"_s},
                                                    {u"check_before"_s, u"description"_s},
                                                    {u"attachments"_s, u"description"_s}};
    QCOMPARE(form.fields().size(), wanted.size());
    for (const auto& [field, step] : wanted) {
        QVERIFY2(form.stepOf(field) != nullptr, qPrintable(field));
        QCOMPARE(form.stepOf(field)->id, step);
        QVERIFY2(form.field(field)->role != ticket::FieldRole::None, qPrintable(field));
    }
    QStringList severities;
    for (const ticket::Option& option : form.field(u"severity")->options) {
        severities.append(option.value + u'=' + option.priority);
        QVERIFY(!option.meaning.isEmpty() && !option.policy.isEmpty());
    }
    QCOMPARE(severities, (QStringList{u"urgent=urgent"_s, u"high=high"_s, u"normal=normal"_s, u"low=low"_s}));
}

void TestForm::everyFieldTypeIsRead() {
    const ticket::Form form = dataForm(u"conditions.json"_s);
    QSet<int> types;
    for (const ticket::Field* field : form.fields()) {
        types.insert(int(field->type));
    }
    types.insert(int(builtIn().field(u"severity")->type));
    QCOMPARE(types.size(), 16);
    QCOMPARE(form.field(u"kind")->conditions.size(), 1);
    QVERIFY(form.field(u"kind")->conditions.first().isRequired);
    QCOMPARE(form.field(u"subject")->maxBytes, 40);
}

void TestForm::textsFollowTheLanguage() {
    const ticket::Form form = dataForm(u"conditions.json"_s);
    const QLocale before;
    QLocale::setDefault(QLocale(u"de_AT"_s));
    const QString german = form.field(u"kind")->label.text();
    const QString missing = form.field(u"tags")->label.text();
    QLocale::setDefault(QLocale(u"en_US"_s));
    const QString english = form.field(u"kind")->label.text();
    QLocale::setDefault(before);
    QCOMPARE(german, u"Art"_s);
    QCOMPARE(missing, u"Tags"_s);
    QCOMPARE(english, u"Kind"_s);
    QCOMPARE(form.field(u"kind")->label.english(), u"Kind"_s);
}

void TestForm::brokenFormsSayWhereAndWhy_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QString& from, const QString& to, const QString& pointer,
                        const QString& reason) {
        QTest::newRow(name) << from << to << pointer << reason;
    };
    row("unknown key", uR"("id": "broken")"_s, uR"("id": "broken", "colour": 1)"_s, u"/colour"_s,
        u"colour"_s);
    row("no version", uR"("version": "1",)"_s, u""_s, u"/version"_s, u"missing"_s);
    row("version is a number", uR"("version": "1")"_s, uR"("version": 1)"_s, u"/version"_s, u"text"_s);
    row("plain http", u"https://x"_s, u"http://x"_s, u"/supportCenterUrl"_s, u"https"_s);
    row("unknown type", uR"("type": "tagger")"_s, uR"("type": "fancy")"_s, u"/steps/0/fields/2/type"_s,
        u"fancy"_s);
    row("no type", uR"("type": "tagger", )"_s, u""_s, u"/steps/0/fields/2/type"_s, u"missing"_s);
    row("unknown role", uR"("role": "severity")"_s, uR"("role": "weight")"_s, u"/steps/0/fields/2/role"_s,
        u"weight"_s);
    row("role twice", uR"("role": "severity")"_s, uR"("role": "subject")"_s, u"/steps/0/fields/2/role"_s,
        u"role"_s);
    row("no label", uR"("label": "Extra", )"_s, u""_s, u"/steps/1/fields/0/label"_s, u"missing"_s);
    row("empty label", uR"("label": "Extra")"_s, uR"("label": " ")"_s, u"/steps/1/fields/0/label"_s,
        u"missing"_s);
    row("text without English", uR"("label": "Extra")"_s, uR"("label": {"de": "Mehr"})"_s,
        u"/steps/1/fields/0/label/en"_s, u"missing"_s);
    row("text in no language", uR"("label": "Extra")"_s, uR"("label": {"en": "M", "German": "M"})"_s,
        u"/steps/1/fields/0/label/German"_s, u"language"_s);
    row("field twice", uR"("id": "extra")"_s, uR"("id": "subject")"_s, u"/steps/1/fields/0/id"_s, u"twice"_s);
    row("odd field id", uR"("id": "extra")"_s, uR"("id": "Ex tra")"_s, u"/steps/1/fields/0/id"_s,
        u"lower-case"_s);
    row("step twice", uR"("id": "two")"_s, uR"("id": "one")"_s, u"/steps/1/id"_s, u"twice"_s);
    row("option twice", uR"("value": "low")"_s, uR"("value": "urgent")"_s,
        u"/steps/0/fields/2/options/1/value"_s, u"twice"_s);
    row("unknown priority", uR"("priority": "low")"_s, uR"("priority": "lowest")"_s,
        u"/steps/0/fields/2/options/1/priority"_s, u"lowest"_s);
    row("no options", uR"("type": "text", "label": "Extra")"_s, uR"("type": "choice", "label": "Extra")"_s,
        u"/steps/1/fields/0/options"_s, u"options"_s);
    row("unknown preset", uR"("preset": "low")"_s, uR"("preset": "middle")"_s, u"/steps/0/fields/2/preset"_s,
        u"middle"_s);
    row("bad regexp", uR"("regexp": "[0-9]+")"_s, uR"("regexp": "[0-9")"_s, u"/steps/1/fields/0/regexp"_s,
        u"regular expression"_s);
    row("condition on nothing", uR"("parent": "severity")"_s, uR"("parent": "gravity")"_s,
        u"/steps/1/fields/0/conditions/0/parent"_s, u"gravity"_s);
    row("condition on no option", uR"("parent": "severity", "value": "low")"_s,
        uR"("parent": "severity", "value": "lower")"_s, u"/steps/1/fields/0/conditions/0/value"_s,
        u"lower"_s);
    row("condition of wrong type", uR"("parent": "severity", "value": "low")"_s,
        uR"("parent": "severity", "value": true)"_s, u"/steps/1/fields/0/conditions/0/value"_s,
        u"severity"_s);
    row("condition without value", uR"("parent": "severity", "value": "low")"_s, uR"("parent": "severity")"_s,
        u"/steps/1/fields/0/conditions/0/value"_s, u"condition"_s);
    row("circle", uR"("parent": "severity", "value": "low")"_s, uR"("parent": "extra", "value": "low")"_s,
        u"/steps/1/fields/0/conditions"_s, u"circle"_s);
    row("required and conditions", uR"("label": "Extra")"_s, uR"("label": "Extra", "required": true)"_s,
        u"/steps/1/fields/0/required"_s, u"conditions"_s);
    row("no subject", uR"("role": "subject", )"_s, u""_s, u"/steps"_s, u"subject"_s);
    row("unknown rule kind", uR"("kind": "empty")"_s, uR"("kind": "void")"_s, u"/rules/0/kind"_s, u"void"_s);
    row("unknown level", uR"("level": "error")"_s, uR"("level": "fatal")"_s, u"/rules/0/level"_s, u"fatal"_s);
    row("rule on no step", uR"("step": "one", "field": "subject")"_s,
        uR"("step": "three", "field": "subject")"_s, u"/rules/0/step"_s, u"three"_s);
    row("rule on no field", uR"("step": "one", "field": "subject")"_s,
        uR"("step": "one", "field": "title")"_s, u"/rules/0/field"_s, u"title"_s);
    row("rule on another step", uR"("step": "one", "field": "subject")"_s,
        uR"("step": "two", "field": "subject")"_s, u"/rules/0/field"_s, u"two"_s);
    row("rule without text", uR"("text": "Empty.")"_s, uR"("text": "")"_s, u"/rules/0/text"_s, u"missing"_s);
    row("code twice", uR"("code": "late")"_s, uR"("code": "empty")"_s, u"/rules/1/code"_s, u"twice"_s);
    row("test of no option", uR"("is": "urgent")"_s, uR"("is": "worse")"_s, u"/rules/1/when/0/is"_s,
        u"worse"_s);
    row("two tests in one", uR"("is": "urgent")"_s, uR"("is": "urgent", "empty": true)"_s,
        u"/rules/1/when/0"_s, u"exactly one"_s);
    row("test of a class on no environment", uR"("is": "urgent")"_s, uR"("environmentClass": "production")"_s,
        u"/rules/1/when/0/field"_s, u"environment"_s);
    row("mend of no field", uR"("set": {"severity": "low"})"_s, uR"("set": {"gravity": "low"})"_s,
        u"/rules/1/mend/set/gravity"_s, u"gravity"_s);
    row("mend of no option", uR"("set": {"severity": "low"})"_s, uR"("set": {"severity": "none"})"_s,
        u"/rules/1/mend/set/severity"_s, u"none"_s);
    row("tick on no field", uR"("field": "extra", "filled": true)"_s, uR"("field": "more", "filled": true)"_s,
        u"/rules/1/tickWhen/0/0/field"_s, u"more"_s);
    row("argument of another kind", uR"("minWords": 2)"_s, uR"("limit": 2)"_s, u"/rules/2/arguments/limit"_s,
        u"limit"_s);
    row("critical of no option", uR"("critical": {"severity": "urgent"})"_s,
        uR"("critical": {"severity": "worst"})"_s, u"/critical/severity"_s, u"worst"_s);
    row("time of no plan", uR"("plan": "basic")"_s, uR"("plan": "gold")"_s, u"/responseTimes/0/plan"_s,
        u"gold"_s);
    row("time without minutes", uR"("minutes": 5, )"_s, u""_s, u"/responseTimes/0/minutes"_s, u"minutes"_s);
    row("hours that end early", uR"("toHour": 24)"_s, uR"("toHour": 1, "fromHour": 9)"_s,
        u"/hours/0/toHour"_s, u"end"_s);
    row("steps is no list", uR"("steps": [)"_s, uR"("steps": {}, "comment": [)"_s, u"/steps"_s, u"list"_s);
}

void TestForm::brokenFormsSayWhereAndWhy() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, pointer);
    QFETCH(QString, reason);
    QString json = QString::fromUtf8(bytesOf(dataPath(u"small.json"_s)));
    QVERIFY2(ticket::parseForm(json.toUtf8(), u"small"_s), "the form that is to be broken must be good");
    QVERIFY2(json.contains(from), "nothing to break");
    json.replace(from, to);
    const auto form = ticket::parseForm(json.toUtf8(), u"own/form.json"_s);
    QVERIFY(!form);
    QCOMPARE(form.error().kind, core::ErrorKind::Rejected);
    QCOMPARE(form.error().path, u"own/form.json#"_s + pointer);
    QVERIFY2(form.error().text.contains(reason), qPrintable(form.error().text));
}

void TestForm::malformedJsonSaysTheLine() {
    const auto form = ticket::parseForm("{\n  \"id\": \"x\",\n  oops\n}", u"f.json"_s);
    QVERIFY(!form);
    QCOMPARE(form.error().path, u"f.json#"_s);
    QVERIFY2(form.error().text.contains("line 3"_L1), qPrintable(form.error().text));
    QVERIFY(!ticket::parseForm("[]", u"f.json"_s));
    QVERIFY(!ticket::parseForm("", u"f.json"_s));
    QVERIFY(!ticket::parseForm("{}", u"f.json"_s));
}

void TestForm::ownFormIsTaken() {
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(dataPath(u"small.json"_s), folder.filePath(u"a.json"_s)));
    QVERIFY(QFile::copy(dataPath(u"conditions.json"_s), folder.filePath(u"b.json"_s)));
    const ticket::LoadedForm loaded = ticket::loadForm(folder.path());
    QVERIFY(!loaded.error);
    QCOMPARE(loaded.form.id, u"broken"_s);
    QCOMPARE(loaded.form.file, folder.filePath(u"a.json"_s));
}

void TestForm::brokenOwnFormGivesTheBuiltInOne() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"own.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("{\"id\": 3}"), 9);
    file.close();
    const ticket::LoadedForm loaded = ticket::loadForm(folder.path());
    QCOMPARE(loaded.form.id, u"psaas-appliance"_s);
    QVERIFY(loaded.error);
    QCOMPARE(loaded.error->path, folder.filePath(u"own.json"_s) + u"#/id"_s);

    for (const QString& nothing : {QString(), folder.filePath(u"no/such/folder"_s)}) {
        const ticket::LoadedForm plain = ticket::loadForm(nothing);
        QVERIFY(!plain.error);
        QCOMPARE(plain.form.id, u"psaas-appliance"_s);
    }
}

QTEST_GUILESS_MAIN(TestForm)
#include "test_form.moc"
