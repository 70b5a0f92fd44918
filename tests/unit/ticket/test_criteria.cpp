#include "helpers.h"
#include "ticket/criteria.h"

using namespace helpers;
using Verdict = ticket::CriteriaSaid::Verdict;

/// The severity step says why a severity fits, by what was ticked before.
class TestCriteria final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void formWithoutCriteria();
};

void TestCriteria::verdicts_data() {
    QTest::addColumn<QJsonValue>("ticked");
    QTest::addColumn<QJsonValue>("environment");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("text");
    const QJsonArray all{u"processes"_s, u"majority"_s, u"no_workaround"_s};
    QTest::newRow("all") << QJsonValue(all) << QJsonValue(u"eu"_s) << int(Verdict::Critical)
                         << u"You ticked all 3 criteria: this is Urgent."_s;
    QTest::newRow("all, no environment yet") << QJsonValue(all) << QJsonValue() << int(Verdict::Critical)
                                             << u"You ticked all 3 criteria: this is Urgent."_s;
    QTest::newRow("all, elsewhere")
        << QJsonValue(all) << QJsonValue(u"staging"_s) << int(Verdict::Elsewhere)
        << u"You ticked all criteria, but the chosen environment is not a production "
           u"environment. Urgent is for production alone."_s;
    QTest::newRow("two") << QJsonValue(QJsonArray{u"processes"_s, u"majority"_s}) << QJsonValue(u"eu"_s)
                         << int(Verdict::NotCritical)
                         << u"You ticked 2 of 3 criteria. Urgent is for issues where all of them hold."_s;
    QTest::newRow("none")
        << QJsonValue() << QJsonValue(u"eu"_s) << int(Verdict::NotCritical)
        << u"You ticked none of the criteria. Urgent is for issues where all of them hold."_s;
}

void TestCriteria::verdicts() {
    QFETCH(QJsonValue, ticked);
    QFETCH(QJsonValue, environment);
    QFETCH(int, verdict);
    QFETCH(QString, text);
    ticket::Draft draft = outage();
    draft.values.insert(u"criteria"_s, ticked);
    draft.values.insert(u"environment"_s, environment);
    const ticket::CriteriaSaid said = ticket::criteriaSaid(builtIn(), draft, acme());
    QCOMPARE(int(said.verdict), verdict);
    QCOMPARE(said.severity, u"urgent"_s);
    QCOMPARE(said.text, text);
}

void TestCriteria::formWithoutCriteria() {
    ticket::Form form = builtIn();
    form.critical.remove(u"severity"_s);
    QCOMPARE(int(ticket::criteriaSaid(form, outage(), acme()).verdict), int(Verdict::Open));
    QCOMPARE(int(ticket::criteriaSaid(ticket::Form(), outage(), acme()).verdict), int(Verdict::Open));
}

QTEST_GUILESS_MAIN(TestCriteria)
#include "test_criteria.moc"
