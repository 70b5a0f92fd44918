#include "delivery/entryacts.h"
#include "delivery/outbox.h"
#include "store/draftstore.h"
#include "store/outboxstore.h"
#include "support/temporarydatabase.h"
#include "unit/store/samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const core::IntentId id(u"intent-1"_s);

ticket::Account account(const QString& url = u"http://127.0.0.1:1"_s) {
    ticket::Account made;
    made.id = core::AccountId(u"main"_s);
    made.url = QUrl(url);
    return made;
}

} // namespace

/// How an entry leaves the outbox without being sent, and how one comes in: nothing is lost, and nothing is
/// there twice.
class TestOutboxMoves final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anUnseenEntryBecomesItsDraftAgain();
    void aSeenEntryBecomesADraftWithAnIdOfItsOwn();
    void nothingIsEditedThatMayHaveArrived();
    void editingFailsWholeOrNotAtAll();
    void aSentDraftCanBeEditedMoreThanOnce();
    void aMovedEntryIsOver();
    void aCopiedEntryIsLookedUpFirst();
    void anAdoptedEntryIsAmbiguous();
    void theSameIsAdoptedOnce();
    void aMovedEntryComesBack();
    void anEditedEntryDoesNotComeBack();
    void adoptingNeverOverwritesADraft();
    void whatIsNotCleanedNeedsAYes();
    void anUploadCanBeGivenUp();

private:
    void put(store::Entry entry);
    std::optional<store::Entry> stored(const core::IntentId& which = id) const;
    std::optional<ticket::Draft> draft(const core::IntentId& which = id) const;
    template <class T>
    core::Result<T> answerOf(core::Call<T>* call);

    core::SystemClock m_clock;
    std::unique_ptr<support::TemporaryDatabase> m_database;
    std::unique_ptr<store::BlobStore> m_blobs;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<store::Connection> m_reader;
    std::unique_ptr<delivery::Outbox> m_outbox;
};

void TestOutboxMoves::init() {
    m_database = std::make_unique<support::TemporaryDatabase>();
    m_blobs = std::make_unique<store::BlobStore>(m_database->folder() + u"/blobs"_s);
    m_writer = std::make_unique<store::Writer>();
    QVERIFY(m_writer->open(m_database->file()));
    m_reader = m_database->connect(store::Connection::Mode::ReadOnly);
    m_outbox = std::make_unique<delivery::Outbox>(*m_writer, *m_reader, *m_blobs, m_clock);
}

void TestOutboxMoves::cleanup() {
    m_outbox.reset();
    m_reader.reset();
    m_writer.reset();
    m_database.reset();
}

template <class T>
core::Result<T> TestOutboxMoves::answerOf(core::Call<T>* call) {
    std::optional<core::Result<T>> answer;
    QObject context;
    call->then(&context, [&](core::Result<T> given) { answer = std::move(given); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000)) {
        return core::fail({.text = u"No answer."_s});
    }
    return *answer;
}

void TestOutboxMoves::put(store::Entry entry) {
    const auto done = answerOf(m_writer->run<store::Entry>(
        this, [entry](store::Connection& connection) { return store::enqueue(connection, entry); }));
    QVERIFY2(done, done ? "" : qPrintable(done.error().details));
}

std::optional<store::Entry> TestOutboxMoves::stored(const core::IntentId& which) const {
    return m_outbox->entry(which).value_or(std::nullopt);
}

std::optional<ticket::Draft> TestOutboxMoves::draft(const core::IntentId& which) const {
    return store::draft(*m_reader, which).value_or(std::nullopt);
}

void TestOutboxMoves::anUnseenEntryBecomesItsDraftAgain() {
    store::Entry entry = samples::entry(id.value);
    entry.state = store::EntryState::Waiting;
    put(entry);
    const QSignalSpy changes(m_outbox.get(), &delivery::Outbox::entryChanged);
    const auto again = answerOf(m_outbox->editAgain(this, id));
    QVERIFY2(again, again ? "" : qPrintable(again.error().text));
    QCOMPARE(again->id, id);
    ticket::Draft expected = *entry.request.draft;
    expected.updated = again->updated;
    expected.account = entry.account;
    QVERIFY(*again == expected); // every answer, every file, every tick
    QVERIFY(draft() == *again);
    QVERIFY(!stored());
    QVERIFY(!changes.isEmpty());
    // And it can be typed on in: a late autosave is for a draft that is there.
    expected.values.insert(u"subject"_s, u"changed"_s);
    QVERIFY(answerOf(m_writer->run<void>(
        this, [expected](store::Connection& connection) { return store::saveDraft(connection, expected); })));
    QCOMPARE(draft()->text(u"subject"), u"changed"_s);
}

void TestOutboxMoves::aSeenEntryBecomesADraftWithAnIdOfItsOwn() {
    store::Entry entry = samples::entry(id.value);
    entry.state = store::EntryState::Blocked;
    entry.createKey = id.value; // a create was begun, and refused
    entry.createBody = "body";
    put(entry);
    const auto again = answerOf(m_outbox->editAgain(this, id));
    QVERIFY(again);
    QVERIFY(again->id != id && core::isValidIntentId(again->id.value));
    QVERIFY(draft(again->id) == *again);
    QVERIFY(!draft());
    QCOMPARE(stored()->state, store::EntryState::Abandoned);
    QVERIFY(delivery::endingOf(*stored()) == delivery::Ending::Edited);
}

void TestOutboxMoves::nothingIsEditedThatMayHaveArrived() {
    store::Entry ambiguous = samples::entry(id.value);
    ambiguous.state = store::EntryState::Waiting;
    ambiguous.isAmbiguous = true;
    store::Entry sending = samples::entry(u"intent-2"_s);
    sending.state = store::EntryState::Sending;
    store::Entry arrived = samples::entry(u"intent-3"_s);
    arrived.state = store::EntryState::Waiting;
    arrived.ticket = core::TicketId(u"T-1"_s);
    for (const store::Entry& entry : {ambiguous, sending, arrived}) {
        put(entry);
        const auto again = answerOf(m_outbox->editAgain(this, entry.id));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, core::ErrorKind::Rejected);
        const auto moved = answerOf(m_outbox->move(this, entry.id, u"x.zip"_s));
        QVERIFY(!moved);
        QCOMPARE(stored(entry.id)->state, entry.state);
        QVERIFY(!draft(entry.id));
    }
    QVERIFY(!answerOf(m_outbox->editAgain(this, core::IntentId(u"none"_s))));
}

void TestOutboxMoves::editingFailsWholeOrNotAtAll() {
    const auto connection = m_database->connect();
    for (const bool isSeen : {false, true}) {
        store::Entry entry = samples::entry(isSeen ? u"seen"_s : u"unseen"_s);
        entry.state = store::EntryState::Blocked;
        entry.createKey = isSeen ? entry.id.value : QString();
        put(entry);
        const QString before = m_database->content();
        bool isDone = false;
        for (int nth = 1; !isDone; ++nth) {
            support::WriteFault fault(*connection);
            fault.arm(nth);
            isDone = answerOf(m_outbox->editAgain(this, entry.id)).has_value();
            fault.disarm();
            if (!isDone) {
                QCOMPARE(m_database->content(), before);
            }
            QVERIFY(!isDone || nth > 2);
        }
    }
}

void TestOutboxMoves::aSentDraftCanBeEditedMoreThanOnce() {
    store::Entry entry = samples::entry(id.value);
    for (int i = 0; i < 3; ++i) {
        put(entry); // takes the draft away
        QVERIFY(!draft());
        QVERIFY(answerOf(m_outbox->editAgain(this, id)));
        QVERIFY(draft() && !stored());
    }
}

void TestOutboxMoves::aMovedEntryIsOver() {
    put(samples::entry(id.value));
    const auto moved = answerOf(m_outbox->move(this, id, u"/somewhere/x.zip"_s));
    QVERIFY(moved);
    QCOMPARE(stored()->state, store::EntryState::Abandoned);
    QVERIFY(delivery::endingOf(*stored()) == delivery::Ending::Moved);
    QVERIFY(stored()->error->text.contains(u"/somewhere/x.zip"_s));
    QVERIFY(!answerOf(m_outbox->retry(this, id))); // never from here any more
}

void TestOutboxMoves::aCopiedEntryIsLookedUpFirst() {
    store::Entry entry = samples::entry(id.value);
    entry.state = store::EntryState::Waiting;
    put(entry);
    QVERIFY(answerOf(m_outbox->keepBesidePackage(this, id)));
    QCOMPARE(stored()->state, store::EntryState::Waiting);
    QCOMPARE(stored()->step, store::DeliveryStep::Find);
    QVERIFY(!stored()->isAmbiguous); // the person may still do with it what they like
}

void TestOutboxMoves::anAdoptedEntryIsAmbiguous() {
    store::Entry entry = samples::entry(id.value);
    entry.isAmbiguous = true;
    entry.step = store::DeliveryStep::Find;
    const auto adopted = answerOf(m_outbox->adopt(this, entry, account()));
    QVERIFY2(adopted, adopted ? "" : qPrintable(adopted.error().text));
    QVERIFY(stored()->isAmbiguous);
    QVERIFY(stored()->request == entry.request);
    QVERIFY(!answerOf(m_outbox->abandon(this, id))); // before it was looked up
}

void TestOutboxMoves::theSameIsAdoptedOnce() {
    store::Entry mine = samples::entry(id.value);
    mine.state = store::EntryState::Delivered;
    mine.ticket = core::TicketId(u"T-1"_s);
    put(mine);
    const auto adopted = answerOf(m_outbox->adopt(this, samples::entry(id.value), account()));
    QVERIFY(adopted);
    QCOMPARE(adopted->state, store::EntryState::Delivered);
    QCOMPARE(adopted->ticket, mine.ticket);
    QCOMPARE(m_outbox->entries(true)->size(), 1);
}

void TestOutboxMoves::aMovedEntryComesBack() {
    put(samples::entry(id.value));
    QVERIFY(answerOf(m_outbox->move(this, id, u"x.zip"_s)));
    store::Entry entry = samples::entry(id.value);
    entry.isAmbiguous = true;
    QVERIFY(answerOf(m_outbox->adopt(this, entry, account())));
    QCOMPARE(stored()->state, store::EntryState::Queued);
    QVERIFY(stored()->isAmbiguous);
    QVERIFY(!stored()->error);
    QCOMPARE(m_outbox->entries(true)->size(), 1);
}

void TestOutboxMoves::anEditedEntryDoesNotComeBack() {
    store::Entry entry = samples::entry(id.value);
    entry.createKey = id.value;
    put(entry);
    QVERIFY(answerOf(m_outbox->editAgain(this, id)));
    const auto adopted = answerOf(m_outbox->adopt(this, samples::entry(id.value), account()));
    QVERIFY(!adopted);
    QCOMPARE(adopted.error().kind, core::ErrorKind::Rejected);
    QCOMPARE(stored()->state, store::EntryState::Abandoned);
}

void TestOutboxMoves::adoptingNeverOverwritesADraft() {
    put(samples::entry(id.value));
    QVERIFY(answerOf(m_outbox->editAgain(this, id)));
    const QString before = m_database->content();
    const auto adopted = answerOf(m_outbox->adopt(this, samples::entry(id.value), account()));
    QVERIFY(!adopted);
    QCOMPARE(adopted.error().kind, core::ErrorKind::Rejected);
    QVERIFY(adopted.error().text.contains(u"draft"_s));
    QCOMPARE(m_database->content(), before);
}

void TestOutboxMoves::whatIsNotCleanedNeedsAYes() {
    store::Entry entry = samples::entry(id.value);
    for (ticket::Attachment& file : entry.request.attachments) {
        file.uncleanedApproved = {};
    }
    const auto adopted = answerOf(m_outbox->adopt(this, entry, account(u"https://support.example.com"_s)));
    QVERIFY(!adopted);
    QCOMPARE(adopted.error().kind, core::ErrorKind::ActionRequired);
    QCOMPARE(adopted.error().issues.first().code, u"uncleaned"_s);
    QVERIFY(!stored());
    QVERIFY(answerOf(m_outbox->adopt(this, entry, account()))); // to this machine it may go
}

void TestOutboxMoves::anUploadCanBeGivenUp() {
    store::Entry entry = samples::entry(id.value);
    entry.state = store::EntryState::Sending;
    entry.step = store::DeliveryStep::Upload;
    put(entry);
    QVERIFY(answerOf(m_outbox->abandon(this, id)));
    store::Entry creating = samples::entry(u"intent-2"_s);
    creating.state = store::EntryState::Sending;
    creating.step = store::DeliveryStep::Create;
    creating.isAmbiguous = true;
    put(creating);
    QVERIFY(!answerOf(m_outbox->abandon(this, creating.id)));
}

QTEST_GUILESS_MAIN(TestOutboxMoves)
#include "test_outboxmoves.moc"
