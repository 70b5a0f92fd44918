#include "app/followups.h"
#include "unit/app/deskfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// A request never waits for its files: what was not ready goes to its ticket as a message of its own.
class TestFollowUps final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<DeskFixture>();
        QVERIFY(m_fixture->isReady() && m_fixture->addAccount());
        QVERIFY(m_fixture->open());
    }

    void theyWaitForTheirRequest() {
        QVERIFY(m_fixture->put(m_fixture->entry(u"one"_s, u"Logins are down"_s)));
        const QList<ticket::Attachment> files{storedFile(u"late.log"_s)};
        QVERIFY(handIn(u"one"_s, files).has_value());
        const auto entries = m_fixture->program().outbox().entries(false);
        const auto message = std::ranges::find_if(
            *entries, [](const store::Entry& entry) { return entry.update.has_value(); });
        QVERIFY(message != entries->end());
        QCOMPARE(message->update->waitsFor, core::IntentId(u"one"_s));
        QCOMPARE(message->files.size(), 1);
        QCOMPARE(message->files.first().attachment.blob, files.first().blob);
        QVERIFY(message->request.body.contains("late.log"_L1));
        QCOMPARE(message->request.priority, u"urgent"_s);
    }

    void handedInTwiceTheyAreSentOnce() {
        QVERIFY(m_fixture->put(m_fixture->entry(u"one"_s, u"Logins are down"_s)));
        const QList<ticket::Attachment> files{storedFile(u"late.log"_s)};
        QVERIFY(handIn(u"one"_s, files).has_value());
        QVERIFY(handIn(u"one"_s, files).has_value()); // the program ended before it could note that
        QCOMPARE(m_fixture->program().outbox().entries(false)->size(), 2);
        QVERIFY(handIn(u"one"_s, {storedFile(u"later.log"_s)}).has_value());
        QCOMPARE(m_fixture->program().outbox().entries(false)->size(), 3);
    }

    void whatIsMissingIsSaidInTheTicket() {
        QVERIFY(m_fixture->put(m_fixture->entry(u"one"_s, u"Logins are down"_s)));
        QVERIFY(handIn(u"one"_s, {}, {u"gone.log"_s}).has_value());
        const auto entries = m_fixture->program().outbox().entries(false);
        QCOMPARE(entries->size(), 2);
        const auto message = std::ranges::find_if(
            *entries, [](const store::Entry& entry) { return entry.update.has_value(); });
        QVERIFY(message != entries->end());
        QVERIFY(message->files.isEmpty());
        QVERIFY(message->request.body.contains("gone.log"_L1));
        QVERIFY(message->request.body.contains("not attached"_L1));
    }

    void thoseOfARequestGivenUpAreNotSent() {
        QVERIFY(
            m_fixture->put(m_fixture->entry(u"one"_s, u"Logins are down"_s, store::EntryState::Abandoned)));
        QVERIFY(handIn(u"one"_s, {storedFile(u"late.log"_s)}).has_value());
        QCOMPARE(m_fixture->program().outbox().entries(false)->size(), 0);
    }

private:
    ticket::Attachment storedFile(const QString& name) {
        const auto blob = m_fixture->program().blobs().put(name.toUtf8());
        return {.blob = blob->id,
                .name = name,
                .mimeType = u"text/plain"_s,
                .size = name.size(),
                .cleaning = ticket::Attachment::Cleaning::Support};
    }

    core::Done handIn(const QString& request, const QList<ticket::Attachment>& files,
                      const QStringList& missing = {}) {
        app::Program& program = m_fixture->program();
        app::FollowUps followUps(program.outbox(),
                                 [&program](const core::AccountId& id) { return program.account(id); });
        std::optional<core::Done> answer;
        followUps.followUp(this, core::IntentId(request), {.files = files, .missing = missing})
            ->then(this, [&answer](core::Done given) { answer = std::move(given); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); })) {
            return core::fail(core::ErrorKind::Permanent, u"no answer"_s);
        }
        return *answer;
    }

    std::unique_ptr<DeskFixture> m_fixture;
};

QTEST_MAIN(TestFollowUps)
#include "test_followups.moc"
