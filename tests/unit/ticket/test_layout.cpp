#include "helpers.h"
#include "ticket/askedpoints.h"
#include "ticket/layout.h"
#include "ticket/sealed.h"
#include "ticket/textform.h"

#include <QRandomGenerator>

using namespace helpers;

namespace {

ticket::Draft described(const QString& text) {
    ticket::Draft draft = outage();
    draft.values.insert(u"description"_s, text);
    return draft;
}

ticket::Account markdownAccount() {
    ticket::Account account = acme();
    account.rendersMarkdown = true;
    return account;
}

const QString trace = u"It fails:\n\n    at Login.java:12\n    at Main.java:3\n"_s;

} // namespace

/// Text whose layout says something arrives with it, whatever the Support Center shows.
class TestLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasLayout_data();
    void hasLayout();
    void layoutGoesAlongAsAFile();
    void plainTextNeedsNoFile();
    void layoutAndTooLong();
    void markdownArrivesAsWritten();
    void codeBlocksAreClosed();
    void tagsOutsideOfCode();
    void markdownLimits();
    void pointsAreAnsweredByTheText();
    void headingsAskAndDoNotAnswer();
};

void TestLayout::hasLayout_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("has");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("sentences") << u"Logins fail.  All users.\n\n\nSince 02:40."_s << false;
    QTest::newRow("list") << u"- one\n- two\n"_s << false;
    QTest::newRow("heading") << u"# What happens\ntext"_s << false;
    QTest::newRow("one bar") << u"a | b\nc | d"_s << false;
    QTest::newRow("a line of shell") << u"run cat x | grep y | wc"_s << false;
    QTest::newRow("spaces at the end") << u"one    \ntwo"_s << false;
    QTest::newRow("code block") << u"text\n```\nx\n```"_s << true;
    QTest::newRow("code block of tildes") << u"~~~ log\nx"_s << true;
    QTest::newRow("table") << u"| a | b |\n|---|---|\n| 1 | 2 |"_s << true;
    QTest::newRow("stack trace") << trace << true;
    QTest::newRow("tab before a line") << u"x\n\tat y"_s << true;
    QTest::newRow("columns") << u"NAME    STATE\nnode1   red"_s << true;
    QTest::newRow("tab between columns") << u"node1\tred"_s << true;
}

void TestLayout::hasLayout() {
    QFETCH(QString, text);
    QFETCH(bool, has);
    QCOMPARE(ticket::hasLayout(text), has);
}

void TestLayout::layoutGoesAlongAsAFile() {
    const ticket::Sealed sealed = ticket::sealDraft(builtIn(), described(trace), acme(), core::fromMillis(7));
    QCOMPARE(sealed.request.attachments.size(), 1);
    QCOMPARE(sealed.request.attachments.first().name, u"description.md"_s);
    QCOMPARE(sealed.request.attachments.first().size, trace.toUtf8().size());
    QCOMPARE(sealed.made, QList<QByteArray>{trace.toUtf8()});
    QVERIFY(sealed.request.attachments.first().uncleanedApproved != core::Time{});
    const QString body = sealed.request.body;
    QVERIFY2(
        body.contains("It fails:\n\nat Login.java:12\nat Main.java:3\nThe description with its layout is in "
                      "the attached file description.md.\nDetails:"_L1),
        qPrintable(body));
    QVERIFY(body.endsWith(ticket::markerLine(sealed.request.id)));
}

void TestLayout::plainTextNeedsNoFile() {
    const ticket::Sealed sealed =
        ticket::sealDraft(builtIn(), described(u"Logins fail."_s), acme(), core::fromMillis(7));
    QVERIFY(sealed.request.attachments.isEmpty() && sealed.made.isEmpty());
    QVERIFY(!sealed.request.body.contains("description.md"_L1));
}

void TestLayout::layoutAndTooLong() {
    const QString text = trace.repeated(3000);
    const ticket::Rendered rendered = ticket::renderText(builtIn(), described(text), acme());
    QVERIFY(rendered.body.toUtf8().size() <= ticket::textLimit);
    QCOMPARE(rendered.layout, std::optional(text.toUtf8()));
    QVERIFY(rendered.rest);
    QVERIFY(text.endsWith(QString::fromUtf8(*rendered.rest)));
    QVERIFY(rendered.wholeBytes > ticket::textLimit);
    const ticket::Sealed sealed = ticket::sealDraft(builtIn(), described(text), acme(), core::fromMillis(7));
    QCOMPARE(sealed.made, (QList<QByteArray>{*rendered.layout, *rendered.rest}));
    QCOMPARE(sealed.request.attachments.last().name, u"description.txt"_s);
}

void TestLayout::markdownArrivesAsWritten() {
    const QString text = u"# What\r\n\r\n\r\n    code  <b>\n| a | b |\n|---|---|\n"_s;
    const ticket::Rendered rendered = ticket::renderText(builtIn(), described(text), markdownAccount());
    QVERIFY(!rendered.layout && !rendered.rest);
    QVERIFY2(rendered.body.contains(
                 "Description:\n# What\n\n\n    code  < b>\n| a | b |\n|---|---|\n\nDetails:\n"_L1),
             qPrintable(rendered.body));
    QCOMPARE(rendered.wholeBytes, rendered.body.toUtf8().size());
    QVERIFY(ticket::hasMarker(rendered.body, outage().id));
}

void TestLayout::codeBlocksAreClosed() {
    QCOMPARE(ticket::withLayout(u"a\n```\nx\n````\ny").text, u"a\n```\nx\n````\ny"_s);
    QCOMPARE(ticket::withLayout(u"a\n````\nx\n```").text, u"a\n````\nx\n```\n````"_s);
    QCOMPARE(ticket::withLayout(u"~~~ log\nx").text, u"~~~ log\nx\n~~~"_s);
    QCOMPARE(ticket::withLayout(u"").text, QString());
    QCOMPARE(ticket::withLayout(u"\n\na\x01\t").text, u"\n\na\t"_s);
}

void TestLayout::tagsOutsideOfCode() {
    QCOMPARE(ticket::withLayout(u"<a> 1<2 `<b>` <c>").text, u"< a> 1<2 `<b>` < c>"_s);
    QCOMPARE(ticket::withLayout(u"it's ` <a>").text, u"it's ` < a>"_s);
    QCOMPARE(ticket::withLayout(u"```\n<saml>\n```\n<x>").text, u"```\n<saml>\n```\n< x>"_s);
}

void TestLayout::markdownLimits() {
    QRandomGenerator random(20261123);
    const ticket::Form form = builtIn();
    const QStringList pieces{u"a"_s,    u"語"_s,  u"😀"_s,      u"\n"_s, u"  "_s,
                             u"\r\n"_s, u"<b>"_s, u"\n```\n"_s, u"`"_s};
    for (int run = 0; run < 20; ++run) {
        QString text = u"x"_s;
        const int units = random.bounded(20000, 70000);
        while (text.size() < units) {
            text += pieces[random.bounded(int(pieces.size()))].repeated(random.bounded(1, 20));
        }
        const ticket::Rendered rendered = ticket::renderText(form, described(text + u'.'), markdownAccount());
        QVERIFY(rendered.body.toUtf8().size() <= ticket::textLimit);
        QVERIFY(rendered.body.endsWith(u'\n' + ticket::markerLine(outage().id)));
        QCOMPARE(QString::fromUtf8(rendered.body.toUtf8()), rendered.body); // no half of a pair
        QCOMPARE(rendered.rest.has_value(), rendered.wholeBytes > ticket::textLimit);
        const QString rest = QString::fromUtf8(rendered.rest.value_or(QByteArray()));
        QVERIFY((text + u'.').endsWith(rest));
        const QString first = (text + u'.').chopped(rest.size());
        QVERIFY(rendered.body.contains(ticket::withLayout(first).text));
    }
}

void TestLayout::pointsAreAnsweredByTheText() {
    const ticket::Field points = *builtIn().field(u"asked"_s);
    QVERIFY(ticket::answeredPoints(points, {}, false).isEmpty());
    QCOMPARE(ticket::answeredPoints(points, u"ALL USERS, in Chrome", false),
             QStringList({u"who"_s, u"browsers"_s}));
    QVERIFY(ticket::answeredPoints(points, u"subversion and anode", false).isEmpty()); // within a word
    QCOMPARE(ticket::answeredPoints(points, {}, true), QStringList{u"files"_s}); // whatever is said of them
    // Whatever the text answers, the rule does not ask for, and the other way round.
    const ticket::Draft draft = [] {
        ticket::Draft one = described(u"It fails in Chrome for all users."_s);
        one.values.remove(u"asked"_s);
        return one;
    }();
    const QStringList answered = ticket::answeredPoints(points, draft.text(u"description"), false);
    const core::Issues issues = ticket::validate(builtIn(), draft, acme());
    const core::Issue* issue = helpers::find(issues, u"asked_points"_s);
    QVERIFY(issue);
    for (const ticket::Option& point : points.options) {
        QCOMPARE(issue->text.contains(point.label.text()), !answered.contains(point.value));
    }
}

void TestLayout::headingsAskAndDoNotAnswer() {
    const ticket::Field points = *builtIn().field(u"asked"_s);
    const QString heading = ticket::pointHeading(*points.option(u"who"));
    QVERIFY(heading.contains("all users"_L1));
    QVERIFY(ticket::answeredPoints(points, heading + u"\n\n## Other"_s, false).isEmpty());
    QCOMPARE(ticket::answeredPoints(points, heading + u"\nabout half of them"_s, false),
             QStringList{u"who"_s});
}

QTEST_GUILESS_MAIN(TestLayout)
#include "test_layout.moc"
