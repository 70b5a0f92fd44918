#include "helpers.h"
#include "ticket/escalation.h"
#include "ticket/sealed.h"
#include "ticket/textform.h"

using namespace helpers;

namespace {

ticket::EscalationParts parts(const ticket::Draft& draft = outage()) {
    return {
        .request = ticket::sealDraft(builtIn(), draft, acme(), core::Time{}).request,
        .ticket = {},
        .sender = {.name = u"Ann Smith"_s, .email = u"ann@acme.example"_s, .phone = u"+49 30 1234567"_s},
        .colleagues = {
            {.name = u"Ben, IT operations"_s, .email = u"ben@acme.example"_s, .phone = u"+49 30 7654321"_s}}};
}

QStringList gapCodes(const ticket::Escalation& escalation) {
    QStringList codes;
    for (const ticket::EscalationGap& gap : escalation.gaps) {
        codes.append(gap.code);
    }
    return codes;
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(ticket::Account&, ticket::EscalationParts&)>)

/// The e-mail holds what the guidance asks for, and what is not there is named.
class TestEscalation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatTheGuidanceAsksFor();
    void namesTheTicketInSubjectAndText();
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
    void openPointsAreListed();
    void practiceIsNeverTheVendor();
    void aFormWithoutAddressHasNoSuchWay();
    void notesStandAboveTheMarker();
    void notesThatDoNotFitAreLeftOut();
};

void TestEscalation::holdsWhatTheGuidanceAsksFor() {
    const ticket::Escalation made = ticket::escalation(builtIn(), acme(), parts());
    QCOMPARE(made.subject, u"[Urgent] Acme Corp, Customer portal: Logins fail for all users"_s);
    const QStringList wanted{u"Company: Acme Corp"_s,
                             u"Project: Customer portal"_s,
                             u"Ticket: none yet"_s,
                             u"- Ann Smith, ann@acme.example, +49 30 1234567"_s,
                             u"- Ben, IT operations, ben@acme.example, +49 30 7654321"_s,
                             u"Everything stands still."_s,
                             u"secondary way"_s,
                             ticket::markerLine(outage().id)};
    for (const QString& text : wanted) {
        QVERIFY2(made.text.contains(text), qPrintable(text + u"\n\n"_s + made.text));
    }
    QCOMPARE(gapCodes(made), QStringList());
    QVERIFY(!made.text.contains(u"Asked for and not given"_s));
}

void TestEscalation::namesTheTicketInSubjectAndText() {
    ticket::EscalationParts with = parts();
    with.ticket = core::TicketId(u"35436"_s);
    const ticket::Escalation made = ticket::escalation(builtIn(), acme(), with);
    QVERIFY(made.subject.endsWith(u"[ticket 35436]"_s));
    QVERIFY(made.text.contains(u"Ticket: 35436\n"_s));
    QVERIFY(!made.text.contains(u"could not be delivered"_s));
}

void TestEscalation::whatIsMissingIsNamed_data() {
    using Change = std::function<void(ticket::Account&, ticket::EscalationParts&)>;
    QTest::addColumn<QString>("code");
    QTest::addColumn<Change>("change");
    QTest::newRow("company") << u"company"_s << Change([](auto& account, auto&) { account.company.clear(); });
    QTest::newRow("project") << u"project"_s << Change([](auto& account, auto&) { account.project.clear(); });
    QTest::newRow("name") << u"name"_s << Change([](auto&, auto& made) { made.sender.name.clear(); });
    QTest::newRow("e-mail") << u"email"_s << Change([](auto&, auto& made) { made.sender.email.clear(); });
    QTest::newRow("phone") << u"phone"_s << Change([](auto&, auto& made) { made.sender.phone.clear(); });
    QTest::newRow("colleagues") << u"colleagues"_s
                                << Change([](auto&, auto& made) { made.colleagues.clear(); });
    QTest::newRow("a colleague's phone")
        << u"colleague_contact"_s << Change([](auto&, auto& made) { made.colleagues[0].phone.clear(); });
    QTest::newRow("not critical") << u"not_critical"_s
                                  << Change([](auto&, auto& made) { made.request.priority = u"high"_s; });
}

void TestEscalation::whatIsMissingIsNamed() {
    using Change = std::function<void(ticket::Account&, ticket::EscalationParts&)>;
    QFETCH(QString, code);
    QFETCH(Change, change);
    ticket::Account account = acme();
    ticket::EscalationParts made = parts();
    change(account, made);
    QCOMPARE(gapCodes(ticket::escalation(builtIn(), account, made)), QStringList{code});
}

void TestEscalation::openPointsAreListed() {
    ticket::Draft draft = outage();
    draft.values[u"asked"_s] = QJsonArray{u"what"_s};
    draft.values[u"description"_s] = u"Everyone sees it."_s; // answers "who" by a word of it
    const ticket::Escalation made = ticket::escalation(builtIn(), acme(), parts(draft));
    QCOMPARE(gapCodes(made), QStringList{u"asked"_s});
    const QString list = made.text.section(u"Asked for and not given yet:"_s, 1);
    const ticket::Form form = builtIn();
    const ticket::Field* asked = form.field(ticket::FieldRole::Asked);
    QVERIFY(!list.contains(asked->option(u"what"_s)->label.english()));
    QVERIFY(!list.contains(asked->option(u"who"_s)->label.english()));
    QVERIFY(list.contains(asked->option(u"version"_s)->label.english()));
}

void TestEscalation::practiceIsNeverTheVendor() {
    ticket::Account practice = acme();
    practice.isPractice = true;
    const QString address = ticket::escalationAddress(builtIn(), practice);
    QVERIFY(ticket::isPracticeAddress(address));
    QVERIFY(address != builtIn().outageAddress);
    QCOMPARE(ticket::escalationAddress(builtIn(), acme()), builtIn().outageAddress);
    QVERIFY(!ticket::isPracticeAddress(builtIn().outageAddress));
}

void TestEscalation::aFormWithoutAddressHasNoSuchWay() {
    ticket::Form form = builtIn();
    form.outageAddress.clear();
    ticket::Account practice = acme();
    practice.isPractice = true;
    QVERIFY(ticket::escalationAddress(form, acme()).isEmpty());
    QVERIFY(ticket::escalationAddress(form, practice).isEmpty());
}

void TestEscalation::notesStandAboveTheMarker() {
    const core::IntentId id(u"intent-1"_s);
    const QString body = u"Text.\n"_s + ticket::markerLine(id);
    const QString note = ticket::mailNote(core::fromIso(u"2026-11-23T03:12:44Z"_s), u"a.1@x.example"_s);
    QCOMPARE(note, u"Also sent by e-mail at 2026-11-23T03:12:44Z, Message-ID <a.1@x.example>."_s);
    const QString noted = ticket::withMailNotes(body, id, {note});
    QCOMPARE(noted, u"Text.\n"_s + note + u'\n' + ticket::markerLine(id));
    QVERIFY(ticket::hasMarker(noted, id));
    QCOMPARE(ticket::withMailNotes(body, id, {}), body);
}

void TestEscalation::notesThatDoNotFitAreLeftOut() {
    const core::IntentId id(u"intent-1"_s);
    const QString marker = ticket::markerLine(id);
    const QString body = QString(ticket::textLimit - marker.size() - 1, u'x') + u'\n' + marker;
    QCOMPARE(ticket::withMailNotes(body, id, {u"a note"_s}), body);
}

QTEST_GUILESS_MAIN(TestEscalation)
#include "test_escalation.moc"
