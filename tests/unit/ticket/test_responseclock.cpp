#include "ticket/duetime.h"
#include "ticket/responseclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using State = ticket::ResponseClock::State;

namespace {

ticket::Form form() {
    ticket::Form made;
    ticket::Field severity;
    severity.role = ticket::FieldRole::Severity;
    severity.options = {{.value = u"sev1"_s, .label = {}, .priority = u"urgent"_s},
                        {.value = u"sev2"_s, .label = {}, .priority = u"high"_s}};
    ticket::Step step;
    step.fields = {severity};
    made.steps = {step};
    made.hours = {{.id = u"always"_s, .label = {}, .days = {1, 2, 3, 4, 5, 6, 7}},
                  {.id = u"office"_s, .label = {}, .days = {1, 2, 3, 4, 5}, .fromHour = 8, .toHour = 18},
                  {.id = u"weekdays"_s, .label = {}, .days = {1, 2, 3, 4, 5}}};
    made.responseTimes = {{u"enterprise"_s, u"sev1"_s, std::chrono::minutes(30), u"always"_s},
                          {u"enterprise"_s, u"sev2"_s, std::chrono::minutes(120), u"office"_s},
                          {u"weekly"_s, u"sev2"_s, std::chrono::hours(24), u"weekdays"_s}};
    return made;
}

ticket::Account account(const QString& zone, const QString& plan = u"enterprise"_s) {
    ticket::Account made;
    made.plan = plan;
    made.timeZone = zone;
    return made;
}

ticket::ResponseFacts facts(const QString& severity, const QString& created) {
    return {
        .severity = severity, .status = u"open"_s, .created = core::fromIso(created), .isFullyRead = true};
}

} // namespace

class TestResponseClock final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dueByHoursZoneAndClockChange_data() {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("severity");
        QTest::addColumn<QString>("created");
        QTest::addColumn<QString>("due");
        const QString enterprise = u"enterprise"_s;
        QTest::newRow("around the clock") << enterprise << u"Europe/Berlin"_s << u"urgent"_s
                                          << u"2026-11-21T23:50:00Z"_s << u"2026-11-22T00:20:00Z"_s;
        QTest::newRow("within a day") << enterprise << u"Europe/Berlin"_s << u"high"_s
                                      << u"2026-11-20T09:00:00Z"_s << u"2026-11-20T11:00:00Z"_s;
        // Friday 17:00 in Berlin: one hour then, one on Monday from eight.
        QTest::newRow("over a weekend") << enterprise << u"Europe/Berlin"_s << u"high"_s
                                        << u"2026-11-20T16:00:00Z"_s << u"2026-11-23T08:00:00Z"_s;
        // The same moment is a working Friday morning in New York.
        QTest::newRow("another zone") << enterprise << u"America/New_York"_s << u"high"_s
                                      << u"2026-11-20T16:00:00Z"_s << u"2026-11-20T18:00:00Z"_s;
        // Summer time ends on Sunday, 2026-10-25: Monday's eight o'clock is an hour later in UTC.
        QTest::newRow("summer time ends") << enterprise << u"Europe/Berlin"_s << u"high"_s
                                          << u"2026-10-23T15:00:00Z"_s << u"2026-10-26T08:00:00Z"_s;
        // It begins on 2026-03-29.
        QTest::newRow("summer time begins") << enterprise << u"Europe/Berlin"_s << u"high"_s
                                            << u"2026-03-27T16:00:00Z"_s << u"2026-03-30T07:00:00Z"_s;
        QTest::newRow("whole days, the weekend left out")
            << u"weekly"_s << u"UTC"_s << u"high"_s << u"2026-11-20T12:00:00Z"_s << u"2026-11-23T12:00:00Z"_s;
    }
    void dueByHoursZoneAndClockChange() {
        QFETCH(const QString, plan);
        QFETCH(const QString, zone);
        QFETCH(const QString, severity);
        QFETCH(const QString, created);
        QFETCH(const QString, due);
        const core::Time end = core::fromIso(due);
        const auto at = [&](core::Time now) {
            return ticket::responseClock(form(), account(zone, plan), facts(severity, created), now);
        };
        QCOMPARE(core::toIso(at(end).due), due);
        QCOMPARE(at(end).state, State::Running);
        QCOMPARE(at(end + std::chrono::seconds(1)).state, State::Missed);
    }

    void anAnswerStopsIt() {
        ticket::ResponseFacts asked = facts(u"urgent"_s, u"2026-11-20T09:00:00Z"_s);
        const core::Time later = core::fromIso(u"2026-11-20T12:00:00Z"_s);
        const auto state = [&] {
            return ticket::responseClock(form(), account(u"UTC"_s), asked, later).state;
        };
        QCOMPARE(state(), State::Missed);
        asked.answered = core::fromIso(u"2026-11-20T09:30:00Z"_s);
        QCOMPARE(state(), State::Answered);
        asked.answered = core::fromIso(u"2026-11-20T09:30:01Z"_s);
        QCOMPARE(state(), State::AnsweredLate);
    }

    void nothingIsSaidThatIsNotKnown() {
        const core::Time later = core::fromIso(u"2026-11-20T12:00:00Z"_s);
        ticket::ResponseFacts asked = facts(u"urgent"_s, u"2026-11-20T09:00:00Z"_s);
        asked.isFullyRead = false;
        QCOMPARE(ticket::responseClock(form(), account(u"UTC"_s), asked, later).state, State::Unread);
        asked.status = u"new"_s;
        QCOMPARE(ticket::responseClock(form(), account(u"UTC"_s), asked, later).state, State::Missed);
        asked.status = u"closed"_s;
        QCOMPARE(ticket::responseClock(form(), account(u"UTC"_s), asked, later).state, State::None);
        asked.status = u"new"_s;
        QCOMPARE(ticket::responseClock(form(), account(u"UTC"_s, u"basic"_s), asked, later).state,
                 State::None);
        asked.severity = u"low"_s;
        const auto none = ticket::responseClock(form(), account(u"UTC"_s), asked, later);
        QCOMPARE(none.state, State::None);
        QVERIFY(ticket::responseText(none, later).isEmpty());
    }

    void inWords() {
        const core::Time due = core::fromIso(u"2026-11-20T09:30:00Z"_s);
        const std::chrono::minutes apart(12);
        QCOMPARE(ticket::responseText({.state = State::Running, .due = due}, due - apart), u"12 min left"_s);
        QCOMPARE(ticket::responseText({.state = State::Missed, .due = due}, due + apart),
                 u"Late by 12 min"_s);
    }

    void durationsOfAListAreShort_data() {
        QTest::addColumn<std::chrono::milliseconds>("time");
        QTest::addColumn<QString>("text");
        using std::chrono::hours;
        using std::chrono::minutes;
        QTest::addRow("over") << std::chrono::milliseconds(-1) << u"0 min"_s;
        QTest::addRow("begun minute") << std::chrono::milliseconds(1) << u"1 min"_s;
        QTest::addRow("minutes") << std::chrono::milliseconds(minutes(59)) << u"59 min"_s;
        QTest::addRow("hour") << std::chrono::milliseconds(hours(1)) << u"1 h"_s;
        QTest::addRow("hours") << std::chrono::milliseconds(minutes(125)) << u"2 h 5 min"_s;
        QTest::addRow("many hours") << std::chrono::milliseconds(minutes(12 * 60 + 5)) << u"12 h"_s;
        QTest::addRow("two days") << std::chrono::milliseconds(hours(48)) << u"2 d"_s;
    }
    void durationsOfAListAreShort() {
        QFETCH(const std::chrono::milliseconds, time);
        QTEST(ticket::shortDurationText(time), "text");
    }
};

QTEST_GUILESS_MAIN(TestResponseClock)
#include "test_responseclock.moc"
