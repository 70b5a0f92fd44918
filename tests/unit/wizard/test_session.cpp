#include "unit/wizard/fixture.h"

#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using wizard::Session;
using wizard::StepState;

/// What the wizard knows and does below its windows.
class TestSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lookingAroundSavesNothing();
    void eachChangeIsOnTheDisk();
    void aFailedSaveIsSaid();
    void outagePathFillsAndLeadsOn();
    void outagePathTakesBackOnlyItsOwn();
    void outageOfAReopenedDraftIsStillToBeChecked();
    void accountWithoutProductionStopsAtEnvironment();
    void mendSetsWhatTheRuleSays();
    void urgentOutsideProductionCannotBeSent();
    void missingTickCannotBeSent();
    void accountChangesTheChoices();
    void signInAnswerIsKept();
    void signInAnswerOfAnotherAccountIsIgnored();
    void sendStoresInTheOutboxAndEndsEditing();
    void refusedRequestIsEditedAgain();
    void arrivedRequestIsNotEditedAgain();
    void filesAreCleanedAndApproved();
    void sendingDoesNotWaitForFiles();
    void anotherDraftIsContinued();
};

namespace {

store::Entry blocked(const store::Entry& sent) {
    store::Entry entry = sent;
    entry.state = store::EntryState::Blocked;
    entry.createKey = entry.id.value;
    core::Error error{.kind = core::ErrorKind::Rejected, .text = u"The Support Center did not take it."_s};
    error.issues = {
        core::Issue{.field = u"subject"_s, .code = u"server"_s, .text = u"Subject is too short."_s}};
    entry.error = error;
    return entry;
}

} // namespace

void TestSession::lookingAroundSavesNothing() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    session.setStep(u"subject"_s);
    session.touchStep(u"subject"_s);
    session.flush();
    QVERIFY(fixture.writer.flush(std::chrono::seconds(10)));
    QCOMPARE(session.saveState(), Session::SaveState::Unchanged);
    QVERIFY(store::drafts(*fixture.reader)->isEmpty());
}

void TestSession::eachChangeIsOnTheDisk() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    QSignalSpy spy(&session, &Session::saveStateChanged);
    session.setValue(u"subject"_s, u"Logins fail"_s);
    QCOMPARE(session.saveState(), Session::SaveState::Saving);
    QTRY_COMPARE(session.saveState(), Session::SaveState::Saved);
    QVERIFY(session.savedAt() > core::Time{});
    const auto stored = store::draft(*fixture.reader, session.draft().id);
    QCOMPARE((*stored)->text(u"subject"), u"Logins fail"_s);
    session.setValue(u"subject"_s, QJsonValue::Null);
    QCOMPARE(session.saveState(), Session::SaveState::Saving);
    QTRY_COMPARE(session.saveState(), Session::SaveState::Saved);
    QVERIFY(!(*store::draft(*fixture.reader, session.draft().id))->hasAnswer(u"subject"));
}

void TestSession::aFailedSaveIsSaid() {
    Fixture fixture;
    const auto connection = fixture.database.connect();
    support::WriteFault fault(*connection);
    Session session(fixture.parts(), fixture.newDraft());
    fault.arm(1);
    session.setValue(u"subject"_s, u"Logins fail"_s);
    QTRY_COMPARE(session.saveState(), Session::SaveState::Failed);
    QVERIFY(session.saveError().has_value());
    QVERIFY(!session.saveError()->text.isEmpty());
    fault.disarm();
    session.setValue(u"subject"_s, u"Logins fail for all"_s);
    QTRY_COMPARE(session.saveState(), Session::SaveState::Saved);
    QVERIFY(!session.saveError());
}

void TestSession::outagePathFillsAndLeadsOn() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    session.setValue(u"situation"_s, u"production_down"_s);
    QCOMPARE(session.draft().text(u"environment"), u"prod"_s);
    QCOMPARE(session.draft().text(u"severity"), u"urgent"_s);
    QCOMPARE(session.draft().text(u"issue_type"), u"service_issue"_s);
    QCOMPARE(session.draft().text(u"service"), u"acme"_s);
    QCOMPARE(session.stepState(u"environment"_s), StepState::FilledByOutagePath);
    QCOMPARE(session.stepState(u"severity"_s), StepState::FilledByOutagePath);
    QCOMPARE(session.treatment().kind, ticket::Treatment::Kind::Critical);
    QCOMPARE(session.stepAfter(u"new_ticket"_s), u"service"_s);
    QCOMPARE(session.stepAfter(u"service"_s), u"subject"_s);
    QCOMPARE(session.stepAfter(u"description"_s), QString());
    QCOMPARE(session.stepBefore(u"subject"_s), u"service"_s);
    session.touchStep(u"environment"_s);
    QCOMPARE(session.stepState(u"environment"_s), StepState::Done);
}

void TestSession::outagePathTakesBackOnlyItsOwn() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    session.setValue(u"severity"_s, u"high"_s);
    session.setValue(u"situation"_s, u"production_down"_s);
    QCOMPARE(session.draft().text(u"severity"), u"urgent"_s);
    session.setValue(u"environment"_s, u"qa"_s); // the person's own choice
    session.setValue(u"situation"_s, u"something_else"_s);
    QCOMPARE(session.draft().text(u"severity"), u"high"_s);
    QCOMPARE(session.draft().text(u"environment"), u"qa"_s);
    QVERIFY(!session.draft().hasAnswer(u"issue_type"));
    QCOMPARE(session.stepAfter(u"service"_s), u"environment"_s);
}

void TestSession::outageOfAReopenedDraftIsStillToBeChecked() {
    Fixture fixture;
    ticket::Draft draft = fixture.newDraft();
    {
        Session session(fixture.parts(), draft);
        session.setValue(u"situation"_s, u"production_down"_s);
        draft = session.draft();
    }
    Session session(fixture.parts(), draft);
    QCOMPARE(session.stepState(u"severity"_s), StepState::FilledByOutagePath);
    QCOMPARE(session.stepAfter(u"service"_s), u"subject"_s);
}

void TestSession::accountWithoutProductionStopsAtEnvironment() {
    Fixture fixture;
    fixture.accounts.first().environments.removeLast();
    Session session(fixture.parts(), fixture.newDraft());
    session.setValue(u"situation"_s, u"production_down"_s);
    QVERIFY(!session.draft().hasAnswer(u"environment"));
    QCOMPARE(session.stepAfter(u"service"_s), u"environment"_s);
}

void TestSession::mendSetsWhatTheRuleSays() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    session.setValue(u"severity"_s, u"high"_s);
    session.setValue(u"environment"_s, u"qa"_s);
    session.setValue(u"issue_type"_s, u"service_issue"_s);
    QCOMPARE(session.treatment().kind, ticket::Treatment::Kind::NotCritical);
    session.mend(u"not_urgent"_s);
    QCOMPARE(session.draft().text(u"severity"), u"urgent"_s);
    session.setValues(session.treatment().mendValues);
    QCOMPARE(session.treatment().kind, ticket::Treatment::Kind::Critical);
}

void TestSession::urgentOutsideProductionCannotBeSent() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    Fixture::answerAll(session);
    QVERIFY2(session.canSend(),
             qPrintable(session.issues().isEmpty() ? QString() : session.issues().first().text));
    session.setValue(u"environment"_s, u"qa"_s);
    QVERIFY(!session.canSend());
    session.send();
    QVERIFY(!session.isSending());
    QVERIFY(ticket::hasErrors(session.issuesOfField(u"severity"_s)));
}

void TestSession::missingTickCannotBeSent() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    Fixture::answerAll(session);
    session.setValue(u"severity"_s, u"high"_s);
    QVERIFY(!session.canSend());
    session.setTicked(u"not_urgent"_s, true);
    QVERIFY(session.canSend());
    session.setTicked(u"not_urgent"_s, false);
    QVERIFY(!session.canSend());
}

void TestSession::accountChangesTheChoices() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    QSignalSpy reset(&session, &Session::reset);
    QCOMPARE(session.optionsOf(*session.form().field(u"account")).size(), 2);
    session.setValue(u"account"_s, u"customer"_s);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(session.account().company, u"Beta Bank"_s);
    QCOMPARE(session.draft().text(u"service"), u"beta"_s);
    QVERIFY(!session.draft().values.contains(u"account"_s));
    const core::Issues issues = session.issuesOfField(u"account"_s);
    QVERIFY(!issues.isEmpty());
    QCOMPARE(issues.first().code, u"plan_below_enterprise"_s);
}

void TestSession::signInAnswerIsKept() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    QCOMPARE(session.signIn(), Session::SignIn::Unknown);
    session.checkSignIn();
    QCOMPARE(session.signIn(), Session::SignIn::Checking);
    QTRY_COMPARE(session.signIn(), Session::SignIn::SignedIn);
    QCOMPARE(session.signInText(), fixture.signedInAs);
    session.setValue(u"account"_s, u"customer"_s);
    QCOMPARE(session.signIn(), Session::SignIn::Unknown);
}

void TestSession::signInAnswerOfAnotherAccountIsIgnored() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    session.checkSignIn();
    session.setAccount(core::AccountId(u"customer"_s));
    QCoreApplication::processEvents();
    QCOMPARE(session.signIn(), Session::SignIn::Unknown);
    session.checkSignIn();
    QTRY_COMPARE(session.signIn(), Session::SignIn::SignedIn);
}

void TestSession::sendStoresInTheOutboxAndEndsEditing() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    Fixture::answerAll(session);
    QSignalSpy sent(&session, &Session::entrySent);
    session.send();
    QVERIFY(session.isSending());
    session.setValue(u"subject"_s, u"Changed while it is stored"_s);
    QTRY_COMPARE(sent.count(), 1);
    QVERIFY(session.isSent());
    QCOMPARE(session.entry()->request.subject, u"Logins fail for all users since 02:40"_s);
    QVERIFY(fixture.writer.flush(std::chrono::seconds(10)));
    QVERIFY(store::drafts(*fixture.reader)->isEmpty());
    session.setValue(u"subject"_s, u"Changed after"_s);
    QCOMPARE(session.draft().text(u"subject"), u"Logins fail for all users since 02:40"_s);
}

void TestSession::refusedRequestIsEditedAgain() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    Fixture::answerAll(session);
    session.send();
    QTRY_VERIFY(session.isSent());
    const core::IntentId first = session.draft().id;
    fixture.store(blocked(*session.entry()));
    QTRY_VERIFY(session.canEditAgain());
    QSignalSpy reset(&session, &Session::reset);
    session.editAgain();
    QTRY_COMPARE(reset.count(), 1);
    QVERIFY(session.draft().id != first); // the Support Center knows that one
    QVERIFY(!session.isSent());
    QCOMPARE(session.draft().step, u"subject"_s);
    QVERIFY(session.isTouched(u"subject"_s));
    QCOMPARE(session.issuesOfField(u"subject"_s).last().text, u"Subject is too short."_s);
    QVERIFY(!session.canSend());
    QCOMPARE((*fixture.outbox->entry(first))->state, store::EntryState::Abandoned);
    QCOMPARE((*store::draft(*fixture.reader, session.draft().id))->text(u"subject"),
             u"Logins fail for all users since 02:40"_s);
    session.setValue(u"subject"_s, u"Logins fail for all users of all applications"_s);
    QVERIFY(session.canSend());
}

void TestSession::arrivedRequestIsNotEditedAgain() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    Fixture::answerAll(session);
    session.send();
    QTRY_VERIFY(session.isSent());
    store::Entry entry = blocked(*session.entry());
    entry.isAmbiguous = true;
    fixture.store(entry);
    QTRY_COMPARE(session.entry()->state, store::EntryState::Blocked);
    QVERIFY(!session.canEditAgain());
    session.editAgain();
    QVERIFY(session.isSent());
}

namespace {

QString written(const Fixture& fixture, const QString& name, const QByteArray& bytes) {
    QFile file(fixture.database.folder() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
}

} // namespace

void TestSession::filesAreCleanedAndApproved() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    Fixture::answerAll(session);
    session.setAccount(core::AccountId(u"customer"_s));
    QSignalSpy failed(&session, &Session::attachFailed);
    session.attach({written(fixture, u"app.log"_s, "password=hunter2trombone\n")});
    QTRY_COMPARE_WITH_TIMEOUT(session.attachmentsUnderWay(), 0, 60'000);
    QCOMPARE(session.draft().attachments.size(), 1);
    QVERIFY(session.canSend());
    QFile copy(fixture.blobs.path(session.draft().attachments.first().blob));
    QVERIFY(copy.open(QIODevice::ReadOnly) && !copy.readAll().contains("hunter2"));
    session.attach({written(fixture, u"core.bin"_s, QByteArray(64, '\0'))});
    QTRY_COMPARE_WITH_TIMEOUT(session.attachmentsUnderWay(), 0, 60'000);
    QCOMPARE(session.draft().attachments.size(), 1); // left out, until somebody says otherwise
    QVERIFY(session.canSend());
    const int binary = session.files().exhibits().last().id;
    session.approveUncleaned(binary, true);
    QTRY_COMPARE_WITH_TIMEOUT(session.draft().attachments.size(), 2, 60'000);
    QCOMPARE(session.draft().attachments.last().cleaning, ticket::Attachment::Cleaning::None);
    QVERIFY(session.draft().attachments.last().uncleanedApproved != core::Time{});
    session.attach({fixture.database.folder() + u"/missing.log"_s});
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
    QCOMPARE(session.draft().attachments.size(), 2);
    session.detach(binary);
    QCOMPARE(session.draft().attachments.size(), 1);
}

void TestSession::sendingDoesNotWaitForFiles() {
    Fixture fixture;
    Session session(fixture.parts(), fixture.newDraft());
    Fixture::answerAll(session);
    session.attach({written(fixture, u"big.log"_s, QByteArray(2'000'000, 'x') + "\n")});
    QCOMPARE(session.attachmentsUnderWay(), 1);
    QVERIFY(session.canSend());
    session.send();
    QTRY_VERIFY(session.isSent());
    QVERIFY(session.entry()->request.attachments.isEmpty());
    QCOMPARE(session.following(), QStringList{u"big.log"_s});
}

void TestSession::anotherDraftIsContinued() {
    Fixture fixture;
    Session other(fixture.parts(), fixture.newDraft());
    other.setValue(u"subject"_s, u"The other one"_s);
    other.setStep(u"subject"_s);
    QTRY_COMPARE(other.saveState(), Session::SaveState::Saved);
    Session session(fixture.parts(), fixture.newDraft());
    QCOMPARE(session.otherDrafts().size(), 1);
    QSignalSpy reset(&session, &Session::reset);
    session.open(session.otherDrafts().first());
    QCOMPARE(reset.count(), 1);
    QCOMPARE(session.draft().text(u"subject"), u"The other one"_s);
    QVERIFY(session.otherDrafts().isEmpty());
    QCOMPARE(session.saveState(), Session::SaveState::Unchanged);
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
