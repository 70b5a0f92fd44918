#include "delivery/retrypolicy.h"

#include <QTest>

using namespace std::chrono_literals;

/// When a request is tried again, and when a look-up that found nothing proves that nothing arrived.
class TestRetryPolicy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsGrowUpToTheLongest();
    void theServersWordWins();
    void absenceTakesTriesAndTime();
    void aRestartOfTheMachineCountsOnlyWhatIsCertain();
    void theLastLookupIsDueWhenTheTimeIsOver();

private:
    const delivery::RetryPolicy m_policy{
        .first = 2s, .factor = 1.5, .longest = 60s, .jitter = 0.3, .lookups = 3, .betweenLookups = 1s};
};

void TestRetryPolicy::waitsGrowUpToTheLongest() {
    const core::Error error{.kind = core::ErrorKind::Transient};
    constexpr double middle = 0.5;
    QCOMPARE(m_policy.wait(1, error, middle), 2000ms);
    QCOMPARE(m_policy.wait(2, error, middle), 3000ms);
    QCOMPARE(m_policy.wait(3, error, middle), 4500ms);
    QCOMPARE(m_policy.wait(1'000'000, error, middle), 60'000ms);
    for (int attempts = 1; attempts < 40; ++attempts) {
        QVERIFY(m_policy.wait(attempts, error, 0.0) >= m_policy.first * 0.85);
        QVERIFY(m_policy.wait(attempts, error, 0.999) <= m_policy.longest * 1.15);
        QVERIFY(m_policy.wait(attempts, error, 0.0) < m_policy.wait(attempts, error, 0.999));
    }
}

void TestRetryPolicy::theServersWordWins() {
    core::Error error{.kind = core::ErrorKind::Transient};
    error.retryAfter = 600s;
    QCOMPARE(m_policy.wait(1, error, 0.5), 600'000ms);
    error.retryAfter = 1s; // never sooner than we would
    QCOMPARE(m_policy.wait(1, error, 0.5), 2000ms);
}

void TestRetryPolicy::absenceTakesTriesAndTime() {
    QVERIFY(!m_policy.provesAbsence(2, 90s, 90s));  // time, but too few tries
    QVERIFY(!m_policy.provesAbsence(30, 89s, 90s)); // tries, but too soon
    QVERIFY(m_policy.provesAbsence(3, 90s, 90s));
}

void TestRetryPolicy::aRestartOfTheMachineCountsOnlyWhatIsCertain() {
    QCOMPARE(delivery::passedSince(10min, 12min), 2min);
    QCOMPARE(delivery::passedSince(720h, 40s), 40s); // it ran for a month and was started again 40 s ago
    QCOMPARE(delivery::passedSince(5s, 5s), 0s);
}

void TestRetryPolicy::theLastLookupIsDueWhenTheTimeIsOver() {
    std::chrono::milliseconds since{0};
    int lookups = 0;
    while (!m_policy.provesAbsence(++lookups, since, 90s)) {
        const auto next = m_policy.nextLookup(lookups, since, 90s);
        QVERIFY(next >= m_policy.betweenLookups);
        QVERIFY(lookups < 10);
        since += next;
    }
    QCOMPARE(since, 90s); // no later than it has to be
    QVERIFY(lookups >= 3);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "test_retrypolicy.moc"
