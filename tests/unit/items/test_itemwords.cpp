#include "delivery/entryacts.h"
#include "items/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const core::Time now = core::fromIso(u"2026-11-22T03:12:44Z"_s);

store::Entry entry(store::EntryState state) {
    store::Entry made;
    made.state = state;
    made.ticket = core::TicketId(u"PRACTICE-17"_s);
    return made;
}

} // namespace

class TestWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void everyStateHasItsWords();
    void neverSaysSentBeforeItWasRead();
    void ambiguousIsSaidAsSuch();
    void blockedSaysWhoMustAct();
    void whatWasGivenUpSaysWhatBecameOfIt();
    void detailsHelpWhoeverIsAsked();
    void differencesNeedThePerson();
    void times();
    void severitiesAndStatus();
};

void TestWords::everyStateHasItsWords() {
    using enum store::EntryState;
    for (const store::EntryState state : {Queued, Sending, Waiting, Blocked, Delivered, Abandoned}) {
        for (const store::DeliveryStep step :
             {store::DeliveryStep::Find, store::DeliveryStep::Upload, store::DeliveryStep::Create,
              store::DeliveryStep::ReadBack, store::DeliveryStep::Done}) {
            store::Entry each = entry(state);
            each.step = step;
            QVERIFY(!items::stateText(each, now).isEmpty());
            QVERIFY(!items::nextStepText(each, now).isEmpty());
        }
    }
}

void TestWords::neverSaysSentBeforeItWasRead() {
    store::Entry each = entry(store::EntryState::Sending);
    each.ticket = {};
    each.step = store::DeliveryStep::Create;
    QCOMPARE(items::stateText(each, now), u"Being sent"_s);
    each.step = store::DeliveryStep::ReadBack;
    each.ticket = core::TicketId(u"PRACTICE-17"_s);
    QCOMPARE(items::stateText(each, now), u"Arrived as PRACTICE-17, being compared"_s);
    each.state = store::EntryState::Delivered;
    QCOMPARE(items::stateText(each, now), u"Delivered as PRACTICE-17"_s);
}

void TestWords::ambiguousIsSaidAsSuch() {
    store::Entry each = entry(store::EntryState::Waiting);
    each.nextTry = now + 18s;
    QCOMPARE(items::stateText(each, now), u"Next try at 03:13:02"_s);
    // What counts down stands beside it: a sentence that changes each second cannot be read.
    QCOMPARE(items::nextStepText(each, now), items::nextStepText(each, now + 5s));
    QVERIFY(items::nextStepText(each, now).contains(u"by itself"_s));
    each.isAmbiguous = true;
    QCOMPARE(items::stateText(each, now), u"May have arrived, next look at 03:13:02"_s);
    each.nextTry = now - 1s;
    QCOMPARE(items::stateText(each, now), u"Checking whether it arrived"_s);
    each.state = store::EntryState::Sending;
    QCOMPARE(items::stateText(each, now), u"Checking whether it arrived"_s);
}

void TestWords::blockedSaysWhoMustAct() {
    store::Entry each = entry(store::EntryState::Blocked);
    QVERIFY(items::needsPerson(each));
    each.error.emplace();
    each.error->kind = core::ErrorKind::ActionRequired;
    each.error->scope = core::ErrorScope::Account;
    QCOMPARE(items::stateText(each, now), u"Stopped, needs you to sign in"_s);
    each.error->scope = core::ErrorScope::Entry;
    QCOMPARE(items::stateText(each, now), u"Stopped, needs you"_s);
    each.error->kind = core::ErrorKind::Rejected;
    QCOMPARE(items::stateText(each, now), u"Not accepted, needs a change"_s);
}

void TestWords::whatWasGivenUpSaysWhatBecameOfIt() {
    store::Entry moved = entry(store::EntryState::Waiting);
    delivery::abandonAs(moved, delivery::Ending::Moved, u"moved"_s);
    QVERIFY(items::stateText(moved, now).contains(u"package"_s));
    QVERIFY(items::nextStepText(moved, now).contains(u"Open package"_s));
    store::Entry edited = entry(store::EntryState::Waiting);
    delivery::abandonAs(edited, delivery::Ending::Edited, u"edited"_s);
    QCOMPARE(items::stateText(edited, now), u"Edited again, not sent"_s);
    QCOMPARE(items::stateText(entry(store::EntryState::Abandoned), now), u"Given up, not sent"_s);
}

void TestWords::detailsHelpWhoeverIsAsked() {
    store::Entry each = entry(store::EntryState::Blocked);
    each.id = core::IntentId(u"abc"_s);
    each.request.subject = u"SECRET-SUBJECT"_s;
    each.request.body = u"SECRET-BODY"_s;
    each.error = core::Error{.kind = core::ErrorKind::Permanent,
                             .text = u"Not there."_s,
                             .details = u"not found"_s,
                             .httpStatus = 404};
    const QString details = items::detailsText(each, u"Acme"_s);
    for (const QString& words :
         {u"abc"_s, u"Acme"_s, u"blocked"_s, u"permanent"_s, u"404"_s, u"Not there."_s, u"not found"_s}) {
        QVERIFY2(details.contains(words), qPrintable(words));
    }
    QVERIFY(!details.contains(u"SECRET"_s)); // it is pasted into who knows what
}

void TestWords::differencesNeedThePerson() {
    store::Entry each = entry(store::EntryState::Delivered);
    QVERIFY(!items::needsPerson(each));
    each.receipt.emplace();
    each.receipt->differences = {u"Severity is Normal, not Urgent."_s};
    QVERIFY(items::needsPerson(each));
    QCOMPARE(items::stateText(each, now), u"Delivered as PRACTICE-17, not all as sent"_s);
}

void TestWords::times() {
    QCOMPARE(items::timeText(now, now), u"03:12"_s);
    QCOMPARE(items::timeText(now - 24h, now), u"21/11/2026"_s);
    QCOMPARE(items::timeText({}, now), QString());
    QCOMPARE(items::fullTimeText(now), u"22/11/2026 03:12 UTC"_s);
    QCOMPARE(items::countdownText(now + 18s, now), u"0:18"_s);
    QCOMPARE(items::countdownText(now + 61min, now), u"1:01:00"_s);
    QCOMPARE(items::countdownText(now, now), QString());
}

void TestWords::severitiesAndStatus() {
    QCOMPARE(items::severityText(u"urgent"_s), u"Urgent"_s);
    QCOMPARE(items::severityText({}), QString());
    QCOMPARE(items::severityText(u"disaster"_s), u"disaster"_s);
    QVERIFY(items::severityRank(u"urgent"_s) > items::severityRank(u"high"_s));
    QCOMPARE(items::statusText(u"pending"_s), u"Awaiting your reply"_s);
    QCOMPARE(items::statusText(u"custom"_s), u"custom"_s);
}

QTEST_GUILESS_MAIN(TestWords)
#include "test_itemwords.moc"
