#include "delivery/postman.h"
#include "mail/practicemailbox.h"
#include "store/outboxstore.h"
#include "ticket/escalation.h"
#include "ticket/textform.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::ErrorKind;
using store::EntryState;

namespace {

constexpr int patience = 30'000;

/// A mail server that does what it was told, and refuses what it was not told.
class ScriptedSender final : public mail::Sender {
public:
    core::Call<mail::Sent>* send(QObject* parent, const mail::Envelope& envelope) override {
        QFile file(envelope.file);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("the stored e-mail is not there");
        }
        bytes.append(file.readAll());
        recipients.append(envelope.to);
        if (isSilent) {
            return new core::Call<mail::Sent>(parent);
        }
        if (answers.isEmpty()) {
            qFatal("the mail server was asked for something it was not told about");
        }
        return core::answered<mail::Sent>(parent, answers.takeFirst());
    }

    QList<core::Result<mail::Sent>> answers;
    QByteArrayList bytes;
    QList<QStringList> recipients;
    bool isSilent = false;
};

/// A Support Center that knows one ticket and takes messages for it.
class TicketDesk final : public provider::Provider {
public:
    explicit TicketDesk(ticket::Ticket& ticket) : m_ticket(ticket) {}

    core::Call<provider::Identity>* identify(QObject*) override { qFatal("nobody asks who one is"); }
    core::Call<std::optional<core::TicketId>>* find(QObject*, const core::IntentId&, core::Time) override {
        qFatal("nothing is looked up");
    }
    core::Call<provider::Upload>* upload(QObject*, const provider::UploadFile&) override {
        qFatal("no file");
    }
    core::Call<void>* discard(QObject*, const QString&) override { qFatal("no file"); }
    core::Call<QByteArray>* prepare(QObject* parent, const ticket::Request& request,
                                    const QStringList&) override {
        return core::answered<QByteArray>(parent, request.body.toUtf8());
    }
    core::Call<ticket::RawRequest>* preview(QObject*, const ticket::Request&, const QStringList&) override {
        qFatal("nobody looks beforehand");
    }
    core::Call<provider::Created>* create(QObject* parent, const QByteArray& body, const QString&) override {
        m_ticket.description = QString::fromUtf8(body);
        return core::answered<provider::Created>(parent, provider::Created{.ticket = m_ticket.id});
    }
    core::Call<ticket::Ticket>* show(QObject* parent, const core::TicketId& id) override {
        if (id != m_ticket.id) {
            return core::answered<ticket::Ticket>(parent,
                                                  core::fail(ErrorKind::Permanent, u"no such ticket"_s));
        }
        return core::answered<ticket::Ticket>(parent, m_ticket);
    }
    core::Call<provider::TicketPage>* list(QObject*, const QString&) override { qFatal("nobody lists"); }
    core::Call<QList<ticket::Comment>>* comments(QObject*, const core::TicketId&, core::Time) override {
        qFatal("nobody reads");
    }
    core::Call<void>* addComment(QObject* parent, const core::TicketId&, const QString& text) override {
        m_ticket.comments.append({.id = QString::number(m_ticket.comments.size()), .body = text});
        return core::answered<void>(parent, {});
    }
    QStringList differences(const ticket::Request&, const QByteArray&, const ticket::Ticket&) const override {
        return {u"other text"_s};
    }

private:
    ticket::Ticket& m_ticket;
};

class TicketDesks final : public provider::Providers {
public:
    core::Result<std::unique_ptr<provider::Provider>> make(const ticket::Account&) override {
        return std::make_unique<TicketDesk>(ticket);
    }
    ticket::Ticket ticket;
};

core::Error error(ErrorKind kind) {
    return {.kind = kind, .text = u"as told"_s};
}

/// What becomes of an e-mail of the secondary way: never lost, never sent a second time without a yes, and
/// never to the vendor from practice.
class TestPostman : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isSentOnceAndKept();
    void anAnswerDecidesWhatIsNext_data();
    void anAnswerDecidesWhatIsNext();
    void onlyAYesSendsAgain();
    void theSameBytesAreSentAgain();
    void whatTheProgramLeftIsAskedAbout();
    void onlyTheDelivererSends();
    void aSecondEMailNeedsAYesAndRefersToTheFirst();
    void notBeforeTheLookUp();
    void practiceNeverReachesTheVendor();
    void theTicketNamesTheEMailInItsText();
    void theTicketIsToldLaterWhenItsTextWasStored();
    void aTypedTicketDeliversTheEntry();
    void aWrongTicketCanBeTakenBack();
    void byHandIsRecorded();

private:
    void open();
    void put(const QString& id, const std::function<void(store::Entry&)>& adjust = {});
    delivery::Letter letter(const QString& entry) const;
    core::Result<store::Mail> wait(core::Call<store::Mail>* call);
    store::Mail only(const QString& entry = u"a"_s) const;
    store::Entry entry(const QString& id = u"a"_s) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    core::SystemClock m_clock;
    TicketDesks m_desks;
    ScriptedSender m_server;
    std::unique_ptr<mail::PracticeMailbox> m_mailbox;
    ticket::Account m_account;
    bool m_isDeliverer = true;
    std::unique_ptr<store::BlobStore> m_blobs;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<store::Connection> m_reader;
    std::unique_ptr<delivery::Outbox> m_outbox;
    std::unique_ptr<delivery::Dispatcher> m_dispatcher;
    std::unique_ptr<delivery::Postman> m_postman;
};

void TestPostman::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_server.answers.clear();
    m_server.bytes.clear();
    m_server.recipients.clear();
    m_server.isSilent = false;
    m_isDeliverer = true;
    m_desks.ticket = {};
    m_desks.ticket.id = core::TicketId(u"T-1"_s);
    m_desks.ticket.severity = u"urgent"_s;
    m_account = {};
    m_account.id = core::AccountId(u"one"_s);
    m_account.url = QUrl(u"https://support.example.com"_s);
    m_account.listLag = 0s;
    m_blobs = std::make_unique<store::BlobStore>(m_folder->filePath(u"blobs"_s));
    m_mailbox = std::make_unique<mail::PracticeMailbox>(m_folder->filePath(u"mailbox"_s));
    QDir(m_folder->path()).mkpath(u"blobs"_s);
    open();
}

void TestPostman::open() {
    m_writer = std::make_unique<store::Writer>();
    const QString file = m_folder->filePath(u"outbox.sqlite"_s);
    QVERIFY(m_writer->open(file));
    m_reader = std::move(*store::Connection::open(file, store::Connection::Mode::ReadOnly, u":/sql"_s));
    m_outbox = std::make_unique<delivery::Outbox>(*m_writer, *m_reader, *m_blobs, m_clock);
    const delivery::AccountLookup account = [this](const core::AccountId&) {
        return std::optional(m_account);
    };
    const delivery::RetryPolicy quick{.first = 10ms, .longest = 20ms, .lookups = 2, .betweenLookups = 5ms};
    m_dispatcher = std::make_unique<delivery::Dispatcher>(delivery::Dispatcher::Parts{.outbox = *m_outbox,
                                                                                      .writer = *m_writer,
                                                                                      .blobs = *m_blobs,
                                                                                      .providers = m_desks,
                                                                                      .account = account,
                                                                                      .clock = m_clock},
                                                          quick, m_folder->filePath(u"lock"_s));
    m_postman = std::make_unique<delivery::Postman>(
        delivery::Postman::Parts{.outbox = *m_outbox,
                                 .writer = *m_writer,
                                 .blobs = *m_blobs,
                                 .mailServer = m_server,
                                 .practiceMailbox = *m_mailbox,
                                 .providers = m_desks,
                                 .account = account,
                                 .isDeliverer = [this] { return m_isDeliverer; },
                                 .clock = m_clock},
        quick);
    m_postman->start();
}

void TestPostman::cleanup() {
    m_postman.reset();
    m_dispatcher.reset();
    m_outbox.reset();
    m_reader.reset();
    m_writer.reset();
}

void TestPostman::put(const QString& id, const std::function<void(store::Entry&)>& adjust) {
    store::Entry made;
    made.id = core::IntentId(id);
    made.account = m_account.id;
    made.request.id = made.id;
    made.request.account = m_account.id;
    made.request.subject = u"Logins fail"_s;
    made.request.body = u"Description:\nNobody can sign in.\n"_s + ticket::markerLine(made.id);
    made.request.priority = u"urgent"_s;
    made.created = m_clock.now();
    if (adjust) {
        adjust(made);
    }
    bool isStored = false;
    m_writer
        ->run<store::Entry>(
            this, [made](store::Connection& connection) { return store::enqueue(connection, made); })
        ->then(this,
               [&isStored](const core::Result<store::Entry>& stored) { isStored = stored.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(isStored, patience);
}

delivery::Letter TestPostman::letter(const QString& entry) const {
    return {.entry = core::IntentId(entry),
            .account = m_account.id,
            .from = {.name = u"Ann"_s, .email = u"ann@client.example"_s},
            .to = {.name = {},
                   .email = m_account.isPractice ? u"outage@practice.invalid"_s : u"outage@vendor.example"_s},
            .cc = {{.name = u"Ben"_s, .email = u"ben@client.example"_s}},
            .subject = u"[Urgent] Acme: Logins fail"_s,
            .text = u"Nobody can sign in.\n"_s,
            .files = {}};
}

core::Result<store::Mail> TestPostman::wait(core::Call<store::Mail>* call) {
    std::optional<core::Result<store::Mail>> answer;
    call->then(this, [&answer](core::Result<store::Mail> given) { answer = std::move(given); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patience)) {
        return core::fail(ErrorKind::Permanent, u"no answer"_s);
    }
    return *answer;
}

store::Mail TestPostman::only(const QString& entry) const {
    const auto mails = m_outbox->mails(core::IntentId(entry));
    return mails && mails->size() == 1 ? mails->first() : store::Mail{};
}

store::Entry TestPostman::entry(const QString& id) const {
    return m_outbox->entry(core::IntentId(id))->value_or(store::Entry{});
}

void TestPostman::isSentOnceAndKept() {
    put(u"a"_s);
    m_server.answers = {mail::Sent{.refused = {u"ben@client.example"_s}}};
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QTRY_COMPARE_WITH_TIMEOUT(only().state, EntryState::Delivered, patience);
    QCOMPARE(m_server.recipients,
             QList<QStringList>({{u"outage@vendor.example"_s, u"ben@client.example"_s}}));
    QVERIFY(m_server.bytes[0].contains("Message-ID: <a.1@client.example>\r\n"));
    QCOMPARE(only().refused, QStringList{u"ben@client.example"_s});
    QVERIFY(only().sent != core::Time{});
    // The request itself goes on.
    QVERIFY(entry().isOpen());
    cleanup();
    open();
    QCOMPARE(only().state, EntryState::Delivered);
    QCOMPARE(m_server.bytes.size(), 1);
}

void TestPostman::anAnswerDecidesWhatIsNext_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("isAmbiguous");
    QTest::addColumn<int>("tries");
    QTest::newRow("transient is tried again")
        << int(ErrorKind::Transient) << int(EntryState::Delivered) << false << 2;
    QTest::newRow("ambiguous waits for the person")
        << int(ErrorKind::Ambiguous) << int(EntryState::Blocked) << true << 1;
    QTest::newRow("refused") << int(ErrorKind::Rejected) << int(EntryState::Blocked) << false << 1;
    QTest::newRow("sign-in") << int(ErrorKind::ActionRequired) << int(EntryState::Blocked) << false << 1;
    QTest::newRow("broken") << int(ErrorKind::Permanent) << int(EntryState::Blocked) << false << 1;
    QTest::newRow("stopped by the person")
        << int(ErrorKind::Cancelled) << int(EntryState::Blocked) << false << 1;
}

void TestPostman::anAnswerDecidesWhatIsNext() {
    QFETCH(int, kind);
    QFETCH(int, state);
    QFETCH(bool, isAmbiguous);
    QFETCH(int, tries);
    put(u"a"_s);
    m_server.answers = {core::fail(error(ErrorKind(kind))), mail::Sent{}};
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QTRY_COMPARE_WITH_TIMEOUT(int(only().state), state, patience);
    QCOMPARE(only().isAmbiguous, isAmbiguous);
    QCOMPARE(only().sent != core::Time{}, isAmbiguous || state == int(EntryState::Delivered));
    QCOMPARE(m_server.bytes.size(), tries);
    // Nothing more happens by itself, also not in another run.
    cleanup();
    open();
    put(u"b"_s); // a whole round through the database
    QCOMPARE(m_server.bytes.size(), tries);
    QCOMPARE(int(only().state), state);
}

void TestPostman::onlyAYesSendsAgain() {
    put(u"a"_s);
    m_server.answers = {core::fail(error(ErrorKind::Ambiguous)), mail::Sent{}};
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QTRY_COMPARE_WITH_TIMEOUT(only().state, EntryState::Blocked, patience);
    QVERIFY(!wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QCOMPARE(m_server.bytes.size(), 1);
    QVERIFY(wait(m_postman->sendAgain(this, only().id)));
    QTRY_COMPARE_WITH_TIMEOUT(only().state, EntryState::Delivered, patience);
    QCOMPARE(m_server.bytes.size(), 2);
}

void TestPostman::theSameBytesAreSentAgain() {
    put(u"a"_s);
    m_server.answers = {core::fail(error(ErrorKind::Transient)), core::fail(error(ErrorKind::Transient)),
                        mail::Sent{}};
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QTRY_COMPARE_WITH_TIMEOUT(m_server.bytes.size(), 3, patience);
    QCOMPARE(m_server.bytes[1], m_server.bytes[0]);
    QCOMPARE(m_server.bytes[2], m_server.bytes[0]);
}

void TestPostman::whatTheProgramLeftIsAskedAbout() {
    put(u"a"_s);
    m_server.isSilent = true;
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QTRY_COMPARE_WITH_TIMEOUT(m_server.bytes.size(), 1, patience);
    QCOMPARE(only().state, EntryState::Sending);
    cleanup(); // the program is gone
    open();
    QTRY_COMPARE_WITH_TIMEOUT(only().state, EntryState::Blocked, patience);
    QVERIFY(only().isAmbiguous);
    QVERIFY(only().sent != core::Time{});
    QCOMPARE(m_server.bytes.size(), 1);
    QVERIFY(wait(m_postman->sayArrived(this, only().id)));
    QCOMPARE(only().state, EntryState::Delivered);
    QCOMPARE(m_server.bytes.size(), 1);
}

void TestPostman::onlyTheDelivererSends() {
    put(u"a"_s);
    m_isDeliverer = false;
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    put(u"b"_s);
    QCOMPARE(only().state, EntryState::Queued);
    QVERIFY(m_server.bytes.isEmpty());
    m_server.answers = {mail::Sent{}};
    m_isDeliverer = true; // the other process ended
    QTRY_COMPARE_WITH_TIMEOUT(only().state, EntryState::Delivered, patience);
}

void TestPostman::aSecondEMailNeedsAYesAndRefersToTheFirst() {
    put(u"a"_s);
    m_server.answers = {mail::Sent{}, mail::Sent{}};
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QTRY_COMPARE_WITH_TIMEOUT(only().state, EntryState::Delivered, patience);
    const auto second = wait(m_postman->enqueue(this, letter(u"a"_s), false));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Rejected);
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), true)));
    QTRY_COMPARE_WITH_TIMEOUT(m_server.bytes.size(), 2, patience);
    QVERIFY(m_server.bytes[1].contains("Message-ID: <a.2@client.example>"));
    QVERIFY(m_server.bytes[1].contains("References: <a.1@client.example>"));
}

void TestPostman::notBeforeTheLookUp() {
    put(u"a"_s, [](store::Entry& made) {
        made.isAmbiguous = true;
        made.state = EntryState::Waiting;
    });
    const auto answer = wait(m_postman->enqueue(this, letter(u"a"_s), false));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Rejected);
    QVERIFY(m_outbox->mails(core::IntentId(u"a"_s))->isEmpty());
    put(u"b"_s, [](store::Entry& made) { made.state = EntryState::Abandoned; });
    QVERIFY(!wait(m_postman->enqueue(this, letter(u"b"_s), false)));
}

void TestPostman::practiceNeverReachesTheVendor() {
    m_account.isPractice = true;
    ticket::Form form;
    form.outageAddress = u"outage@vendor.example"_s;
    QVERIFY(ticket::isPracticeAddress(ticket::escalationAddress(form, m_account)));
    put(u"a"_s);
    delivery::Letter wrong = letter(u"a"_s);
    wrong.to.email = form.outageAddress;
    QVERIFY(!wait(m_postman->enqueue(this, wrong, true)));
    QVERIFY(!wait(m_postman->record(this, wrong, true)));
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QTRY_COMPARE_WITH_TIMEOUT(only().state, EntryState::Delivered, patience);
    QVERIFY(m_server.bytes.isEmpty()); // no mail server saw it
    QFile kept(m_mailbox->folder() + u"/1.eml"_s);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray bytes = kept.readAll();
    QVERIFY(bytes.contains("To: <outage@practice.invalid>"));
    QVERIFY(!bytes.contains("vendor"));
}

void TestPostman::theTicketNamesTheEMailInItsText() {
    put(u"a"_s);
    m_server.answers = {mail::Sent{}};
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QTRY_COMPARE_WITH_TIMEOUT(only().state, EntryState::Delivered, patience);
    m_dispatcher->start();
    QTRY_COMPARE_WITH_TIMEOUT(entry().state, EntryState::Delivered, patience);
    QVERIFY(m_desks.ticket.description.contains(u"Message-ID <a.1@client.example>"_s));
    QVERIFY(ticket::hasMarker(m_desks.ticket.description, core::IntentId(u"a"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(only().isNoted, patience);
    QVERIFY(m_desks.ticket.comments.isEmpty());
}

void TestPostman::theTicketIsToldLaterWhenItsTextWasStored() {
    put(u"a"_s, [](store::Entry& made) { made.createBody = "the body as it was stored before"; });
    m_server.answers = {mail::Sent{}};
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QTRY_COMPARE_WITH_TIMEOUT(only().state, EntryState::Delivered, patience);
    m_dispatcher->start();
    QTRY_VERIFY_WITH_TIMEOUT(only().isNoted, patience);
    QCOMPARE(m_desks.ticket.description, u"the body as it was stored before"_s);
    QCOMPARE(m_desks.ticket.comments.size(), 1);
    QVERIFY(m_desks.ticket.comments[0].body.contains(u"<a.1@client.example>"_s));
}

void TestPostman::aTypedTicketDeliversTheEntry() {
    put(u"a"_s, [](store::Entry& made) {
        made.state = EntryState::Blocked;
        made.error = error(ErrorKind::Permanent);
    });
    m_server.answers = {mail::Sent{}};
    QVERIFY(wait(m_postman->enqueue(this, letter(u"a"_s), false)));
    QTRY_COMPARE_WITH_TIMEOUT(only().state, EntryState::Delivered, patience);
    m_desks.ticket.severity = u"normal"_s;
    m_outbox->takeTicket(this, core::IntentId(u"a"_s), core::TicketId(u"T-1"_s));
    m_dispatcher->start();
    QTRY_COMPARE_WITH_TIMEOUT(entry().state, EntryState::Delivered, patience);
    QCOMPARE(entry().ticket.value, u"T-1"_s);
    // The staff's own words are no difference; the severity is.
    QCOMPARE(entry().receipt->differences.size(), 1);
    QVERIFY(entry().receipt->differences[0].contains(u"severity"_s));
    QTRY_VERIFY_WITH_TIMEOUT(only().isNoted, patience);
    QVERIFY(m_desks.ticket.comments.isEmpty());
}

void TestPostman::aWrongTicketCanBeTakenBack() {
    put(u"a"_s, [](store::Entry& made) { made.state = EntryState::Blocked; });
    m_outbox->takeTicket(this, core::IntentId(u"a"_s), core::TicketId(u"T-9"_s));
    m_dispatcher->start();
    QTRY_VERIFY_WITH_TIMEOUT(entry().error.has_value(), patience);
    QVERIFY(entry().isOpen());
    QTRY_COMPARE_WITH_TIMEOUT(entry().state, EntryState::Blocked, patience);
    m_outbox->takeTicket(this, core::IntentId(u"a"_s), {});
    QTRY_COMPARE_WITH_TIMEOUT(entry().state, EntryState::Delivered, patience);
    QVERIFY(!entry().isTicketTyped);
    QVERIFY(
        ticket::hasMarker(m_desks.ticket.description, core::IntentId(u"a"_s))); // sent by itself after all
}

void TestPostman::byHandIsRecorded() {
    put(u"a"_s);
    const auto recorded = wait(m_postman->record(this, letter(u"a"_s), false));
    QVERIFY(recorded.has_value());
    QCOMPARE(recorded->state, EntryState::Delivered);
    QVERIFY(m_server.bytes.isEmpty());
    m_dispatcher->start();
    QTRY_COMPARE_WITH_TIMEOUT(entry().state, EntryState::Delivered, patience);
    QVERIFY(m_desks.ticket.description.contains(u"Also sent by e-mail at "_s));
    QVERIFY(!m_desks.ticket.description.contains(u"Message-ID"_s)); // another program gave it one of its own
}

} // namespace

QTEST_GUILESS_MAIN(TestPostman)
#include "test_postman.moc"
