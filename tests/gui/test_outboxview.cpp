#include "app/mainwindow.h"
#include "app/program.h"
#include "realdesktop.h"
#include "support/faultproxy.h"
#include "ticket/textform.h"
#include "wizard/look/countdown.h"
#include "wizard/session.h"
#include "wizard/supportwizard.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

QByteArray answer(const QByteArray& status, const QByteArray& body, const QByteArray& headers = {}) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

Fault created(const QByteArray& given, int times) {
    return {.kind = Fault::Kind::Replace,
            .method = "POST",
            .path = "/api/v2/requests",
            .times = times,
            .answer = given};
}

const QByteArray tooLong =
    answer("422 Unprocessable Entity",
           R"({"error":"RecordInvalid","description":"Record validation errors",)"
           R"("details":{"subject":[{"description":"Subject: too long","error":"TooLong"}]}})");
const QByteArray later = answer("429 Too Many Requests", "{}", "Retry-After: 300\r\n");

void writeWhole(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(path));
    }
}

/// The practice center as a process of its own.
class Center final {
public:
    explicit Center(const QString& folder) {
        m_process.start(QStringLiteral(SW_PROGRAM), {u"practice"_s, u"--data-dir"_s, folder});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) {
        }
        const QJsonObject access = QJsonDocument::fromJson(m_process.readLine()).object();
        url = QUrl(access[u"url"].toString());
        user = access[u"user"].toString();
        token = access[u"token"].toString().toUtf8();
    }
    ~Center() {
        m_process.terminate();
        m_process.waitForFinished(patience);
    }
    QList<QJsonObject> tickets() const {
        QNetworkAccessManager manager;
        QNetworkRequest request(QUrl(url.toString() + u"/api/v2/requests.json?per_page=100"_s));
        request.setRawHeader("Authorization", "Basic " + (user.toUtf8() + "/token:" + token).toBase64());
        const std::unique_ptr<QNetworkReply> reply(manager.get(request));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, patience)) {
            qWarning("the practice center does not answer");
        }
        QList<QJsonObject> found;
        const QJsonArray all = QJsonDocument::fromJson(reply->readAll())[u"requests"].toArray();
        for (const QJsonValue& one : all) {
            found.append(one.toObject());
        }
        return found;
    }

    QUrl url;
    QString user;
    QByteArray token;

private:
    QProcess m_process;
};

RealDesktop* desktop = nullptr;

template <class T>
T* shown(const QString& name) {
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        auto* found = window->objectName() == name ? qobject_cast<T*>(window) : window->findChild<T*>(name);
        if (found && found->isVisible()) {
            return found;
        }
    }
    return nullptr;
}

QString text(const QString& label) {
    const auto* found = shown<QLabel>(label);
    return found ? found->text() : QString();
}

wizard::SupportWizard* openWizard() {
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (auto* found = qobject_cast<wizard::SupportWizard*>(window); found && found->isVisible()) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

/// The outbox as a person at the keyboard meets it: what was refused is mended and sent, what waits is tried
/// at once, what cannot be sent from here is sent from elsewhere, and nothing arrives twice.
class TestOutboxView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRefusedRequestIsMendedAndSent();
    void aWaitingRequestIsTriedNow();
    void aPackageIsSentFromAnotherMachine();

private:
    QString machine(const QString& name) const;
    void submit(const QString& folder, const QString& id) const;
    void open(const QString& folder);
    void closeAll();
    /// Types the path into the file dialog of that name.
    void typeFile(const QString& dialog, const QString& path) const;
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Center> m_center;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<app::Program> m_program;
    std::unique_ptr<app::MainWindow> m_window;
};

void TestOutboxView::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_center = std::make_unique<Center>(path(u"center"_s));
    QVERIFY(m_center->url.port() > 0);
    m_proxy = std::make_unique<FaultProxy>(m_center->url);
    writeWhole(path(u"token"_s), m_center->token);
}

void TestOutboxView::cleanup() {
    if (QTest::currentTestFailed()) {
        desktop->screenshot(u"outboxview-%1.png"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    }
    closeAll();
    m_proxy.reset();
    m_center.reset();
    m_folder.reset();
}

QString TestOutboxView::machine(const QString& name) const {
    const QString folder = path(name);
    QDir().mkpath(folder + u"/config"_s);
    ticket::Account account;
    account.id = core::AccountId(name);
    account.url = m_proxy->url();
    account.user = m_center->user;
    account.secret = {.place = ticket::SecretReference::Place::File, .name = path(u"token"_s)};
    account.isDefault = true;
    account.plan = u"enterprise"_s;
    account.services = {{.id = u"cloud-account"_s, .label = u"Acme cloud account"_s}};
    account.environments = {{.id = u"production"_s, .label = u"Production"_s}};
    account.listLag = std::chrono::seconds{0}; // the practice center lists what it has just stored
    if (!store::AccountBook(folder + u"/config/accounts.json"_s).write({account})) {
        qFatal("the account book cannot be written");
    }
    return folder;
}

void TestOutboxView::submit(const QString& folder, const QString& id) const {
    writeWhole(path(u"trace.log"_s), QByteArray(20'000, 'x'));
    const QJsonObject request{
        {u"id"_s, id},
        {u"attachments"_s, QJsonArray{path(u"trace.log"_s)}},
        {u"fields"_s,
         QJsonObject{
             {u"service"_s, u"cloud-account"_s},
             {u"environment"_s, u"production"_s},
             {u"issue_type"_s, u"service_issue"_s},
             {u"severity"_s, u"urgent"_s},
             {u"criteria"_s, QJsonArray{u"processes"_s, u"majority"_s, u"no_workaround"_s}},
             {u"subject"_s, u"Logins fail for all users"_s},
             {u"description"_s, u"Every login ends with an error page after the password was entered."_s},
             {u"callback"_s, u"+49 30 901820"_s},
             {u"since"_s, u"2026-11-22T02:40"_s}}}};
    QProcess process;
    process.start(QStringLiteral(SW_PROGRAM),
                  {u"--data-dir"_s, folder, u"submit"_s, u"-"_s, u"--wait"_s, u"0"_s});
    process.write(QJsonDocument(request).toJson());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(patience));
    QVERIFY2(process.exitCode() == 4, process.readAllStandardError());
}

void TestOutboxView::open(const QString& folder) {
    auto program = app::Program::open({.folder = core::DataFolder::below(folder)});
    QVERIFY2(program.has_value(), program ? "" : qPrintable(program.error().text));
    m_program = std::move(*program);
    m_window = std::make_unique<app::MainWindow>(*m_program);
    m_window->show();
    m_program->dispatcher().start();
    QVERIFY(RealDesktop::waitForFocus(m_window.get()));
    desktop->press({u"ctrl+2"_s});
}

void TestOutboxView::closeAll() {
    m_window.reset();
    m_program.reset();
}

void TestOutboxView::typeFile(const QString& dialog, const QString& file) const {
    QTRY_VERIFY_WITH_TIMEOUT(shown<QFileDialog>(dialog), patience);
    auto* window = shown<QFileDialog>(dialog);
    QVERIFY(RealDesktop::waitForFocus(window));
    // The list of proposed names comes up when it likes and takes keys for itself.
    const auto isNamed = [window, &file] {
        return window->selectedFiles() == QStringList{file} && !QApplication::activePopupWidget();
    };
    const auto closed = [&dialog] {
        return !shown<QFileDialog>(dialog);
    };
    for (int tries = 0; tries < 3 && !isNamed(); ++tries) {
        desktop->press({u"alt+n"_s, u"ctrl+a"_s});
        desktop->type(file);
        if (!QTest::qWaitFor(isNamed, patience / 20) && QApplication::activePopupWidget()) {
            desktop->press({u"Escape"_s});
        }
    }
    for (int tries = 0; tries < 3 && !closed(); ++tries) {
        desktop->press({u"Return"_s});
        [[maybe_unused]] const bool now = QTest::qWaitFor(closed, patience / 20);
    }
    QVERIFY(closed());
}

void TestOutboxView::aRefusedRequestIsMendedAndSent() {
    const QString folder = machine(u"one"_s);
    submit(folder, u"refused-1"_s);
    m_proxy->setPlan({created(tooLong, 1)});
    open(folder);
    QTRY_VERIFY_WITH_TIMEOUT(text(u"entry_state"_s).contains(u"Not accepted"_s), patience);
    QVERIFY(text(u"entry_error"_s).contains(u"too long"_s));
    QVERIFY(shown<QPushButton>(u"edit_again"_s)->isEnabled());
    QVERIFY(shown<QPushButton>(u"send_mail"_s)->isEnabled()); // the secondary way

    desktop->press({u"alt+e"_s});
    QTRY_VERIFY_WITH_TIMEOUT(openWizard(), patience);
    wizard::SupportWizard* wizard = openWizard();
    QVERIFY(RealDesktop::waitForFocus(wizard));
    QCOMPARE(wizard->place(), u"subject"_s);
    const core::Issues issues = wizard->session().issuesOfField(u"subject"_s);
    QVERIFY(
        std::ranges::any_of(issues, [](const core::Issue& one) { return one.text.contains(u"too long"_s); }));
    QCOMPARE(wizard->session().draft().attachments.size(), 1);
    desktop->press({u"ctrl+a"_s});
    desktop->type(u"Logins fail"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->session().draft().text(u"subject"), u"Logins fail"_s, patience);
    desktop->press({u"alt+9"_s});
    QTRY_COMPARE_WITH_TIMEOUT(wizard->place(), u"review"_s, patience);
    desktop->press({u"ctrl+Return"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!text(u"ticket_id"_s).isEmpty(), patience);

    const QList<QJsonObject> tickets = m_center->tickets();
    QCOMPARE(tickets.size(), 1);
    QCOMPARE(tickets.first()[u"subject"].toString(), u"Logins fail"_s);
    const auto first = m_program->outbox().entry(core::IntentId(u"refused-1"_s));
    QVERIFY(first && *first && (*first)->state == store::EntryState::Abandoned);
}

void TestOutboxView::aWaitingRequestIsTriedNow() {
    const QString folder = machine(u"one"_s);
    submit(folder, u"waiting-1"_s);
    m_proxy->setPlan({created(later, -1)});
    open(folder);
    QTRY_VERIFY_WITH_TIMEOUT(shown<wizard::Countdown>(u"entry_countdown"_s), patience);
    const QString digits = shown<wizard::Countdown>(u"entry_countdown"_s)->digits();
    QVERIFY2(digits.startsWith(u"4:"_s) || digits == u"5:00"_s, qPrintable(digits));
    QTRY_VERIFY_WITH_TIMEOUT(shown<wizard::Countdown>(u"entry_countdown"_s)->digits() != digits, patience);
    QVERIFY(text(u"entry_state"_s).contains(u"Next try at"_s));
    QVERIFY(m_center->tickets().isEmpty());

    m_proxy->setPlan({});
    desktop->press({u"ctrl+r"_s});
    QTRY_VERIFY_WITH_TIMEOUT(text(u"entry_state"_s).contains(u"Delivered as"_s), patience);
    QVERIFY(!shown<wizard::Countdown>(u"entry_countdown"_s));
    QVERIFY(!shown<QPushButton>(u"retry"_s));
    QCOMPARE(m_center->tickets().size(), 1);
}

void TestOutboxView::aPackageIsSentFromAnotherMachine() {
    const QString first = machine(u"one"_s);
    const QString second = machine(u"two"_s);
    submit(first, u"package-1"_s);
    m_proxy->setPlan({created(later, -1)});
    open(first);
    QTRY_VERIFY_WITH_TIMEOUT(text(u"entry_state"_s).contains(u"Next try at"_s), patience);
    desktop->press({u"alt+p"_s});
    const QString package = path(u"mine.zip"_s);
    typeFile(u"save_package"_s, package);
    QTRY_VERIFY_WITH_TIMEOUT(shown<QMessageBox>(u"ask_move"_s), patience);
    QVERIFY(RealDesktop::waitForFocus(shown<QMessageBox>(u"ask_move"_s)));
    QVERIFY(QFile::exists(package));
    QVERIFY(shown<QMessageBox>(u"ask_move"_s)->defaultButton()->objectName() == u"keep"_s);
    desktop->press({u"alt+p"_s});
    QTRY_VERIFY_WITH_TIMEOUT(text(u"entry_state"_s).contains(u"Moved into a package"_s), patience);
    closeAll();

    m_proxy->setPlan({});
    open(second);
    desktop->press({u"ctrl+shift+o"_s});
    typeFile(u"open_package"_s, package);
    QTRY_VERIFY_WITH_TIMEOUT(shown<QPushButton>(u"take_package"_s), patience);
    QVERIFY(RealDesktop::waitForFocus(shown<QPushButton>(u"take_package"_s)->window()));
    QVERIFY(shown<QPushButton>(u"take_package"_s)->isEnabled()); // the account was found by its address
    desktop->press({u"Return"_s});
    QTRY_VERIFY_WITH_TIMEOUT(text(u"entry_state"_s).contains(u"Delivered as"_s), patience);
    const QList<QJsonObject> tickets = m_center->tickets();
    QCOMPARE(tickets.size(), 1);
    QVERIFY(ticket::hasMarker(tickets.first()[u"description"].toString(), core::IntentId(u"package-1"_s)));

    // Opened once more it is the same entry; and the first machine never sends it.
    desktop->press({u"ctrl+shift+o"_s});
    typeFile(u"open_package"_s, package);
    QTRY_VERIFY_WITH_TIMEOUT(text(u"package_note"_s).contains(u"already"_s), patience);
    desktop->press({u"Return"_s});
    closeAll();
    open(first);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->dispatcher().isHolder(), patience);
    QCOMPARE(m_program->outbox().entries(false)->size(), 0);
    QCOMPARE(m_center->tickets().size(), 1);
}

int main(int argc, char** argv) {
    RealDesktop real;
    desktop = &real;
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    TestOutboxView test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_outboxview.moc"
