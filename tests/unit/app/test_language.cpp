// Which language is chosen, and what it changes: what people read, never what is sent.
#include "app/language.h"
#include "ticket/answers.h"
#include "ticket/textform.h"
#include "unit/wizard/fixture.h"
#include "wizard/submission.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The environment variables that choose a language, as they were.
class Environment final {
public:
    Environment() {
        for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            m_before.append({name, qgetenv(name)});
            qunsetenv(name);
        }
    }
    ~Environment() {
        for (const auto& [name, value] : m_before) {
            value.isNull() ? qunsetenv(name) : qputenv(name, value);
        }
    }
    Q_DISABLE_COPY_MOVE(Environment)

private:
    QList<std::pair<const char*, QByteArray>> m_before;
};

} // namespace

class TestLanguage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void followsTheSystem_data();
    void followsTheSystem();
    void choiceWinsAndUnknownIsTheSystems();
    void formTextsAndNumbersFollow();
    void pluralsAreRight();
    void givenNamesStay();
    void whatIsSentStaysEnglish();
};

void TestLanguage::followsTheSystem_data() {
    QTest::addColumn<QByteArrayList>("variables");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArrayList{} << u"en"_s;
    QTest::newRow("C") << QByteArrayList{"LC_ALL=C.UTF-8", "LANG=de_DE.UTF-8"} << u"en"_s;
    QTest::newRow("LANG") << QByteArrayList{"LANG=de_AT.UTF-8"} << u"de"_s;
    QTest::newRow("LC_MESSAGES over LANG") << QByteArrayList{"LC_MESSAGES=de_DE", "LANG=en_US"} << u"de"_s;
    QTest::newRow("LC_ALL over LC_MESSAGES")
        << QByteArrayList{"LC_ALL=en_GB", "LC_MESSAGES=de_DE"} << u"en"_s;
    QTest::newRow("LANGUAGE first") << QByteArrayList{"LANG=en_US.UTF-8", "LANGUAGE=de:en"} << u"de"_s;
    QTest::newRow("one that there is") << QByteArrayList{"LANG=xx_XX", "LANGUAGE=xx:de_CH"} << u"de"_s;
    QTest::newRow("LANGUAGE means nothing to C") << QByteArrayList{"LANG=C", "LANGUAGE=de"} << u"en"_s;
    QTest::newRow("unknown") << QByteArrayList{"LANG=xx_XX.UTF-8"} << u"en"_s;
    QTest::newRow("no prefix of another") << QByteArrayList{"LANG=del"} << u"en"_s;
}

void TestLanguage::followsTheSystem() {
    QFETCH(const QByteArrayList, variables);
    const Environment environment;
    for (const QByteArray& variable : variables) {
        const qsizetype at = variable.indexOf('=');
        qputenv(variable.first(at).constData(), variable.sliced(at + 1));
    }
    QTEST(app::Language::ofSystem(), "code");
}

void TestLanguage::choiceWinsAndUnknownIsTheSystems() {
    const Environment environment;
    app::Language language(*qApp);
    QCOMPARE(language.code(), u"en"_s);
    language.use(u"de"_s);
    QCOMPARE(language.code(), u"de"_s);
    language.use(u"xx"_s);
    QCOMPARE(language.code(), u"en"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    QCOMPARE(app::Language::available(), (QStringList{u"de"_s, u"en"_s}));
}

void TestLanguage::formTextsAndNumbersFollow() {
    const ticket::Form form = ticket::loadForm({}).form;
    const QString english = form.steps.first().title.text();
    {
        app::Language language(*qApp);
        language.use(u"de"_s);
        QCOMPARE(form.steps.first().title.text(), u"Anmelden"_s);
        QCOMPARE(QLocale().toString(1234567), u"1.234.567"_s);
        QCOMPARE(QLocale().toString(QDate(2026, 11, 22), QLocale::ShortFormat), u"22.11.26"_s);
        QVERIFY(
            form.field(ticket::FieldRole::Severity)->option(u"urgent")->label.text().contains(u"Urgent"_s));
    }
    QLocale::setDefault(QLocale::c());
    QCOMPARE(form.steps.first().title.text(), english);
}

void TestLanguage::pluralsAreRight() {
    const auto open = [](int requests) {
        return QCoreApplication::translate("app::MainWindow", "%n request(s) are not delivered yet.", nullptr,
                                           requests);
    };
    app::Language language(*qApp);
    language.use(u"en"_s);
    QCOMPARE(open(1), u"1 request is not delivered yet."_s);
    QCOMPARE(open(3), u"3 requests are not delivered yet."_s);
    language.use(u"de"_s);
    QCOMPARE(open(1), u"1 Anfrage ist noch nicht zugestellt."_s);
    QCOMPARE(open(3), u"3 Anfragen sind noch nicht zugestellt."_s);
}

/// An environment that somebody called "Low" is not a severity.
void TestLanguage::givenNamesStay() {
    app::Language language(*qApp);
    language.use(u"de"_s);
    const ticket::Form form = ticket::loadForm({}).form;
    ticket::Account account = Fixture::practice();
    account.environments = {{.id = u"low"_s, .label = u"Low"_s}};
    const auto options = ticket::optionsOf(*form.field(ticket::FieldRole::Environment), account);
    QCOMPARE(options.first().label.text(), u"Low"_s);
}

void TestLanguage::whatIsSentStaysEnglish() {
    Fixture fixture;
    wizard::Session session(fixture.parts(), fixture.newDraft());
    Fixture::answerAll(session);
    session.setValue(u"behalf"_s, u"other"_s);
    session.setValue(u"requester_name"_s, u"Jane Doe"_s);
    const ticket::Draft draft = session.draft();
    const auto sent = [&] {
        const QString body = ticket::renderText(fixture.form, draft, session.account()).body;
        return ticket::seal(fixture.form, draft, session.account(), body, {}, {});
    };
    app::Language language(*qApp);
    language.use(u"en"_s);
    const ticket::Request english = sent();
    QVERIFY(english.body.contains(u"Severity: Urgent"_s));
    language.use(u"de"_s);
    QCOMPARE(sent().body, english.body);
    QCOMPARE(sent(), english);
}

QTEST_MAIN(TestLanguage)
#include "test_language.moc"
