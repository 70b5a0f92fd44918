#include "app/mainwindow.h"
#include "app/program.h"
#include "dragsource.h"
#include "realdesktop.h"
#include "wizard/session.h"
#include "wizard/supportwizard.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
const QByteArray password = "hunter2trombone";
const QByteArray session = "s%3AqW3rTy9Lk2Jd8Fh4Gs6A.Zx7Cv1Bn5Mq0Pw3Er";

/// Single quotes are double ones.
const QByteArray har =
    QByteArray("{'log': {'version': '1.2', 'creator': {'name': 'browser', 'version': '1'}, 'entries': [\n"
               "  {'startedDateTime': '2026-11-22T02:40:00.000Z', 'time': 12,\n"
               "   'request': {'method': 'POST', 'url': 'https://login.example/u/login', 'headers': [\n"
               "      {'name': 'cookie', 'value': 'auth0=SESSION'}],\n"
               "    'postData': {'mimeType': 'application/x-www-form-urlencoded',\n"
               "      'text': 'username=jane.doe&password=PASSWORD'}},\n"
               "   'response': {'status': 500, 'content': {'size': 5, 'text': 'Error'}}}\n"
               "]}}")
        .replace('\'', '"')
        .replace("SESSION", session)
        .replace("PASSWORD", password);

template <class T>
T* windowOf() {
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (auto* found = qobject_cast<T*>(window); found && found->isVisible()) {
            return found;
        }
    }
    return nullptr;
}

QWidget* windowNamed(const QString& name) {
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (window->objectName() == name && window->isVisible()) {
            return window;
        }
    }
    return nullptr;
}

RealDesktop* desktop = nullptr;

} // namespace

/// A HAR on its way to the ticket, as a person meets it: chosen on step 8, looked at, sent, and fetched from
/// the practice center again.
class TestEvidence final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        if (QTest::currentTestFailed()) {
            desktop->screenshot(u"evidence-%1.png"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
        }
    }

    void noSecretOfAHarArrives() {
        Filing filing;
        open(filing);
        if (QTest::currentTestFailed()) {
            return;
        }
        wizard::SupportWizard* const wizard = filing.wizard;
        filing.program->dispatcher().start();

        wizard->findChild<QPushButton*>(u"attachments"_s)->setFocus();
        desktop->press({u"space"_s});
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = wizard->findChild<QFileDialog*>()) != nullptr, patience);
        QVERIFY(RealDesktop::waitForFocus(dialog));
        desktop->type(filing.file);
        desktop->press({u"Return"_s});
        QTRY_COMPARE_WITH_TIMEOUT(wizard->session().draft().attachments.size(), 1, patience);
        const auto* state = wizard->findChild<QLabel*>(u"attachments.state.1"_s);
        QVERIFY2(state->text().contains(u"removed"), qPrintable(state->text()));

        wizard->findChild<QPushButton*>(u"attachments.details.1"_s)->setFocus();
        desktop->press({u"space"_s});
        QWidget* details = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((details = windowNamed(u"cleaning"_s)) != nullptr, patience);
        QVERIFY(RealDesktop::waitForFocus(details));
        QVERIFY(details->findChild<QTreeWidget*>(u"cleaning.removed"_s)->topLevelItemCount() >= 2);
        details->findChild<QPushButton*>(u"cleaning.compare"_s)->setFocus();
        desktop->press({u"space"_s});
        const auto* places = details->findChild<QTreeWidget*>(u"cleaning.places"_s);
        QTRY_VERIFY_WITH_TIMEOUT(places->topLevelItemCount() >= 2, patience);
        const auto* before = details->findChild<QPlainTextEdit*>(u"cleaning.before"_s);
        QVERIFY(!before->isVisible() && before->toPlainText().isEmpty());
        details->findChild<QWidget*>(u"cleaning.show_before"_s)->setFocus();
        desktop->press({u"space"_s});
        QTRY_VERIFY_WITH_TIMEOUT(before->isVisible(), patience);
        QVERIFY(before->toPlainText().toUtf8().contains(session));
        desktop->screenshot(u"evidence-details.png"_s);
        desktop->press({u"Escape"_s});
        QTRY_VERIFY_WITH_TIMEOUT(windowNamed(u"cleaning"_s) == nullptr, patience);
        QVERIFY(RealDesktop::waitForFocus(wizard));
        desktop->screenshot(u"evidence-step.png"_s);

        desktop->press({u"alt+9"_s});
        QTRY_COMPARE_WITH_TIMEOUT(wizard->place(), u"review"_s, patience);
        desktop->press({u"ctrl+Return"_s});
        QTRY_VERIFY_WITH_TIMEOUT(wizard->session().entry() && !wizard->session().entry()->ticket.isEmpty(),
                                 patience);
        const QByteArray arrived = fetched(*filing.program, wizard->session().entry()->ticket);
        QVERIFY(arrived.contains("\"startedDateTime\": \"2026-11-22T02:40:00.000Z\""));
        QVERIFY(!arrived.contains(password) && !arrived.contains(session) && !arrived.contains("jane.doe"));
        QVERIFY(QJsonDocument::fromJson(arrived).isObject());
        QFile original(filing.file);
        QVERIFY(original.open(QIODevice::ReadOnly));
        QCOMPARE(original.readAll(), har);
    }

    void aFileIsDroppedFromAnotherProgram() {
        Filing filing;
        open(filing);
        if (QTest::currentTestFailed()) {
            return;
        }
        wizard::SupportWizard* const wizard = filing.wizard;
        QProcess other;
        const auto end = qScopeGuard([&other] {
            other.terminate();
            other.waitForFinished(patience);
        });
        dragsource::start(other, filing.file);
        desktop->moveTo(dragsource::handle);
        desktop->holdButton();
        desktop->moveTo(wizard->mapToGlobal(wizard->rect().center()));
        QTRY_VERIFY_WITH_TIMEOUT(highlight(*wizard) != nullptr, patience); // it says what will happen
        desktop->screenshot(u"evidence-drop.png"_s);
        desktop->releaseButton();
        QTRY_COMPARE_WITH_TIMEOUT(wizard->session().draft().attachments.size(), 1, patience);
        QCOMPARE(wizard->session().draft().attachments.first().name, u"login.har"_s);
        QVERIFY(highlight(*wizard) == nullptr);
        QVERIFY(QFile::exists(filing.file)); // the other program was told that it is a copy
    }

private:
    /// A request on the step that takes files, and a HAR for it.
    struct Filing {
        QTemporaryDir folder;
        QString file = folder.filePath(u"login.har"_s);
        std::unique_ptr<app::Program> program;
        std::unique_ptr<app::MainWindow> window;
        wizard::SupportWizard* wizard = nullptr;
    };

    static void open(Filing& filing) {
        QFile original(filing.file);
        QVERIFY(original.open(QIODevice::WriteOnly) && original.write(har) == har.size());
        original.close();
        auto program = app::Program::open(
            {.folder = core::DataFolder::below(filing.folder.filePath(u"data"_s)), .isPractice = true});
        QVERIFY2(program.has_value(), program ? "" : qPrintable(program.error().text));
        filing.program = std::move(*program);
        filing.window = std::make_unique<app::MainWindow>(*filing.program);
        filing.window->show();
        QVERIFY(RealDesktop::waitForFocus(filing.window.get()));
        desktop->press({u"ctrl+n"_s});
        QTRY_VERIFY_WITH_TIMEOUT((filing.wizard = windowOf<wizard::SupportWizard>()) != nullptr, patience);
        QVERIFY(RealDesktop::waitForFocus(filing.wizard));
        filing.wizard->session().setValues({{u"situation"_s, u"production_down"_s},
                                            {u"subject"_s, u"Logins fail for all users since 02:40"_s},
                                            {u"description"_s, u"Every login ends with an error page."_s}});
        desktop->press({u"alt+8"_s});
        QTRY_COMPARE_WITH_TIMEOUT(filing.wizard->place(), u"description"_s, patience);
    }

    static QWidget* highlight(const QWidget& wizard) {
        const QList<QWidget*> all = wizard.findChildren<QWidget*>(u"drop_highlight"_s);
        const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
        return shown == all.cend() ? nullptr : *shown;
    }

    static QByteArray fetched(app::Program& program, const core::TicketId& id) {
        QObject owner;
        std::optional<core::Result<ticket::Ticket>> answer;
        program.sync()
            .read(&owner, *program.account(core::AccountId(u"practice"_s)), id)
            ->then(&owner, [&](core::Result<ticket::Ticket> ticket) { answer = std::move(ticket); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, patience) || !*answer ||
            (*answer)->comments.isEmpty() || (*answer)->comments.first().files.isEmpty()) {
            return {};
        }
        QNetworkAccessManager manager;
        const std::unique_ptr<QNetworkReply> reply(
            manager.get(QNetworkRequest((*answer)->comments.first().files.first().url)));
        return QTest::qWaitFor([&] { return reply->isFinished(); }, patience) ? reply->readAll()
                                                                              : QByteArray();
    }
};

int main(int argc, char** argv) {
    if (dragsource::isWanted(argc, argv)) {
        return dragsource::run(argc, argv);
    }
    RealDesktop real;
    desktop = &real;
    QApplication application(argc, argv);
    TestEvidence test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_evidence.moc"
