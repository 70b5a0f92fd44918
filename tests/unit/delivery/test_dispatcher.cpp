#include "delivery/dispatcher.h"
#include "store/blobstore.h"
#include "store/outboxstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;

/// A Support Center that answers as it was told to and refuses what it was not told.
struct Script {
    QList<core::Result<provider::Created>> creates;
    QList<core::Result<std::optional<core::TicketId>>> finds;
    QList<core::Result<ticket::Ticket>> shows;
    QStringList calls; ///< what was asked, in order, with the key of a create
    QStringList differences;
};

template <class T>
core::Call<T>* next(QObject* parent, QList<core::Result<T>>& answers) {
    if (answers.isEmpty()) {
        qFatal("The Support Center was asked for something it was not told about.");
    }
    return core::answered<T>(parent, answers.takeFirst());
}

class ScriptedProvider final : public provider::Provider {
public:
    explicit ScriptedProvider(Script& script) : m_script(script) {}

    core::Call<provider::Identity>* identify(QObject*) override { qFatal("nobody asks who one is"); }
    core::Call<std::optional<core::TicketId>>* find(QObject* parent, const core::IntentId&,
                                                    core::Time) override {
        m_script.calls.append(u"find"_s);
        return next(parent, m_script.finds);
    }
    core::Call<provider::Upload>* upload(QObject*, const provider::UploadFile&) override {
        qFatal("there is no file");
    }
    core::Call<void>* discard(QObject*, const QString&) override { qFatal("there is no file"); }
    core::Call<QByteArray>* prepare(QObject* parent, const ticket::Request& request,
                                    const QStringList&) override {
        m_script.calls.append(u"prepare"_s);
        return core::answered<QByteArray>(parent, request.subject.toUtf8());
    }
    core::Call<ticket::RawRequest>* preview(QObject*, const ticket::Request&, const QStringList&) override {
        qFatal("nobody looks beforehand");
    }
    core::Call<provider::Created>* create(QObject* parent, const QByteArray& body,
                                          const QString& key) override {
        m_script.calls.append(u"create %1 %2"_s.arg(QString::fromUtf8(body), key));
        return next(parent, m_script.creates);
    }
    core::Call<ticket::Ticket>* show(QObject* parent, const core::TicketId& id) override {
        m_script.calls.append(u"show "_s + id.value);
        return next(parent, m_script.shows);
    }
    core::Call<provider::TicketPage>* list(QObject*, const QString&) override { qFatal("nobody lists"); }
    core::Call<QList<ticket::Comment>>* comments(QObject*, const core::TicketId&, core::Time) override {
        qFatal("nobody reads");
    }
    QStringList differences(const ticket::Request&, const QByteArray&, const ticket::Ticket&) const override {
        return m_script.differences;
    }

private:
    Script& m_script;
};

class ScriptedProviders final : public provider::Providers {
public:
    core::Result<std::unique_ptr<provider::Provider>> make(const ticket::Account&) override {
        return std::make_unique<ScriptedProvider>(script);
    }
    Script script;
};

core::Error error(core::ErrorKind kind, core::ErrorScope scope = core::ErrorScope::Entry) {
    return {.kind = kind, .text = u"as told"_s, .scope = scope};
}

ticket::Ticket arrived() {
    ticket::Ticket ticket;
    ticket.id = core::TicketId(u"T-1"_s);
    ticket.severity = u"urgent"_s;
    return ticket;
}

} // namespace

/// What an error means for an entry, and what is asked of the Support Center before anything is sent a second
/// time.
class TestDispatcher final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCreateIsReadBackBeforeItCounts();
    void anErrorDecidesTheState_data();
    void anErrorDecidesTheState();
    void whatMayHaveArrivedIsLookedUpFirst();
    void provenAbsenceSendsTheSameBytes();
    void aLookupThatFailsProvesNothing();
    void aSignInThatFailsStopsTheAccount();
    void anotherHolderOfTheLockDelivers();
    void urgentGoesFirst();
    void abandonIsRefusedForWhatMayHaveArrived();

private:
    void put(const QString& id, const QString& severity = u"urgent"_s);
    store::Entry stored(const QString& id) const;
    Script& script() { return m_providers.script; }

    std::unique_ptr<QTemporaryDir> m_folder;
    core::SystemClock m_clock;
    ScriptedProviders m_providers;
    std::unique_ptr<store::BlobStore> m_blobs;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<store::Connection> m_reader;
    std::unique_ptr<delivery::Outbox> m_outbox;
    std::unique_ptr<delivery::Dispatcher> m_dispatcher;
};

void TestDispatcher::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_providers.script = {};
    m_blobs = std::make_unique<store::BlobStore>(m_folder->path());
    m_writer = std::make_unique<store::Writer>();
    const QString file = m_folder->filePath(u"outbox.sqlite"_s);
    QVERIFY(m_writer->open(file));
    auto reader = store::Connection::open(file, store::Connection::Mode::ReadOnly, u":/sql"_s);
    QVERIFY(reader.has_value());
    m_reader = std::move(*reader);
    m_outbox = std::make_unique<delivery::Outbox>(*m_writer, *m_reader, *m_blobs, m_clock);
    ticket::Account account;
    account.id = core::AccountId(u"one"_s);
    account.url = QUrl(u"https://support.example.com"_s);
    account.listLag = 0s;
    const delivery::RetryPolicy quick{.first = 10ms, .longest = 20ms, .lookups = 2, .betweenLookups = 5ms};
    m_dispatcher = std::make_unique<delivery::Dispatcher>(
        delivery::Dispatcher::Parts{
            .outbox = *m_outbox,
            .writer = *m_writer,
            .blobs = *m_blobs,
            .providers = m_providers,
            .account = [account](const core::AccountId&) { return std::optional(account); },
            .clock = m_clock},
        quick, m_folder->filePath(u"lock"_s));
}

void TestDispatcher::cleanup() {
    m_dispatcher.reset();
    m_outbox.reset();
    m_reader.reset();
    m_writer.reset();
}

void TestDispatcher::put(const QString& id, const QString& severity) {
    store::Entry entry;
    entry.id = core::IntentId(id);
    entry.account = core::AccountId(u"one"_s);
    entry.request.id = entry.id;
    entry.request.account = entry.account;
    entry.request.subject = u"bytes of "_s + id;
    entry.request.severity = severity;
    entry.request.priority = severity;
    entry.created = m_clock.now();
    entry.updated = entry.created;
    entry.nextTry = entry.created;
    bool isStored = false;
    m_writer
        ->run<store::Entry>(
            this, [entry](store::Connection& connection) { return store::enqueue(connection, entry); })
        ->then(this,
               [&isStored](const core::Result<store::Entry>& answer) { isStored = answer.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(isStored, patience);
}

store::Entry TestDispatcher::stored(const QString& id) const {
    return m_outbox->entry(core::IntentId(id)).value().value();
}

void TestDispatcher::aCreateIsReadBackBeforeItCounts() {
    put(u"a"_s);
    script().creates = {provider::Created{core::TicketId(u"T-1"_s)}};
    script().shows = {core::fail(error(core::ErrorKind::Transient)), arrived()};
    script().differences = {u"Severity is High, sent was Urgent."_s};
    bool wasDeliveredUnread = false;
    connect(m_outbox.get(), &delivery::Outbox::entryChanged, this, [&] {
        wasDeliveredUnread |=
            stored(u"a"_s).state == store::EntryState::Delivered && !script().calls.contains(u"show T-1"_s);
    });
    m_dispatcher->start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QVERIFY(!wasDeliveredUnread);
    QCOMPARE(script().calls,
             QStringList({u"prepare"_s, u"create bytes of a a"_s, u"show T-1"_s, u"show T-1"_s}));
    QCOMPARE(stored(u"a"_s).receipt->differences, script().differences);
    QCOMPARE(stored(u"a"_s).receipt->severityTaken, u"urgent"_s);
}

void TestDispatcher::anErrorDecidesTheState_data() {
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::addColumn<store::EntryState>("state");
    QTest::newRow("rejected") << core::ErrorKind::Rejected << store::EntryState::Blocked;
    QTest::newRow("action") << core::ErrorKind::ActionRequired << store::EntryState::Blocked;
    QTest::newRow("permanent") << core::ErrorKind::Permanent << store::EntryState::Blocked;
    QTest::newRow("transient") << core::ErrorKind::Transient << store::EntryState::Waiting;
}

void TestDispatcher::anErrorDecidesTheState() {
    QFETCH(core::ErrorKind, kind);
    QFETCH(store::EntryState, state);
    put(u"a"_s);
    script().creates = {core::fail(error(kind)), provider::Created{core::TicketId(u"T-1"_s)}};
    script().shows = {arrived()};
    QList<store::EntryState> states;
    connect(m_outbox.get(), &delivery::Outbox::entryChanged, this,
            [&] { states.append(stored(u"a"_s).state); });
    m_dispatcher->start();
    QTRY_VERIFY_WITH_TIMEOUT(states.contains(state), patience);
    if (state == store::EntryState::Blocked) {
        QCOMPARE(stored(u"a"_s).error->text, u"as told"_s);
        QVERIFY(!stored(u"a"_s).isAmbiguous);
        m_outbox->retry(this, core::IntentId(u"a"_s));
    }
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    // The same bytes and the same key a second time, and no look-up: the first ones were refused for certain.
    QCOMPARE(script().calls.count(u"create bytes of a a"_s), 2);
    QVERIFY(!script().calls.contains(u"find"_s));
}

void TestDispatcher::whatMayHaveArrivedIsLookedUpFirst() {
    put(u"a"_s);
    script().creates = {core::fail(error(core::ErrorKind::Ambiguous))};
    script().finds = {std::optional(core::TicketId(u"T-1"_s))};
    script().shows = {arrived()};
    m_dispatcher->start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls, QStringList({u"prepare"_s, u"create bytes of a a"_s, u"find"_s, u"show T-1"_s}));
}

void TestDispatcher::provenAbsenceSendsTheSameBytes() {
    put(u"a"_s);
    script().creates = {core::fail(error(core::ErrorKind::Ambiguous)),
                        provider::Created{core::TicketId(u"T-1"_s)}};
    script().finds = {std::optional<core::TicketId>(), std::optional<core::TicketId>()};
    script().shows = {arrived()};
    m_dispatcher->start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls, QStringList({u"prepare"_s, u"create bytes of a a"_s, u"find"_s, u"find"_s,
                                          u"create bytes of a a"_s, u"show T-1"_s}));
}

void TestDispatcher::aLookupThatFailsProvesNothing() {
    put(u"a"_s);
    script().creates = {core::fail(error(core::ErrorKind::Ambiguous))};
    script().finds = {core::fail(error(core::ErrorKind::Transient)),
                      core::fail(error(core::ErrorKind::Transient)),
                      core::fail(error(core::ErrorKind::Transient)), std::optional(core::TicketId(u"T-1"_s))};
    script().shows = {arrived()};
    m_dispatcher->start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls.filter(u"create"_s).size(), 1);
}

void TestDispatcher::aSignInThatFailsStopsTheAccount() {
    put(u"a"_s);
    put(u"b"_s, u"low"_s);
    script().creates = {core::fail(error(core::ErrorKind::ActionRequired, core::ErrorScope::Account))};
    const QSignalSpy blocked(m_dispatcher.get(), &delivery::Dispatcher::accountBlocked);
    m_dispatcher->start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Blocked,
                              patience); // without being tried itself
    QCOMPARE(stored(u"a"_s).state, store::EntryState::Blocked);
    QCOMPARE(blocked.size(), 1);
    QCOMPARE(script().calls.filter(u"create"_s).size(), 1);

    // One success with a fresh secret resumes the others.
    script().creates = {provider::Created{core::TicketId(u"T-1"_s)},
                        provider::Created{core::TicketId(u"T-2"_s)}};
    script().shows = {arrived(), arrived()};
    m_outbox->retry(this, core::IntentId(u"a"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"b"_s).state, store::EntryState::Delivered, patience);
}

void TestDispatcher::anotherHolderOfTheLockDelivers() {
    core::FileLock other(m_folder->filePath(u"lock"_s));
    QVERIFY(other.tryLock());
    put(u"a"_s);
    script().creates = {provider::Created{core::TicketId(u"T-1"_s)}};
    script().shows = {arrived()};
    m_dispatcher->start();
    // As long as the other one holds it, nothing is asked of the Support Center.
    QVERIFY(!QTest::qWaitFor([this] { return !script().calls.isEmpty() || m_dispatcher->isHolder(); }, 300));
    other.unlock();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Delivered, patience);
}

void TestDispatcher::urgentGoesFirst() {
    put(u"low"_s, u"low"_s);
    put(u"urgent"_s, u"urgent"_s);
    script().creates = {provider::Created{core::TicketId(u"T-1"_s)},
                        provider::Created{core::TicketId(u"T-2"_s)}};
    script().shows = {arrived(), arrived()};
    m_dispatcher->start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"low"_s).state, store::EntryState::Delivered, patience);
    QCOMPARE(script().calls.filter(u"create"_s).first(), u"create bytes of urgent urgent"_s);
}

void TestDispatcher::abandonIsRefusedForWhatMayHaveArrived() {
    put(u"a"_s);
    script().creates = {core::fail(error(core::ErrorKind::Ambiguous))};
    script().finds = {core::fail(error(core::ErrorKind::Permanent))};
    m_dispatcher->start();
    QTRY_COMPARE_WITH_TIMEOUT(stored(u"a"_s).state, store::EntryState::Blocked, patience);
    QVERIFY(stored(u"a"_s).isAmbiguous);
    std::optional<core::Error> refusal;
    m_outbox->abandon(this, core::IntentId(u"a"_s))
        ->then(this, [&](const core::Result<store::Entry>& answer) {
            refusal = answer ? std::nullopt : std::optional(answer.error());
        });
    QTRY_VERIFY_WITH_TIMEOUT(refusal.has_value(), patience);
    QCOMPARE(refusal->kind, core::ErrorKind::Rejected);
    QCOMPARE(stored(u"a"_s).state, store::EntryState::Blocked);
}

QTEST_GUILESS_MAIN(TestDispatcher)
#include "test_dispatcher.moc"
