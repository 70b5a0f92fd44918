#include "ticket/textform.h"
#include "unit/wizard/window.h"
#include "wizard/fields/filedrop.h"
#include "wizard/fields/markdownedit.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace {

struct DescriptionWindow : Window {
    explicit DescriptionWindow(const core::AccountId& account = {}) : Window(account) { go(); }
    explicit DescriptionWindow(bool isMarkdown) {
        Fixture& own = fixture;
        own.accounts.first().rendersMarkdown = isMarkdown;
        wizard.reset();
        session = std::make_unique<wizard::Session>(own.parts(), own.newDraft());
        wizard = std::make_unique<wizard::SupportWizard>(*session);
        wizard->resize(smallestWindow);
        wizard->show();
        wizard->activateWindow();
        if (!QTest::qWaitForWindowActive(wizard.get())) {
            qFatal("no active window");
        }
        go();
    }
    void go() {
        key(Qt::Key_8, Qt::AltModifier);
        if (focus() != "description"_L1) {
            qFatal("not in the description");
        }
    }
    wizard::MarkdownEdit* text() const {
        return qobject_cast<wizard::MarkdownEdit*>(field(u"description"_s));
    }
    QString label(const QString& name) const { return find<QLabel>(name)->text(); }
    QString written() const { return session->draft().text(u"description"); }
    QTextBrowser* preview() const { return find<QTextBrowser>(u"preview"_s); }
};

/// What a file manager or a browser would do with the pointer.
bool drop(QWidget* target, const QMimeData& data) {
    const QPoint at = target->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDropEvent event(at, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
    return event.isAccepted();
}

QImage picture() {
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

} // namespace

/// Writing is plain and safe: what arrives is seen beforehand, and nothing that is typed, pasted or dropped
/// is lost.
class TestDescriptionField final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(m_folder->filePath(u"a.log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("line\n") == 5);
    }

    void previewShowsPlainTextAsItArrives() {
        DescriptionWindow window;
        window.text()->insertPlainText(u"## What\n\n\n\nIt   fails <b>now</b>"_s);
        window.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window.preview()->isVisible());
        QVERIFY(!window.text()->isVisible());
        const QString shown = window.preview()->toPlainText();
        QVERIFY2(shown.contains("## What\n\nIt fails < b>now< /b>"_L1), qPrintable(shown));
        QCOMPARE(shown, ticket::renderText(window.session->form(), window.session->draft(),
                                           window.session->account())
                            .body);
        window.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.focus(), u"description"_s);
        QVERIFY(window.text()->isVisible());
    }

    void previewShowsMarkdownAndFetchesNothing() {
        DescriptionWindow window(true);
        window.text()->insertPlainText(
            u"## What\n\n**bold** ![x](http://127.0.0.1:9/x.png) [to](https://example.com)"_s);
        window.find<QTabBar>(u"description.pages"_s)->setCurrentIndex(1);
        const QString shown = window.preview()->toPlainText();
        QVERIFY2(shown.contains("What"_L1) && shown.contains("bold"_L1), qPrintable(shown));
        QVERIFY(!shown.contains("##"_L1) && !shown.contains("**"_L1));
        QVERIFY(!window.preview()->openLinks());
        QVERIFY(!window.preview()
                     ->loadResource(QTextDocument::ImageResource, QUrl(u"http://127.0.0.1:9/x.png"_s))
                     .isValid());
    }

    void layoutThatWouldBeLostIsSaidAndKept() {
        DescriptionWindow window;
        window.type(u"It fails"_s);
        QVERIFY(!window.find<QLabel>(u"description.notice"_s)->isVisible());
        window.text()->insertPlainText(u"\n    at Main.java:3"_s);
        QTRY_VERIFY(window.find<QLabel>(u"description.notice"_s)->isVisible());
        QVERIFY(window.label(u"description.notice"_s).contains("description.md"_L1));
    }

    void sizeIsCounted() {
        DescriptionWindow window;
        QTRY_VERIFY(window.label(u"description.size"_s).endsWith(" kB of 64 kB"_L1));
        const QString before = window.label(u"description.size"_s);
        window.text()->insertPlainText(u"ä"_s.repeated(5000));
        QTRY_VERIFY(window.label(u"description.size"_s) != before);
        const qsizetype bytes =
            ticket::renderText(window.session->form(), window.session->draft(), window.session->account())
                .body.toUtf8()
                .size();
        QVERIFY(bytes > 10000);
        QVERIFY(
            window.label(u"description.size"_s).startsWith(QLocale().toString(double(bytes) / 1024, 'f', 1)));
        window.text()->insertPlainText(u"ä"_s.repeated(40000));
        QTRY_VERIFY(window.label(u"description.size"_s).contains("description.txt"_L1));
    }

    void toolsAreOneStepOfUndo() {
        DescriptionWindow window;
        window.type(u"one"_s);
        window.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.written(), u"## one"_s);
        window.text()->undo();
        QCOMPARE(window.written(), u"one"_s);
        window.text()->selectAll();
        window.text()->insertPlainText(u"one\ntwo"_s);
        window.text()->selectAll();
        window.find<QAbstractButton>(u"description.list"_s)->click();
        QCOMPARE(window.written(), u"- one\n- two"_s);
        QCOMPARE(window.focus(), u"description"_s);
        window.text()->undo();
        QCOMPARE(window.written(), u"one\ntwo"_s);
        window.text()->selectAll();
        window.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.written(), u"```\none\ntwo\n```"_s);
        QCOMPARE(window.text()->textCursor().selectedText(), u"one\u2029two"_s);
        window.text()->undo();
        QCOMPARE(window.written(), u"one\ntwo"_s);
    }

    void codeInALine() {
        DescriptionWindow window;
        window.type(u"see x`y here"_s);
        QTextCursor cursor = window.text()->textCursor();
        cursor.setPosition(4);
        cursor.setPosition(7, QTextCursor::KeepAnchor);
        window.text()->setTextCursor(cursor);
        window.text()->markCode();
        QCOMPARE(window.written(), u"see ``x`y`` here"_s);
    }

    void pointsTickThemselves() {
        DescriptionWindow window;
        auto* who = window.find<QAbstractButton>(u"asked.who"_s);
        QVERIFY(!who->isChecked());
        window.type(u"All users"_s);
        QVERIFY(who->isChecked());
        QVERIFY(who->accessibleDescription().startsWith("In your request"_L1));
        QVERIFY(!window.session->draft().hasAnswer(u"asked")); // nobody said so but the text
        window.text()->selectAll();
        window.key(Qt::Key_Delete);
        QVERIFY(!who->isChecked());
        QVERIFY(who->accessibleDescription().startsWith("Not said yet"_L1));
    }

    void anAttachedFileTicksItsPoint() {
        DescriptionWindow window;
        auto* files = window.find<QAbstractButton>(u"asked.files"_s);
        QVERIFY(!files->isChecked());
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("one line of a log\n") > 0 && file.flush());
        window.session->attach({file.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(files->isChecked(), 30'000);
        window.session->detach(window.session->files().exhibits().first().id);
        QTRY_VERIFY(!files->isChecked());
    }

    void aPersonsOwnTickRemains() {
        DescriptionWindow window;
        auto* who = window.find<QAbstractButton>(u"asked.who"_s);
        who->click();
        QCOMPARE(window.session->draft().list(u"asked"), QStringList{u"who"_s});
        window.text()->setFocus();
        window.type(u"All users"_s);
        QVERIFY(who->accessibleDescription().startsWith("Ticked by you"_L1));
        who->click(); // the text still says it
        QVERIFY(!window.session->draft().hasAnswer(u"asked"));
        QVERIFY(who->isChecked());
    }

    void aPointLeadsToItsHeading() {
        DescriptionWindow window;
        window.type(u"It fails."_s);
        const QString heading = u"## Whether it is all browsers or one"_s;
        window.find<QAbstractButton>(u"asked.write.browsers"_s)->click();
        QCOMPARE(window.focus(), u"description"_s);
        QCOMPARE(window.written(), u"It fails.\n\n"_s + heading + u'\n');
        window.text()->undo();
        QCOMPARE(window.written(), u"It fails."_s);
        window.text()->redo();
        QVERIFY(!window.find<QAbstractButton>(u"asked.browsers"_s)->isChecked()); // asked is not answered
        window.type(u"One."_s);
        QVERIFY(window.find<QAbstractButton>(u"asked.browsers"_s)->isChecked());
        // The keyboard's way, and never a second heading.
        window.find(u"asked.browsers"_s)->setFocus();
        window.key(Qt::Key_Return);
        QCOMPARE(window.wizard->place(), u"description"_s);
        QCOMPARE(window.written().count(heading), 1);
        window.type(u" More."_s);
        QVERIFY(window.written().endsWith("One. More."_L1));
        QVERIFY(window.written().startsWith("It fails."_L1));
    }

    void pastedPictureIsAttached() {
        DescriptionWindow window;
        window.type(u"before"_s);
        QGuiApplication::clipboard()->setImage(picture());
        window.text()->paste();
        QTRY_COMPARE_WITH_TIMEOUT(window.session->draft().attachments.size(), 1, 60'000);
        const ticket::Attachment file = window.session->draft().attachments.first();
        QVERIFY2(
            QRegularExpression(uR"(^screenshot-\d{4}-\d\d-\d\d-\d{6}\.png$)"_s).match(file.name).hasMatch(),
            qPrintable(file.name));
        QCOMPARE(file.mimeType, u"image/png"_s);
        QCOMPARE(QImage(window.fixture.blobs.path(file.blob)).convertToFormat(QImage::Format_RGB32),
                 picture());
        QCOMPARE(window.written(), u"before"_s);
    }

    void pastedFileIsAttachedAndTextIsText() {
        DescriptionWindow window;
        auto* files = new QMimeData;
        files->setUrls({QUrl::fromLocalFile(m_folder->filePath(u"a.log"_s))});
        QGuiApplication::clipboard()->setMimeData(files);
        window.text()->paste();
        QTRY_COMPARE_WITH_TIMEOUT(window.session->draft().attachments.size(), 1, 60'000);
        QVERIFY(window.written().isEmpty());
        auto* both = new QMimeData; // as a spreadsheet does
        both->setText(u"cells"_s);
        both->setImageData(picture());
        QGuiApplication::clipboard()->setMimeData(both);
        window.text()->paste();
        QCOMPARE(window.written(), u"cells"_s);
        QCOMPARE(window.session->attachmentsUnderWay(), 0);
    }

    void filesAreDroppedAnywhere_data() {
        QTest::addColumn<QString>("target");
        for (const QString& target : {u"description"_s, u"callback"_s, u"since"_s}) {
            QTest::newRow(qPrintable(target)) << target;
        }
    }

    void filesAreDroppedAnywhere() {
        QFETCH(QString, target);
        DescriptionWindow window;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder->filePath(u"a.log"_s))});
        data.setText(m_folder->filePath(u"a.log"_s)); // as file managers do
        QWidget* widget = window.field(target);
        if (auto* area = qobject_cast<QAbstractScrollArea*>(widget)) {
            widget = area->viewport();
        }
        QVERIFY(drop(widget, data));
        QTRY_COMPARE_WITH_TIMEOUT(window.session->draft().attachments.size(), 1, 60'000);
        QVERIFY(!window.session->draft().hasAnswer(target));
        QVERIFY(QFile::exists(m_folder->filePath(u"a.log"_s)));
    }

    void droppedTextIsText() {
        DescriptionWindow window;
        QMimeData data;
        data.setText(u"dropped"_s);
        drop(window.text()->viewport(), data);
        QCOMPARE(window.written(), u"dropped"_s);
        QCOMPARE(window.session->attachmentsUnderWay(), 0);
    }

    void highlightWhileDragging() {
        DescriptionWindow window;
        auto* page = window.field(u"description"_s);
        auto* highlight = window.find(u"drop_highlight"_s);
        QVERIFY(!highlight->isVisible());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder->filePath(u"a.log"_s))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page, &enter);
        QVERIFY(highlight->isVisible());
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(page, &leave);
        QVERIFY(!highlight->isVisible());
    }

    void folderIsAskedFor() {
        DescriptionWindow window;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder->path())});
        QVERIFY(drop(window.text()->viewport(), data));
        const auto* question = window.find<QLabel>(u"folder.question"_s);
        QVERIFY(question->isVisible());
        QVERIFY2(question->text().contains(QFileInfo(m_folder->path()).fileName()),
                 qPrintable(question->text()));
        QCOMPARE(window.session->attachmentsUnderWay(), 0);
        QVERIFY(window.written().isEmpty());
        window.find<QAbstractButton>(u"folder.yes"_s)->click();
        QVERIFY(!question->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!window.session->draft().attachments.isEmpty(), 60'000);
    }

    void undoSurvivesTheOtherFields() {
        DescriptionWindow window;
        window.type(u"abc"_s);
        window.session->setValue(u"callback"_s, u"+1 425 555 0100"_s);
        window.text()->undo();
        QVERIFY(window.written() != "abc"_L1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestDescriptionField)
#include "test_descriptionfield.moc"
