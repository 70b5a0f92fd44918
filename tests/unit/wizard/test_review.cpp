#include "ticket/textform.h"
#include "unit/wizard/window.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace {

void toReview(const Window& window) {
    window.key(Qt::Key_9, Qt::AltModifier);
    settle();
}

ticket::RawRequest example() {
    return {.method = u"POST"_s,
            .host = u"support.example.com"_s,
            .path = u"/api/v2/requests.json"_s,
            .headers = {u"Accept"_s, u"Authorization"_s},
            .body = "{\"request\":{\"subject\":\"Zürich\u00a0down\u2028\"}}",
            .placeholders = {},
            .unread = std::nullopt};
}

QString text(const Window& window, const QString& name) {
    return window.find<QLabel>(name)->text();
}

} // namespace

/// "Check your answers", as a person with a keyboard has it.
class TestReview final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problemsComeFirstAndLeadToTheirFields();
    void problemsSayTheirLevelInWords();
    void aTickIsAskedForAndGoesWhereItIsMissing();
    void everyAnswerIsThereWithItsWayBack();
    void filesAreListedWithSizeAndCleaning();
    void textIsTheOneThatArrives();
    void returnDoesNotSend();
    void rawRequestIsAskedForOnlyWhenUnfolded();
    void rawRequestIsShownAndCopiedAsItIs();
    void rawRequestSaysWhatIsNotKnown();
    void rawRequestFollowsTheAnswers();
};

void TestReview::problemsComeFirstAndLeadToTheirFields() {
    const Window window;
    toReview(window);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window.wizard->place(), u"review"_s);
    QCOMPARE(window.focus(), u"go.subject_empty"_s);
    // Above the answers.
    QVERIFY(window.find(u"go.subject_empty"_s)->mapTo(window.wizard.get(), QPoint()).y() <
            window.find(u"answer.service"_s)->mapTo(window.wizard.get(), QPoint()).y());
    window.key(Qt::Key_Return);
    QCOMPARE(window.wizard->place(), u"subject"_s);
    QCOMPARE(window.focus(), u"subject"_s);
}

void TestReview::problemsSayTheirLevelInWords() {
    const Window window;
    toReview(window);
    QVERIFY(window.find(u"go.subject_empty"_s)->accessibleName().startsWith(u"Error: "_s));
    QVERIFY(window.find(u"go.severity_missing"_s)->accessibleName().startsWith(u"Warning: "_s));
    QCOMPARE(window.find(u"go.subject_empty"_s)->accessibleDescription(), u"Leads to Subject"_s);
    window.session->setValue(u"subject"_s, u"Logins"_s);
    settle();
    QVERIFY(window.find(u"go.subject_vague"_s)->accessibleName().startsWith(u"Note: "_s));
    // Errors before warnings before notes, wherever their fields are.
    const auto y = [&](const QString& name) {
        return window.find(name)->mapTo(window.wizard.get(), QPoint()).y();
    };
    QVERIFY(y(u"go.description_empty"_s) < y(u"go.severity_missing"_s));
    QVERIFY(y(u"go.severity_missing"_s) < y(u"go.subject_vague"_s));
}

void TestReview::aTickIsAskedForAndGoesWhereItIsMissing() {
    const Window window;
    Fixture::answerAll(*window.session);
    window.session->setValue(u"severity"_s, u"high"_s);
    toReview(window);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!window.session->isSending());
    QCOMPARE(window.focus(), u"tick.not_urgent"_s);
    window.key(Qt::Key_Space);
    QVERIFY(window.find<QCheckBox>(u"tick.not_urgent"_s)->isChecked());
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(window.session->isSent());
}

void TestReview::everyAnswerIsThereWithItsWayBack() {
    const Window window;
    Fixture::answerAll(*window.session);
    toReview(window);
    const QList<ticket::AnswerLine> lines =
        ticket::answerLines(window.session->form(), window.session->draft(), window.session->account());
    QVERIFY(lines.size() > 8);
    for (const ticket::AnswerLine& line : lines) {
        if (line.answer.isEmpty()) {
            QCOMPARE(text(window, u"answer."_s + line.field),
                     line.field == u"attachments"_s ? u"None"_s : u"Not answered"_s);
        } else {
            QVERIFY(text(window, u"answer."_s + line.field).startsWith(line.answer.left(100)));
        }
        QCOMPARE(window.find(u"edit."_s + line.field)->accessibleName(), u"Edit "_s + line.question);
    }
    for (const QString& field : {u"severity"_s, u"subject"_s, u"callback"_s}) {
        window.find<QAbstractButton>(u"edit."_s + field)->click();
        QCOMPARE(window.wizard->place(), window.session->form().stepOf(field)->id);
        QVERIFY(window.focus().startsWith(field));
        toReview(window);
    }
}

void TestReview::filesAreListedWithSizeAndCleaning() {
    const Window window;
    Fixture::answerAll(*window.session);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(QByteArray(2048, 'x'));
    file.close();
    window.session->attach({file.fileName()});
    QTRY_COMPARE_WITH_TIMEOUT(window.session->draft().attachments.size(), 1, 60'000);
    toReview(window);
    const QString answer = text(window, u"answer.attachments"_s);
    QVERIFY2(answer.contains(QFileInfo(file.fileName()).fileName()), qPrintable(answer));
    QVERIFY2(answer.contains(QLocale().formattedDataSize(2048)), qPrintable(answer));
    QVERIFY2(answer.contains(u"Cleaned, nothing found"_s), qPrintable(answer));
}

void TestReview::textIsTheOneThatArrives() {
    const Window window;
    Fixture::answerAll(*window.session);
    toReview(window);
    auto* text = window.find<QPlainTextEdit>(u"rendered_text"_s);
    QVERIFY(text->toPlainText().contains(ticket::markerLine(window.session->draft().id)));
    const QString before = text->toPlainText();
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(window.session->isSent());
    QCOMPARE(before, window.session->entry()->request.body);
}

void TestReview::returnDoesNotSend() {
    const Window window;
    Fixture::answerAll(*window.session);
    toReview(window);
    window.find(u"rendered_text"_s)->setFocus();
    window.key(Qt::Key_Return);
    QCOMPARE(window.wizard->place(), u"review"_s);
    QVERIFY(!window.session->isSending());
    window.find(u"send"_s)->setFocus();
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.session->isSent());
}

void TestReview::rawRequestIsAskedForOnlyWhenUnfolded() {
    Window window;
    window.fixture.rawRequest = example();
    Fixture::answerAll(*window.session);
    toReview(window);
    QVERIFY(!window.find(u"raw_body"_s)->isVisible());
    window.session->setValue(u"subject"_s, u"Logins fail everywhere"_s);
    QCOMPARE(window.fixture.rawRequests, 0);
    window.find<QAbstractButton>(u"raw_request"_s)->click();
    QCOMPARE(window.fixture.rawRequests, 1);
    QTRY_VERIFY(window.find(u"raw_body"_s)->isVisible());
    window.find<QAbstractButton>(u"raw_request"_s)->click();
    QCOMPARE(window.fixture.rawRequests, 1);
}

void TestReview::rawRequestIsShownAndCopiedAsItIs() {
    Window window;
    window.fixture.rawRequest = example();
    toReview(window);
    window.find<QAbstractButton>(u"raw_request"_s)->click();
    auto* copy = window.find<QAbstractButton>(u"copy_raw_body"_s);
    QTRY_VERIFY(copy->isEnabled());
    QCOMPARE(text(window, u"raw_head"_s), u"POST /api/v2/requests.json to support.example.com"_s);
    QVERIFY(text(window, u"raw_headers"_s).contains(u"Accept, Authorization"_s));
    QCOMPARE(text(window, u"raw_state"_s), QString());
    QVERIFY(window.find<QPlainTextEdit>(u"raw_body"_s)->toPlainText().contains(u"Zürich"_s));
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), example().body);
}

void TestReview::rawRequestSaysWhatIsNotKnown() {
    Window window;
    ticket::RawRequest raw = example();
    raw.placeholders = {u"UPLOAD-TOKEN-1"_s};
    raw.unread = core::Error{.kind = core::ErrorKind::Transient, .text = u"There is no network."_s};
    window.fixture.rawRequest = raw;
    toReview(window);
    window.find<QAbstractButton>(u"raw_request"_s)->click();
    QTRY_VERIFY(text(window, u"raw_state"_s).contains(u"There is no network."_s));
    QVERIFY(text(window, u"raw_state"_s).contains(u"without them"_s));
    QVERIFY(text(window, u"raw_state"_s).contains(u"UPLOAD-TOKEN-1"_s));
    QVERIFY(!window.find<QPlainTextEdit>(u"raw_body"_s)->toPlainText().isEmpty());
}

void TestReview::rawRequestFollowsTheAnswers() {
    Window window;
    window.fixture.rawRequest = example();
    toReview(window);
    window.find<QAbstractButton>(u"raw_request"_s)->click();
    QTRY_VERIFY(window.find<QAbstractButton>(u"copy_raw_body"_s)->isEnabled());
    ticket::RawRequest other = example();
    other.body = "{\"other\":1}";
    window.fixture.rawRequest = other;
    window.key(Qt::Key_7, Qt::AltModifier);
    window.session->setValue(u"subject"_s, u"Logins fail everywhere"_s);
    toReview(window);
    QTRY_COMPARE(window.find<QPlainTextEdit>(u"raw_body"_s)->toPlainText(), u"{\"other\":1}"_s);
}

QTEST_MAIN(TestReview)
#include "test_review.moc"
