#include "provider/zendeskdifferences.h"
#include "provider/zendeskrequest.h"
#include "ticket/textform.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray recorded(const QString& name) {
    QFile file(QStringLiteral(SW_TEST_DATA "/zendesk/") + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("No recorded answer %s", qPrintable(name));
    }
    return file.readAll();
}

provider::Layout layout() {
    return {.forms = provider::readForms(recorded(u"ticket_forms"_s))->items,
            .fields = provider::readFields(recorded(u"ticket_fields"_s))->items};
}

ticket::Request makeRequest() {
    ticket::Request request;
    request.id = core::IntentId(u"intent-1"_s);
    request.subject = u"Logins are down"_s;
    request.body = u"Nobody can sign in – “500”.\n\n"_s + ticket::markerLine(request.id);
    request.priority = u"urgent"_s;
    request.severity = u"urgent"_s;
    return request;
}

QJsonObject sent(const QByteArray& body) {
    return QJsonDocument::fromJson(body).object().value(u"request"_s).toObject();
}

/// The values sent for an answer, as JSON.
QByteArray values(const ticket::Answer& answer) {
    ticket::Request request = makeRequest();
    request.answers = {answer};
    const QJsonArray fields =
        sent(provider::createBody(request, {}, layout(), {})).value(u"custom_fields"_s).toArray();
    return QJsonDocument(fields).toJson(QJsonDocument::Compact);
}

/// The ticket as a Support Center holds it that took all.
ticket::Ticket taken(const ticket::Request& request) {
    ticket::Ticket ticket;
    ticket.subject = request.subject;
    ticket.description = request.body;
    ticket.severity = request.priority;
    ticket.comments.append(ticket::Comment());
    for (const ticket::Attachment& file : request.attachments) {
        ticket.comments.first().files.append(
            {.name = file.name, .mimeType = {}, .size = file.size, .url = {}});
    }
    return ticket;
}

} // namespace

class TestZendeskRequest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void minimalBody();
    void sameInputSameBytes();
    void valuesAreMapped_data();
    void valuesAreMapped();
    void ownFieldIdsAreRemembered();
    void priorityThatIsNotOfferedIsLeftOut();
    void formIsChosenOnlyWhenItIsClear();
    void personOnWhoseBehalfGetsACopy();
    void whatWasMeantHasNoDifference();
    void severityComesFirst();
    void differences_data();
    void differences();
    void droppedAndChangedFields();
    void missingAttachments();
};

void TestZendeskRequest::minimalBody() {
    ticket::Request request = makeRequest();
    QCOMPARE(
        provider::createBody(request, {}, {}, {}),
        QByteArray(
            "{\"request\":{\"comment\":{\"body\":\"Nobody can sign in – “500”.\\n\\nRequest id: intent-1\"},"
            "\"priority\":\"urgent\",\"subject\":\"Logins are down\"}}"));
    const QJsonObject comment =
        sent(provider::createBody(request, {u"t1"_s, u"t2"_s}, {}, {})).value(u"comment"_s).toObject();
    QCOMPARE(comment.value(u"uploads"_s).toArray(), (QJsonArray{u"t1"_s, u"t2"_s}));
}

void TestZendeskRequest::sameInputSameBytes() {
    ticket::Request request = makeRequest();
    request.answers = {{.field = u"a"_s, .label = u"Environment"_s, .value = u"x"_s, .valueLabels = {}}};
    request.copies = {{.name = u"Bo"_s, .email = u"bo@customer.example"_s, .phone = {}}};
    QCOMPARE(provider::createBody(request, {u"t"_s}, layout(), u"ann@x.example"_s),
             provider::createBody(request, {u"t"_s}, layout(), u"ann@x.example"_s));
}

void TestZendeskRequest::valuesAreMapped_data() {
    QTest::addColumn<QString>("label");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QByteArray>("sentAs");
    const QStringList none;
    QTest::newRow("option by value") << u"Issue Type"_s << QJsonValue(u"service_issue"_s) << none
                                     << R"([{"id":2001,"value":"service_issue"}])"_ba;
    QTest::newRow("option by name") << u" issue  TYPE "_s << QJsonValue(u"q"_s)
                                    << QStringList{u"How-to question"_s}
                                    << R"([{"id":2001,"value":"how_to"}])"_ba;
    QTest::newRow("option in a menu")
        << u"Type of issue"_s << QJsonValue(u"s"_s) << QStringList{u"Service Issue"_s}
        << R"([{"id":2001,"value":"service_issue"}])"_ba;
    QTest::newRow("no such option") << u"Issue Type"_s << QJsonValue(u"other"_s) << QStringList{u"Other"_s}
                                    << "[]"_ba;
    QTest::newRow("text by label") << u"Environment"_s << QJsonValue(u"prod-eu"_s)
                                   << QStringList{u"Production EU"_s}
                                   << R"([{"id":2002,"value":"Production EU"}])"_ba;
    QTest::newRow("text") << u"Environment"_s << QJsonValue(u"prod"_s) << none
                          << R"([{"id":2002,"value":"prod"}])"_ba;
    QTest::newRow("several") << u"Criteria"_s << QJsonValue(QJsonArray{u"stopped"_s, u"unknown"_s, u"m"_s})
                             << QStringList{u""_s, u""_s, u"Majority affected"_s}
                             << R"([{"id":2003,"value":["stopped","majority"]}])"_ba;
    QTest::newRow("check box") << u"Production"_s << QJsonValue(true) << none
                               << R"([{"id":2004,"value":true}])"_ba;
    QTest::newRow("check box with a text") << u"Production"_s << QJsonValue(u"yes"_s) << none << "[]"_ba;
    QTest::newRow("date") << u"Since when"_s << QJsonValue(u"2026-11-22T03:00:00+01:00"_s) << none
                          << R"([{"id":2005,"value":"2026-11-22"}])"_ba;
    QTest::newRow("no date") << u"Since when"_s << QJsonValue(u"yesterday"_s) << none << "[]"_ba;
    QTest::newRow("integer") << u"Affected users"_s << QJsonValue(u"1200"_s) << none
                             << R"([{"id":2006,"value":1200}])"_ba;
    QTest::newRow("no integer") << u"Affected users"_s << QJsonValue(1.5) << none << "[]"_ba;
    QTest::newRow("decimal") << u"Share"_s << QJsonValue(1.5) << none << R"([{"id":2007,"value":1.5}])"_ba;
    QTest::newRow("shape kept") << u"Version"_s << QJsonValue(u"24512"_s) << none
                                << R"([{"id":2008,"value":"24512"}])"_ba;
    QTest::newRow("shape broken") << u"Version"_s << QJsonValue(u"newest"_s) << none << "[]"_ba;
    QTest::newRow("lookup") << u"Asset"_s << QJsonValue(u"a"_s) << none << "[]"_ba;
    QTest::newRow("not in the form") << u"Not in the form"_s << QJsonValue(u"a"_s) << none << "[]"_ba;
    QTest::newRow("read only") << u"Read only"_s << QJsonValue(u"a"_s) << none << "[]"_ba;
    QTest::newRow("unknown type") << u"Of the future"_s << QJsonValue(u"a"_s) << none << "[]"_ba;
    QTest::newRow("system field") << u"Priority"_s << QJsonValue(u"low"_s) << none << "[]"_ba;
    QTest::newRow("unknown") << u"Call-back number"_s << QJsonValue(u"+49 30"_s) << none << "[]"_ba;
    QTest::newRow("no label") << u""_s << QJsonValue(u"x"_s) << none << "[]"_ba;
    QTest::newRow("null") << u"Environment"_s << QJsonValue(QJsonValue::Null) << none << "[]"_ba;
}

void TestZendeskRequest::valuesAreMapped() {
    QFETCH(QString, label);
    QFETCH(QJsonValue, value);
    QFETCH(QStringList, labels);
    QFETCH(QByteArray, sentAs);
    QCOMPARE(values({.field = u"f"_s, .label = label, .value = value, .valueLabels = labels}), sentAs);
}

void TestZendeskRequest::ownFieldIdsAreRemembered() {
    ticket::Request request = makeRequest();
    request.answers = {
        {.field = u"issue_type"_s, .label = u"Issue type"_s, .value = u"?"_s, .valueLabels = {}},
        {.field = u"callback"_s, .label = u"Call-back"_s, .value = u"?"_s, .valueLabels = {}}};
    const QHash<QString, QString> ids = provider::ownFieldIds(request, layout());
    QCOMPARE(ids, (QHash<QString, QString>{{u"2001"_s, u"issue_type"_s}}));
}

void TestZendeskRequest::priorityThatIsNotOfferedIsLeftOut() {
    provider::Layout basic = layout();
    for (provider::ServerField& field : basic.fields) {
        if (field.type == "priority"_L1) {
            field.options.removeLast(); // Zendesk's basic priority has no Urgent
        }
    }
    QVERIFY(!sent(provider::createBody(makeRequest(), {}, basic, {})).contains(u"priority"_s));
    QCOMPARE(sent(provider::createBody(makeRequest(), {}, layout(), {})).value(u"priority"_s),
             QJsonValue(u"urgent"_s));
}

void TestZendeskRequest::formIsChosenOnlyWhenItIsClear() {
    const auto form = [](const QList<provider::ServerForm>& forms) {
        return sent(provider::createBody(makeRequest(), {}, {.forms = forms, .fields = {}}, {}))
            .value(u"ticket_form_id"_s);
    };
    const provider::ServerForm one{.id = u"1"_s, .isDefault = false, .fields = {}};
    const provider::ServerForm two{.id = u"2"_s, .isDefault = true, .fields = {}};
    QCOMPARE(form({one}), QJsonValue(1));
    QCOMPARE(form({one, two}), QJsonValue(2));
    QVERIFY(form({one, one}).isUndefined());
    QVERIFY(form({two, two}).isUndefined());
    QVERIFY(form({}).isUndefined());
}

void TestZendeskRequest::personOnWhoseBehalfGetsACopy() {
    ticket::Request request = makeRequest();
    request.requester = {.name = u"Dora"_s, .email = u"dora@customer.example"_s, .phone = {}};
    request.copies = {{.name = {}, .email = u"bo@customer.example"_s, .phone = {}},
                      {.name = u"Dora"_s, .email = u"DORA@customer.example"_s, .phone = {}},
                      {.name = u"Me"_s, .email = u"ann@customer.example"_s, .phone = {}},
                      {.name = u"No address"_s, .email = {}, .phone = {}}};
    const QJsonObject object = sent(provider::createBody(request, {}, {}, u"Ann@customer.example"_s));
    QVERIFY(!object.contains(u"requester"_s)); // an end user may not set it
    QCOMPARE(object.value(u"email_ccs"_s).toArray(),
             (QJsonArray{QJsonObject{{u"action"_s, u"put"_s},
                                     {u"user_email"_s, u"dora@customer.example"_s},
                                     {u"user_name"_s, u"Dora"_s}},
                         QJsonObject{{u"action"_s, u"put"_s},
                                     {u"user_email"_s, u"bo@customer.example"_s},
                                     {u"user_name"_s, u"bo@customer.example"_s}}}));
    QCOMPARE(object.value(u"collaborators"_s).toArray().size(), 2);
}

void TestZendeskRequest::whatWasMeantHasNoDifference() {
    ticket::Request request = makeRequest();
    request.subject = u"Logins  are   down "_s;
    request.attachments = {{.blob = {}, .name = u"a.log"_s, .mimeType = {}, .size = 5}};
    request.answers = {{.field = u"c"_s,
                        .label = u"Criteria"_s,
                        .value = QJsonArray{u"stopped"_s, u"majority"_s},
                        .valueLabels = {}},
                       {.field = u"n"_s, .label = u"Affected users"_s, .value = 1200, .valueLabels = {}},
                       {.field = u"p"_s, .label = u"Production"_s, .value = true, .valueLabels = {}}};
    const QByteArray body = provider::createBody(request, {u"t"_s}, layout(), {});
    ticket::Ticket ticket = taken(request);
    ticket.subject = u"Logins are down"_s; // white space collapsed
    ticket.description = ticket.description.simplified().replace(u" Request id"_s, u"\nRequest id"_s);
    ticket.fields = {{.title = u"2003"_s, .value = {}, .raw = uR"(["majority","stopped"])"_s},
                     {.title = u"2006"_s, .value = {}, .raw = u"1200"_s},
                     {.title = u"2004"_s, .value = {}, .raw = u"true"_s}};
    QCOMPARE(provider::differencesOf(request, body, ticket, {}), QStringList());
    for (ticket::TicketField& field : ticket.fields) {
        field.value = field.raw;
    }
    provider::nameFields(ticket, layout().fields);
    QCOMPARE(provider::differencesOf(request, body, ticket, layout().fields), QStringList());
}

void TestZendeskRequest::severityComesFirst() {
    const ticket::Request request = makeRequest();
    ticket::Ticket ticket = taken(request);
    ticket.severity = u"high"_s;
    ticket.subject = u"Other"_s;
    const QStringList told =
        provider::differencesOf(request, provider::createBody(request, {}, {}, {}), ticket, {});
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.first(), u"Severity is High, sent was Urgent."_s);
    ticket.severity.clear();
    QCOMPARE(provider::differencesOf(request, provider::createBody(request, {}, {}, {}), ticket, {}).first(),
             u"Severity is not set, sent was Urgent."_s);
}

void TestZendeskRequest::differences_data() {
    QTest::addColumn<QString>("description");
    QTest::addColumn<bool>("isSame");
    const QString text = makeRequest().body;
    QTest::newRow("as sent") << text << true;
    QTest::newRow("blank lines gone")
        << text.simplified().replace(u" Request id"_s, u"\nRequest id"_s) << true;
    QTest::newRow("cut") << text.left(20) << false;
    QTest::newRow("words changed") << QString(text).replace(u"Nobody"_s, u"Somebody"_s) << false;
    QTest::newRow("empty") << QString() << false;
}

void TestZendeskRequest::differences() {
    QFETCH(QString, description);
    QFETCH(bool, isSame);
    const ticket::Request request = makeRequest();
    ticket::Ticket ticket = taken(request);
    ticket.description = description;
    const QStringList told =
        provider::differencesOf(request, provider::createBody(request, {}, {}, {}), ticket, {});
    QCOMPARE(told.size(), isSame ? 0 : 1);
}

void TestZendeskRequest::droppedAndChangedFields() {
    ticket::Request request = makeRequest();
    request.answers = {
        {.field = u"i"_s, .label = u"Issue Type"_s, .value = u"service_issue"_s, .valueLabels = {}},
        {.field = u"e"_s, .label = u"Environment"_s, .value = u"prod"_s, .valueLabels = {}}};
    ticket::Ticket ticket = taken(request);
    ticket.fields = {{.title = u"2001"_s, .value = u"how_to"_s, .raw = u"how_to"_s}};
    provider::nameFields(ticket, layout().fields);
    const QStringList told = provider::differencesOf(request, provider::createBody(request, {}, layout(), {}),
                                                     ticket, layout().fields);
    QCOMPARE(told.size(), 2);
    QVERIFY(told.at(0).contains(u"Type of issue"_s) && told.at(0).contains(u"How-to Question"_s));
    QVERIFY(told.at(1).contains(u"Environment"_s));
}

void TestZendeskRequest::missingAttachments() {
    ticket::Request request = makeRequest();
    request.attachments = {{.blob = {}, .name = u"a.log"_s, .mimeType = {}, .size = 5},
                           {.blob = {}, .name = u"b.log"_s, .mimeType = {}, .size = 6}};
    const QByteArray body = provider::createBody(request, {u"t1"_s, u"t2"_s}, {}, {});
    ticket::Ticket ticket = taken(request);
    QVERIFY(provider::differencesOf(request, body, ticket, {}).isEmpty());
    ticket.comments.first().files[1].size = 4;
    QCOMPARE(provider::differencesOf(request, body, ticket, {}).size(), 1);
    ticket.comments.first().files.removeLast();
    QCOMPARE(provider::differencesOf(request, body, ticket, {}).size(), 2);
    ticket.comments.clear();
    QVERIFY(!provider::differencesOf(request, body, ticket, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestZendeskRequest)
#include "test_zendeskrequest.moc"
