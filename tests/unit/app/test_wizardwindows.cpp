// The wizard's window as the desk opens it: it stands where it was left, and a second one beside it.
#include "unit/app/deskfixture.h"
#include "wizard/session.h"
#include "wizard/supportwizard.h"

#include <QTest>

class TestWizardWindows final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsWhereItWasLeft();
    void secondOneStandsBesideTheFirst();
};

void TestWizardWindows::standsWhereItWasLeft() {
    DeskFixture fixture;
    QVERIFY(fixture.addAccount());
    QVERIFY(fixture.open());
    constexpr QSize chosen(1040, 700);
    {
        app::MainWindow window(fixture.program());
        window.newRequest();
        QCOMPARE(openWizards().size(), 1);
        openWizards().first()->resize(chosen);
        openWizards().first()->close();
        QTRY_COMPARE(openWizards().size(), 0);
    }
    app::MainWindow window(fixture.program());
    window.newRequest();
    QCOMPARE(openWizards().size(), 1);
    QCOMPARE(openWizards().first()->size(), chosen);
}

void TestWizardWindows::secondOneStandsBesideTheFirst() {
    DeskFixture fixture;
    QVERIFY(fixture.addAccount());
    QVERIFY(fixture.open());
    app::MainWindow window(fixture.program());
    window.newRequest();
    window.newRequest();
    const QList<wizard::SupportWizard*> open = openWizards();
    QCOMPARE(open.size(), 2);
    QVERIFY(open[0]->pos() != open[1]->pos());
}

QTEST_MAIN(TestWizardWindows)
#include "test_wizardwindows.moc"
