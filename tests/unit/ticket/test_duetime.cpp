#include "helpers.h"
#include "ticket/duetime.h"

#include <QLocale>

using namespace helpers;

namespace {

ticket::SupportHours hours(const QList<int>& days, int from, int to) {
    return {.id = u"h"_s, .label = ticket::LocalText(u"h"_s), .days = days, .fromHour = from, .toHour = to};
}

const ticket::SupportHours always = hours({1, 2, 3, 4, 5, 6, 7}, 0, 24);
const ticket::SupportHours weekdays = hours({1, 2, 3, 4, 5}, 0, 24);
const ticket::SupportHours business = hours({1, 2, 3, 4, 5}, 6, 18);

} // namespace

Q_DECLARE_METATYPE(const ticket::SupportHours*)

/// "First answer due by": right at night, over a weekend and on the days when clocks are changed.
class TestDueTime final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void due_data();
    void due();
    void zoneOfAccount();
    void durations();
    void texts_data();
    void texts();
};

void TestDueTime::initTestCase() {
    qputenv("TZ", "Europe/Berlin"); // "this computer's clocks" of the tests
    QLocale::setDefault(QLocale::c());
}

void TestDueTime::due_data() {
    QTest::addColumn<const ticket::SupportHours*>("hours");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("due");
    const QString berlin = u"Europe/Berlin"_s;
    const QString pacific = u"America/Los_Angeles"_s;
    const auto row = [](const char* name, const ticket::SupportHours* hours, const QString& zone,
                        const char* from, int minutes, const char* due) {
        QTest::newRow(name) << hours << zone << QString::fromLatin1(from) << minutes
                            << QString::fromLatin1(due);
    };
    // 2026-11-22 is a Sunday.
    row("around the clock, at night", &always, berlin, "2026-11-22T02:15:00Z", 30, "2026-11-22T02:45:00Z");
    row("no hours at all", nullptr, berlin, "2026-11-22T02:15:00Z", 30, "2026-11-22T02:45:00Z");
    row("around the clock, clocks go back", &always, berlin, "2026-10-25T00:30:00Z", 60,
        "2026-10-25T01:30:00Z");
    row("weekday, within the day", &weekdays, berlin, "2026-11-18T09:00:00Z", 120, "2026-11-18T11:00:00Z");
    row("weekday, over midnight", &weekdays, berlin, "2026-11-18T22:30:00Z", 120, "2026-11-19T00:30:00Z");
    row("weekend: begins with Monday there", &weekdays, berlin, "2026-11-22T02:15:00Z", 120,
        "2026-11-23T01:00:00Z");
    row("over the weekend", &weekdays, berlin, "2026-11-20T22:00:00Z", 120, "2026-11-23T00:00:00Z");
    row("Friday's last minute", &weekdays, berlin, "2026-11-20T22:00:00Z", 60, "2026-11-20T23:00:00Z");
    row("a longer time than a week has", &weekdays, berlin, "2026-11-20T22:00:00Z", 6 * 24 * 60,
        "2026-11-30T22:00:00Z");
    row("the account's zone decides what a weekend is", &weekdays, pacific, "2026-11-21T05:00:00Z", 120,
        "2026-11-21T07:00:00Z");
    row("there it is still Sunday", &weekdays, pacific, "2026-11-23T02:00:00Z", 60, "2026-11-23T09:00:00Z");
    row("Monday after the clocks went forward", &weekdays, berlin, "2026-03-27T22:00:00Z", 120,
        "2026-03-29T23:00:00Z");
    row("Monday after the clocks went back", &weekdays, berlin, "2026-10-23T21:00:00Z", 120,
        "2026-10-26T00:00:00Z");
    row("a day of 23 hours counts 23", &business, u"America/Los_Angeles"_s, "2026-03-06T23:00:00Z", 240,
        "2026-03-09T14:00:00Z"); // 3 hours on Friday (-8), the fourth on Monday (-7)
    row("a working Sunday of 23 hours", nullptr, berlin, "2026-03-29T00:00:00Z", 60, "2026-03-29T01:00:00Z");
    row("before business hours", &business, berlin, "2026-11-18T02:00:00Z", 240, "2026-11-18T09:00:00Z");
    row("within business hours", &business, berlin, "2026-11-18T08:00:00Z", 240, "2026-11-18T12:00:00Z");
    row("over the night", &business, berlin, "2026-11-18T16:00:00Z", 240, "2026-11-19T08:00:00Z");
    row("after hours on Friday", &business, berlin, "2026-11-20T19:00:00Z", 240, "2026-11-23T09:00:00Z");
    row("a business day of 12 hours is one day", &business, berlin, "2026-11-18T05:00:00Z", 720,
        "2026-11-18T17:00:00Z");
    row("half an hour more is the next day", &business, berlin, "2026-11-18T05:00:00Z", 750,
        "2026-11-19T05:30:00Z");
}

void TestDueTime::due() {
    QFETCH(const ticket::SupportHours*, hours);
    QFETCH(QString, zone);
    QFETCH(QString, from);
    QFETCH(int, minutes);
    QFETCH(QString, due);
    const QTimeZone there(zone.toUtf8());
    QVERIFY2(there.isValid(), "the time zone data of this machine");
    QCOMPARE(core::toIso(ticket::dueTime(core::fromIso(from), std::chrono::minutes(minutes), hours, there)),
             due);
}

void TestDueTime::zoneOfAccount() {
    ticket::Account account;
    QCOMPARE(ticket::zoneOf(account), QTimeZone::systemTimeZone());
    account.timeZone = u"America/Los_Angeles"_s;
    QCOMPARE(ticket::zoneOf(account).id(), QByteArray("America/Los_Angeles"));
    account.timeZone = u"Middle/Earth"_s;
    QCOMPARE(ticket::zoneOf(account), QTimeZone::systemTimeZone());
}

void TestDueTime::durations() {
    using std::chrono::milliseconds;
    using std::chrono::minutes;
    QCOMPARE(ticket::durationText(minutes(30)), u"30 minutes"_s);
    QCOMPARE(ticket::durationText(minutes(1)), u"1 minute"_s);
    QCOMPARE(ticket::durationText(milliseconds(29 * 60 * 1000 + 1)), u"30 minutes"_s);
    QCOMPARE(ticket::durationText(minutes(60)), u"1 hour"_s);
    QCOMPARE(ticket::durationText(minutes(125)), u"2 hours 5 minutes"_s);
    QCOMPARE(ticket::durationText(minutes(-5)), u"0 minutes"_s);
}

void TestDueTime::texts_data() {
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("text");
    QTest::newRow("near") << u"2026-11-22T02:45:00Z"_s << u"03:45, in 30 minutes"_s;
    QTest::newRow("tomorrow morning") << u"2026-11-23T01:15:00Z"_s << u"02:15, in 23 hours"_s;
    QTest::newRow("this week") << u"2026-11-24T08:00:00Z"_s << u"Tuesday 09:00 CET"_s;
    QTest::newRow("later") << u"2026-12-01T08:00:00Z"_s << u"1 Dec 2026 09:00 CET"_s;
}

void TestDueTime::texts() {
    QFETCH(QString, due);
    QFETCH(QString, text);
    const core::Time now = core::fromIso(u"2026-11-22T02:15:00Z"_s);
    QCOMPARE(ticket::dueText(core::fromIso(due), now), text);
}

QTEST_GUILESS_MAIN(TestDueTime)
#include "test_duetime.moc"
