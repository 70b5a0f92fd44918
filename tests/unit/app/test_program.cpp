#include "app/openingnote.h"
#include "app/program.h"
#include "store/connection.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A start whose files take their time.
class TestProgram final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whileAnOldDatabaseIsBroughtUpToDateTheStartIsNotHeld() {
        const QTemporaryDir home;
        const QTemporaryDir scripts;
        const auto folder = core::DataFolder::below(home.path());
        QVERIFY(folder.create());
        const QDir all(u":/sql"_s);
        const QStringList names = all.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
        for (const QString& name : names.first(names.size() - 1)) {
            QVERIFY(QFile::copy(all.filePath(name), scripts.filePath(name)));
        }
        auto busy =
            store::Connection::open(folder.database(), store::Connection::Mode::ReadWrite, scripts.path());
        QVERIFY(busy && (*busy)->run(u"BEGIN IMMEDIATE"_s));
        app::Program::Opening opening({.folder = folder});
        QVERIFY(!opening.isReady(50ms));
        QVERIFY((*busy)->run(u"COMMIT"_s));
        QVERIFY(opening.isReady(60s));
        const auto program = opening.finish();
        QVERIFY2(program, qPrintable(program ? QString() : program.error().text));
        QVERIFY((*program)->reader().run(u"SELECT count(*) FROM ticket_vocabulary"_s));
    }

    void aFolderThatCannotBeMadeIsAnErrorAtOnce() {
        const QTemporaryDir home;
        QFile file(home.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        app::Program::Opening opening({.folder = core::DataFolder::below(file.fileName() + u"/below"_s)});
        QVERIFY(opening.isReady(0ms));
        QVERIFY(!opening.finish());
    }

    void theNoteSaysThatNothingIsLost() {
        app::OpeningNote note;
        note.show();
        QVERIFY(QTest::qWaitForWindowExposed(&note));
        const auto* text = note.findChild<QLabel*>(u"opening_text"_s);
        QVERIFY(text && text->text().contains(u"Nothing of them is lost"_s));
        QVERIFY(text->height() >= text->heightForWidth(text->width())); // the whole of it
    }
};

QTEST_MAIN(TestProgram)
#include "test_program.moc"
