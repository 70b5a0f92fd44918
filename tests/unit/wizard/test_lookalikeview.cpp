#include "unit/wizard/clipping.h"
#include "unit/wizard/window.h"
#include "wizard/pages/page.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

store::TicketLine line(const QString& id, const QString& subject) {
    store::TicketLine made;
    made.account = core::AccountId(u"practice"_s);
    made.id = core::TicketId(id);
    made.subject = subject;
    made.requester = u"Dana Field"_s;
    made.severity = u"urgent"_s;
    made.status = u"pending"_s;
    made.updated = core::fromMillis(1'790'000'000'000);
    return made;
}

/// A wizard on the step of the subject, which knows two tickets about logins.
struct Typing : Window {
    Typing() {
        fixture.known = [](const QString& subject) {
            return subject.startsWith(u"Login"_s) ? QList{line(u"PRACTICE-7"_s, u"Login fails for all"_s),
                                                          line(u"PRACTICE-3"_s, u"Slow login"_s)}
                                                  : QList<store::TicketLine>();
        };
        key(Qt::Key_7, Qt::AltModifier);
    }
    bool isShown() const { return find<QLabel>(u"lookalikes_heading"_s)->isVisible(); }
};

} // namespace

/// Tickets that look like the subject, while it is typed.
class TestLookalikeView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSilentWhenNothingIsAlike() {
        const Typing window;
        QCOMPARE(window.wizard->place(), u"subject"_s);
        window.type(u"Disk full"_s);
        QTRY_COMPARE(window.fixture.lookedFor, QStringList{u"practice: Disk full"_s}); // once, not per letter
        QCoreApplication::processEvents();
        QVERIFY(!window.isShown());
        QCOMPARE(window.focus(), u"subject"_s);
    }

    void tellsWhatIsAlikeAndGoesAgain() {
        const Typing window;
        window.type(u"Login fails"_s);
        QTRY_VERIFY(window.isShown());
        // Its plural forms come with the translations.
        QCOMPARE(window.find<QLabel>(u"lookalikes_heading"_s)->text(),
                 u"2 open ticket(s) look like this one"_s);
        QCOMPARE(window.focus(), u"subject"_s);                    // typing goes on
        QTRY_COMPARE(clipped(window.wizard.get()), QStringList()); // when it is laid out
        window.session->setValue(u"subject"_s, u"Something else"_s);
        QTRY_VERIFY(!window.isShown());
        QVERIFY(window.wizard->findChildren<QPushButton*>(QRegularExpression(u"^add_to"_s)).isEmpty() ||
                !window.find<QPushButton>(u"add_to.PRACTICE-7"_s)->isVisible());
    }

    void leadsToTheTicketAndKeepsTheDraft() {
        const Typing window;
        QSignalSpy wanted(window.wizard.get(), &wizard::SupportWizard::replyWanted);
        window.type(u"Login fails"_s);
        QTRY_VERIFY(window.isShown());
        window.key(Qt::Key_Tab);
        QCOMPARE(window.focus(), u"add_to.PRACTICE-7"_s);
        window.key(Qt::Key_Space);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<core::AccountId>().value, u"practice"_s);
        QCOMPARE(wanted.first().at(1).value<core::TicketId>().value, u"PRACTICE-7"_s);
        QTRY_COMPARE(window.session->saveState(), wizard::Session::SaveState::Saved);
        const auto kept = store::drafts(*window.fixture.reader);
        QVERIFY(kept && kept->size() == 1);
        QCOMPARE(kept->first().text(u"subject"), u"Login fails"_s);
        QVERIFY(!window.session->isSent());
    }

    void asksAgainForAnotherAccount() {
        const Typing window;
        window.type(u"Login fails"_s);
        QTRY_COMPARE(window.fixture.lookedFor.size(), 1);
        window.session->setAccount(core::AccountId(u"customer"_s));
        QTRY_COMPARE(window.fixture.lookedFor.last(), u"customer: Login fails"_s);
    }
};

QTEST_MAIN(TestLookalikeView)
#include "test_lookalikeview.moc"
