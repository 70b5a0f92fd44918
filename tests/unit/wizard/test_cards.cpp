#include "unit/wizard/window.h"
#include "wizard/fields/card.h"
#include "wizard/fields/formview.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QJsonArray allCriteria{u"processes"_s, u"majority"_s, u"no_workaround"_s};

QString textOf(const QWidget* widget) {
    QStringList texts;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible()) {
            texts.append(label->text());
        }
    }
    return texts.join(u'\n');
}

struct SeverityWindow : Window {
    explicit SeverityWindow(const QJsonValue& criteria = allCriteria,
                            const QString& environment = u"prod"_s) {
        session->setValue(u"criteria"_s, criteria);
        session->setValue(u"environment"_s, environment);
        key(Qt::Key_6, Qt::AltModifier);
        if (wizard->place() != "severity"_L1) {
            qFatal("not on the severity step");
        }
    }
    wizard::Card* card(const QString& severity) const {
        return qobject_cast<wizard::Card*>(
            find<QAbstractButton>(u"severity."_s + severity)->parentWidget()->parentWidget());
    }
    QString said() const { return find<QLabel>(u"criteria_said"_s)->text(); }
};

} // namespace

/// The severity is chosen in full knowledge: what it means, when an answer is due, whether it fits.
class TestCards final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void cardsSayWhenAnAnswerIsDue() {
        SeverityWindow window;
        const core::Time due = window.session->now() + std::chrono::minutes(30);
        const QString urgent = textOf(window.card(u"urgent"_s));
        QVERIFY2(urgent.contains(u"30 minutes, 24×7"_s), qPrintable(urgent));
        QVERIFY2(urgent.contains(u"in 30 minutes"_s), qPrintable(urgent));
        const auto clock = [](core::Time time) {
            return QLocale().toString(core::toLocal(time).time(), QLocale::ShortFormat);
        };
        // The minute may have turned since the text was made.
        QVERIFY2(urgent.contains(clock(due)) || urgent.contains(clock(due - std::chrono::minutes(1))),
                 qPrintable(urgent));
        const QString spoken = window.find(u"severity.urgent"_s)->accessibleDescription();
        QVERIFY2(spoken.contains("First answer due by"_L1), qPrintable(spoken));
    }

    void dueTimeFollowsTheClock() {
        // Shown shortly before a minute is over; a machine under load may need longer for the page than that.
        for (const std::chrono::milliseconds shortly : {700ms, 4000ms, 20000ms}) {
            Window window;
            window.session->setValue(u"criteria"_s, allCriteria);
            const core::Time now = window.fixture.clock.now();
            const core::Time next = std::chrono::ceil<std::chrono::minutes>(now);
            window.fixture.clock.turn(std::chrono::duration_cast<std::chrono::milliseconds>(next - now) -
                                      shortly);
            window.key(Qt::Key_6, Qt::AltModifier);
            QWidget* card = window.find(u"severity.urgent"_s)->parentWidget()->parentWidget();
            const QString before = textOf(card);
            window.find(u"severity.high"_s)->setFocus();
            if (window.fixture.clock.now() >= next) {
                continue;
            }
            // Nothing is touched or left: only a minute begins.
            QTRY_VERIFY_WITH_TIMEOUT(textOf(card) != before, int((shortly + 10s).count()));
            QVERIFY(window.find(u"severity.high"_s)->hasFocus());
            return;
        }
        QFAIL("the page never came before the minute was over");
    }

    void criteriaAndReasonAreShown_data() {
        QTest::addColumn<QJsonValue>("criteria");
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("urgent");
        QTest::addColumn<QString>("high");
        QTest::newRow("all") << QJsonValue(allCriteria) << u"prod"_s << u"this is Urgent"_s
                             << u"Fits what you ticked"_s << u"Less than what you ticked"_s;
        QTest::newRow("two") << QJsonValue(QJsonArray{u"processes"_s, u"majority"_s}) << u"prod"_s
                             << u"2 of 3"_s << u"Does not fit"_s << QString();
        QTest::newRow("elsewhere") << QJsonValue(allCriteria) << u"qa"_s << u"not a production"_s
                                   << u"Does not fit"_s << QString();
    }

    void criteriaAndReasonAreShown() {
        QFETCH(QJsonValue, criteria);
        QFETCH(QString, environment);
        QFETCH(QString, said);
        QFETCH(QString, urgent);
        QFETCH(QString, high);
        SeverityWindow window(criteria, environment);
        QVERIFY2(window.said().contains(said), qPrintable(window.said()));
        QVERIFY(textOf(window.card(u"urgent"_s)).contains(urgent));
        QVERIFY(textOf(window.card(u"high"_s)).contains(high));
        for (const QString& one : {u"processes"_s, u"majority"_s, u"no_workaround"_s}) {
            const QString row = window.find<QLabel>(u"criteria_said."_s + one)->text();
            QVERIFY2(row.startsWith(criteria.toArray().contains(one) ? "Ticked: "_L1 : "Not ticked: "_L1),
                     qPrintable(row));
        }
    }

    void criteriaAreChangedFromHere() {
        SeverityWindow window(QJsonArray{u"processes"_s});
        window.find<QAbstractButton>(u"criteria_change"_s)->click();
        QCOMPARE(window.wizard->place(), u"new_ticket"_s);
        QVERIFY(window.focus().startsWith("criteria"_L1));
        window.session->setValue(u"criteria"_s, allCriteria);
        window.key(Qt::Key_6, Qt::AltModifier);
        QVERIFY(textOf(window.card(u"urgent"_s)).contains(u"Fits what you ticked"_s));
        window.session->setValue(u"criteria"_s, QJsonValue());
        QVERIFY(textOf(window.card(u"urgent"_s)).contains(u"Does not fit"_s));
        window.session->setValue(u"criteria"_s, allCriteria);
        QVERIFY(window.said().contains("this is Urgent"_L1));
    }

    void aPlanWithoutTargetsIsSaidCalmly() {
        SeverityWindow window;
        const auto* calm = window.find<QLabel>(u"no_targets"_s);
        QVERIFY(!calm->isVisible());
        ticket::Account account = Fixture::practice();
        account.id = core::AccountId(u"other"_s);
        account.plan.clear();
        Fixture bare;
        bare.accounts = {account};
        wizard::Session session(bare.parts(), bare.newDraft());
        wizard::SupportWizard wizard(session);
        wizard.show();
        wizard.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&wizard));
        QTest::keyClick(&wizard, Qt::Key_6, Qt::AltModifier);
        QCOMPARE(wizard.place(), u"severity"_s);
        calm = wizard.findChild<QLabel*>(u"no_targets"_s);
        QVERIFY(calm->isVisible());
        QVERIFY(calm->text().contains("names no support plan"_L1));
        QVERIFY(!textOf(wizard.findChild<QWidget*>(u"severity"_s)).contains("due by"_L1));
    }

    void wholeCardIsClickable() {
        SeverityWindow window;
        for (const QString& severity : {u"high"_s, u"urgent"_s}) {
            wizard::Card* card = window.card(severity);
            QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(card->width() - 3, card->height() - 3));
            QCOMPARE(window.session->draft().text(u"severity"), severity);
        }
        window.key(Qt::Key_Down);
        QCOMPARE(window.session->draft().text(u"severity"), u"high"_s);
    }
};

QTEST_MAIN(TestCards)
#include "test_cards.moc"
