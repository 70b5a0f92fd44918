// A request that may have arrived and that nothing can look up: the person says what became of it.
#include "app/arrivalpanel.h"
#include "unit/app/deskfixture.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestArrivalPanel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsAskedOfOthers();
    void theTicketThatWasFoundIsTaken();
    void sentAgainOnlyAfterAYes();

private:
    store::Entry stored() {
        return m_fixture->program().outbox().entry(core::IntentId(u"one"_s)).value().value_or(store::Entry{});
    }
    QPushButton* button(const QString& name) { return m_panel->findChild<QPushButton*>(name); }

    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<app::ArrivalPanel> m_panel;
};

void TestArrivalPanel::init() {
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->isReady() && m_fixture->addAccount() && m_fixture->open());
    store::Entry entry = m_fixture->entry(u"one"_s, u"Logins are down"_s, store::EntryState::Blocked);
    entry.isAmbiguous = true;
    QVERIFY(m_fixture->put(entry));
    m_panel = std::make_unique<app::ArrivalPanel>(m_fixture->program(), nullptr);
    m_panel->show(stored());
}

void TestArrivalPanel::cleanup() {
    m_panel.reset();
    m_fixture.reset();
}

void TestArrivalPanel::nothingIsAskedOfOthers() {
    QVERIFY(m_panel->isVisible());
    store::Entry other = stored();
    other.isAmbiguous = false;
    m_panel->show(other);
    QVERIFY(!m_panel->isVisible());
    other.isAmbiguous = true;
    other.state = store::EntryState::Waiting; // it is being looked up
    m_panel->show(other);
    QVERIFY(!m_panel->isVisible());
}

void TestArrivalPanel::theTicketThatWasFoundIsTaken() {
    QVERIFY(!button(u"arrived"_s)->isEnabled());
    QTest::keyClicks(m_panel->findChild<QLineEdit*>(u"found_ticket"_s), u" 35436 "_s);
    QVERIFY(button(u"arrived"_s)->isEnabled());
    button(u"arrived"_s)->click();
    QTRY_COMPARE(stored().ticket, core::TicketId(u"35436"_s));
    QCOMPARE(stored().state, store::EntryState::Queued); // to be read and compared
    QVERIFY(stored().isAmbiguous);                       // not before it was
}

void TestArrivalPanel::sentAgainOnlyAfterAYes() {
    const auto answer = [this](const QString& name) {
        auto* box = m_panel->findChild<QMessageBox*>(u"ask_send_again"_s);
        return box ? box->findChild<QPushButton*>(name) : nullptr;
    };
    button(u"absent"_s)->click();
    QTRY_VERIFY(answer(u"no"_s));
    QCOMPARE(stored().state, store::EntryState::Blocked);
    answer(u"no"_s)->click();
    QTRY_VERIFY(!answer(u"no"_s));
    QVERIFY(stored().isAmbiguous);
    button(u"absent"_s)->click();
    QTRY_VERIFY(answer(u"yes"_s));
    answer(u"yes"_s)->click();
    QTRY_COMPARE(stored().state, store::EntryState::Queued);
    QVERIFY(!stored().isAmbiguous);
}

QTEST_MAIN(TestArrivalPanel)
#include "test_arrivalpanel.moc"
