#include "wizard/session.h"

#include <algorithm>

namespace wizard {

Session::Session(Parts parts, ticket::Draft draft, QObject* parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_autosave(m_parts.drafts, this),
      m_submission(m_parts.outbox, this) {
    connect(&m_autosave, &Autosave::changed, this, &Session::saveStateChanged);
    connect(&m_submission, &Submission::stored, this, [this] {
        m_parts.drafts.forget(m_draft.id);
        m_parts.collector.follow(std::move(m_files), m_sentFiles);
        openFiles();
        Q_EMIT entrySent();
    });
    connect(&m_parts.collector, &evidence::Collector::followingChanged, this,
            [this](const core::IntentId& intent) {
                if (intent == m_draft.id) {
                    Q_EMIT entryChanged();
                }
            });
    connect(&m_submission, &Submission::changed, this, &Session::entryChanged);
    connect(&m_submission, &Submission::failed, this, &Session::refused);
    take(std::move(draft));
}

const ticket::Account& Session::account() const {
    static const ticket::Account none;
    const auto found = std::ranges::find(m_parts.accounts, m_draft.account, &ticket::Account::id);
    return found == m_parts.accounts.cend() ? none : *found;
}

QJsonValue Session::value(const ticket::Field& field) const {
    return field.role == ticket::FieldRole::Account ? QJsonValue(m_draft.account.value)
                                                    : m_draft.values.value(field.id);
}

QList<ticket::Option> Session::optionsOf(const ticket::Field& field) const {
    if (field.source != ticket::OptionSource::Accounts) {
        return ticket::optionsOf(field, account());
    }
    QList<ticket::Option> options;
    for (const ticket::Account& one : m_parts.accounts) {
        options.append(ticket::optionsOf(field, one));
    }
    return options;
}

QList<ticket::Draft> Session::otherDrafts() const {
    QList<ticket::Draft> drafts = m_parts.otherDrafts ? m_parts.otherDrafts() : QList<ticket::Draft>();
    drafts.removeIf([this](const ticket::Draft& draft) { return draft.id == m_draft.id; });
    return drafts;
}

void Session::open(const ticket::Draft& draft, const core::Issues& said) {
    if (isSending()) {
        return;
    }
    m_submission.reset();
    take(draft);
    for (core::Issue issue : said) {
        const ticket::Step* step = form().stepOf(issue.field);
        issue.step = step && issue.step.isEmpty() ? step->id : issue.step;
        m_progress.touchedFields.insert(issue.field);
        m_progress.touchedSteps.insert(issue.step);
        m_serverIssues.append(issue);
    }
    if (!m_serverIssues.isEmpty()) {
        m_draft.step = m_serverIssues.first().step;
        look();
    }
    Q_EMIT reset();
}

void Session::take(ticket::Draft draft) {
    m_draft = std::move(draft);
    m_progress = {};
    m_beforeOutage = {};
    m_serverIssues = {};
    m_signIn = SignIn::Unknown;
    m_signInText.clear();
    if (account().id.isEmpty() && !m_parts.accounts.isEmpty()) {
        const auto standard = std::ranges::find(m_parts.accounts, true, &ticket::Account::isDefault);
        m_draft.account = (standard == m_parts.accounts.cend() ? m_parts.accounts.first() : *standard).id;
    }
    m_autosave.follow(m_draft.id);
    openFiles();
    presetFromAccount();
    const ticket::Field* situation = form().field(ticket::FieldRole::Situation);
    if (situation && m_draft.values.value(situation->id) == outageSituation(form())) {
        const QJsonObject values = outageValues(form(), account());
        for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
            if (m_draft.values.value(it.key()) == it.value()) {
                m_progress.prefilled.insert(it.key());
            }
        }
    }
    look();
}

/// Answers whose options come from the account: one that this account does not have goes, a preset comes.
void Session::presetFromAccount() {
    for (const ticket::Field* field : form().fields()) {
        if (field->source == ticket::OptionSource::Form || field->role == ticket::FieldRole::Account) {
            continue;
        }
        const QList<ticket::Option> options = optionsOf(*field);
        const QString answer = m_draft.text(field->id);
        if (std::ranges::find(options, answer, &ticket::Option::value) != options.cend()) {
            continue;
        }
        // With no list to choose from the answer is a text of the person's own.
        if (!options.isEmpty()) {
            m_draft.values.remove(field->id);
            m_progress.prefilled.remove(field->id);
            const auto preset = std::ranges::find(options, field->preset, &ticket::Option::value);
            if (preset != options.cend()) {
                m_draft.values.insert(field->id, preset->value);
            } else if (field->preset == QStringLiteral("first")) {
                m_draft.values.insert(field->id, options.first().value);
            }
        }
    }
}

bool Session::put(const QString& fieldId, const QJsonValue& value) {
    const bool isGone = value.isNull() || value.isUndefined();
    if (m_draft.values.value(fieldId) == value || (isGone && !m_draft.values.contains(fieldId))) {
        return false;
    }
    if (isGone) {
        m_draft.values.remove(fieldId);
    } else {
        m_draft.values.insert(fieldId, value);
    }
    m_progress.prefilled.remove(fieldId);
    m_serverIssues.removeIf([&](const core::Issue& issue) { return issue.field == fieldId; });
    return true;
}

void Session::setValue(const QString& field, const QJsonValue& value) {
    setValues({{field, value}});
}

void Session::setValues(const QJsonObject& values) {
    if (isFrozen()) {
        return;
    }
    QStringList put;
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        const ticket::Field* field = form().field(QStringView(it.key()));
        if (field && field->role == ticket::FieldRole::Account) {
            setAccount(core::AccountId(it.value().toString()));
        } else if (this->put(it.key(), it.value())) {
            put.append(it.key());
            if (field && field->role == ticket::FieldRole::Situation) {
                put += putOutage(it.value() == outageSituation(form()));
            }
        }
    }
    if (put.isEmpty()) {
        return;
    }
    changed();
    for (const QString& field : std::as_const(put)) {
        Q_EMIT valueChanged(field);
    }
}

/// Fills what makes a request critical, or takes back what was so filled and nobody has touched since.
QStringList Session::putOutage(bool isOutage) {
    QStringList fields;
    if (isOutage) {
        const QJsonObject values = outageValues(form(), account());
        for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
            const QJsonValue before = m_draft.values.value(it.key());
            if (put(it.key(), it.value())) {
                m_beforeOutage.insert(it.key(), before);
                fields.append(it.key());
            }
            m_progress.prefilled.insert(it.key());
        }
        return fields;
    }
    const QSet<QString> filled = m_progress.prefilled;
    for (const QString& field : filled) {
        if (put(field, m_beforeOutage.value(field))) {
            fields.append(field);
        }
    }
    m_progress.prefilled.clear();
    m_beforeOutage = {};
    return fields;
}

void Session::mend(const QString& ruleCode) {
    if (const ticket::Rule* rule = ticket::ruleOf(form(), ruleCode)) {
        setValues(rule->mendValues);
    }
}

void Session::setAccount(const core::AccountId& account) {
    if (isFrozen() || m_draft.account == account) {
        return;
    }
    m_draft.account = account;
    m_signIn = SignIn::Unknown;
    m_signInText.clear();
    m_serverIssues = {};
    presetFromAccount();
    if (!m_progress.prefilled.isEmpty()) {
        putOutage(true);
    }
    changed();
    Q_EMIT reset();
}

void Session::setStep(const QString& step) {
    if (m_draft.step == step) {
        return;
    }
    m_draft.step = step;
    // Whom the request is for is known behind the step that asks for it.
    const ticket::Field* whom = form().field(ticket::FieldRole::Behalf);
    const ticket::Step* asks = whom ? form().stepOf(whom->id) : nullptr;
    const auto place = [this](const QString& id) {
        return std::ranges::find(form().steps, id, &ticket::Step::id);
    };
    if (!asks || place(step) > place(asks->id)) {
        fillPlaceholders();
    }
    // Looking around alone does not make a draft.
    if (saveState() != SaveState::Unchanged && !isFrozen()) {
        m_autosave.save(m_draft);
        m_autosave.flush();
    }
}

void Session::touch(const QString& field) {
    if (!m_progress.touchedFields.contains(field)) {
        m_progress.touchedFields.insert(field);
        Q_EMIT issuesChanged();
    }
}

void Session::touchStep(const QString& stepId) {
    const ticket::Step* step = form().step(stepId);
    if (!step) {
        return;
    }
    m_progress.touchedSteps.insert(stepId);
    for (const ticket::Field& field : step->fields) {
        m_progress.touchedFields.insert(field.id);
        m_progress.prefilled.remove(field.id);
    }
    look();
    Q_EMIT issuesChanged();
}

void Session::touchAll() {
    for (const ticket::Step& step : form().steps) {
        m_progress.touchedSteps.insert(step.id);
        for (const ticket::Field& field : step.fields) {
            m_progress.touchedFields.insert(field.id);
        }
    }
    look();
    Q_EMIT issuesChanged();
}

void Session::setTicked(const QString& ruleCode, bool isTicked) {
    if (isFrozen() || this->isTicked(ruleCode) == isTicked) {
        return;
    }
    if (isTicked) {
        m_draft.ticked.append(ruleCode);
    } else {
        m_draft.ticked.removeAll(ruleCode);
    }
    changed();
}

void Session::changed() {
    m_draft.updated = now();
    look();
    m_autosave.save(m_draft);
}

} // namespace wizard
