#include "app/attachments.h"
#include "app/conversationview.h"
#include "app/message.h"
#include "app/safehtml.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A message is read as it was written, and nothing in it is fetched, run or passed off for something else.
class TestMessage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatReadingNeedsIsKept_data();
    void onlyWhatReadingNeedsIsKept();
    void aPictureIsNotFetched();
    void whatSomebodyTypedIsNoMarkup();
    void whatIsOnItsWayStandsAtTheEnd();
    void theNewestStaysInSight();
    void whatCameSinceIsMarked();
    void onlyHarmlessKindsAreOpened_data();
    void onlyHarmlessKindsAreOpened();

private:
    static ticket::Comment comment(const QString& body, const QString& html = {}, bool isFromAgent = true) {
        return {.id = u"1"_s,
                .author = u"Robin"_s,
                .isFromAgent = isFromAgent,
                .body = body,
                .html = html,
                .created = core::fromMillis(1'700'000'000'000),
                .files = {}};
    }
};

void TestMessage::onlyWhatReadingNeedsIsKept_data() {
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("safe");
    QTest::newRow("emphasis") << u"<p>a <b>b</b></p>"_s << u"<p>a <b>b</b></p>"_s;
    QTest::newRow("styles") << u"<p style=\"color:white\" onclick='x()'>a</p>"_s << u"<p>a</p>"_s;
    QTest::newRow("script") << u"a<script>alert('<b>')</script>b"_s << u"ab"_s;
    QTest::newRow("script that never ends") << u"a<SCRIPT src=x>b"_s << u"a"_s;
    QTest::newRow("style") << u"<style>p{}</style>a"_s << u"a"_s;
    QTest::newRow("picture") << u"<img src='http://x/y.png' alt=\">\">a"_s << u"[picture]a"_s;
    QTest::newRow("link") << u"<a target=_blank href='https://x.example/?a=1&amp;b=2'>x</a>"_s
                          << u"<a href=\"https://x.example/?a=1&amp;b=2\">x</a>"_s;
    QTest::newRow("link that runs") << u"<a href=\"javascript:alert(1)\">x</a>"_s << u"<a>x</a>"_s;
    QTest::newRow("link to a file") << u"<a href=file:///etc/passwd>x</a>"_s << u"<a>x</a>"_s;
    QTest::newRow("hidden link") << u"<a data-href='https://x' title='href=https://y'>x</a>"_s
                                 << u"<a>x</a>"_s;
    QTest::newRow("form") << u"<form action=x><input value=1><button>a</button></form>"_s << u"a"_s;
    QTest::newRow("no tag") << u"1 < 2 and <3"_s << u"1 &lt; 2 and &lt;3"_s;
    QTest::newRow("comment") << u"a<!-- <b> -->b<!-- c"_s << u"ab"_s;
    QTest::newRow("open end") << u"a<b"_s << u"a&lt;b"_s;
}

void TestMessage::onlyWhatReadingNeedsIsKept() {
    QFETCH(QString, html);
    QFETCH(QString, safe);
    QCOMPARE(app::safeHtml(html), safe);
}

void TestMessage::aPictureIsNotFetched() {
    QTextDocument document;
    app::appendMessage(
        document,
        {.comment = comment(u"x"_s, u"<p>Look: <img src=\"http://127.0.0.1:1/x.png\"></p>"_s), .state = {}},
        0, QPalette(), QFont());
    QVERIFY(!document.toHtml().contains(u"<img"_s));
    QVERIFY(document.toPlainText().contains(u"[picture]"_s));
}

void TestMessage::whatSomebodyTypedIsNoMarkup() {
    QTextDocument document;
    app::appendMessage(document,
                       {.comment = comment(u"<b>not bold</b>"_s, u"<p>other</p>"_s, false), .state = {}}, 0,
                       QPalette(), QFont());
    QVERIFY(document.toPlainText().contains(u"<b>not bold</b>"_s));
}

void TestMessage::whatIsOnItsWayStandsAtTheEnd() {
    ticket::Ticket ticket;
    ticket.account = core::AccountId(u"acme"_s);
    ticket.id = core::TicketId(u"17"_s);
    ticket.comments = {comment(u"We look into it."_s)};
    store::Entry entry;
    entry.id = core::IntentId(u"a"_s);
    entry.account = ticket.account;
    entry.request.body = u"Still down.\n\nRequest id: a"_s;
    entry.update = store::UpdateOf{.ticket = ticket.id, .waitsFor = {}};
    store::Entry other = entry;
    other.update->ticket = core::TicketId(u"18"_s);
    store::Entry done = entry;
    done.state = store::EntryState::Delivered;
    const auto messages = app::messagesOf(ticket, {other, entry, done}, {}, {}, core::fromMillis(1));
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.last().comment.body, u"Still down."_s);
    QVERIFY(!messages.last().state.isEmpty());

    app::ConversationView view;
    view.setMessages(messages, false);
    QVERIFY(view.toPlainText().indexOf(u"Still down."_s) > view.toPlainText().indexOf(u"We look into it."_s));
}

/// The newest stays in sight while messages come and the window changes; unless one reads another one.
void TestMessage::theNewestStaysInSight() {
    ticket::Ticket ticket;
    ticket.comments.fill(comment(u"A line of text"_s), 30);
    const auto messages = [&ticket] {
        return app::messagesOf(ticket, {}, {}, {}, {});
    };
    app::ConversationView view;
    view.resize(400, 300);
    view.setMessages(messages(), false);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QScrollBar* bar = view.verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    view.resize(300, 200);
    QTRY_COMPARE(bar->value(), bar->maximum());
    ticket.comments.append(comment(u"Newer"_s));
    view.setMessages(messages(), true);
    QTRY_COMPARE(bar->value(), bar->maximum());
    ticket.comments.first().body = u"Written anew"_s;
    view.setMessages(messages(), true);
    QTRY_COMPARE(bar->value(), bar->maximum());

    view.verticalScrollBar()->setValue(50); // reads an older one
    ticket.comments.append(comment(u"Newest"_s));
    view.setMessages(messages(), true);
    QCOMPARE(bar->value(), 50);
    ticket.comments.last().body = u"Written anew"_s;
    view.setMessages(messages(), true);
    QCOMPARE(bar->value(), 50);
    view.showNewest(); // has sent a reply
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void TestMessage::whatCameSinceIsMarked() {
    ticket::Ticket ticket;
    ticket.comments = {comment(u"old"_s), comment(u"new"_s), comment(u"mine"_s, {}, false)};
    ticket.comments[1].created += 1h;
    ticket.comments[2].created += 2h;
    const auto messages =
        app::messagesOf(ticket, {}, {}, ticket.comments.first().created, ticket.comments.last().created);
    QVERIFY(!messages[0].isNew);
    QVERIFY(messages[1].isNew);
    QVERIFY(!messages[2].isNew);
}

void TestMessage::onlyHarmlessKindsAreOpened_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("mayOpen");
    QTest::newRow("log") << u"server.log"_s << u"text/plain"_s << true;
    QTest::newRow("picture") << u"a.PNG"_s << u"image/png"_s << true;
    QTest::newRow("pdf") << u"plan.pdf"_s << u"application/pdf"_s << true;
    QTest::newRow("program") << u"fix.exe"_s << u"application/octet-stream"_s << false;
    QTest::newRow("script") << u"fix.sh"_s << u"text/plain"_s << false;
    QTest::newRow("script in disguise") << u"fix.txt"_s << u"application/x-shellscript"_s << false;
    QTest::newRow("starter") << u"a.desktop"_s << u"text/plain"_s << false;
    QTest::newRow("two endings") << u"a.pdf.jar"_s << u"application/pdf"_s << false;
    QTest::newRow("page") << u"a.html"_s << u"text/html"_s << false;
    QTest::newRow("no ending") << u"run"_s << QString() << false;
}

void TestMessage::onlyHarmlessKindsAreOpened() {
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(bool, mayOpen);
    QCOMPARE(app::Attachments::mayOpen({.name = name, .mimeType = type, .size = 1, .url = {}}), mayOpen);
}

QTEST_MAIN(TestMessage)
#include "test_message.moc"
