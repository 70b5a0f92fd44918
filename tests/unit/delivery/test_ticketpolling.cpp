#include "delivery/ticketpolling.h"
#include "store/ticketcache.h"
#include "store/ticketlist.h"
#include "store/ticketmerge.h"
#include "store/ticketquery.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int moment = 50; ///< milliseconds in which nothing may happen

constexpr int patience = 30'000;
const core::Time start = core::fromIso(u"2026-11-23T03:00:00Z"_s);

class HandClock final : public core::Clock {
public:
    core::Time now() const override { return start + 1h + ran; }
    std::chrono::milliseconds uptime() const override { return 10h + ran; }
    std::chrono::milliseconds ran{0}; ///< also while the machine slept
};

/// A Support Center with tickets that change when the test says so; it lists in numbered pages over the list
/// as it is at that moment, as Zendesk does.
struct Center {
    std::map<QString, ticket::Ticket> tickets;
    int pageSize = 100;
    bool isLong = false;
    QString organization; ///< of the person; tickets of it that are not the person's are in the second list
    std::optional<core::Error> withheld;
    std::optional<core::Error> shut; ///< what every single ticket is answered with
    QList<core::Error> refusals;     ///< of the next lists
    std::optional<core::Error> unsearchable;
    QStringList openOf; ///< what the search still takes for open
    std::function<void(int page)> beforePage = [](int) {
    };
    QStringList calls;
    int running = 0;
    int mostRunning = 0;
    qint64 seconds = 0;

    void put(const QString& id, const QString& status = u"open"_s, const QString& severity = u"high"_s) {
        ticket::Ticket& ticket = tickets[id];
        ticket.account = core::AccountId(u"main"_s);
        ticket.id = core::TicketId(id);
        ticket.subject = u"Subject "_s + id;
        ticket.organization = organization;
        ticket.status = status;
        ticket.severity = severity;
        ticket.created = start;
        ticket.updated = start + std::chrono::seconds(++seconds);
    }
    void say(const QString& id, const QString& text, bool isAgent) {
        put(id, tickets[id].status, tickets[id].severity);
        ticket::Ticket& ticket = tickets[id];
        ticket.comments += {.id = QString::number(ticket.comments.size() + 1),
                            .author = isAgent ? u"Robin"_s : u"Dana"_s,
                            .isFromAgent = isAgent,
                            .body = text,
                            .created = ticket.updated};
    }
};

core::Error missing() {
    return {.kind = core::ErrorKind::Permanent, .text = u"not there"_s, .httpStatus = 404};
}

class FakeProvider final : public provider::Provider {
public:
    explicit FakeProvider(Center& center) : m_center(center) {}

    core::Call<provider::Identity>* identify(QObject* parent) override {
        return core::answered<provider::Identity>(
            parent, provider::Identity{.id = u"7"_s, .organization = m_center.organization});
    }
    bool hasLongList() const override { return m_center.isLong; }
    core::Call<provider::TicketPage>* listOpen(QObject* parent, const QString& cursor) override {
        const int page = cursor.isEmpty() ? 1 : cursor.toInt();
        m_center.calls += u"open %1"_s.arg(page);
        if (m_center.unsearchable) {
            return core::answered<provider::TicketPage>(parent, core::fail(*m_center.unsearchable));
        }
        QList<ticket::Ticket> open = sorted(false);
        open.removeIf([this](const ticket::Ticket& ticket) {
            return ticket.status != u"open"_s && !m_center.openOf.contains(ticket.id.value);
        });
        for (ticket::Ticket& ticket : open) {
            if (m_center.openOf.contains(ticket.id.value)) {
                ticket.status = u"open"_s;
                ticket.updated -= 1min;
            }
        }
        return core::answered<provider::TicketPage>(parent, pageOf(open, page));
    }
    core::Call<provider::TicketPage>* listOrganization(QObject* parent, const QString& organization,
                                                       const QString& cursor) override {
        m_center.calls += u"organization "_s + organization;
        const auto answered = m_center.withheld
                                  ? core::Result<provider::TicketPage>(core::fail(*m_center.withheld))
                                  : pageOf(sorted(true), cursor.isEmpty() ? 1 : cursor.toInt());
        return core::answered<provider::TicketPage>(parent, answered);
    }
    core::Call<std::optional<core::TicketId>>* find(QObject*, const core::IntentId&, core::Time) override {
        qFatal("not told");
    }
    core::Call<provider::Upload>* upload(QObject*, const provider::UploadFile&) override {
        qFatal("not told");
    }
    core::Call<void>* discard(QObject*, const QString&) override { qFatal("not told"); }
    core::Call<QByteArray>* prepare(QObject*, const ticket::Request&, const QStringList&) override {
        qFatal("not told");
    }
    core::Call<ticket::RawRequest>* preview(QObject*, const ticket::Request&, const QStringList&) override {
        qFatal("not told");
    }
    core::Call<provider::Created>* create(QObject*, const QByteArray&, const QString&) override {
        qFatal("not told");
    }
    QStringList differences(const ticket::Request&, const QByteArray&, const ticket::Ticket&) const override {
        qFatal("not told");
    }
    core::Call<ticket::Ticket>* show(QObject* parent, const core::TicketId& id) override {
        m_center.calls += u"show "_s + id.value;
        if (m_center.shut) {
            return core::answered<ticket::Ticket>(parent, core::fail(*m_center.shut));
        }
        const auto found = m_center.tickets.find(id.value);
        return core::answered<ticket::Ticket>(
            parent, found == m_center.tickets.end() ? core::Result<ticket::Ticket>(core::fail(missing()))
                                                    : core::Result<ticket::Ticket>(found->second));
    }
    core::Call<provider::TicketPage>* list(QObject* parent, const QString& cursor) override {
        const int page = cursor.isEmpty() ? 1 : cursor.toInt();
        m_center.calls += u"list %1"_s.arg(page);
        m_center.mostRunning = std::max(m_center.mostRunning, ++m_center.running);
        auto* call = new core::Call<provider::TicketPage>(parent);
        QMetaObject::invokeMethod(
            call,
            [this, call, page] {
                --m_center.running;
                call->finish(answer(page));
            },
            Qt::QueuedConnection);
        return call;
    }
    core::Call<QList<ticket::Comment>>* comments(QObject* parent, const core::TicketId& id,
                                                 core::Time since) override {
        m_center.calls += u"comments "_s + id.value;
        QList<ticket::Comment> later = m_center.tickets[id.value].comments;
        later.removeIf([since](const ticket::Comment& comment) { return comment.created <= since; });
        return core::answered<QList<ticket::Comment>>(parent, later);
    }

private:
    core::Result<provider::TicketPage> answer(int page) {
        m_center.beforePage(page);
        if (!m_center.refusals.isEmpty()) {
            return core::fail(m_center.refusals.takeFirst());
        }
        return pageOf(sorted(false), page);
    }
    /// As the list of the organization has them, or that of the person.
    QList<ticket::Ticket> sorted(bool ofAll) const {
        QList<ticket::Ticket> all;
        for (const auto& [id, ticket] : m_center.tickets) {
            if (ofAll || !id.startsWith(u"theirs"_s)) {
                all += ticket;
                all.last().comments.clear();
            }
        }
        std::ranges::sort(all, std::ranges::greater(), &ticket::Ticket::updated);
        return all;
    }
    provider::TicketPage pageOf(const QList<ticket::Ticket>& all, int page) const {
        const qsizetype from = qsizetype(page - 1) * m_center.pageSize;
        const bool hasMore = from + m_center.pageSize < all.size();
        return {.tickets = all.mid(from, m_center.pageSize),
                .next = hasMore ? QString::number(page + 1) : QString()};
    }

    Center& m_center;
};

class FakeProviders final : public provider::Providers {
public:
    explicit FakeProviders(Center& center) : m_center(center) {}
    core::Result<std::unique_ptr<provider::Provider>> make(const ticket::Account&) override {
        return std::make_unique<FakeProvider>(m_center);
    }

private:
    Center& m_center;
};

struct World {
    World() {
        if (!writer.open(folder.filePath(u"tickets.sqlite"_s))) {
            qFatal("the database does not open");
        }
        reader = store::Connection::open(folder.filePath(u"tickets.sqlite"_s),
                                         store::Connection::Mode::ReadOnly, u":/sql"_s)
                     .value();
        account.id = core::AccountId(u"main"_s);
        account.url = QUrl(u"https://support.example"_s);
    }

    /// Lets time pass and waits for the reading that is due then.
    bool after(std::chrono::milliseconds time) {
        QSignalSpy ended(&polling, &delivery::TicketPolling::ended);
        clock.ran += time;
        return QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, patience);
    }
    QStringList cached() {
        QStringList ids;
        const auto tickets = store::cachedTickets(*reader, 10'000);
        for (const store::CachedTicket& one : tickets.value_or(QList<store::CachedTicket>())) {
            ids += one.ticket.id.value;
        }
        ids.sort();
        return ids;
    }

    QTemporaryDir folder;
    Center center;
    FakeProviders providers{center};
    HandClock clock;
    store::Writer writer;
    std::unique_ptr<store::Connection> reader;
    ticket::Account account;
    delivery::TicketSync sync{writer, providers, clock};
    delivery::TicketPolling polling{sync, [this] { return QList{account}; }, clock, {.look = 5ms}};
};

} // namespace

class TestTicketPolling final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatChangedIsReadAndNothingElse() {
        World world;
        for (int i = 0; i < 5; ++i) {
            world.center.put(QString::number(i), u"closed"_s);
        }
        world.polling.start();
        QVERIFY(world.after(0ms));
        QCOMPARE(world.cached(), (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(world.center.calls, QStringList{u"list 1"_s});
        world.center.put(u"3"_s, u"closed"_s);
        QVERIFY(world.after(5min));
        QCOMPARE(world.center.calls.size(), 2);
        QCOMPARE(store::cachedTickets(*world.reader, 1)->first().ticket.id.value, u"3"_s);
    }

    void anAnswerIsNews() {
        World world;
        world.center.put(u"1"_s);
        world.center.say(u"1"_s, u"It is down"_s, false);
        QSignalSpy answered(&world.polling, &delivery::TicketPolling::answered);
        world.polling.start();
        QVERIFY(world.after(0ms));
        QCOMPARE(answered.size(), 0);
        world.center.say(u"1"_s, u"And more"_s, false);
        QVERIFY(world.after(5min));
        QCOMPARE(answered.size(), 0); // one's own words are none
        world.center.say(u"1"_s, u"We look at it"_s, true);
        QVERIFY(world.after(5min));
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(answered.first().first().value<QList<store::NewAnswer>>().first().author, u"Robin"_s);
        QCOMPARE(*store::newsCount(*world.reader), 1);
        QCOMPARE(store::cachedTickets(*world.reader, 1)->first().ticket.comments.size(), 3);
        world.center.put(u"1"_s, u"solved"_s); // a change without a word
        QVERIFY(world.after(5min));
        QCOMPARE(answered.size(), 1);
        world.center.calls.clear();
        QVERIFY(world.after(5min));
        QCOMPARE(world.center.calls, QStringList{u"list 1"_s}); // and the conversation is not read for ever
    }

    void oftenOnlyWhileAnUrgentTicketIsOpen() {
        World world;
        world.center.put(u"1"_s, u"open"_s, u"urgent"_s);
        world.polling.start();
        QVERIFY(world.after(0ms));
        QVERIFY(world.after(1min));
        world.center.put(u"1"_s, u"solved"_s, u"urgent"_s);
        QVERIFY(world.after(1min));
        const qsizetype asked = world.center.calls.size();
        world.clock.ran += 4min;
        QVERIFY(!QTest::qWaitFor([&] { return world.center.calls.size() != asked; }, moment));
        QVERIFY(world.after(1min));
    }

    void theSupportCenterSaysWhenToComeBack() {
        World world;
        world.center.put(u"1"_s);
        world.center.refusals = {{.kind = core::ErrorKind::Transient,
                                  .text = u"slow down"_s,
                                  .retryAfter = std::chrono::seconds(600),
                                  .httpStatus = 429}};
        world.polling.start();
        QVERIFY(world.after(0ms));
        world.clock.ran += 599s;
        world.polling.networkChanged();
        world.polling.refresh(); // not even then
        QVERIFY(!QTest::qWaitFor([&] { return world.center.calls.size() != 1; }, moment));
        QVERIFY(world.after(1s));
        QTRY_COMPARE(world.cached(), QStringList{u"1"_s});
    }

    void errorsAreWaitedOutLongerAndLongerUntilTheNetworkIsBack() {
        World world;
        const core::Error down{.kind = core::ErrorKind::Transient, .text = u"no network"_s};
        world.center.refusals = {down, down, down};
        world.polling.start();
        QVERIFY(world.after(0ms));
        QVERIFY(world.after(30s));
        const qsizetype asked = world.center.calls.size();
        world.clock.ran += 59s;
        QVERIFY(!QTest::qWaitFor([&] { return world.center.calls.size() != asked; }, moment));
        QVERIFY(world.after(1s));
        QSignalSpy ended(&world.polling, &delivery::TicketPolling::ended);
        world.polling.networkChanged();
        QVERIFY(ended.wait(patience));
        QVERIFY(ended.first().at(1).value<core::Done>().has_value());
    }

    void neverTwoAtATime() {
        World world;
        world.center.put(u"1"_s);
        world.center.beforePage = [&world](int) {
            world.clock.ran += 10min; // a slow answer: the next reading is due meanwhile
            world.polling.refresh();
            world.polling.networkChanged();
        };
        world.polling.start();
        QVERIFY(world.after(0ms));
        QVERIFY(world.after(10min));
        QCOMPARE(world.center.mostRunning, 1);
    }

    void aListThatMovesLosesNothing_data() {
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("one leaves") << true;
        QTest::newRow("one comes") << false;
    }
    void aListThatMovesLosesNothing() {
        QFETCH(const bool, isDeleted);
        World world;
        world.center.pageSize = 3;
        for (int i = 0; i < 9; ++i) {
            world.center.put(QString::number(i), u"closed"_s);
        }
        bool isMoved = false;
        world.center.beforePage = [&](int page) {
            if (page == 2 && !std::exchange(isMoved, true)) {
                if (isDeleted) {
                    world.center.tickets.erase(u"8"_s); // "5" slips to the first page, which was read
                } else {
                    world.center.put(u"new"_s, u"closed"_s);
                }
            }
        };
        world.polling.start();
        QVERIFY(world.after(0ms));
        QStringList there;
        for (const auto& [id, ticket] : world.center.tickets) {
            there += id;
        }
        QCOMPARE(world.cached(), there);
    }

    void whatIsDeletedLeaves() {
        World world;
        for (const QString& id : {u"1"_s, u"2"_s, u"3"_s}) {
            world.center.put(id, u"closed"_s);
        }
        world.polling.start();
        QVERIFY(world.after(0ms));
        world.center.tickets.erase(u"2"_s);
        QVERIFY(world.after(5min));
        QCOMPARE(world.cached(), (QStringList{u"1"_s, u"3"_s}));
    }

    void aTicketThatNoListNamesStaysWhileItIsThere() {
        World world;
        world.center.put(u"listed"_s, u"closed"_s);
        ticket::Ticket beside;
        beside.account = world.account.id;
        beside.id = core::TicketId(u"beside"_s);
        std::optional<core::Done> stored;
        auto* call = world.writer.run<void>(
            &world.sync, [beside](store::Connection& c) { return store::cacheTickets(c, {beside}, start); });
        call->then(&world.sync, [&stored](const core::Done& done) { stored = done; });
        QTRY_VERIFY(stored);
        world.center.refusals = {{.kind = core::ErrorKind::Transient, .text = u"once"_s}};
        world.polling.start();
        QVERIFY(world.after(0ms));
        QCOMPARE(world.cached(), QStringList{u"beside"_s}); // an error takes nothing away
        QVERIFY(world.after(30s));
        QCOMPARE(world.cached(), QStringList{u"listed"_s}); // the Support Center says that it is not there
    }

    void aTicketThatMayNotBeReadStaysUnlessItIsAColleagues() {
        World world;
        world.center.organization = u"27"_s;
        for (const QString& id : {u"listed"_s, u"mine"_s, u"theirs"_s}) {
            world.center.put(id, u"closed"_s);
        }
        world.polling.start();
        QVERIFY(world.after(0ms));
        QCOMPARE(world.cached().size(), 3);
        world.center.tickets.erase(u"mine"_s);
        world.center.tickets.erase(u"theirs"_s);
        world.center.shut = {.kind = core::ErrorKind::ActionRequired, .text = u"no"_s, .httpStatus = 403};
        QVERIFY(world.after(6h));
        QVERIFY(world.center.calls.contains(u"show mine"_s) && world.center.calls.contains(u"show theirs"_s));
        QCOMPARE(world.cached(), (QStringList{u"listed"_s, u"mine"_s}));
    }

    void ticketsOfColleaguesAreReadAndToldApart() {
        World world;
        world.center.organization = u"27"_s;
        world.center.put(u"mine"_s, u"pending"_s);
        world.center.put(u"theirs"_s, u"pending"_s, u"urgent"_s);
        world.center.say(u"theirs"_s, u"It is down"_s, false);
        QSignalSpy answered(&world.polling, &delivery::TicketPolling::answered);
        world.polling.start();
        QVERIFY(world.after(0ms));
        QCOMPARE(world.cached(), (QStringList{u"mine"_s, u"theirs"_s}));
        QVERIFY(!store::cachedTicket(*world.reader, core::TicketId(u"mine"_s)).value()->ticket.isOfColleague);
        QVERIFY(
            store::cachedTicket(*world.reader, core::TicketId(u"theirs"_s)).value()->ticket.isOfColleague);
        const auto organizations = store::organizations(*world.reader);
        QCOMPARE(organizations->value(world.account.id), u"27"_s);
        store::TicketQuery query;
        query.organizations = *organizations;
        query.whose = store::TicketQuery::Whose::Organization;
        QCOMPARE(store::ticketPlaces(*world.reader, query, 0)->size(), 2);
        query.whose = store::TicketQuery::Whose::All;
        query.state = store::TicketQuery::State::WaitingForMe;
        QCOMPARE(store::ticketPlaces(*world.reader, query, 0)->size(), 1);
        QVERIFY(store::openTickets(*world.reader, u"urgent"_s, 5)->isEmpty());
        // What support answers a colleague is no news to this person, and is here all the same.
        world.center.say(u"theirs"_s, u"We look at it"_s, true);
        QVERIFY(world.after(5min));
        QCOMPARE(answered.size(), 0);
        QCOMPARE(
            store::cachedTicket(*world.reader, core::TicketId(u"theirs"_s)).value()->ticket.comments.size(),
            2);
        // Nothing changed: a page of each list, and no ticket is asked for one by one.
        world.center.calls.clear();
        QVERIFY(world.after(5min));
        QCOMPARE(world.center.calls, (QStringList{u"list 1"_s, u"organization 27"_s}));
    }

    void aColleaguesTicketThatBecomesOnesOwnIs() {
        World world;
        world.center.organization = u"27"_s;
        world.center.put(u"theirs"_s, u"closed"_s);
        world.polling.start();
        QVERIFY(world.after(0ms));
        // Copies go to the person now: the own list names it.
        const ticket::Ticket ticket = world.center.tickets[u"theirs"_s];
        std::optional<core::Result<int>> merged;
        world.writer
            .run<int>(&world.sync,
                      [ticket](store::Connection& c) {
                          return store::mergeTickets(c, {ticket}, store::ListKind::Own, start);
                      })
            ->then(&world.sync, [&merged](const core::Result<int>& done) { merged = done; });
        QTRY_VERIFY(merged);
        QVERIFY(
            !store::cachedTicket(*world.reader, core::TicketId(u"theirs"_s)).value()->ticket.isOfColleague);
    }

    void whereTheOrganizationIsWithheldNothingElseFails_data() {
        QTest::addColumn<int>("status");
        QTest::newRow("no right") << 403;
        QTest::newRow("no such list") << 404;
    }
    void whereTheOrganizationIsWithheldNothingElseFails() {
        QFETCH(const int, status);
        World world;
        world.center.organization = u"27"_s;
        world.center.put(u"mine"_s, u"closed"_s);
        world.center.put(u"theirs"_s, u"closed"_s);
        world.polling.start();
        QVERIFY(world.after(0ms));
        QCOMPARE(world.cached().size(), 2);
        world.center.withheld = {
            .kind = core::ErrorKind::ActionRequired, .text = u"no"_s, .httpStatus = status};
        world.center.tickets.erase(u"theirs"_s); // nor may it be read alone
        QSignalSpy ended(&world.polling, &delivery::TicketPolling::ended);
        QVERIFY(world.after(5min));
        QVERIFY(ended.first().at(1).value<core::Done>().has_value());
        QVERIFY(store::organizations(*world.reader)->isEmpty());
        // It is not asked for again until the whole lists are; then the colleague's ticket leaves, too.
        world.center.calls.clear();
        QVERIFY(world.after(5min));
        QVERIFY(!world.center.calls.contains(u"organization 27"_s));
        QVERIFY(world.after(6h));
        QTRY_COMPARE(world.cached(), QStringList{u"mine"_s});
    }

    void anotherErrorOfTheOrganizationKeepsWhatIsThere() {
        World world;
        world.center.organization = u"27"_s;
        world.center.put(u"theirs"_s, u"closed"_s);
        world.polling.start();
        QVERIFY(world.after(0ms));
        world.center.withheld = {.kind = core::ErrorKind::Transient, .text = u"down"_s, .httpStatus = 503};
        QVERIFY(world.after(6h));
        QCOMPARE(world.cached(), QStringList{u"theirs"_s});
        QCOMPARE(store::organizations(*world.reader)->size(), 1);
    }

    /// An agent reads everybody's: the newest at once, the rest bit by bit, also after the program ended.
    void aLongListIsReadBitByBit() {
        World world;
        world.center.isLong = true;
        world.center.pageSize = 2;
        for (int i = 0; i < 30; ++i) {
            world.center.put(u"%1"_s.arg(i, 2, 10, QChar(u'0')), u"closed"_s);
        }
        world.polling.start();
        QVERIFY(world.after(0ms));
        QCOMPARE(world.cached().size(), 12); // the head and five pages
        QVERIFY(world.cached().contains(u"29"_s));
        world.center.put(u"new"_s, u"closed"_s);
        {
            delivery::TicketPolling later(world.sync, [&world] { return QList{world.account}; }, world.clock,
                                          {.look = 5ms});
            QSignalSpy ended(&later, &delivery::TicketPolling::ended);
            world.center.calls.clear();
            later.start();
            QVERIFY(ended.wait(patience));
            QVERIFY(world.center.calls.contains(u"list 7"_s));  // on from where it was left
            QVERIFY(!world.center.calls.contains(u"list 4"_s)); // three are the head
        }
        QVERIFY(world.cached().contains(u"new"_s));
        QVERIFY(world.after(15s)); // and soon, while there is more
        QTRY_COMPARE(world.cached().size(), 31);
        // Then only the head, until the next day.
        world.center.calls.clear();
        QVERIFY(world.after(5min));
        QCOMPARE(world.center.calls, (QStringList{u"list 1"_s, u"list 2"_s}));
    }

    /// However long ago they changed.
    void openTicketsOfALongListComeFirst() {
        World world;
        world.center.isLong = true;
        world.center.pageSize = 2;
        for (int i = 0; i < 40; ++i) {
            world.center.put(u"%1"_s.arg(i, 2, 10, QChar(u'0')), i < 3 ? u"open"_s : u"closed"_s);
        }
        world.polling.start();
        QVERIFY(world.after(0ms));
        QCOMPARE(world.cached().mid(0, 3), (QStringList{u"00"_s, u"01"_s, u"02"_s}));
        QCOMPARE(world.cached().size(), 12 + 3);
        QCOMPARE(world.center.calls.mid(0, 4),
                 (QStringList{u"list 1"_s, u"open 1"_s, u"open 2"_s, u"list 2"_s}));
        world.center.calls.clear();
        QVERIFY(world.after(15s));
        QVERIFY(world.center.calls.filter(u"open"_s).isEmpty()); // once
        world.center.put(u"later"_s);
        QVERIFY(world.after(15s));
        QVERIFY(world.cached().contains(u"later"_s));
        QVERIFY(world.center.calls.filter(u"open"_s).isEmpty());
    }

    /// Its answers are older than those of the list.
    void whatASearchTellsLateIsNotTaken() {
        World world;
        world.center.isLong = true;
        world.center.pageSize = 2;
        for (int i = 0; i < 4; ++i) {
            world.center.put(QString::number(i), u"closed"_s);
        }
        world.center.openOf = {u"3"_s};
        world.polling.start();
        QVERIFY(world.after(0ms));
        QVERIFY(world.center.calls.contains(u"open 1"_s));
        const auto cached =
            store::cachedTicket(*world.reader, core::AccountId(u"main"_s), core::TicketId(u"3"_s));
        QVERIFY(cached && *cached);
        QCOMPARE((*cached)->ticket.status, u"closed"_s);
    }

    void aSearchThatFailsHarmsNothing_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("tickets");
        for (const int status : {0, 403, 404, 422, 500}) {
            QTest::addRow("%d", status) << status << 12;
        }
        // Whoever is told to wait, or to sign in, asks nothing more.
        QTest::newRow("401") << 401 << 2;
        QTest::newRow("429") << 429 << 2;
    }
    void aSearchThatFailsHarmsNothing() {
        QFETCH(const int, status);
        QFETCH(const int, tickets);
        World world;
        world.center.isLong = true;
        world.center.pageSize = 2;
        for (int i = 0; i < 30; ++i) {
            world.center.put(u"%1"_s.arg(i, 2, 10, QChar(u'0')), u"closed"_s);
        }
        world.center.unsearchable = {
            .kind = core::ErrorKind::Permanent, .text = u"no search"_s, .httpStatus = status};
        world.polling.start();
        QVERIFY(world.after(0ms));
        QCOMPARE(world.cached().size(), tickets);
    }

    void whatLeftALongListIsNoticed() {
        World world;
        world.center.isLong = true;
        world.center.pageSize = 3;
        for (int i = 0; i < 9; ++i) {
            world.center.put(QString::number(i), u"closed"_s);
        }
        world.polling.start();
        QVERIFY(world.after(0ms));
        QCOMPARE(world.cached().size(), 9);
        world.center.tickets.erase(u"5"_s);
        world.center.tickets.erase(u"1"_s);
        QVERIFY(world.after(24h));
        QTRY_COMPARE(world.cached().size(), 7);
        QVERIFY(!world.center.calls.contains(u"show 4"_s)); // only what is missing is asked for
    }

    void aLongListWhosePlaceIsForgottenIsBegunAgain() {
        World world;
        world.center.isLong = true;
        world.center.pageSize = 2;
        for (int i = 0; i < 20; ++i) {
            world.center.put(u"%1"_s.arg(i, 2, 10, QChar(u'0')), u"closed"_s);
        }
        world.polling.start();
        QVERIFY(world.after(0ms));
        bool isRefused = false;
        world.center.beforePage = [&](int page) {
            if (page == 7 && !std::exchange(isRefused, true)) {
                world.center.refusals = {
                    {.kind = core::ErrorKind::Rejected, .text = u"no such place"_s, .httpStatus = 400}};
            }
        };
        QVERIFY(world.after(15s));
        QVERIFY(isRefused);
        for (int i = 0; i < 6 && world.cached().size() < 20; ++i) {
            QVERIFY(world.after(5min));
        }
        QCOMPARE(world.cached().size(), 20);
    }
};

QTEST_GUILESS_MAIN(TestTicketPolling)
#include "test_ticketpolling.moc"
