#include "app/accountdialog.h"
#include "app/accountform.h"
#include "app/accountsdialog.h"
#include "app/firststart.h"
#include "support/certificates.h"
#include "support/rawserver.h"
#include "ticket/proxy.h"
#include "ticket/validator.h"
#include "unit/app/deskfixture.h"
#include "wizard/look/disclosure.h"
#include "wizard/supportwizard.h"

#include <QAccessible>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

const auto token = u"s3cret-token-that-nobody-may-find"_s;

template <class T>
T* named(const QWidget& window, const QString& name) {
    auto* found = window.findChild<T*>(name);
    if (!found) {
        qFatal("no widget %s", qPrintable(name));
    }
    return found;
}

/// As a person types: the field says that it was edited.
void type(const QWidget& window, const QString& name, const QString& text) {
    auto* line = named<QLineEdit>(window, name);
    line->clear();
    QTest::keyClicks(line, text);
}

void choose(const QWidget& window, const QString& name, const QString& value) {
    auto* list = named<QComboBox>(window, name);
    list->setCurrentIndex(list->findData(value));
    Q_EMIT list->activated(list->currentIndex());
}

void press(const QWidget& window, const QString& name) {
    named<QAbstractButton>(window, name)->click();
}

/// All that the dialog shows as text beside its fields.
QString said(const QWidget& window) {
    QStringList texts;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible()) {
            texts += label->text();
        }
    }
    return texts.join(u'\n');
}

bool isAnywhereIn(const QString& folder, const QByteArray& bytes) {
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes)) {
            qWarning() << file.fileName();
            return true;
        }
    }
    return false;
}

} // namespace

class TestAccountDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void addressUserAndSecretAreEnough();
    void theFirstStartLeadsToANewRequest();
    void theSecretIsInNoFile();
    void whatIsMissingIsSaid();
    void plainHttpIsRefusedWithTheReason();
    void aFaultInAFoldedSectionIsShown();
    void withoutAKeychainAnotherPlaceIsAskedFor();
    void aFileIsLookedAtBeforeItIsKept();
    void editingKeepsIdsAndTheSecret();
    void theStoredSecretIsNeverShown();
    void replacingTheSecretLetsBlockedRequestsGo();
    void whatWasTypedIsNotLostUnasked();
    void theSignInIsChecked();
    void theStagesAreShown();
    void anEditEndsTheTest();
    void networkSettingsAreKept();
    void theAuthoritiesAreLookedAt();
    void removingAsksForWhatIsNotDelivered();
    void accountsAreManaged();
    void thePracticeAccountIsNotChanged();
    void everyAnswerComesBack();

private:
    app::AccountDialog& add();
    app::AccountDialog& edit(const ticket::Account& account);
    void fill(const QWidget& dialog);
    QByteArray secretOf(const ticket::Account& account);

    std::unique_ptr<DeskFixture> m_fixture;
    QPointer<app::AccountDialog> m_dialog;
};

void TestAccountDialog::initTestCase() {
    // No keychain answers here, whatever the machine has.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

void TestAccountDialog::init() {
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->isReady());
    QVERIFY(m_fixture->open());
}

void TestAccountDialog::cleanup() {
    delete m_dialog;
    m_fixture.reset();
}

app::AccountDialog& TestAccountDialog::add() {
    m_dialog = new app::AccountDialog(m_fixture->program(), std::nullopt, nullptr);
    m_dialog->show();
    return *m_dialog;
}

app::AccountDialog& TestAccountDialog::edit(const ticket::Account& account) {
    m_dialog = new app::AccountDialog(m_fixture->program(), account, nullptr);
    m_dialog->show();
    return *m_dialog;
}

void TestAccountDialog::fill(const QWidget& dialog) {
    type(dialog, u"url"_s, u"https://support.example.com"_s);
    type(dialog, u"user"_s, u"dana@acme.example"_s);
    type(dialog, u"secret"_s, token);
    choose(dialog, u"secret_place"_s, u"memory"_s);
}

QByteArray TestAccountDialog::secretOf(const ticket::Account& account) {
    std::optional<QByteArray> secret;
    m_fixture->program().credentials().read(this, account)->then(this, [&](core::Result<core::Secret> read) {
        secret = read ? read->reveal() : QByteArray();
    });
    return QTest::qWaitFor([&] { return secret.has_value(); }) ? *secret : QByteArray("no answer");
}

void TestAccountDialog::addressUserAndSecretAreEnough() {
    app::AccountDialog& dialog = add();
    const QSignalSpy saved(&dialog, &app::AccountDialog::saved);
    fill(dialog);
    press(dialog, u"save_account"_s);
    QTRY_COMPARE(saved.size(), 1);
    QTRY_VERIFY(!m_dialog);
    const QList<ticket::Account> accounts = m_fixture->program().accounts();
    QCOMPARE(accounts.size(), 1);
    const ticket::Account& account = accounts.first();
    QCOMPARE(account.url, QUrl(u"https://support.example.com"_s));
    QCOMPARE(account.user, u"dana@acme.example"_s);
    QVERIFY(account.isDefault);
    QVERIFY(!account.id.isEmpty());
    // What the guidance takes for granted.
    QCOMPARE(account.services.size(), 1);
    QCOMPARE(account.environments.size(), 2);
    QCOMPARE(secretOf(account), token.toUtf8());
}

void TestAccountDialog::theFirstStartLeadsToANewRequest() {
    app::MainWindow window(m_fixture->program());
    window.show();
    QVERIFY(named<app::FirstStart>(window, u"first_start"_s)->isVisible());
    press(window, u"connect"_s);
    auto* dialog = named<app::AccountDialog>(window, u"account_dialog"_s);
    QVERIFY(dialog->isVisible());
    fill(*dialog);
    press(*dialog, u"save_account"_s);
    QTRY_VERIFY(named<QTabWidget>(window, u"lists"_s)->isVisible());
    press(window, u"new_request"_s);
    QVERIFY(openWizard());
}

void TestAccountDialog::theSecretIsInNoFile() {
    app::AccountDialog& dialog = add();
    fill(dialog);
    press(dialog, u"secret_show"_s); // seen, and still nowhere else
    QCOMPARE(named<QLineEdit>(dialog, u"secret"_s)->echoMode(), QLineEdit::Normal);
    press(dialog, u"check_sign_in"_s);
    press(dialog, u"check_sign_in"_s); // taken back
    press(dialog, u"save_account"_s);
    QTRY_VERIFY(!m_dialog);
    const QString folder = m_fixture->folder().data();
    QVERIFY(isAnywhereIn(folder, "dana@acme.example")); // the search works
    QVERIFY(!isAnywhereIn(folder, token.toUtf8()));
    m_fixture->end();
    QVERIFY(!isAnywhereIn(folder, token.toUtf8()));
}

void TestAccountDialog::whatIsMissingIsSaid() {
    app::AccountDialog& dialog = add();
    QVERIFY(!said(dialog).contains(u"is empty"_s)); // nothing is red before it was tried
    press(dialog, u"save_account"_s);
    QVERIFY(m_dialog && m_dialog->isVisible());
    const QString text = said(dialog);
    for (const QString& start : {u"Address is empty."_s, u"User is empty."_s, u"Secret is empty."_s}) {
        QVERIFY2(text.contains(start), qPrintable(text));
    }
    QVERIFY(named<QLineEdit>(dialog, u"url"_s) == dialog.focusWidget());
    QVERIFY(m_fixture->program().accounts().isEmpty());
}

void TestAccountDialog::plainHttpIsRefusedWithTheReason() {
    app::AccountDialog& dialog = add();
    fill(dialog);
    type(dialog, u"url"_s, u"http://support.example.com"_s);
    press(dialog, u"save_account"_s);
    QVERIFY(m_dialog);
    QVERIFY2(said(dialog).contains(u"everybody on the network could read the secret"_s),
             qPrintable(said(dialog)));
    QVERIFY(m_fixture->program().accounts().isEmpty());
    type(dialog, u"url"_s, u"http://127.0.0.1:8080"_s);
    press(dialog, u"save_account"_s);
    QTRY_VERIFY(!m_dialog);
}

void TestAccountDialog::aFaultInAFoldedSectionIsShown() {
    app::AccountDialog& dialog = add();
    fill(dialog);
    auto* fold = named<wizard::Disclosure>(dialog, u"show_details"_s);
    fold->click();
    named<QComboBox>(dialog, u"time_zone"_s)->setEditText(u"Atlantis"_s);
    fold->click();
    press(dialog, u"save_account"_s);
    QVERIFY(m_dialog);
    QVERIFY(fold->isChecked());
    QVERIFY2(said(dialog).contains(u"time zone of the list"_s), qPrintable(said(dialog)));
}

void TestAccountDialog::withoutAKeychainAnotherPlaceIsAskedFor() {
    app::AccountDialog& dialog = add();
    fill(dialog);
    choose(dialog, u"secret_place"_s, u"keychain"_s);
    press(dialog, u"save_account"_s);
    QTRY_VERIFY2(said(dialog).contains(u"The secret was not stored"_s), qPrintable(said(dialog)));
    QVERIFY(m_fixture->program().accounts().isEmpty());
    QCOMPARE(named<QLineEdit>(dialog, u"secret"_s)->text(), token); // not to be typed again
    choose(dialog, u"secret_place"_s, u"memory"_s);
    press(dialog, u"save_account"_s);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(secretOf(m_fixture->program().accounts().first()), token.toUtf8());
}

void TestAccountDialog::aFileIsLookedAtBeforeItIsKept() {
    app::AccountDialog& dialog = add();
    fill(dialog);
    choose(dialog, u"secret_place"_s, u"file"_s);
    QVERIFY(!named<QLineEdit>(dialog, u"secret"_s)->isVisible());
    const QString path = m_fixture->folder().data() + u"/token"_s;
    type(dialog, u"secret_file"_s, path);
    press(dialog, u"save_account"_s);
    QVERIFY2(said(dialog).contains(path), qPrintable(said(dialog)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("from the file\n") > 0);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    file.close();
    type(dialog, u"secret_file"_s, path);
    press(dialog, u"save_account"_s);
    QTRY_VERIFY(!m_dialog);
    const ticket::Account account = m_fixture->program().accounts().first();
    QCOMPARE(account.secret.place, ticket::SecretReference::Place::File);
    QCOMPARE(secretOf(account), QByteArray("from the file"));
}

void TestAccountDialog::editingKeepsIdsAndTheSecret() {
    QVERIFY(m_fixture->addAccount());
    m_fixture->program().reloadAccounts();
    const ticket::Account before = m_fixture->program().accounts().first();
    m_fixture->program().credentials().keepInMemory(before.id, core::Secret("kept"));
    app::AccountDialog& dialog = edit(before);
    press(dialog, u"show_places"_s);
    type(dialog, u"services.1"_s, u"Logins"_s);
    press(dialog, u"environments_add"_s);
    type(dialog, u"environments.2"_s, u"Staging"_s);
    press(dialog, u"save_account"_s);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_fixture->program().accounts().size(), 1);
    const ticket::Account after = m_fixture->program().accounts().first();
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.services.first().id, before.services.first().id);
    QCOMPARE(after.services.first().label, u"Logins"_s);
    QCOMPARE(after.environments.first(), before.environments.first());
    QCOMPARE(after.environments.last().label, u"Staging"_s);
    QCOMPARE(after.environments.last().environmentClass, ticket::EnvironmentClass::NonProduction);
    QCOMPARE(after.plan, before.plan);
    QCOMPARE(secretOf(after), QByteArray("kept"));
}

void TestAccountDialog::theStoredSecretIsNeverShown() {
    QVERIFY(m_fixture->addAccount());
    m_fixture->program().reloadAccounts();
    const ticket::Account account = m_fixture->program().accounts().first();
    m_fixture->program().credentials().keepInMemory(account.id, core::Secret(token.toUtf8()));
    app::AccountDialog& dialog = edit(account);
    auto* line = named<QLineEdit>(dialog, u"secret"_s);
    QVERIFY(!line->isVisible());
    QVERIFY(!said(dialog).contains(token));
    press(dialog, u"secret_replace"_s);
    QVERIFY(line->isVisible());
    QVERIFY(line->text().isEmpty());
    QCOMPARE(line->echoMode(), QLineEdit::Password);
}

void TestAccountDialog::replacingTheSecretLetsBlockedRequestsGo() {
    QVERIFY(m_fixture->addAccount());
    m_fixture->program().reloadAccounts();
    store::Entry entry = m_fixture->entry(u"one"_s, u"Logins are down"_s, store::EntryState::Blocked);
    entry.error = core::Error{.kind = core::ErrorKind::ActionRequired,
                              .text = u"The sign-in is not accepted."_s,
                              .scope = core::ErrorScope::Account};
    QVERIFY(m_fixture->put(entry));
    app::AccountDialog& dialog = edit(m_fixture->program().accounts().first());
    press(dialog, u"secret_replace"_s);
    type(dialog, u"secret"_s, token);
    press(dialog, u"save_account"_s);
    QTRY_VERIFY(!m_dialog);
    QTRY_COMPARE(m_fixture->program().outbox().entry(entry.id).value()->state, store::EntryState::Queued);
    QCOMPARE(secretOf(m_fixture->program().accounts().first()), token.toUtf8());
}

void TestAccountDialog::whatWasTypedIsNotLostUnasked() {
    app::AccountDialog& dialog = add();
    type(dialog, u"url"_s, u"https://support.example.com"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(m_dialog && m_dialog->isVisible());
    auto* box = named<QMessageBox>(dialog, u"ask_discard"_s);
    press(*box, u"no"_s);
    QTRY_VERIFY(!dialog.findChild<QMessageBox*>(u"ask_discard"_s));
    press(dialog, u"cancel"_s);
    press(*named<QMessageBox>(dialog, u"ask_discard"_s), u"yes"_s);
    QTRY_VERIFY(!m_dialog);
    press(add(), u"cancel"_s); // nothing typed, nothing asked
    QTRY_VERIFY(!m_dialog);
}

void TestAccountDialog::theSignInIsChecked() {
    const QTemporaryDir folder;
    center::PracticeCenter center(folder.path());
    const auto access = center.start(0);
    QVERIFY(access);
    app::AccountDialog& dialog = add();
    auto* state = named<QLabel>(dialog, u"account_state"_s);
    press(dialog, u"check_sign_in"_s);
    QVERIFY(state->text().contains(u"are needed"_s));
    fill(dialog);
    type(dialog, u"url"_s, access->url.toString());
    type(dialog, u"user"_s, access->user);
    press(dialog, u"check_sign_in"_s);
    QTRY_VERIFY2(state->text().startsWith(u"The sign-in does not work."_s), qPrintable(state->text()));
    type(dialog, u"secret"_s, QString::fromUtf8(access->token.reveal()));
    press(dialog, u"check_sign_in"_s);
    QTRY_VERIFY2(state->text().startsWith(u"Signed in as"_s), qPrintable(state->text()));
    QVERIFY(m_fixture->program().accounts().isEmpty()); // tried, not kept
}

void TestAccountDialog::theStagesAreShown() {
    const QTemporaryDir folder;
    center::PracticeCenter center(folder.path());
    const auto access = center.start(0);
    QVERIFY(access);
    app::AccountDialog& dialog = add();
    fill(dialog);
    type(dialog, u"url"_s, access->url.toString());
    type(dialog, u"user"_s, access->user);
    QVERIFY(!named<QWidget>(dialog, u"stages"_s)->isVisible());
    press(dialog, u"check_sign_in"_s);
    auto* signIn = named<QLabel>(dialog, u"stage_sign_in"_s);
    QTRY_VERIFY2(signIn->text().startsWith(u"Fails"_s), qPrintable(signIn->text()));
    QVERIFY(signIn->isVisible());
    QVERIFY(named<QLabel>(dialog, u"stage_connection"_s)->text().startsWith(u"Works, "_s));
    QVERIFY(named<QLabel>(dialog, u"stage_http"_s)->text().startsWith(u"Works, "_s));
    QCOMPARE(named<QLabel>(dialog, u"stage_encryption"_s)->text(), u"Not needed"_s);
    QCOMPARE(named<QLabel>(dialog, u"stage_permission"_s)->text(), u"Not tried"_s);
    auto* next = named<QLabel>(dialog, u"stage_sign_in_text"_s);
    QVERIFY(next->isVisible() && !next->text().isEmpty());
    type(dialog, u"secret"_s, QString::fromUtf8(access->token.reveal()));
    press(dialog, u"check_sign_in"_s);
    QTRY_VERIFY(named<QLabel>(dialog, u"stage_permission"_s)->text().startsWith(u"Works, "_s));
    QVERIFY(!next->isVisible());
}

void TestAccountDialog::anEditEndsTheTest() {
    RawServer silent({{.answer = {}, .isClosed = false}});
    app::AccountDialog& dialog = add();
    fill(dialog);
    type(dialog, u"url"_s, silent.url().toString());
    press(dialog, u"check_sign_in"_s);
    QTRY_COMPARE(silent.requests().size(), 1); // it waits for an answer
    QVERIFY(named<QWidget>(dialog, u"stages"_s)->isVisible());
    type(dialog, u"user"_s, u"somebody.else"_s);
    QVERIFY(!named<QWidget>(dialog, u"stages"_s)->isVisible());
    QTRY_COMPARE(silent.closed(), silent.connections());
    // And so does its own button.
    press(dialog, u"check_sign_in"_s);
    QTRY_COMPARE(silent.requests().size(), 2);
    press(dialog, u"check_sign_in"_s);
    QTRY_COMPARE(silent.closed(), silent.connections());
    QVERIFY(said(dialog).contains(u"The test was stopped."_s));
}

void TestAccountDialog::networkSettingsAreKept() {
    app::AccountDialog& dialog = add();
    fill(dialog);
    press(dialog, u"show_network"_s);
    QVERIFY(!named<QLineEdit>(dialog, u"proxy_address"_s)->isVisible());
    choose(dialog, u"proxy"_s, u"http"_s);
    type(dialog, u"proxy_address"_s, u"proxy.example.com:3128"_s);
    type(dialog, u"proxy_user"_s, u"ann"_s);
    choose(dialog, u"proxy_secret_place"_s, u"memory"_s);
    press(dialog, u"save_account"_s);
    QVERIFY(m_dialog);
    QVERIFY2(said(dialog).contains(u"The password at the proxy is empty."_s), qPrintable(said(dialog)));
    type(dialog, u"proxy_secret"_s, u"pr0xy-word"_s);
    press(dialog, u"save_account"_s);
    QTRY_VERIFY(!m_dialog);
    const ticket::Account account = m_fixture->program().accounts().first();
    QCOMPARE(ticket::textOf(account.proxy), u"http://ann@proxy.example.com:3128"_s);
    QCOMPARE(secretOf(account), token.toUtf8());
    QCOMPARE(secretOf(ticket::proxySignIn(account)), "pr0xy-word"_ba);
    QVERIFY(!isAnywhereIn(m_fixture->folder().data(), "pr0xy-word"));

    // Edited, the password stays; without a user it is forgotten.
    app::AccountDialog& again = edit(account);
    QVERIFY(!named<QLineEdit>(again, u"proxy_secret"_s)->isVisible());
    type(again, u"proxy_user"_s, QString());
    press(again, u"save_account"_s);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(secretOf(ticket::proxySignIn(account)), QByteArray());
}

void TestAccountDialog::theAuthoritiesAreLookedAt() {
    const Certificates certificates;
    app::AccountDialog& dialog = add();
    fill(dialog);
    press(dialog, u"show_network"_s);
    type(dialog, u"ca_file"_s, certificates.path(u"none.pem"_s));
    press(dialog, u"save_account"_s);
    QVERIFY(m_dialog);
    QVERIFY2(said(dialog).contains(u"cannot be read"_s), qPrintable(said(dialog)));
    type(dialog, u"ca_file"_s, certificates.authorityFile());
    QVERIFY(!said(dialog).contains(u"cannot be read"_s)); // that was of another answer
    type(dialog, u"url"_s, u"http://127.0.0.1:1"_s);
    press(dialog, u"check_sign_in"_s);
    QTRY_VERIFY2(said(dialog).contains(u"Authority of the test"_s), qPrintable(said(dialog)));
    press(dialog, u"save_account"_s);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_fixture->program().accounts().first().authorityFile, certificates.authorityFile());
}

void TestAccountDialog::removingAsksForWhatIsNotDelivered() {
    QVERIFY(m_fixture->addAccount());
    m_fixture->program().reloadAccounts();
    app::AccountsDialog manager(m_fixture->program(), nullptr);
    manager.setAttribute(Qt::WA_DeleteOnClose, false);
    manager.show();
    press(manager, u"remove_account"_s);
    auto* box = named<QMessageBox>(manager, u"ask_remove"_s);
    QVERIFY2(!box->text().contains(u"not delivered yet"_s), qPrintable(box->text()));
    press(*box, u"no"_s);
    QTRY_VERIFY(!manager.findChild<QMessageBox*>(u"ask_remove"_s));
    QVERIFY(m_fixture->put(m_fixture->entry(u"one"_s, u"Logins are down"_s, store::EntryState::Waiting)));
    press(manager, u"remove_account"_s);
    box = named<QMessageBox>(manager, u"ask_remove"_s);
    QVERIFY2(box->text().contains(u"1 request"_s) && box->text().contains(u"not delivered yet"_s),
             qPrintable(box->text()));
    QCOMPARE(box->defaultButton()->objectName(), u"no"_s);
    press(*box, u"yes"_s);
    QTRY_VERIFY(m_fixture->program().accounts().isEmpty());
    QCOMPARE(m_fixture->program().outbox().entries(false).value().size(), 1); // and it is not lost
}

void TestAccountDialog::accountsAreManaged() {
    QVERIFY(m_fixture->addAccount());
    m_fixture->program().reloadAccounts();
    app::AccountsDialog manager(m_fixture->program(), nullptr);
    manager.setAttribute(Qt::WA_DeleteOnClose, false);
    manager.show();
    auto* list = named<QListWidget>(manager, u"accounts"_s);
    QCOMPARE(list->count(), 1);
    press(manager, u"add_account"_s);
    auto* dialog = named<app::AccountDialog>(manager, u"account_dialog"_s);
    fill(*dialog);
    press(*dialog, u"save_account"_s);
    QTRY_COMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().contains(u"used for new requests"_s));
    const core::AccountId first = m_fixture->program().accounts().first().id;
    list->setCurrentRow(1);
    press(manager, u"default_account"_s);
    QVERIFY(m_fixture->program().defaultAccount()->id != first);
    QVERIFY(list->item(0)->text().contains(u"support.example.com"_s));
    list->setCurrentRow(0);
    press(manager, u"remove_account"_s);
    press(*named<QMessageBox>(manager, u"ask_remove"_s), u"no"_s);
    QCOMPARE(m_fixture->program().accounts().size(), 2);
    QTRY_VERIFY(!manager.findChild<QMessageBox*>(u"ask_remove"_s));
    press(manager, u"remove_account"_s);
    press(*named<QMessageBox>(manager, u"ask_remove"_s), u"yes"_s);
    QTRY_COMPARE(m_fixture->program().accounts().size(), 1);
    QCOMPARE(m_fixture->program().accounts().first().id, first);
}

void TestAccountDialog::thePracticeAccountIsNotChanged() {
    m_fixture->end();
    QVERIFY(m_fixture->addAccount());
    QVERIFY(m_fixture->open(true));
    app::AccountsDialog manager(m_fixture->program(), nullptr);
    manager.setAttribute(Qt::WA_DeleteOnClose, false);
    manager.show();
    auto* list = named<QListWidget>(manager, u"accounts"_s);
    QVERIFY(list->item(0)->text().contains(u"practice center"_s));
    list->setCurrentRow(0);
    for (const QString& button : {u"edit_account"_s, u"default_account"_s, u"remove_account"_s}) {
        QVERIFY2(!named<QPushButton>(manager, button)->isEnabled(), qPrintable(button));
    }
    QVERIFY(said(manager).contains(u"cannot be changed"_s)); // and why
    list->setCurrentRow(1);
    QVERIFY(named<QPushButton>(manager, u"edit_account"_s)->isEnabled());
}

void TestAccountDialog::everyAnswerComesBack() {
    ticket::Account account;
    account.id = core::AccountId(u"acme"_s);
    account.url = QUrl(u"https://support.example.com"_s);
    account.user = u"dana@acme.example"_s;
    account.name = u"Dana Field"_s;
    account.phone = u"+1 425 555 0100"_s;
    account.secret = {.place = ticket::SecretReference::Place::Environment, .name = u"TOKEN"_s};
    account.usesBearer = true;
    account.isDefault = true;
    account.plan = u"enterprise"_s;
    account.company = u"Acme Corp"_s;
    account.project = u"Production"_s;
    account.services = {{.id = u"login"_s, .label = u"acme-login"_s}};
    account.environments = {
        {.id = u"prod"_s, .label = u"Live"_s},
        {.id = u"qa"_s, .label = u"QA"_s, .environmentClass = ticket::EnvironmentClass::NonProduction}};
    account.csm = {.name = u"Sam"_s, .email = u"sam@example.com"_s, .phone = u"+1 425 555 0101"_s};
    account.responseTargets = {{.plan = u"enterprise"_s, .severity = u"urgent"_s}};
    account.timeZone = u"America/New_York"_s;
    account.rendersMarkdown = true;
    account.proxy.kind = ticket::Proxy::Kind::Socks5;
    account.proxy.host = u"proxy.example.com"_s;
    account.proxy.port = 1080;
    account.proxy.user = u"ann"_s;
    account.proxy.secret = {.place = ticket::SecretReference::Place::Environment, .name = u"PROXY"_s};
    account.authorityFile = u"/etc/ssl/own.pem"_s;
    QCOMPARE(app::accountFrom(app::answersOf(account), account), account);
    const core::Result<ticket::Form> form = app::accountForm(m_fixture->program().form());
    QVERIFY2(form, form ? "" : qPrintable(form.error().text + form.error().path));
    ticket::Draft draft;
    draft.values = app::answersOf(account);
    const core::Issues issues = ticket::validate(*form, draft, account);
    QVERIFY2(issues.isEmpty(), issues.isEmpty() ? "" : qPrintable(issues.first().text));
    // And in its editors.
    app::AccountDialog& dialog = edit(account);
    QCOMPARE(named<QComboBox>(dialog, u"time_zone"_s)->currentText(), u"America/New York"_s);
    QCOMPARE(named<QComboBox>(dialog, u"plan"_s)->currentData().toString(), u"enterprise"_s);
    QCOMPARE(named<QLineEdit>(dialog, u"environments.2"_s)->text(), u"QA"_s);
}

QTEST_MAIN(TestAccountDialog)
#include "test_accountdialog.moc"
