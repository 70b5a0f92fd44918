#include "helpers.h"
#include "ticket/request.h"
#include "ticket/ticket.h"

#include <QJsonDocument>

using namespace helpers;

namespace {

/// Through bytes and back, as the store does it.
QJsonObject stored(const QJsonObject& json) {
    return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
}

ticket::Attachment file() {
    return {.blob = core::BlobId(u"abc"_s),
            .name = u"trace ä.har"_s,
            .mimeType = u"application/json"_s,
            .size = 5'000'000'000,
            .cleaning = ticket::Attachment::Cleaning::Strict,
            .uncleanedApproved = core::fromMillis(1'700'000'000'123)};
}

ticket::Ticket someTicket() {
    ticket::Ticket ticket;
    ticket.account = core::AccountId(u"acme"_s);
    ticket.id = core::TicketId(u"17"_s);
    ticket.subject = u"Logins fail"_s;
    ticket.description = u"text"_s;
    ticket.severity = u"urgent"_s;
    ticket.status = u"open"_s;
    ticket.requester = u"Jane"_s;
    ticket.created = core::fromMillis(1'700'000'000'123);
    ticket.updated = core::fromMillis(1'700'000'001'456);
    ticket.url = QUrl(u"https://support.example.com/requests/17?a=%20b"_s);
    ticket.fields = {{.title = u"Environment"_s, .value = u"EU live"_s, .raw = u"eu"_s}};
    ticket.comments = {{.id = u"1"_s,
                        .author = u"Agent"_s,
                        .isFromAgent = true,
                        .body = u"Hello\nthere"_s,
                        .created = core::fromMillis(1'700'000'000'999),
                        .files = {{.name = u"a.txt"_s,
                                   .mimeType = u"text/plain"_s,
                                   .size = 3,
                                   .url = QUrl(u"https://files.example.com/a"_s)}}}};
    return ticket;
}

} // namespace

/// What is written to the store comes back as it was.
class TestJson final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drafts();
    void damagedDraftIsRefused();
    void newDrafts();
    void answersOfADraft();
    void requests();
    void tickets();
    void receipts();
};

void TestJson::drafts() {
    ticket::Draft draft = outage();
    draft.values.insert(u"count"_s, 3);
    draft.values.insert(u"flag"_s, true);
    draft.attachments = {file()};
    draft.ticked = {u"not_urgent"_s};
    draft.step = u"severity"_s;
    draft.formId = u"f"_s;
    draft.formVersion = u"1"_s;
    draft.created = core::fromMillis(1'700'000'000'123);
    draft.updated = core::fromMillis(1'700'000'009'001);
    const auto back = ticket::draftFromJson(stored(ticket::toJson(draft)));
    QVERIFY(back);
    QCOMPARE(*back, draft);
}

void TestJson::damagedDraftIsRefused() {
    QVERIFY(!ticket::draftFromJson({}));
    QJsonObject json = ticket::toJson(outage());
    json.insert(u"id"_s, u"../evil"_s);
    QVERIFY(!ticket::draftFromJson(json));
    json = ticket::toJson(outage());
    json.insert(u"values"_s, 7);
    const auto back = ticket::draftFromJson(json);
    QVERIFY(!back);
    QCOMPARE(back.error().kind, core::ErrorKind::Rejected);
}

void TestJson::newDrafts() {
    const core::Time now = core::fromMillis(99);
    const ticket::Draft plain = ticket::newDraft(builtIn(), core::AccountId(u"acme"_s), now);
    QVERIFY(core::isValidIntentId(plain.id.value));
    QVERIFY(plain.id != ticket::newDraft(builtIn(), core::AccountId(u"acme"_s), now).id);
    QCOMPARE(plain.values, (QJsonObject{{u"behalf"_s, u"myself"_s}}));
    QCOMPARE(plain.created, now);
    QCOMPARE(plain.step, u"sign_in"_s);
    QCOMPARE(plain.formVersion, builtIn().version);
    ticket::Account account = acme();
    account.phone = u"+49 30 1"_s;
    QCOMPARE(ticket::newDraft(builtIn(), account, now).values,
             (QJsonObject{
                 {u"behalf"_s, u"myself"_s}, {u"service"_s, u"tenant"_s}, {u"callback"_s, u"+49 30 1"_s}}));
    QCOMPARE(ticket::newDraft(dataForm(u"conditions.json"_s), account, now).text(u"kind"), u"a"_s);
}

void TestJson::answersOfADraft() {
    ticket::Draft draft;
    draft.values = {{u"text"_s, u"x"_s},       {u"blank"_s, u" "_s},
                    {u"number"_s, 1.5},        {u"yes"_s, true},
                    {u"no"_s, false},          {u"list"_s, QJsonArray{u"a"_s, u"b"_s}},
                    {u"none"_s, QJsonArray()}, {u"null"_s, QJsonValue()}};
    QCOMPARE(draft.text(u"number"), u"1.5"_s);
    QCOMPARE(draft.list(u"list"), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(draft.list(u"text"), QStringList{u"x"_s});
    QVERIFY(draft.flag(u"yes") && !draft.flag(u"no") && !draft.flag(u"unset"));
    for (const auto& [field, isAnswered] :
         {std::pair{u"text"_s, true}, std::pair{u"blank"_s, false}, std::pair{u"number"_s, true},
          std::pair{u"yes"_s, true}, std::pair{u"no"_s, false}, std::pair{u"list"_s, true},
          std::pair{u"none"_s, false}, std::pair{u"null"_s, false}, std::pair{u"unset"_s, false}}) {
        QVERIFY2(draft.hasAnswer(field) == isAnswered, qPrintable(field));
    }
}

void TestJson::requests() {
    ticket::Request request;
    request.id = core::IntentId(u"i-1"_s);
    request.account = core::AccountId(u"acme"_s);
    request.formId = u"f"_s;
    request.formVersion = u"2"_s;
    request.subject = u"s"_s;
    request.body = u"b\n😀"_s;
    request.severity = u"urgent"_s;
    request.priority = u"urgent"_s;
    request.requester = {.name = u"J"_s, .email = u"j@x.y"_s, .phone = u"1"_s};
    request.copies = {request.requester};
    request.answers = {
        {.field = u"tags"_s, .label = u"Tags"_s, .value = QJsonArray{u"x"_s}, .valueLabels = {u"X"_s}},
        {.field = u"flag"_s, .label = u"Flag"_s, .value = true, .valueLabels = {}}};
    request.attachments = {file()};
    request.sealed = core::fromMillis(1'700'000'000'123);
    const auto back = ticket::requestFromJson(stored(ticket::toJson(request)));
    QVERIFY(back);
    QCOMPARE(*back, request);
    QVERIFY(!ticket::requestFromJson({}));
}

void TestJson::tickets() {
    const ticket::Ticket ticket = someTicket();
    QCOMPARE(ticket::ticketFromCacheJson(stored(ticket::toCacheJson(ticket))), ticket);
    const QJsonObject line = ticket::toJson(ticket, false);
    QStringList keys = line.keys();
    QCOMPARE(keys, (QStringList{u"created_at"_s, u"id"_s, u"requester"_s, u"severity"_s, u"status"_s,
                                u"subject"_s, u"updated_at"_s, u"url"_s}));
    QCOMPARE(line.value(u"created_at"_s).toString(), u"2023-11-14T22:13:20Z"_s);
    const QJsonObject whole = ticket::toJson(ticket, true);
    QCOMPARE(whole.value(u"fields"_s).toArray().size(), 1);
    QCOMPARE(whole.value(u"comments"_s).toArray().first().toObject().value(u"body"_s).toString(),
             u"Hello\nthere"_s);
}

void TestJson::receipts() {
    const ticket::Receipt receipt{.ticket = core::TicketId(u"17"_s),
                                  .url = QUrl(u"https://x.example/17"_s),
                                  .arrived = core::fromMillis(1'700'000'000'123),
                                  .severityTaken = u"high"_s,
                                  .differences = {u"Severity is high."_s}};
    QCOMPARE(ticket::receiptFromJson(stored(ticket::toJson(receipt))), receipt);
}

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
