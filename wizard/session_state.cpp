// What follows from the draft (issues, step states, treatment) and what happens to it (files, sign-in,
// sending).
#include "ticket/answers.h"
#include "wizard/session.h"

#include <QBuffer>

#include <algorithm>

namespace wizard {

void Session::look() {
    core::Issues issues = ticket::validate(form(), readyDraft(), account());
    issues += cleaningIssues(form(), m_files->underWay());
    issues += m_serverIssues;
    const bool isOther = issues != m_issues;
    m_issues = std::move(issues);
    ticket::Treatment treatment = ticket::treatment(form(), m_draft, account());
    if (treatment != m_treatment) {
        m_treatment = std::move(treatment);
        Q_EMIT treatmentChanged();
    }
    for (const ticket::Step& step : form().steps) {
        const StepState state = wizard::stepState(form(), m_draft, m_issues, m_progress, step.id);
        if (m_states.value(step.id, StepState::Untouched) != state) {
            m_states.insert(step.id, state);
            Q_EMIT stepStateChanged(step.id);
        }
    }
    if (isOther) {
        Q_EMIT issuesChanged();
    }
}

void Session::retranslate() {
    look();
    setSignIn(SignIn::Unknown, {});
}

QString Session::stepAfter(const QString& step) const {
    bool isBehind = false;
    for (const ticket::Step& one : form().steps) {
        if (isBehind && stepState(one.id) != StepState::FilledByOutagePath) {
            return one.id;
        }
        isBehind = isBehind || one.id == step;
    }
    return {};
}

QString Session::stepBefore(const QString& step) const {
    QString before;
    for (const ticket::Step& one : form().steps) {
        if (one.id == step) {
            break;
        }
        before = stepState(one.id) == StepState::FilledByOutagePath ? before : one.id;
    }
    return before;
}

core::Issues Session::issuesOf(const QString& step) const {
    core::Issues found = m_issues;
    found.removeIf([&](const core::Issue& issue) { return issue.step != step; });
    return found;
}

core::Issues Session::issuesOfField(const QString& field) const {
    core::Issues found = m_issues;
    found.removeIf([&](const core::Issue& issue) { return issue.field != field; });
    return found;
}

bool Session::canSend() const {
    return !isSending() && !isSent() && std::ranges::none_of(m_issues, [this](const core::Issue& issue) {
        return issue.level == core::Issue::Level::Error || (issue.needsTick && !isTicked(issue.code));
    });
}

/// Of the draft as it is now; those of a request that was sent are none of this session's any more.
void Session::openFiles() {
    m_failedFiles.clear();
    m_files = isSent() ? m_parts.collector.open({}) : m_parts.collector.open(m_draft.id, m_draft.attachments);
    connect(m_files.get(), &evidence::RequestFiles::changed, this, &Session::attachmentsChanged);
    connect(m_files.get(), &evidence::RequestFiles::settled, this, &Session::takeFiles);
    connect(m_files.get(), &evidence::RequestFiles::failed, this, &Session::attachFailed);
}

/// What goes along is in the draft at once and whole: all that was cleaned together.
void Session::takeFiles() {
    if (isFrozen()) {
        return;
    }
    const QList<ticket::Attachment> files = m_files->attachments();
    if (files != m_draft.attachments) {
        m_draft.attachments = files;
        changed();
    } else {
        look();
    }
    Q_EMIT attachmentsChanged();
    const QList<evidence::Exhibit> exhibits = m_files->exhibits();
    for (const evidence::Exhibit& exhibit : exhibits) {
        if (exhibit.state != evidence::Exhibit::State::Failed) {
            m_failedFiles.remove(exhibit.id);
        } else if (!m_failedFiles.contains(exhibit.id)) {
            m_failedFiles.insert(exhibit.id);
            Q_EMIT attachFailed(
                {.kind = core::ErrorKind::Rejected, .text = exhibit.reason, .path = exhibit.path});
        }
    }
}

/// Without what is still being cleaned: that follows.
ticket::Draft Session::readyDraft() const {
    ticket::Draft draft = m_draft;
    draft.attachments = m_files->readyAttachments();
    return draft;
}

void Session::attach(const QStringList& paths) {
    if (!isFrozen() && !paths.isEmpty()) {
        m_files->add(paths);
        look();
    }
}

void Session::attachImage(const QImage& image) {
    if (isFrozen()) {
        return;
    }
    const QString when = core::toLocal(now()).toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    m_files->add(QStringLiteral("screenshot-%1.png").arg(when), [image] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? bytes : QByteArray();
    });
    look();
}

void Session::detach(int exhibit) {
    if (!isFrozen()) {
        m_files->remove(exhibit);
    }
}

void Session::approveUncleaned(int exhibit, bool isApproved) {
    if (!isFrozen()) {
        isApproved ? m_files->approve(exhibit, now()) : m_files->disapprove(exhibit);
    }
}

QStringList Session::following() const {
    return m_parts.collector.following(m_draft.id);
}

void Session::setSignIn(SignIn state, const QString& text) {
    m_signIn = state;
    m_signInText = text;
    Q_EMIT signInChanged();
}

void Session::checkSignIn() {
    if (!m_parts.signIn || account().id.isEmpty() || m_signIn == SignIn::Checking) {
        return;
    }
    setSignIn(SignIn::Checking, tr("Checking the sign-in …"));
    m_parts.signIn(this, account())->then(this, [this, asked = account().id](core::Result<QString> answer) {
        if (asked != account().id) {
            return;
        }
        if (answer) {
            setSignIn(SignIn::SignedIn, *answer);
        } else {
            setSignIn(SignIn::Failed, answer.error().text);
        }
    });
}

core::Call<ticket::RawRequest>* Session::rawRequest(QObject* parent) const {
    return m_parts.rawRequest ? m_parts.rawRequest(parent, m_draft, account()) : nullptr;
}

core::Call<ticket::Ticket>* Session::readTicket(QObject* parent) const {
    const bool hasTicket = entry() && !entry()->ticket.isEmpty();
    return hasTicket && m_parts.readTicket ? m_parts.readTicket(parent, account(), entry()->ticket) : nullptr;
}

core::Call<QList<store::TicketLine>>* Session::lookalikes(QObject* parent) const {
    const QString subject = ticket::textOf(form(), m_draft, ticket::FieldRole::Subject).simplified();
    return m_parts.lookalikes && !subject.isEmpty() && !isFrozen()
               ? m_parts.lookalikes(parent, m_draft.account, subject)
               : nullptr;
}

void Session::send() {
    if (canSend()) {
        const ticket::Draft ready = readyDraft();
        m_sentFiles = ready.attachments;
        m_submission.send(form(), ready, account());
        Q_EMIT entryChanged();
    }
}

/// The outbox did not take it, or not what was asked of it: the draft is as it was.
void Session::refused(const core::Error& error) {
    takeFiles(); // those that became ready meanwhile
    look();
    Q_EMIT issuesChanged();
    Q_EMIT sendFailed(error);
}

bool Session::canEditAgain() const {
    const std::optional<store::Entry>& sent = entry();
    return sent && sent->state == store::EntryState::Blocked && !sent->isAmbiguous &&
           sent->ticket.isEmpty() && sent->error && sent->error->kind == core::ErrorKind::Rejected;
}

void Session::editAgain() {
    const std::optional<store::Entry>& sent = entry();
    if (!canEditAgain() || !sent || !sent->error) {
        return;
    }
    m_submission.editAgain(
        [this, before = m_draft.id, said = sent->error->issues](const ticket::Draft& again) {
            m_parts.collector.rename(before, again.id);
            open(again, said);
        });
}

void Session::discard() {
    // Not this session's call: its window closes meanwhile. The store tells its own listeners; a draft that
    // cannot be deleted stays in the list, nothing is lost.
    m_parts.drafts.remove(&m_parts.drafts, m_draft.id);
    m_files = m_parts.collector.open({});
    m_parts.collector.forget(m_draft.id);
}

} // namespace wizard
