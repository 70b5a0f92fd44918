#pragma once

#include "evidence/collector.h"
#include "store/ticketlist.h"
#include "ticket/person.h"
#include "ticket/rawrequest.h"
#include "wizard/autosave.h"
#include "wizard/readiness.h"
#include "wizard/submission.h"

#include <QImage>
#include <QObject>
#include <QSet>

#include <memory>

namespace wizard {

/// The draft being edited and everything a page may know: form, accounts, values, issues, readiness, autosave
/// state, the entry once it is sent. Pages get this and nothing else; it knows no widget.
class Session final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Session)

public:
    /// What a session works with. `accounts` in the order shown.
    struct Parts {
        ticket::Form form;
        QList<ticket::Account> accounts;
        store::DraftStore& drafts;
        delivery::Outbox& outbox;
        evidence::Collector& collector;
        const core::Clock& clock;
        /// Asks the Support Center who one is; the page shows the answer. May be empty.
        std::function<core::Call<QString>*(QObject* parent, const ticket::Account&)> signIn;
        /// Other drafts that can be continued on page 2.
        std::function<QList<ticket::Draft>()> otherDrafts;
        /// The create request for the draft as it stands. May be empty.
        std::function<core::Call<ticket::RawRequest>*(QObject* parent, const ticket::Draft&,
                                                      const ticket::Account&)>
            rawRequest;
        /// Asks the Support Center for a ticket. May be empty.
        std::function<core::Call<ticket::Ticket>*(QObject* parent, const ticket::Account&,
                                                  const core::TicketId&)>
            readTicket;
        /// Open tickets of the account that look like a request with this subject. May be empty.
        std::function<core::Call<QList<store::TicketLine>>*(QObject* parent, const core::AccountId&,
                                                            const QString& subject)>
            lookalikes;
        /// Persons of the contact book in whom all these words stand. May be empty.
        std::function<QList<ticket::Person>(const QString& words)> people;
    };
    using StepState = wizard::StepState;
    using SaveState = Autosave::State;
    enum class SignIn { Unknown, Checking, SignedIn, Failed };

    Session(Parts parts, ticket::Draft draft, QObject* parent = nullptr);

    const ticket::Form& form() const { return m_parts.form; }
    const QList<ticket::Account>& accounts() const { return m_parts.accounts; }
    /// The draft's account; an empty one while there is none.
    const ticket::Account& account() const;
    const ticket::Draft& draft() const { return m_draft; }
    /// The field's answer as an editor takes it; the account's field answers with the draft's account.
    QJsonValue value(const ticket::Field& field) const;
    /// The field's options, all accounts for the account's field.
    QList<ticket::Option> optionsOf(const ticket::Field& field) const;
    QList<ticket::Draft> otherDrafts() const;
    core::Time now() const { return m_parts.clock.now(); }
    /// Continue another draft in place of this one.
    /// `said`: what the Support Center said about its fields; the first of them is where the person goes on.
    void open(const ticket::Draft& draft, const core::Issues& said = {});

    /// Null takes the answer away. Nothing changes any more while and after it is sent.
    void setValue(const QString& field, const QJsonValue& value);
    /// Who may be meant by what is typed, from the contacts.
    QList<ticket::Person> people(const QString& words) const;
    /// Answers whom the request is for; what else is known of the person only where nothing stands yet. The
    /// labels of the fields that were filled so.
    QStringList choosePerson(const ticket::Person& person);
    /// Sets several at once (a rule's mend).
    void setValues(const QJsonObject& values);
    /// The mend of the rule with this code, where it has one.
    void mend(const QString& ruleCode);
    void setAccount(const core::AccountId& account);
    void setStep(const QString& step);
    /// Where Next and Back lead; steps that the outage path filled are passed over. Empty behind the last and
    /// before the first.
    QString stepAfter(const QString& step) const;
    QString stepBefore(const QString& step) const;
    /// The person left the field or pressed Next: its issues may be shown in red.
    void touch(const QString& field);
    void touchStep(const QString& step);
    void touchAll();
    bool isTouched(const QString& field) const { return m_progress.touchedFields.contains(field); }
    bool isStepTouched(const QString& step) const { return m_progress.touchedSteps.contains(step); }
    bool isTicked(const QString& ruleCode) const { return m_draft.ticked.contains(ruleCode); }
    void setTicked(const QString& ruleCode, bool isTicked);

    /// All issues; those a server said included until the field is changed.
    const core::Issues& issues() const { return m_issues; }
    core::Issues issuesOf(const QString& step) const;
    core::Issues issuesOfField(const QString& field) const;
    StepState stepState(const QString& step) const { return m_states.value(step, StepState::Untouched); }
    const ticket::Treatment& treatment() const { return m_treatment; }
    /// Whether every needed tick is set and no issue is an error.
    bool canSend() const;

    SaveState saveState() const { return m_autosave.state(); }
    core::Time savedAt() const { return m_autosave.savedAt(); }
    const std::optional<core::Error>& saveError() const { return m_autosave.error(); }
    void flush() { m_autosave.flush(); }
    /// Says everything again, in the language that holds now.
    void retranslate();

    /// The files on their way into the request: what became of each, and what can be done with it.
    evidence::RequestFiles& files() { return *m_files; }
    const evidence::RequestFiles& files() const { return *m_files; }
    const evidence::Collector& collector() const { return m_parts.collector; }
    /// Takes copies of the files and cleans them; attachmentsChanged() as they are there, attachFailed()
    /// for each that cannot be read.
    void attach(const QStringList& paths);
    /// Takes a pasted picture as the file screenshot-DATE-TIME.png (local time).
    void attachImage(const QImage& image);
    void detach(int exhibit);
    /// Records the person's yes to send the file that could not be cleaned.
    void approveUncleaned(int exhibit, bool isApproved);
    int attachmentsUnderWay() const { return m_files->underWay(); }
    /// Names of files that were not ready when the request was sent, and follow.
    QStringList following() const;
    /// Why files did not follow after all, a sentence for each.
    QStringList notFollowing() const { return m_parts.collector.failures(m_draft.id); }

    /// Sign-in state of the account, as last heard: text empty = not asked yet.
    void checkSignIn();
    SignIn signIn() const { return m_signIn; }
    const QString& signInText() const { return m_signInText; }

    /// What the Support Center is asked on behalf of a page; nullptr where nobody can ask, and for the ticket
    /// before there is one.
    core::Call<ticket::RawRequest>* rawRequest(QObject* parent) const;
    core::Call<ticket::Ticket>* readTicket(QObject* parent) const;
    /// nullptr while there is no subject.
    core::Call<QList<store::TicketLine>>* lookalikes(QObject* parent) const;

    /// Draft → outbox. entrySent() when it is stored there; sendFailed() otherwise and nothing is lost.
    void send();
    bool isSending() const { return m_submission.isUnderWay(); }
    bool isSent() const { return m_submission.entry().has_value(); }
    /// The entry as last stored, once sent.
    const std::optional<store::Entry>& entry() const { return m_submission.entry(); }
    void retry() { m_submission.retry(); }
    void abandon() { m_submission.abandon(); }
    /// Whether the Support Center refused the answers and it is certain that no ticket came of it.
    bool canEditAgain() const;
    /// Gives the refused entry up and goes on with a draft of the same answers under a new intent id, what
    /// the server said shown at its fields. reset() when it is done, sendFailed() otherwise.
    void editAgain();
    /// Deletes the draft.
    void discard();

Q_SIGNALS:
    void valueChanged(const QString& field);
    /// Another draft or account: everything may be different.
    void reset();
    void issuesChanged();
    void stepStateChanged(const QString& step);
    void treatmentChanged();
    void saveStateChanged();
    void attachmentsChanged();
    void attachFailed(const core::Error& error);
    void signInChanged();
    void entrySent();
    void entryChanged();
    void sendFailed(const core::Error& error);

private:
    bool isFrozen() const { return isSending() || isSent(); }
    void take(ticket::Draft draft);
    void fillPlaceholders();
    bool put(const QString& field, const QJsonValue& value);
    QStringList putOutage(bool isOutage);
    void presetFromAccount();
    void changed();
    void openFiles();
    void takeFiles();
    ticket::Draft readyDraft() const;
    void look();
    void refused(const core::Error& error);
    void setSignIn(SignIn state, const QString& text);

    Parts m_parts;
    ticket::Draft m_draft;
    Autosave m_autosave;
    Submission m_submission;
    Progress m_progress;
    QJsonObject m_beforeOutage; ///< answers that the outage path took the place of
    core::Issues m_issues;
    core::Issues m_serverIssues;
    QHash<QString, StepState> m_states;
    ticket::Treatment m_treatment;
    std::unique_ptr<evidence::RequestFiles> m_files;
    QSet<int> m_failedFiles; ///< told already
    QList<ticket::Attachment> m_sentFiles;
    SignIn m_signIn = SignIn::Unknown;
    QString m_signInText;
};

} // namespace wizard
