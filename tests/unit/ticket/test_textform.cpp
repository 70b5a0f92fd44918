#include "helpers.h"
#include "ticket/collapse.h"
#include "ticket/textform.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace helpers;

namespace {

/// Zendesk's own collapsing, in its harshest reading: one space, one line end, no tags.
QString harsh(QString text) {
    static const QRegularExpression spaces(u"[ \\t]+"_s);
    static const QRegularExpression lines(u"\\n+"_s);
    static const QRegularExpression tags(u"</?[A-Za-z!][^<>]*>"_s);
    return text.remove(tags).replace(spaces, u" "_s).replace(lines, u"\n"_s).trimmed();
}

ticket::Draft onBehalf() {
    ticket::Draft draft = outage();
    draft.values.insert(u"behalf"_s, u"other"_s);
    draft.values.insert(u"requester_name"_s, u"Jane Doe"_s);
    draft.values.insert(u"requester_email"_s, u"jane@example.com"_s);
    draft.values.insert(u"requester_phone"_s, u"+1 425 555 0100"_s);
    draft.values.insert(u"requester_company"_s, u"Globex"_s);
    draft.values.insert(u"requester_project"_s, u"Shop"_s);
    return draft;
}

QString randomText(QRandomGenerator& random, qsizetype units) {
    const QStringList pieces{u"a"_s,  u"ä"_s,          u"語"_s,  u"😀"_s, u"\n"_s,
                             u"  "_s, u"\r\n\r\n\n"_s, u"<b>"_s, u"\t"_s};
    QString text;
    while (text.size() < units) {
        text += pieces[random.bounded(int(pieces.size()))];
    }
    return text;
}

} // namespace

/// The text that is sent: complete by itself, recognisable, and never longer than what is kept of it.
class TestTextForm final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textAloneIsACompleteRequest();
    void personComesFirst();
    void survivesCollapsing();
    void tagsAreKept();
    void marker();
    void limits_data();
    void limits();
    void hugeOtherAnswers();
    void randomTexts();
    void sealed();
    void sealedOnBehalf();
    void linesForReview();
};

void TestTextForm::textAloneIsACompleteRequest() {
    ticket::Draft draft = outage();
    draft.values.insert(u"check_before"_s, QJsonArray{u"certificates"_s});
    draft.values.insert(u"asked"_s, QJsonArray{u"version"_s});
    const ticket::Rendered rendered = ticket::renderText(builtIn(), draft, acme());
    QVERIFY(!rendered.rest);
    QVERIFY(rendered.body.startsWith("Description:\nEverything stands still.\n"_L1));
    const QStringList lines = rendered.body.split(u'\n');
    for (const QString& line :
         {u"- Customer: Acme Corp, Customer portal"_s, u"- Affected service: acme-tenant"_s,
          u"- Environment: EU live (production)"_s, u"- What can we help you with?: Auth0 Service Issue"_s,
          u"- Severity: Urgent"_s, u"- Call-back number: +49 30 1234567"_s, u"- There is no workaround"_s,
          u"- Certificates are valid"_s, u"- Appliance version and build (top left of /configuration#/)"_s}) {
        QVERIFY2(lines.contains(line), qPrintable(line + u'\n' + rendered.body));
    }
    QVERIFY(rendered.body.contains("- Since when: 2026-11-22 03:12 (UTC"_L1));
    QVERIFY(!rendered.body.contains("No rule was changed"_L1));
    QCOMPARE(lines.last(), u"Request id: intent-1"_s);
}

void TestTextForm::personComesFirst() {
    const QString body = ticket::renderText(builtIn(), onBehalf(), acme()).body;
    QVERIFY2(
        body.startsWith("This request is filed on behalf of:\n- Name: Jane Doe\n- E-mail: jane@example.com\n"
                        "- Phone: +1 425 555 0100\n- Company: Globex\n- Project: Shop\nDescription:\n"_L1),
        qPrintable(body));
    ticket::Draft draft = onBehalf();
    draft.values.remove(u"requester_phone"_s);
    QVERIFY(ticket::renderText(builtIn(), draft, acme()).body.contains("\n- Phone: not given\n"_L1));
    draft.values.insert(u"behalf"_s, u"myself"_s);
    QVERIFY(!ticket::renderText(builtIn(), draft, acme()).body.contains("Jane"_L1));
}

void TestTextForm::survivesCollapsing() {
    ticket::Draft draft = onBehalf();
    draft.values.insert(u"requester_name"_s, u"Jane   <b>\n Doe"_s);
    const QString body = ticket::renderText(builtIn(), draft, acme()).body;
    QCOMPARE(harsh(body), body);
    draft.values.insert(u"description"_s, u" one  two \r\n\r\n\r\n\tthree\u00A0 four\x01 \n"_s);
    QVERIFY(ticket::renderText(builtIn(), draft, acme())
                .body.contains("Description:\none two\n\nthree four\n"_L1));
}

void TestTextForm::tagsAreKept() {
    ticket::Draft draft = outage();
    draft.values.insert(u"description"_s, u"<saml:Response ID='1'>x</saml:Response> 1<2"_s);
    const QString body = ticket::renderText(builtIn(), draft, acme()).body;
    QVERIFY(body.contains("< saml:Response ID='1'>x< /saml:Response> 1<2"_L1));
    QCOMPARE(harsh(body), body);
}

void TestTextForm::marker() {
    const core::IntentId id(u"abc"_s);
    QCOMPARE(ticket::markerLine(id), u"Request id: abc"_s);
    QVERIFY(ticket::hasMarker(u"x\r\nRequest id: abc \r\n", id));
    QVERIFY(ticket::hasMarker(u"Request id: abc", id));
    QVERIFY(!ticket::hasMarker(u"Request id: abcd", id));
    QVERIFY(!ticket::hasMarker(u"> Request id: abc", id));
    QVERIFY(!ticket::hasMarker(u"see Request id: abc", id));
    QVERIFY(!ticket::hasMarker(u"", id));
    QVERIFY(!ticket::hasMarker(u"Request id:", core::IntentId()));
}

void TestTextForm::limits_data() {
    QTest::addColumn<QString>("piece");
    QTest::newRow("one byte") << u"a"_s;
    QTest::newRow("two bytes") << u"ä"_s;
    QTest::newRow("three bytes") << u"語"_s;
    QTest::newRow("surrogate pairs") << u"😀"_s;
    QTest::newRow("words") << u"wörd "_s;
}

void TestTextForm::limits() {
    QFETCH(QString, piece);
    const ticket::Form form = builtIn();
    ticket::Draft draft = outage();
    draft.values.insert(u"description"_s, u"x"_s);
    const qsizetype other = ticket::renderText(form, draft, acme()).body.toUtf8().size() - 1;
    const qsizetype room = ticket::textLimit - other;
    const qsizetype fitting = room / piece.toUtf8().size();
    for (qsizetype count = fitting - 3; count <= fitting + 3; ++count) {
        const QString description = piece.repeated(count) + u"."_s;
        draft.values.insert(u"description"_s, description);
        const ticket::Rendered rendered = ticket::renderText(form, draft, acme());
        const QByteArray bytes = rendered.body.toUtf8();
        QVERIFY(bytes.size() <= ticket::textLimit);
        QVERIFY(rendered.body.endsWith(u"\n"_s + ticket::markerLine(draft.id)));
        QVERIFY(ticket::hasMarker(rendered.body, draft.id));
        QCOMPARE(rendered.rest.has_value(), description.toUtf8().size() > room);
        QVERIFY(!rendered.body.contains(QChar::ReplacementCharacter));
        if (rendered.rest) {
            QVERIFY(rendered.body.contains("description.txt"_L1));
            QVERIFY(rendered.body.contains("- Severity: Urgent"_L1));
            const QString rest = QString::fromUtf8(*rendered.rest);
            QVERIFY(description.endsWith(rest));
            QVERIFY(rendered.body.contains(u'\n' + description.left(description.size() - rest.size()) +
                                           u"\nThe rest of"_s));
        }
    }
}

void TestTextForm::hugeOtherAnswers() {
    ticket::Draft draft = outage();
    draft.values.insert(u"callback"_s, u"語"_s.repeated(60000));
    const ticket::Rendered rendered = ticket::renderText(builtIn(), draft, acme());
    QVERIFY(rendered.body.toUtf8().size() <= ticket::textLimit);
    QVERIFY(rendered.body.toUtf8().size() > ticket::textLimit - 8);
    QVERIFY(rendered.body.contains("Everything stands still."_L1));
    QVERIFY(ticket::hasMarker(rendered.body, draft.id));
    QCOMPARE(rendered.body.count(u'語') + QString::fromUtf8(*rendered.rest).count(u'語'), 60000);
}

void TestTextForm::randomTexts() {
    QRandomGenerator random(20261122);
    const ticket::Form form = builtIn();
    for (int run = 0; run < 20; ++run) {
        ticket::Draft draft = onBehalf();
        const QString description = randomText(random, random.bounded(20000, 90000));
        draft.values.insert(u"description"_s, description);
        const ticket::Rendered rendered = ticket::renderText(form, draft, acme());
        QVERIFY(rendered.body.toUtf8().size() <= ticket::textLimit);
        QVERIFY(ticket::hasMarker(rendered.body, draft.id));
        QVERIFY(rendered.body.endsWith(ticket::markerLine(draft.id)));
        QCOMPARE(QString::fromUtf8(rendered.body.toUtf8()), rendered.body); // no half of a pair
        QCOMPARE(ticket::collapse(rendered.body).text, rendered.body);      // nothing left to collapse
        const QString rest = QString::fromUtf8(rendered.rest.value_or(QByteArray()));
        QVERIFY(description.endsWith(rest));
        const QString first = description.left(description.size() - rest.size());
        QVERIFY(rendered.body.contains(ticket::collapse(first).text));
    }
}

void TestTextForm::sealed() {
    const ticket::Form form = builtIn();
    ticket::Draft draft = outage();
    draft.values.insert(u"subject"_s, u" Logins \n fail "_s);
    draft.values.insert(u"requester_name"_s, u"hidden"_s);
    const QList<ticket::Attachment> files{
        {.blob = core::BlobId(u"aa"_s), .name = u"a.txt"_s, .mimeType = {}, .size = 3}};
    const core::Time now = core::fromMillis(1234);
    const ticket::Request request = ticket::seal(form, draft, acme(), u"body"_s, files, now);
    QCOMPARE(request.id, draft.id);
    QCOMPARE(request.account, acme().id);
    QCOMPARE(request.formId, form.id);
    QCOMPARE(request.formVersion, form.version);
    QCOMPARE(request.subject, u"Logins fail"_s);
    QCOMPARE(request.severity, u"urgent"_s);
    QCOMPARE(request.priority, u"urgent"_s);
    QCOMPARE(request.attachments, files);
    QCOMPARE(request.sealed, now);
    QVERIFY(request.requester.isEmpty() && request.copies.isEmpty());
    QStringList answered;
    for (const ticket::Answer& answer : request.answers) {
        answered.append(answer.field);
        if (answer.field == "environment"_L1) {
            QCOMPARE(answer.label, u"Environment"_s);
            QCOMPARE(answer.valueLabels, QStringList{u"EU live"_s});
        }
    }
    QVERIFY(answered.contains(u"severity"_s) && answered.contains(u"since"_s));
    QVERIFY(!answered.contains(u"requester_name"_s) && !answered.contains(u"subject"_s));
}

void TestTextForm::sealedOnBehalf() {
    const ticket::Request request = ticket::seal(builtIn(), onBehalf(), acme(), u"body"_s, {}, {});
    const ticket::Contact jane{
        .name = u"Jane Doe"_s, .email = u"jane@example.com"_s, .phone = u"+1 425 555 0100"_s};
    QCOMPARE(request.requester, jane);
    QCOMPARE(request.copies, QList<ticket::Contact>{jane});
}

void TestTextForm::linesForReview() {
    ticket::Draft draft = outage();
    draft.values.remove(u"since"_s);
    draft.values.insert(u"asked"_s, QJsonArray{u"version"_s});
    draft.attachments = {{.blob = core::BlobId(u"aa"_s), .name = u"a.txt"_s, .mimeType = {}, .size = 3}};
    QHash<QString, QString> answers;
    QStringList order;
    for (const ticket::AnswerLine& line : ticket::answerLines(builtIn(), draft, acme())) {
        answers.insert(line.field, line.answer);
        order.append(line.field);
    }
    QCOMPARE(order.first(), u"account"_s);
    QCOMPARE(order.last(), u"attachments"_s);
    QCOMPARE(answers.value(u"account"_s), u"Acme Corp, Customer portal"_s);
    QCOMPARE(answers.value(u"severity"_s), u"Urgent"_s);
    QCOMPARE(answers.value(u"attachments"_s), u"a.txt"_s);
    QVERIFY(answers.contains(u"since"_s) && answers.value(u"since"_s).isEmpty());
    QVERIFY(answers.value(u"asked"_s).startsWith("Appliance version"_L1));
    QVERIFY(!answers.contains(u"check_before"_s));
    QVERIFY(!answers.contains(u"requester_name"_s));
}

QTEST_GUILESS_MAIN(TestTextForm)
#include "test_textform.moc"
