#include "app/escalationdialog.h"
#include "app/mailpanel.h"
#include "app/mailserverdialog.h"
#include "app/mailsettings.h"
#include "app/practicemailboxdialog.h"
#include "delivery/postman.h"
#include "support/mailserver.h"
#include "unit/app/deskfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

template <class T>
T* named(const QWidget& window, const QString& name) {
    auto* found = window.findChild<T*>(name);
    if (!found) {
        qFatal("no widget %s", qPrintable(name));
    }
    return found;
}

void type(const QWidget& window, const QString& name, const QString& text) {
    auto* line = named<QLineEdit>(window, name);
    line->clear();
    QTest::keyClicks(line, text);
    Q_EMIT line->editingFinished();
}

void press(const QWidget& window, const QString& name) {
    named<QAbstractButton>(window, name)->click();
}

/// The e-mail of the secondary way as a person meets it.
class TestEscalationDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void saysThatItIsSecondary();
    void showsTheLetterAndWhatIsMissing();
    void phoneIsPutIntoInternationalForm();
    void colleaguesAreKept();
    void withoutAMailServerTheOtherWaysAreThere();
    void practiceGoesToThePracticeMailbox();
    void arrivesThroughARealMailServer();
    void aFileHoldsTheSameMessage();
    void aSecondEMailIsAskedAbout();
    void whatMayHaveBeenSentIsAskedAbout();
    void notBeforeTheLookUp();
    void theTicketsIdCanBeTypedIn();
    void mailServerIsSetUp();
    void mailServerWithoutEncryptionIsRefused();
    void everythingFocusableHasAName();

private:
    app::EscalationDialog& open(const QString& entry);
    QString letter() const { return named<QPlainTextEdit>(*m_dialog, u"letter"_s)->toPlainText(); }
    bool putMail(const QString& entry, const std::function<void(store::Mail&)>& adjust);

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<QWidget> m_window;
    QPointer<app::EscalationDialog> m_dialog;
};

void TestEscalationDialog::initTestCase() {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

void TestEscalationDialog::init() {
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->isReady() && m_fixture->addAccount() && m_fixture->open());
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

void TestEscalationDialog::cleanup() {
    m_window.reset();
    m_fixture.reset();
}

app::EscalationDialog& TestEscalationDialog::open(const QString& entry) {
    delete m_dialog;
    app::EscalationDialog::show(m_fixture->program(), core::IntentId(entry), m_window.get());
    m_dialog = m_window->findChild<app::EscalationDialog*>();
    if (!m_dialog) {
        qFatal("no dialog");
    }
    return *m_dialog;
}

bool TestEscalationDialog::putMail(const QString& entry, const std::function<void(store::Mail&)>& adjust) {
    store::Mail mail;
    mail.id = entry + u".1@acme.example"_s;
    mail.entry = core::IntentId(entry);
    mail.account = core::AccountId(u"acme"_s);
    mail.to = {u"outage@vendor.example"_s};
    mail.created = m_fixture->program().clock().now();
    adjust(mail);
    const auto done = m_fixture->write<store::Mail>(
        [mail](store::Connection& connection) { return store::enqueueMail(connection, mail, true); });
    Q_EMIT m_fixture->program().postman().mailChanged(mail.entry);
    return done.has_value();
}

void TestEscalationDialog::saysThatItIsSecondary() {
    QVERIFY(m_fixture->put(m_fixture->entry(u"a"_s, u"Logins fail"_s)));
    open(u"a"_s);
    const auto* why = named<QLabel>(*m_dialog, u"why_secondary"_s);
    QVERIFY(why->isVisible());
    QVERIFY(why->text().contains(u"first way"_s));
}

void TestEscalationDialog::showsTheLetterAndWhatIsMissing() {
    QVERIFY(m_fixture->put(m_fixture->entry(u"a"_s, u"Logins fail"_s)));
    open(u"a"_s);
    QVERIFY2(letter().contains(u"To: "_s + m_fixture->program().form().outageAddress), qPrintable(letter()));
    QVERIFY(letter().contains(u"Company: Acme Corp"_s));
    QVERIFY(letter().contains(u"Nobody can log in since 02:55."_s));
    const auto* gaps = named<QLabel>(*m_dialog, u"gaps"_s);
    QVERIFY(gaps->text().contains(u"Your name is missing"_s));
    QVERIFY(gaps->text().contains(u"telephone number is missing"_s));
    QVERIFY(gaps->text().contains(u"No colleague"_s));
    type(*m_dialog, u"sender_name"_s, u"Dana Field"_s);
    type(*m_dialog, u"sender_phone"_s, u"+493012345678"_s);
    QVERIFY(letter().contains(u"- Dana Field, dana@acme.example, +49 30 12345678"_s));
    QVERIFY(!gaps->text().contains(u"Your name is missing"_s));
    QVERIFY(!gaps->text().contains(u"telephone number is missing"_s));
}

void TestEscalationDialog::phoneIsPutIntoInternationalForm() {
    QVERIFY(m_fixture->put(m_fixture->entry(u"a"_s, u"Logins fail"_s)));
    open(u"a"_s);
    type(*m_dialog, u"sender_phone"_s, u"+1 (425) 882 8080"_s);
    QCOMPARE(named<QLineEdit>(*m_dialog, u"sender_phone"_s)->text(), u"+1 425-882-8080"_s);
    type(*m_dialog, u"sender_phone"_s, u"+1 42"_s);
    QVERIFY(named<QLabel>(*m_dialog, u"phone_advice"_s)->text().contains(u"too short"_s));
    QVERIFY(letter().contains(u"+1 42"_s)); // a doubtful number is better than none
}

void TestEscalationDialog::colleaguesAreKept() {
    QVERIFY(m_fixture->put(m_fixture->entry(u"a"_s, u"Logins fail"_s)));
    open(u"a"_s);
    press(*m_dialog, u"add_colleague"_s);
    auto* contact = named<QDialog>(*m_dialog, u"contact_dialog"_s);
    press(*contact, u"save_contact"_s);
    QVERIFY(named<QLabel>(*contact, u"contact_fault"_s)->isVisible()); // without a name
    type(*contact, u"contact_name"_s, u"Ben Ops"_s);
    type(*contact, u"contact_email"_s, u"ben@acme.example"_s);
    type(*contact, u"contact_phone"_s, u"+493012345678"_s);
    press(*contact, u"save_contact"_s);
    QTRY_VERIFY_WITH_TIMEOUT(letter().contains(u"- Ben Ops, ben@acme.example, +49 30 12345678"_s), patience);
    QVERIFY(letter().contains(u"Cc: Ben Ops <ben@acme.example>"_s));
    auto* list = named<QListWidget>(*m_dialog, u"colleagues"_s);
    list->item(0)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY_WITH_TIMEOUT(!letter().contains(u"Ben Ops"_s), patience);
    // Another e-mail, another day.
    m_fixture->end();
    QVERIFY(m_fixture->open());
    open(u"a"_s);
    list = named<QListWidget>(*m_dialog, u"colleagues"_s);
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
    list->setCurrentRow(0);
    press(*m_dialog, u"remove_colleague"_s);
    QTRY_COMPARE_WITH_TIMEOUT(named<QListWidget>(*m_dialog, u"colleagues"_s)->count(), 0, patience);
}

void TestEscalationDialog::withoutAMailServerTheOtherWaysAreThere() {
    QVERIFY(m_fixture->put(m_fixture->entry(u"a"_s, u"Logins fail"_s)));
    open(u"a"_s);
    QVERIFY(!named<QPushButton>(*m_dialog, u"send_mail"_s)->isEnabled());
    QVERIFY(named<QPushButton>(*m_dialog, u"save_mail"_s)->isEnabled());
    QVERIFY(named<QPushButton>(*m_dialog, u"mail_program"_s)->isEnabled());
    QVERIFY(named<QPushButton>(*m_dialog, u"mail_server"_s)->isVisible());
}

void TestEscalationDialog::practiceGoesToThePracticeMailbox() {
    m_fixture->end();
    app::Program* program = m_fixture->open(true);
    QVERIFY(program);
    store::Entry entry = m_fixture->entry(u"a"_s, u"Logins fail"_s, store::EntryState::Blocked);
    entry.account = app::Program::practiceAccount().id;
    QVERIFY(m_fixture->put(entry));
    program->dispatcher().start();
    program->postman().start();
    QTRY_VERIFY_WITH_TIMEOUT(program->dispatcher().isHolder(), patience);
    open(u"a"_s);
    const QString vendor = program->form().outageAddress;
    QVERIFY(!letter().contains(vendor));
    type(*m_dialog, u"sender_email"_s, u"dana@acme.example"_s);
    QVERIFY(named<QPushButton>(*m_dialog, u"send_mail"_s)->isEnabled());
    press(*m_dialog, u"send_mail"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        named<QLabel>(*m_dialog, u"mail_state"_s)->text().contains(u"Sent by e-mail at"_s), patience);
    QFile kept(program->practiceMailbox().folder() + u"/1.eml"_s);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(!kept.readAll().contains(vendor.toUtf8()));
    app::PracticeMailboxDialog mailbox(*program, m_window.get());
    QCOMPARE(named<QListWidget>(mailbox, u"practice_mails"_s)->count(), 1);
    QVERIFY(named<QPlainTextEdit>(mailbox, u"practice_mail_text"_s)
                ->toPlainText()
                .contains(u"Nobody can log in"_s));
}

void TestEscalationDialog::arrivesThroughARealMailServer() {
    const QString unpacked = QStringLiteral(SW_SOURCE_DIR "/build/unpacked/usr/sbin/exim4");
    MailServer server(QFile::exists(unpacked) ? unpacked : u"/usr/sbin/exim4"_s);
    const QString fault = server.start();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    app::Program& program = m_fixture->program();
    const QString password = m_fixture->folder().data() + u"/password"_s;
    QFile file(password);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(MailServer::password + '\n') > 0);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(app::writeMailSettings(
        program.mailSettingsFile(),
        {.server = {.host = u"localhost"_s,
                    .port = server.port(),
                    .user = MailServer::user,
                    .caFile = server.caFile()},
         .sender = u"dana@acme.example"_s,
         .secret = {.place = ticket::SecretReference::Place::File, .name = password}}));
    store::Entry entry = m_fixture->entry(u"a"_s, u"Logins fail – 生産"_s, store::EntryState::Blocked);
    const auto blob = program.blobs().put(QByteArray("a log\n").repeated(1000));
    QVERIFY(blob.has_value());
    entry.files = {
        {.attachment = {
             .blob = blob->id, .name = u"server.log"_s, .mimeType = u"text/plain"_s, .size = blob->size}}};
    QVERIFY(m_fixture->put(entry));
    program.dispatcher().start();
    program.postman().start();
    open(u"a"_s);
    QVERIFY(letter().contains(u"Attachment: server.log"_s));
    press(*m_dialog, u"send_mail"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        named<QLabel>(*m_dialog, u"mail_state"_s)->text().contains(u"Sent by e-mail at"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.messages().size(), 1, patience);
    const store::Mail mail = program.outbox().mails(entry.id)->first();
    QFile stored(program.blobs().path(mail.eml));
    QVERIFY(stored.open(QIODevice::ReadOnly));
    QCOMPARE(server.messages()[0], stored.readAll());
    QVERIFY(server.messages()[0].contains("Message-ID: <a.1@acme.example>\r\n"));
    // The request itself is as it was: an e-mail does not end it.
    QCOMPARE((*program.outbox().entry(entry.id))->state, store::EntryState::Blocked);
}

void TestEscalationDialog::aFileHoldsTheSameMessage() {
    QVERIFY(m_fixture->put(m_fixture->entry(u"a"_s, u"Logins fail"_s)));
    open(u"a"_s);
    const QString path = m_fixture->folder().data() + u"/out.eml"_s;
    m_dialog->saveTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(*m_dialog, u"sent_by_hand"_s)->isVisible(), patience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("Subject: [Urgent] Acme Corp, Production: Logins fail\r\n"));
    QVERIFY(m_fixture->program().outbox().mails(core::IntentId(u"a"_s))->isEmpty()); // nobody has sent it yet
    press(*m_dialog, u"sent_by_hand"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        named<QLabel>(*m_dialog, u"mail_state"_s)->text().contains(u"with your mail program"_s), patience);
}

void TestEscalationDialog::aSecondEMailIsAskedAbout() {
    QVERIFY(m_fixture->put(m_fixture->entry(u"a"_s, u"Logins fail"_s)));
    QVERIFY(putMail(u"a"_s, [](store::Mail& mail) {
        mail.state = store::EntryState::Delivered;
        mail.sent = mail.created;
    }));
    QVERIFY(app::writeMailSettings(
        m_fixture->program().mailSettingsFile(),
        {.server = {.host = u"127.0.0.1"_s, .port = 1, .security = mail::Security::None},
         .sender = u"dana@acme.example"_s}));
    open(u"a"_s);
    QVERIFY(named<QLabel>(*m_dialog, u"mail_state"_s)->text().contains(u"no ticket id yet"_s));
    press(*m_dialog, u"send_mail"_s);
    auto* box = named<QMessageBox>(*m_dialog, u"ask_second_mail"_s);
    QVERIFY(box->text().contains(u"outage@vendor.example"_s));
    QCOMPARE(m_fixture->program().outbox().mails(core::IntentId(u"a"_s))->size(), 1);
    press(*box, u"yes"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->program().outbox().mails(core::IntentId(u"a"_s))->size(), 2,
                              patience);
}

void TestEscalationDialog::whatMayHaveBeenSentIsAskedAbout() {
    QVERIFY(m_fixture->put(m_fixture->entry(u"a"_s, u"Logins fail"_s)));
    QVERIFY(putMail(u"a"_s, [](store::Mail& mail) {
        mail.state = store::EntryState::Blocked;
        mail.isAmbiguous = true;
        mail.sent = mail.created;
    }));
    open(u"a"_s);
    const auto mail = [this] {
        return m_fixture->program().outbox().mails(core::IntentId(u"a"_s))->first();
    };
    QVERIFY(named<QLabel>(*m_dialog, u"mail_state"_s)->text().contains(u"may have been sent"_s));
    press(*m_dialog, u"mail_again"_s);
    auto* box = named<QMessageBox>(*m_dialog, u"ask_mail_again"_s);
    QVERIFY(box->text().contains(u"outage@vendor.example"_s));
    QCOMPARE(mail().state, store::EntryState::Blocked);
    press(*box, u"no"_s);
    press(*m_dialog, u"mail_arrived"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mail().state, store::EntryState::Delivered, patience);
}

void TestEscalationDialog::notBeforeTheLookUp() {
    store::Entry entry = m_fixture->entry(u"a"_s, u"Logins fail"_s, store::EntryState::Waiting);
    entry.isAmbiguous = true;
    entry.nextTry = entry.created + std::chrono::hours(1);
    QVERIFY(m_fixture->put(entry));
    app::EscalationDialog::show(m_fixture->program(), entry.id, m_window.get());
    QVERIFY(!m_window->findChild<app::EscalationDialog*>());
    QVERIFY(m_window->findChild<QMessageBox*>()->text().contains(u"may have arrived"_s));
}

void TestEscalationDialog::theTicketsIdCanBeTypedIn() {
    const store::Entry entry = m_fixture->entry(u"a"_s, u"Logins fail"_s, store::EntryState::Blocked);
    QVERIFY(m_fixture->put(entry));
    app::MailPanel panel(m_fixture->program(), m_window.get());
    panel.show(*m_fixture->program().outbox().entry(entry.id).value());
    QVERIFY(panel.isHidden()); // there was no e-mail
    QVERIFY(putMail(u"a"_s, [](store::Mail& mail) {
        mail.state = store::EntryState::Delivered;
        mail.sent = mail.created;
    }));
    panel.show(*m_fixture->program().outbox().entry(entry.id).value());
    QVERIFY(!panel.isHidden());
    QVERIFY(!named<QPushButton>(panel, u"take_ticket"_s)->isEnabled());
    type(panel, u"typed_ticket"_s, u" 35436 "_s);
    press(panel, u"take_ticket"_s);
    QTRY_COMPARE_WITH_TIMEOUT((*m_fixture->program().outbox().entry(entry.id))->ticket.value, u"35436"_s,
                              patience);
    QVERIFY((*m_fixture->program().outbox().entry(entry.id))->isTicketTyped);
}

void TestEscalationDialog::mailServerIsSetUp() {
    auto* dialog = new app::MailServerDialog(m_fixture->program(), m_window.get());
    dialog->open();
    press(*dialog, u"save_mail_server"_s);
    QVERIFY(!QFile::exists(m_fixture->program().mailSettingsFile())); // nothing is filled in
    type(*dialog, u"host"_s, u"smtp.acme.example"_s);
    type(*dialog, u"sender"_s, u"dana@acme.example"_s);
    type(*dialog, u"user"_s, u"dana"_s);
    auto* place = named<QComboBox>(*dialog, u"secret_place"_s);
    place->setCurrentIndex(place->findData(u"memory"_s));
    Q_EMIT place->activated(place->currentIndex());
    type(*dialog, u"secret"_s, u"pa55word"_s);
    press(*dialog, u"save_mail_server"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_fixture->program().mailSettingsFile()), patience);
    const auto settings = app::readMailSettings(m_fixture->program().mailSettingsFile());
    QVERIFY(settings && *settings);
    QCOMPARE((*settings)->server.host, u"smtp.acme.example"_s);
    QCOMPARE((*settings)->server.port, quint16(587));
    QCOMPARE((*settings)->sender, u"dana@acme.example"_s);
    QFile file(m_fixture->program().mailSettingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains("pa55word"));
    QCOMPARE(file.permissions() &
                 (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void TestEscalationDialog::mailServerWithoutEncryptionIsRefused() {
    auto* dialog = new app::MailServerDialog(m_fixture->program(), m_window.get());
    dialog->open();
    type(*dialog, u"host"_s, u"smtp.acme.example"_s);
    type(*dialog, u"sender"_s, u"dana@acme.example"_s);
    auto* security = named<QComboBox>(*dialog, u"security"_s);
    security->setCurrentIndex(security->findData(u"none"_s));
    Q_EMIT security->activated(security->currentIndex());
    press(*dialog, u"save_mail_server"_s);
    QVERIFY(!QFile::exists(m_fixture->program().mailSettingsFile()));
    const auto labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().contains(u"Without encryption"_s);
    }));
}

void TestEscalationDialog::everythingFocusableHasAName() {
    QVERIFY(m_fixture->put(m_fixture->entry(u"a"_s, u"Logins fail"_s)));
    open(u"a"_s);
    auto* server = new app::MailServerDialog(m_fixture->program(), m_window.get());
    server->open();
    for (const QWidget* dialog : {static_cast<QWidget*>(m_dialog), static_cast<QWidget*>(server)}) {
        for (const QWidget* widget : dialog->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled()) {
                continue;
            }
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const QString name =
                widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName() +
                                                 QString::fromLatin1(widget->metaObject()->className())));
        }
    }
}

} // namespace

QTEST_MAIN(TestEscalationDialog)
#include "test_escalationdialog.moc"
