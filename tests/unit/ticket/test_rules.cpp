#include "helpers.h"

using namespace helpers;

using Values = QJsonObject;
using Level = core::Issue::Level;

namespace {

const QString unset = u"(unset)"_s;

ticket::Draft with(const Values& changes) {
    ticket::Draft draft = outage();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.value() == unset) {
            draft.values.remove(it.key());
        } else {
            draft.values.insert(it.key(), it.value());
        }
    }
    return draft;
}

} // namespace

/// The rules of the guidance, as the built-in form has them: each fires where it must and nowhere else.
class TestRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCompleteOutageHasNoIssue();
    void rules_data();
    void rules();
    void ticks_data();
    void ticks();
    void onlyFourThingsStopAnOutage();
    void planBelowEnterprise();
    void askedPointsAreListed();
    void oneStepAlone();
    void issuesStandInTheOrderOfTheForm();
    void mendsMend();
    void treatments_data();
    void treatments();
    void criticalValuesFitTheAccount();
    void responseTargets();
};

void TestRules::aCompleteOutageHasNoIssue() {
    QCOMPARE(codes(ticket::validate(builtIn(), outage(), acme())), QStringList());
}

void TestRules::rules_data() {
    QTest::addColumn<Values>("changes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("level"); // -1: does not fire
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const Values& changes, const QString& code, int level,
                        const QString& place) {
        QTest::newRow(name) << changes << code << level << place;
    };
    const int error = int(Level::Error);
    const int warning = int(Level::Warning);
    const int note = int(Level::Note);
    const QString severity = u"severity/severity"_s;
    row("high", {{u"severity"_s, u"high"_s}}, u"not_urgent"_s, warning, severity);
    row("low and nothing else", {{u"severity"_s, u"low"_s}, {u"criteria"_s, unset}, {u"situation"_s, unset}},
        u"not_urgent"_s, warning, severity);
    row("urgent is urgent", {}, u"not_urgent"_s, -1, {});
    row("no severity is not below", {{u"severity"_s, unset}}, u"not_urgent"_s, -1, {});
    row("no severity", {{u"severity"_s, unset}}, u"severity_missing"_s, warning, severity);
    row("a severity", {}, u"severity_missing"_s, -1, {});
    row("urgent staging", {{u"environment"_s, u"staging"_s}}, u"urgent_non_production"_s, error, severity);
    row("high staging", {{u"environment"_s, u"staging"_s}, {u"severity"_s, u"high"_s}},
        u"urgent_non_production"_s, -1, {});
    row("urgent nowhere", {{u"environment"_s, unset}}, u"urgent_non_production"_s, -1, {});
    row("no environment", {{u"environment"_s, unset}}, u"environment_missing"_s, warning,
        u"environment/environment"_s);
    row("urgent without criteria", {{u"criteria"_s, unset}}, u"urgent_criteria"_s, warning, severity);
    row("urgent with two criteria", {{u"criteria"_s, QJsonArray{u"processes"_s, u"majority"_s}}},
        u"urgent_criteria"_s, warning, severity);
    row("high without criteria", {{u"criteria"_s, unset}, {u"severity"_s, u"high"_s}}, u"urgent_criteria"_s,
        -1, {});
    row("urgent billing", {{u"issue_type"_s, u"billing"_s}, {u"situation"_s, unset}},
        u"issue_type_not_service"_s, warning, u"issue_type/issue_type"_s);
    row("production down, billing, high", {{u"issue_type"_s, u"billing"_s}, {u"severity"_s, u"high"_s}},
        u"issue_type_not_service"_s, warning, u"issue_type/issue_type"_s);
    row("plain billing",
        {{u"issue_type"_s, u"billing"_s}, {u"severity"_s, u"low"_s}, {u"situation"_s, u"something_else"_s}},
        u"issue_type_not_service"_s, -1, {});
    row("no type", {{u"issue_type"_s, unset}}, u"issue_type_missing"_s, warning, u"issue_type/issue_type"_s);
    row("no type is not another type", {{u"issue_type"_s, unset}}, u"issue_type_not_service"_s, -1, {});
    row("no service", {{u"service"_s, unset}}, u"service_missing"_s, error, u"service/service"_s);
    row("no subject", {{u"subject"_s, unset}}, u"subject_empty"_s, error, u"subject/subject"_s);
    row("blank subject", {{u"subject"_s, u" \t "_s}}, u"subject_empty"_s, error, u"subject/subject"_s);
    row("no subject is not vague", {{u"subject"_s, unset}}, u"subject_vague"_s, -1, {});
    row("one word", {{u"subject"_s, u"Broken!"_s}}, u"subject_vague"_s, note, u"subject/subject"_s);
    row("urgent help", {{u"subject"_s, u"URGENT  help!!"_s}}, u"subject_vague"_s, note, u"subject/subject"_s);
    row("good subject", {{u"subject"_s, u"Urgent help for failing logins"_s}}, u"subject_vague"_s, -1, {});
    row("no description", {{u"description"_s, u"\n"_s}}, u"description_empty"_s, error,
        u"description/description"_s);
    row("description without points", {{u"asked"_s, unset}}, u"asked_points"_s, note,
        u"description/description"_s);
    row("no description has no points", {{u"asked"_s, unset}, {u"description"_s, unset}}, u"asked_points"_s,
        -1, {});
    row("64 kB of two-byte text", {{u"description"_s, QString(40000, u'ä')}}, u"description_long"_s, note,
        u"description/description"_s);
    row("just too long with the rest", {{u"description"_s, QString(65400, u'a')}}, u"description_long"_s,
        note, u"description/description"_s);
    row("60 kB", {{u"description"_s, QString(60000, u'a')}}, u"description_long"_s, -1, {});
    row("urgent without number", {{u"callback"_s, unset}}, u"urgent_contact"_s, warning,
        u"description/callback"_s);
    row("urgent without time", {{u"since"_s, unset}}, u"urgent_contact"_s, warning,
        u"description/callback"_s);
    row("high without number", {{u"callback"_s, unset}, {u"severity"_s, u"high"_s}}, u"urgent_contact"_s, -1,
        {});
}

void TestRules::rules() {
    QFETCH(Values, changes);
    QFETCH(QString, code);
    QFETCH(int, level);
    QFETCH(QString, place);
    const core::Issues issues = ticket::validate(builtIn(), with(changes), acme());
    const core::Issue* issue = find(issues, code);
    QVERIFY2((issue != nullptr) == (level >= 0), qPrintable(codes(issues).join(u' ')));
    if (issue != nullptr) {
        QCOMPARE(int(issue->level), level);
        QCOMPARE(issue->step + u'/' + issue->field, place);
        QVERIFY(!issue->text.isEmpty());
        QVERIFY2(!issue->text.contains(u'!') && !issue->text.contains("please"_L1), qPrintable(issue->text));
    }
    QCOMPARE(codes(issues).count(code), level >= 0 ? 1 : 0);
}

void TestRules::ticks_data() {
    QTest::addColumn<Values>("changes");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("everything is critical but the severity") << Values{{u"severity"_s, u"high"_s}} << true;
    QTest::newRow("all criteria") << Values{{u"severity"_s, u"low"_s}, {u"situation"_s, unset}} << true;
    QTest::newRow("production down") << Values{{u"severity"_s, u"normal"_s}, {u"criteria"_s, unset}} << true;
    QTest::newRow("no severity at all") << Values{{u"severity"_s, unset}} << true;
    QTest::newRow("two criteria") << Values{{u"severity"_s, u"high"_s},
                                            {u"situation"_s, u"something_else"_s},
                                            {u"criteria"_s, QJsonArray{u"processes"_s, u"majority"_s}}}
                                  << false;
    QTest::newRow("a question") << Values{{u"severity"_s, u"low"_s},
                                          {u"situation"_s, unset},
                                          {u"criteria"_s, unset}}
                                << false;
    QTest::newRow("urgent in doubt") << Values{{u"criteria"_s, unset}, {u"issue_type"_s, u"other"_s}}
                                     << false;
}

void TestRules::ticks() {
    QFETCH(Values, changes);
    QFETCH(bool, isAsked);
    QStringList asked;
    for (const core::Issue& issue : ticket::validate(builtIn(), with(changes), acme())) {
        if (issue.needsTick) {
            asked.append(issue.code);
        }
    }
    QCOMPARE(!asked.isEmpty(), isAsked);
    QVERIFY(asked.size() <= 1);
}

/// No other rule stops an outage ticket.
void TestRules::onlyFourThingsStopAnOutage() {
    ticket::Draft draft = outage();
    draft.values = {{u"service"_s, u"tenant"_s},
                    {u"subject"_s, u"Down"_s},
                    {u"description"_s, u"Help"_s},
                    {u"callback"_s, u"ask Jane"_s},
                    {u"since"_s, u"some minutes ago"_s}};
    QVERIFY(!ticket::hasErrors(ticket::validate(builtIn(), draft, acme())));
    draft.values.insert(u"severity"_s, u"urgent"_s);
    QVERIFY(!ticket::hasErrors(ticket::validate(builtIn(), draft, acme())));
    for (const auto& field : {u"service"_s, u"subject"_s, u"description"_s}) {
        ticket::Draft less = draft;
        less.values.remove(field);
        QVERIFY2(ticket::hasErrors(ticket::validate(builtIn(), less, acme())), qPrintable(field));
    }
    draft.values.insert(u"environment"_s, u"staging"_s);
    QVERIFY(ticket::hasErrors(ticket::validate(builtIn(), draft, acme())));
}

void TestRules::planBelowEnterprise() {
    ticket::Account account = acme();
    for (const auto& [plan, isBelow] :
         {std::pair{u"standard"_s, true}, std::pair{u"enterprise"_s, false}, std::pair{u"preferred"_s, false},
          std::pair{u"premier"_s, false}, std::pair{QString(), false}}) {
        account.plan = plan;
        const core::Issues issues = ticket::validate(builtIn(), outage(), account);
        const core::Issue* issue = find(issues, u"plan_below_enterprise"_s);
        QCOMPARE(issue != nullptr, isBelow);
        if (issue != nullptr) {
            QCOMPARE(issue->level, Level::Warning);
            QCOMPARE(issue->step, u"sign_in"_s);
        }
    }
}

void TestRules::askedPointsAreListed() {
    const ticket::Draft draft =
        with({{u"asked"_s, QJsonArray{u"who"_s}},
              {u"description"_s, u"Error 500 in Chrome; nodes are green. Reinstalled."_s}});
    const core::Issues issues = ticket::validate(builtIn(), draft, acme());
    const QString text = find(issues, u"asked_points"_s)->text;
    QVERIFY2(text.contains("version and build"_L1), qPrintable(text));
    QVERIFY2(!text.contains("%1"_L1), qPrintable(text));
    for (const auto& answered :
         {"browsers"_L1, "Status of the nodes"_L1, "all users are"_L1, "texts of errors"_L1}) {
        QVERIFY2(!text.contains(answered), qPrintable(text));
    }
    // A word is found from its beginning alone: "prebuild" says nothing of the build.
    const core::Issues other = ticket::validate(
        builtIn(), with({{u"asked"_s, unset}, {u"description"_s, u"prebuild step"_s}}), acme());
    QVERIFY(find(other, u"asked_points"_s)->text.contains("version and build"_L1));
}

void TestRules::oneStepAlone() {
    const ticket::Draft draft =
        with({{u"subject"_s, unset}, {u"service"_s, unset}, {u"old_field"_s, u"x"_s}});
    QCOMPARE(codes(ticket::validate(builtIn(), draft, acme(), u"subject")), QStringList{u"subject_empty"_s});
    QCOMPARE(codes(ticket::validate(builtIn(), draft, acme(), u"environment")), QStringList());
    const core::Issues all = ticket::validate(builtIn(), draft, acme());
    QCOMPARE(codes(all), (QStringList{u"service_missing"_s, u"subject_empty"_s, u"unknown_field"_s}));
    QCOMPARE(all.last().level, Level::Warning);
    QCOMPARE(all.last().field, u"old_field"_s);
}

void TestRules::issuesStandInTheOrderOfTheForm() {
    ticket::Draft draft;
    draft.account = core::AccountId(u"acme"_s);
    const ticket::Form form = builtIn();
    int last = 0;
    for (const core::Issue& issue : ticket::validate(form, draft, acme())) {
        QVERIFY(form.step(issue.step)->number >= last);
        last = form.step(issue.step)->number;
    }
    QCOMPARE(last, 8);
}

void TestRules::mendsMend() {
    const ticket::Form form = builtIn();
    for (const ticket::Rule& rule : form.rules) {
        if (rule.mend.isEmpty()) {
            continue;
        }
        ticket::Draft draft = with({{u"severity"_s, u"high"_s}, {u"issue_type"_s, u"other"_s}});
        if (rule.code == "urgent_criteria"_L1) {
            draft = with({{u"criteria"_s, unset}});
        } else if (rule.code == "severity_missing"_L1) {
            draft = with({{u"severity"_s, unset}});
        }
        QVERIFY2(find(ticket::validate(form, draft, acme()), rule.code) != nullptr, qPrintable(rule.code));
        const ticket::Rule* found = ticket::ruleOf(form, rule.code);
        QCOMPARE(found, &rule);
        for (auto it = found->mendValues.begin(); it != found->mendValues.end(); ++it) {
            draft.values.insert(it.key(), it.value());
        }
        QVERIFY2(find(ticket::validate(form, draft, acme()), rule.code) == nullptr, qPrintable(rule.code));
    }
    QCOMPARE(ticket::ruleOf(form, u"no_such_rule"), nullptr);
}

void TestRules::treatments_data() {
    QTest::addColumn<Values>("changes");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mend");
    const int critical = int(ticket::Treatment::Kind::Critical);
    const int open = int(ticket::Treatment::Kind::Undecided);
    const int not_ = int(ticket::Treatment::Kind::NotCritical);
    QTest::newRow("critical") << Values{} << critical
                              << u"Critical: Urgent, production. Target first response: 30"_s << QString();
    QTest::newRow("no severity") << Values{{u"severity"_s, unset}} << open << u"Not decided yet"_s
                                 << QString();
    QTest::newRow("no environment") << Values{{u"environment"_s, unset}} << open << u"Not decided yet"_s
                                    << QString();
    QTest::newRow("high") << Values{{u"severity"_s, u"high"_s}} << not_
                          << u"Will NOT be treated as critical, because “Severity” is “High”"_s
                          << u"Set Urgent"_s;
    QTest::newRow("staging, undecided")
        << Values{{u"severity"_s, unset}, {u"environment"_s, u"staging"_s}} << not_
        << u"Will NOT be treated as critical, because “Environment” is “Staging”"_s << u"Set EU live"_s;
    QTest::newRow("staging and low") << Values{{u"severity"_s, u"low"_s}, {u"environment"_s, u"staging"_s}}
                                     << not_ << u"Will NOT be treated as critical, because"_s
                                     << u"Set EU live, Urgent"_s;
}

void TestRules::treatments() {
    QFETCH(Values, changes);
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QString, mend);
    ticket::Draft draft = with(changes);
    const ticket::Treatment treatment = ticket::treatment(builtIn(), draft, acme());
    QCOMPARE(int(treatment.kind), kind);
    QVERIFY2(treatment.text.startsWith(text), qPrintable(treatment.text));
    QCOMPARE(treatment.mend, mend);
    if (!mend.isEmpty()) {
        for (auto it = treatment.mendValues.begin(); it != treatment.mendValues.end(); ++it) {
            draft.values.insert(it.key(), it.value());
        }
        QVERIFY(ticket::treatment(builtIn(), draft, acme()).kind != ticket::Treatment::Kind::NotCritical);
    }
}

void TestRules::criticalValuesFitTheAccount() {
    ticket::Account account = acme();
    QCOMPARE(ticket::criticalValues(builtIn(), account), (QJsonObject{{u"environment"_s, u"eu"_s},
                                                                      {u"issue_type"_s, u"service_issue"_s},
                                                                      {u"severity"_s, u"urgent"_s}}));
    // An account that names no environment gets the form's own.
    account.environments.clear();
    QCOMPARE(ticket::criticalValues(builtIn(), account).value(u"environment"_s), QJsonValue(u"production"_s));
    // Without a production environment nothing is set, and no one-click mend is offered.
    account.environments = {{.id = u"staging"_s,
                             .label = u"Staging"_s,
                             .environmentClass = ticket::EnvironmentClass::NonProduction}};
    QVERIFY(!ticket::criticalValues(builtIn(), account).contains(u"environment"_s));
    const ticket::Treatment treatment =
        ticket::treatment(builtIn(), with({{u"environment"_s, u"staging"_s}}), account);
    QCOMPARE(treatment.kind, ticket::Treatment::Kind::NotCritical);
    QVERIFY(treatment.mend.isEmpty() && treatment.mendValues.isEmpty());
}

void TestRules::responseTargets() {
    const ticket::Form form = builtIn();
    ticket::Account account = acme();
    QCOMPARE(ticket::responseTarget(form, account, u"urgent")->text(), u"30 minutes, 24×7"_s);
    QCOMPARE(ticket::responseTarget(form, account, u"high")->text(), u"2 hours, Mon–Fri, 24 hours"_s);
    account.plan = u"standard"_s;
    QCOMPARE(ticket::responseTarget(form, account, u"urgent")->text(), u"1 hour, 24×7"_s);
    QVERIFY(!ticket::responseTarget(form, account, u"severe"));
    account.responseTargets = {
        {.plan = u"standard"_s,
         .severity = u"urgent"_s,
         .time = std::chrono::minutes(95),
         .hours = u"business"_s},
        {.plan = u"premier"_s, .severity = u"high"_s, .time = std::chrono::minutes(1), .hours = u"always"_s}};
    QCOMPARE(ticket::responseTarget(form, account, u"urgent")->text(),
             u"1 hour 35 minutes, Mon–Fri, 06:00–18:00"_s);
    QCOMPARE(ticket::responseTarget(form, account, u"high")->time, std::chrono::hours(4));
    account.plan.clear();
    QVERIFY(!ticket::responseTarget(form, account, u"high"));
}

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
