#include "unit/app/deskfixture.h"
#include "wizard/session.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>

using namespace Qt::StringLiterals;

/// What is known is added to its ticket instead of being filed again.
class TestKnownBefore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMessageInsteadOfASecondTicket() {
        DeskFixture fixture;
        QVERIFY(fixture.isReady() && fixture.addAccount());
        QVERIFY(fixture.open());
        QVERIFY(fixture.put({fixture.ticket(u"41"_s, u"Login fails with error 500"_s),
                             fixture.ticket(u"42"_s, u"Question about invoices"_s)}));
        app::MainWindow window(fixture.program());
        window.show();
        window.newRequest();
        window.newRequest(); // two at once, each with its own
        const QList<wizard::SupportWizard*> both = openWizards();
        QCOMPARE(both.size(), 2);
        both.first()->session().setValue(u"subject"_s, u"Logins fail since noon"_s);
        both.last()->session().setValue(u"subject"_s, u"Invoices: a question"_s);
        for (wizard::SupportWizard* one : both) {
            one->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(one));
            QTest::keyClick(one, Qt::Key_7, Qt::AltModifier);
        }
        for (wizard::SupportWizard* one : both) {
            const bool isFirst = one->session().draft().text(u"subject").startsWith(u"Logins"_s);
            const QString wanted = isFirst ? u"add_to.41"_s : u"add_to.42"_s;
            const QString other = isFirst ? u"add_to.42"_s : u"add_to.41"_s;
            QTRY_VERIFY(one->findChild<QPushButton*>(wanted));
            QVERIFY(!one->findChild<QPushButton*>(other));
        }
        QWidget* reply = window.findChild<QWidget*>(u"reply_text"_s);
        QVERIFY(reply);
        QVERIFY(!reply->isVisible());
        wizard::SupportWizard* last =
            both.last()->findChild<QPushButton*>(u"add_to.41"_s) ? both.last() : both.first();
        last->findChild<QPushButton*>(u"add_to.41"_s)->click();
        QTRY_VERIFY(reply->isVisible());
        QTRY_COMPARE(window.focusWidget(), reply);
        QVERIFY(last->isVisible()); // nothing is lost: the draft is open, and stored
        QTRY_COMPARE(store::drafts(fixture.program().reader())->size(), 2);
        QVERIFY(fixture.program().outbox().entries(true)->isEmpty());
    }
};

QTEST_MAIN(TestKnownBefore)
#include "test_knownbefore.moc"
