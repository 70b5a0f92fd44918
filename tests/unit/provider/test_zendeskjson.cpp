#include "provider/zendeskjson.h"

#include <QFile>
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

ticket::Account account() {
    ticket::Account account;
    account.id = core::AccountId(u"a"_s);
    account.url = QUrl(u"https://support.example.com/"_s);
    return account;
}

/// Whether any of the readers takes it for something; none may crash.
QStringList readers(const QByteArray& json) {
    QStringList taken;
    const auto note = [&taken](const char* name, bool isTaken) {
        if (isTaken) {
            taken.append(QString::fromLatin1(name));
        }
    };
    note("identity", provider::readIdentity(json).has_value());
    note("created", provider::readCreated(json).has_value());
    note("upload", provider::readUpload(json).has_value());
    note("fields", provider::readFields(json).has_value());
    note("forms", provider::readForms(json).has_value());
    note("tickets", provider::readTickets(json, account()).has_value());
    note("ticket", provider::readTicket(json, account()).has_value());
    note("comments", provider::readComments(json).has_value());
    return taken;
}

} // namespace

class TestZendeskJson final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void identity();
    void tickets();
    void lastPageHasNoNext();
    void cursorPaging();
    void ticketWithNamedFields();
    void linkOfThePracticeCenter();
    void conversation();
    void fieldsAndForms();
    void createdAndUpload();
    void unsoundIsNotRead_data();
    void unsoundIsNotRead();
    void halfAnAnswerIsNone();
};

void TestZendeskJson::identity() {
    const auto ann = provider::readIdentity(recorded(u"users_me"_s));
    QVERIFY(ann);
    QCOMPARE(ann->id, u"360012345678"_s);
    QCOMPARE(ann->name, u"Ann Admin"_s);
    QCOMPARE(ann->email, u"ann@customer.example"_s);
    QCOMPARE(ann->role, u"end-user"_s);
    const auto nobody = provider::readIdentity(recorded(u"users_me_anonymous"_s));
    QVERIFY(nobody);
    QVERIFY(nobody->id.isEmpty());
}

void TestZendeskJson::tickets() {
    const auto page = provider::readTickets(recorded(u"requests_page1"_s), account());
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    const ticket::Ticket& ticket = page->items.at(1);
    QCOMPARE(ticket.account, account().id);
    QCOMPARE(ticket.id, core::TicketId(u"35436"_s));
    QCOMPARE(ticket.subject, u"Logins are down"_s);
    QCOMPARE(ticket.severity, u"urgent"_s);
    QCOMPARE(ticket.status, u"new"_s);
    QCOMPARE(ticket.requester, u"Ann Admin"_s);
    QCOMPARE(core::toIso(ticket.created), u"2026-11-22T03:12:44Z"_s);
    QCOMPARE(core::toIso(ticket.updated), u"2026-11-22T03:14:00Z"_s);
    QCOMPARE(ticket.url, QUrl(u"https://support.example.com/hc/requests/35436"_s));
    QCOMPARE(ticket.fields.size(), 4);
    QVERIFY(page->items.at(0).fields.isEmpty()); // null is no answer
    QCOMPARE(page->nextQuery, u"page=2&per_page=100&sort_by=created_at"_s);
}

void TestZendeskJson::lastPageHasNoNext() {
    const auto page = provider::readTickets(recorded(u"requests_page2"_s), account());
    QVERIFY(page);
    QVERIFY(page->nextQuery.isEmpty());
    QVERIFY(page->items.first().subject.isEmpty());
    QCOMPARE(page->items.first().requester, u"360012345678"_s); // no name is known
}

void TestZendeskJson::cursorPaging() {
    const QByteArray more = R"({"requests":[],"meta":{"has_more":true,"after_cursor":"x"},
        "links":{"next":"https://b.example/api/v2/requests?page%5Bafter%5D=x","prev":null}})";
    QCOMPARE(provider::readTickets(more, account())->nextQuery, u"page%5Bafter%5D=x"_s);
    const QByteArray last =
        R"({"requests":[],"meta":{"has_more":false},"links":{"next":"https://b.example/?a=b"}})";
    QVERIFY(provider::readTickets(last, account())->nextQuery.isEmpty());
}

void TestZendeskJson::ticketWithNamedFields() {
    auto ticket = provider::readTicket(recorded(u"request"_s), account());
    QVERIFY(ticket);
    QCOMPARE(ticket->fields.first().title, u"2001"_s);
    provider::nameFields(*ticket, provider::readFields(recorded(u"ticket_fields"_s))->items);
    QCOMPARE(ticket->fields.size(), 4);
    QCOMPARE(ticket->fields.at(0).title, u"Type of issue"_s);
    QCOMPARE(ticket->fields.at(0).value, u"Service::Service Issue"_s);
    QCOMPARE(ticket->fields.at(0).raw, u"service_issue"_s);
    QCOMPARE(ticket->fields.at(1).value, u"Majority affected, Business stopped"_s);
    QCOMPARE(ticket->fields.at(2).raw, u"true"_s);
    QCOMPARE(ticket->fields.at(3).raw, u"1200"_s);
}

void TestZendeskJson::linkOfThePracticeCenter() {
    const QByteArray json =
        R"({"request":{"id":"PRACTICE-17","html_url":"%1/practice/tickets/PRACTICE-17?key=1"}})";
    const auto link = [&json](const QByteArray& origin) {
        return provider::readTicket(QByteArray(json).replace("%1", origin), account())->url.toString();
    };
    QCOMPARE(link("https://support.example.com"),
             u"https://support.example.com/practice/tickets/PRACTICE-17?key=1"_s);
    // A link to somewhere else is not offered to anybody.
    QCOMPARE(link("https://evil.example"), u"https://support.example.com/hc/requests/PRACTICE-17"_s);
    QCOMPARE(link("javascript:alert(1)//"), u"https://support.example.com/hc/requests/PRACTICE-17"_s);
}

void TestZendeskJson::conversation() {
    const auto page = provider::readComments(recorded(u"comments"_s));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->items.at(0).author, u"Sam Support"_s);
    QVERIFY(page->items.at(0).isFromAgent);
    QCOMPARE(page->items.at(1).author, u"Ann Admin"_s);
    QVERIFY(!page->items.at(1).isFromAgent);
    QCOMPARE(page->items.at(1).files.size(), 1);
    QCOMPARE(page->items.at(1).files.first().name, u"gateway.log"_s);
    QCOMPARE(page->items.at(1).files.first().size, 1234);
}

void TestZendeskJson::fieldsAndForms() {
    const auto fields = provider::readFields(recorded(u"ticket_fields"_s));
    QVERIFY(fields);
    QCOMPARE(fields->items.size(), 17);
    const auto forms = provider::readForms(recorded(u"ticket_forms"_s));
    QVERIFY(forms);
    QCOMPARE(forms->items.size(), 1); // neither the old one nor the agents'
    QCOMPARE(forms->items.first().id, u"360000103"_s);
    QVERIFY(forms->items.first().fields.contains(u"2001"_s));
}

void TestZendeskJson::createdAndUpload() {
    QCOMPARE(provider::readCreated(recorded(u"request"_s)), core::TicketId(u"35436"_s));
    QCOMPARE(provider::readCreated(R"({"request":{"id":"PRACTICE-1"}})"), core::TicketId(u"PRACTICE-1"_s));
    QCOMPARE(provider::readUpload(recorded(u"upload"_s)), u"6bk3gql82em5nmf"_s);
}

void TestZendeskJson::unsoundIsNotRead_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("web page") << "<!DOCTYPE html><html><body>Sign in</body></html>"_ba;
    QTest::newRow("text") << "Service unavailable"_ba;
    QTest::newRow("array") << "[1,2]"_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("cut") << R"({"request":{"id":1)"_ba;
    QTest::newRow("other object") << R"({"hello":{"id":1}})"_ba;
    QTest::newRow("request is a text") << R"({"request":"1"})"_ba;
    QTest::newRow("request without id") << R"({"request":{"subject":"x"}})"_ba;
    QTest::newRow("id is an object") << R"({"request":{"id":{}},"user":{"id":[]},"upload":{"token":7}})"_ba;
    QTest::newRow("id is a fraction") << R"({"request":{"id":1.5}})"_ba;
    QTest::newRow("list is an object")
        << R"({"requests":{},"comments":{},"ticket_fields":{},"ticket_forms":{}})"_ba;
    QTest::newRow("list of numbers")
        << R"({"requests":[1],"comments":[1],"ticket_fields":[1],"ticket_forms":[1]})"_ba;
    QTest::newRow("items without id")
        << R"({"requests":[{}],"comments":[{}],"ticket_fields":[{}],"ticket_forms":[{}]})"_ba;
    QTest::newRow("wrong types")
        << R"({"requests":[{"id":1,"subject":5}],"comments":[{"id":1,"attachments":"x"}],
        "ticket_fields":[{"id":1,"custom_field_options":[3]}],"ticket_forms":[{"id":1,"ticket_field_ids":[{}]}]})"_ba;
    QTest::newRow("no time") << R"({"requests":[{"id":1,"created_at":"yesterday"}]})"_ba;
    QTest::newRow("next page without a query") << R"({"requests":[],"next_page":"https://a.example/x"})"_ba;
    QTest::newRow("more without a link") << R"({"requests":[],"meta":{"has_more":true}})"_ba;
    QTest::newRow("deep") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QTest::newRow("deep object") << QByteArray("{\"request\":").repeated(5000) + "1" + QByteArray(5000, '}');
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("not UTF-8") << "{\"request\":{\"id\":\"\xff\xfe\"}}"_ba;
}

void TestZendeskJson::unsoundIsNotRead() {
    QFETCH(QByteArray, json);
    QCOMPARE(readers(json), QStringList());
}

void TestZendeskJson::halfAnAnswerIsNone() {
    // Wherever a recorded answer is cut, it is not taken for an answer.
    for (const QString& name : {u"request"_s, u"comments"_s, u"users_me"_s, u"upload"_s}) {
        const QByteArray whole = recorded(name).trimmed();
        for (qsizetype length = 0; length < whole.size(); length += 7) {
            QCOMPARE(readers(whole.left(length)), QStringList());
        }
    }
    // One broken item breaks the list: with a hole in it, it would prove an absence that is none.
    QByteArray list = recorded(u"requests_page1"_s);
    list.replace("\"id\":35436,", "");
    QVERIFY(!provider::readTickets(list, account()));
}

QTEST_GUILESS_MAIN(TestZendeskJson)
#include "test_zendeskjson.moc"
