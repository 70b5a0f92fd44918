#include "ticket/form.h"
#include "wizard/pages/milestones.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using wizard::Milestone;
using State = wizard::Milestone::State;

namespace {

const core::Time arrival = core::fromIso(u"2026-11-23T03:12:00Z"_s);

ticket::Account account(bool isPractice = false) {
    ticket::Account made;
    made.id = core::AccountId(u"acme"_s);
    made.plan = u"enterprise"_s;
    made.timeZone = u"UTC"_s;
    made.isPractice = isPractice;
    made.csm = {.name = u"Sam Success"_s, .email = {}, .phone = u"+1 425 555 0100"_s};
    return made;
}

store::Entry entry(store::EntryState state = store::EntryState::Delivered,
                   const QString& severity = u"urgent"_s) {
    store::Entry made;
    made.id = core::IntentId(u"intent-1"_s);
    made.state = state;
    made.created = arrival - 30s;
    made.request.severity = severity;
    made.request.priority = severity;
    if (state == store::EntryState::Delivered) {
        made.ticket = core::TicketId(u"17"_s);
        made.receipt = ticket::Receipt{.ticket = made.ticket, .url = {}, .arrived = arrival};
    }
    return made;
}

ticket::Comment comment(const QString& author, bool isAgent, std::chrono::seconds after) {
    return {.id = u"1"_s, .author = author, .isFromAgent = isAgent, .body = {}, .created = arrival + after};
}

ticket::Ticket held(const QString& status, const QList<ticket::Comment>& comments = {}) {
    ticket::Ticket made;
    made.id = core::TicketId(u"17"_s);
    made.status = status;
    made.requester = u"Alex"_s;
    made.created = arrival;
    made.updated = arrival + 5min;
    made.comments = QList<ticket::Comment>{comment(u"Alex"_s, false, 0s)} + comments;
    return made;
}

} // namespace

/// What the receipt's timeline says, at moments of a clock that is set by hand.
class TestMilestones final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatATicketTells_data();
    void whatATicketTells();
    void theWayAtEachMoment_data();
    void theWayAtEachMoment();
    void clockRunsToTheDueTime();
    void targetKeepsToTheHoursOfSupport();
    void missingAcknowledgementIsAnAlarm();
    void overdueAnswerIsAnAlarm();
    void practiceSendsNobodyToTheOutageAddress();
    void onlyUrgentTicketsRaiseIt();
    void spokenOnlyWhenItMatters();

private:
    const ticket::Form m_form = ticket::loadForm({}).form;

    wizard::Outlook at(std::chrono::seconds after, const wizard::TicketNews& news = {},
                       const store::Entry& of = entry(), const ticket::Account& whose = account()) const {
        return wizard::outlook(of, m_form, whose, news, arrival + after);
    }
};

void TestMilestones::whatATicketTells_data() {
    QTest::addColumn<ticket::Ticket>("ticket");
    QTest::addColumn<int>("acknowledged"); // seconds after the arrival; -1 = not
    QTest::addColumn<int>("answered");
    QTest::newRow("just made") << held(u"new"_s) << -1 << -1;
    QTest::newRow("another status") << held(u"open"_s) << 300 << -1;
    QTest::newRow("an automatic message") << held(u"new"_s, {comment(u"Desk"_s, true, 0s)}) << 0 << -1;
    QTest::newRow("an agent") << held(u"open"_s, {comment(u"Robin"_s, true, 600s)}) << 600 << 600;
    QTest::newRow("an automatic message, then an agent")
        << held(u"open"_s, {comment(u"Desk"_s, true, 2s), comment(u"Robin"_s, true, 600s)}) << 2 << 600;
    QTest::newRow("somebody whose role is not known")
        << held(u"new"_s, {comment(u"Robin"_s, false, 600s)}) << 600 << 600;
    QTest::newRow("only the requester") << held(u"new"_s, {comment(u"Alex"_s, false, 600s)}) << -1 << -1;
    QTest::newRow("solved without a word") << held(u"solved"_s) << 300 << 300;
}

void TestMilestones::whatATicketTells() {
    QFETCH(ticket::Ticket, ticket);
    QFETCH(int, acknowledged);
    QFETCH(int, answered);
    const wizard::TicketNews news = wizard::newsOf(ticket);
    const auto seconds = [](const std::optional<core::Time>& time) {
        return time ? int(std::chrono::floor<std::chrono::seconds>(*time - arrival).count()) : -1;
    };
    QCOMPARE(seconds(news.acknowledged), acknowledged);
    QCOMPARE(seconds(news.answered), answered);
}

void TestMilestones::theWayAtEachMoment_data() {
    QTest::addColumn<store::Entry>("entry");
    QTest::addColumn<ticket::Ticket>("ticket");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QList<State>>("states");
    using enum Milestone::State;
    QTest::newRow("queued") << entry(store::EntryState::Queued) << ticket::Ticket() << 0
                            << QList{Done, Waiting, Later, Later, Later, Later};
    QTest::newRow("waiting") << entry(store::EntryState::Waiting) << ticket::Ticket() << 0
                             << QList{Done, Waiting, Later, Later, Later, Later};
    QTest::newRow("blocked") << entry(store::EntryState::Blocked) << ticket::Ticket() << 0
                             << QList{Done, Late, Later, Later, Later, Later};
    QTest::newRow("arrived") << entry() << ticket::Ticket() << 1
                             << QList{Done, Done, Waiting, Waiting, Later, Later};
    QTest::newRow("not acknowledged")
        << entry() << held(u"new"_s) << 15 << QList{Done, Done, Late, Waiting, Later, Later};
    QTest::newRow("overdue") << entry() << held(u"open"_s) << 34
                             << QList{Done, Done, Done, Late, Later, Later};
    QTest::newRow("answered") << entry() << held(u"open"_s, {comment(u"Robin"_s, true, 600s)}) << 34
                              << QList{Done, Done, Done, Done, Later, Later};
    QTest::newRow("solved") << entry() << held(u"solved"_s) << 34
                            << QList{Done, Done, Done, Done, Waiting, Later};
    QTest::newRow("closed") << entry() << held(u"closed"_s) << 34
                            << QList{Done, Done, Done, Done, Done, Done};
}

void TestMilestones::theWayAtEachMoment() {
    QFETCH(store::Entry, entry);
    QFETCH(ticket::Ticket, ticket);
    QFETCH(int, minutes);
    QFETCH(QList<State>, states);
    const wizard::TicketNews news = ticket.id.isEmpty() ? wizard::TicketNews() : wizard::newsOf(ticket);
    QList<State> seen;
    for (const Milestone& one : at(std::chrono::minutes(minutes), news, entry).milestones) {
        seen.append(one.state);
    }
    QCOMPARE(seen, states);
}

void TestMilestones::clockRunsToTheDueTime() {
    const Milestone before = at(48s).milestones.at(3);
    QCOMPARE(*before.due, arrival + 30min);
    QVERIFY2(before.title.contains(core::toLocal(arrival + 30min).toString(u"mm"_s)),
             qPrintable(before.title));
    const Milestone after = at(34min).milestones.at(3);
    QVERIFY(!after.due);
    QVERIFY2(after.title.contains(u"was due"_s), qPrintable(after.title));
    QCOMPARE(after.text, u"4 minutes ago"_s);
}

void TestMilestones::targetKeepsToTheHoursOfSupport() {
    // Saturday; High is answered from Monday to Friday.
    const core::Time saturday = core::fromIso(u"2026-11-21T12:00:00Z"_s);
    store::Entry high = entry(store::EntryState::Delivered, u"high"_s);
    high.receipt->arrived = saturday;
    const wizard::Outlook seen = wizard::outlook(high, m_form, account(), {}, saturday + 1min);
    QCOMPARE(*seen.milestones.at(3).due, core::fromIso(u"2026-11-23T02:00:00Z"_s));
}

void TestMilestones::missingAcknowledgementIsAnAlarm() {
    QVERIFY(!at(m_form.acknowledgementWithin - 1s).alarm);
    const auto alarm = at(m_form.acknowledgementWithin).alarm;
    QVERIFY(alarm);
    QVERIFY2(alarm->headline.contains(u"15"_s), qPrintable(alarm->headline));
    QCOMPARE(alarm->address, m_form.outageAddress);
    QVERIFY(alarm->advice.arg(alarm->address).contains(m_form.outageAddress));
    QVERIFY(alarm->advice.contains(u"17"_s));
    QVERIFY(alarm->other.contains(u"+1 425 555 0100"_s));
    wizard::TicketNews said;
    said.acknowledged = arrival + 16min;
    said.isSaid = true;
    QVERIFY(!at(20min, said).alarm);
}

void TestMilestones::overdueAnswerIsAnAlarm() {
    wizard::TicketNews news;
    news.acknowledged = arrival;
    QVERIFY(!at(30min - 1s, news).alarm);
    QVERIFY(at(30min, news).alarm->headline.contains(u"overdue"_s));
    news.answered = arrival + 29min;
    QVERIFY(!at(40min, news).alarm);
}

void TestMilestones::practiceSendsNobodyToTheOutageAddress() {
    const auto alarm = at(20min, {}, entry(), account(true)).alarm;
    QVERIFY(alarm);
    QVERIFY(alarm->address.isEmpty());
    QVERIFY(!alarm->advice.contains(u'@'));
    QVERIFY(alarm->advice.contains(u"practice"_s));
}

void TestMilestones::onlyUrgentTicketsRaiseIt() {
    const store::Entry high = entry(store::EntryState::Delivered, u"high"_s);
    QVERIFY(!at(10h, {}, high).alarm);
    QCOMPARE(at(10h, {}, high).milestones.at(3).state, State::Late);
    QVERIFY(!at(20min, {}, entry(store::EntryState::Waiting)).alarm);
}

void TestMilestones::spokenOnlyWhenItMatters() {
    wizard::TicketNews news;
    news.acknowledged = arrival;
    QStringList heard;
    for (std::chrono::seconds after = 0s; after < 40min; after += 1s) {
        const QString spoken = at(after, news).spoken;
        if (heard.isEmpty() || heard.last() != spoken) {
            heard.append(spoken);
        }
    }
    // At the start, with 15, 10, 5 and 1 minute left, and when it is overdue.
    QCOMPARE(heard.size(), 6);
    QVERIFY(heard.at(1).contains(u"15"_s));
    QVERIFY(heard.at(4).contains(u" 1 "_s));
    QVERIFY(heard.last().contains(u"overdue"_s));
}

QTEST_GUILESS_MAIN(TestMilestones)
#include "test_milestones.moc"
