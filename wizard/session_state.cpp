// What follows from the draft (issues, step states, treatment) and what happens to it (files, sign-in,
// sending).
#include "wizard/session.h"

#include <QBuffer>

#include <algorithm>

namespace wizard {

void Session::look() {
    core::Issues issues = ticket::validate(form(), m_draft, account());
    issues += copyingIssues(form(), m_collecting);
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

void Session::attach(const QStringList& paths) {
    for (const QString& path : paths) {
        if (!isFrozen()) {
            await(m_parts.collector.collect(this, path));
        }
    }
}

void Session::attachImage(const QImage& image) {
    if (isFrozen()) {
        return;
    }
    const QString when = core::toLocal(now()).toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    await(m_parts.collector.collect(this, QStringLiteral("screenshot-%1.png").arg(when), [image] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? bytes : QByteArray();
    }));
}

/// A copy is being made: the draft gets it when it is there.
void Session::await(core::Call<ticket::Attachment>* file) {
    ++m_collecting;
    // An answer for a draft that was left in the meantime must not land in another one.
    file->then(this, [this, id = m_draft.id](core::Result<ticket::Attachment> copy) {
        --m_collecting;
        if (copy && id == m_draft.id && !isFrozen()) {
            m_draft.attachments.append(std::move(*copy));
            changed();
        } else {
            look();
        }
        Q_EMIT attachmentsChanged();
        if (!copy) {
            Q_EMIT attachFailed(copy.error());
        }
    });
    look();
    Q_EMIT attachmentsChanged();
}

void Session::detach(int index) {
    if (!isFrozen() && index >= 0 && index < m_draft.attachments.size()) {
        m_draft.attachments.removeAt(index);
        changed();
        Q_EMIT attachmentsChanged();
    }
}

void Session::approveUncleaned(int index, bool isApproved) {
    if (!isFrozen() && index >= 0 && index < m_draft.attachments.size()) {
        m_draft.attachments[index].uncleanedApproved = isApproved ? now() : core::Time{};
        changed();
        Q_EMIT attachmentsChanged();
    }
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

void Session::send() {
    if (canSend()) {
        m_submission.send(form(), m_draft, account());
        Q_EMIT entryChanged();
    }
}

/// The outbox did not take it, or not what was asked of it: the draft is as it was.
void Session::refused(const core::Error& error) {
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
        [this, said = sent->error->issues](const ticket::Draft& again) { open(again, said); });
}

void Session::discard() {
    // Not this session's call: its window closes meanwhile. The store tells its own listeners; a draft that
    // cannot be deleted stays in the list, nothing is lost.
    m_parts.drafts.remove(&m_parts.drafts, m_draft.id);
}

} // namespace wizard
