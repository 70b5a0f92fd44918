// Renders every step, Review, Receipt and the main window into the folder "pictures" of the build, in light,
// dark, large and German, to be looked at. What a picture cannot be without is tested: it is there and not
// blank.
#include "unit/app/deskfixture.h"
#include "unit/app/pictures.h"

#include <QAbstractButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPictures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void steps_data() { addModes(); }
    void steps();
    void desk_data() { addModes(); }
    void desk();
};

void TestPictures::steps() {
    const Mode mode;
    Window window;
    window.wizard->resize(960, 680);
    QVERIFY(take(window.wizard.get(), u"empty"_s));
    Fixture::answerAll(*window.session);
    int number = 0;
    for (const QString& place : window.places()) {
        window.find<QAbstractButton>(u"step."_s + place)->click();
        QVERIFY(take(window.wizard.get(), u"%1-%2"_s.arg(++number).arg(place)));
    }
    window.session->setValue(u"severity"_s, u"high"_s);
    window.session->touchAll();
    window.find<QAbstractButton>(u"step.severity"_s)->click();
    QVERIFY(take(window.wizard.get(), u"6-severity-high"_s));
    window.find<QAbstractButton>(u"step.review"_s)->click();
    QVERIFY(take(window.wizard.get(), u"9-review-high"_s));
    window.session->setValue(u"severity"_s, u"urgent"_s);
    window.find<QAbstractButton>(u"send"_s)->click();
    QTRY_COMPARE(window.wizard->place(), u"receipt"_s);
    window.deliver([&](store::Entry& entry) {
        entry.state = store::EntryState::Waiting;
        entry.nextTry = window.fixture.clock.now() + 90s;
        entry.error =
            core::Error{.kind = core::ErrorKind::Transient,
                        .text = QCoreApplication::translate("net", "The Support Center cannot be reached.")};
    });
    QVERIFY(take(window.wizard.get(), u"10-receipt-waiting"_s));
    window.receive(u"PRACTICE-17"_s);
    QVERIFY(take(window.wizard.get(), u"10-receipt"_s));
}

void TestPictures::desk() {
    const Mode mode;
    {
        DeskFixture fixture;
        QVERIFY(fixture.open());
        app::MainWindow first(fixture.program());
        first.show();
        QVERIFY(take(&first, u"first-start"_s));
    }
    DeskFixture fixture;
    QVERIFY(fixture.addAccount());
    QVERIFY(fixture.open());
    QVERIFY(fixture.put(fixture.draft(u"draft1"_s, u"Password resets arrive late"_s)));
    QVERIFY(fixture.put(fixture.entry(u"entry1"_s, u"Logins fail for all users since 02:40"_s)));
    QVERIFY(fixture.put({fixture.ticket(u"17"_s, u"Logins fail for all users since 02:40"_s),
                         fixture.ticket(u"16"_s, u"Node 2 does not come back after the update"_s)}));
    app::MainWindow window(fixture.program());
    window.show();
    auto* lists = window.findChild<QTabWidget*>(u"lists"_s);
    QVERIFY(lists);
    for (int i = 0; i < lists->count(); ++i) {
        lists->setCurrentIndex(i);
        QVERIFY(take(&window, u"desk-%1"_s.arg(i)));
    }
}

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
