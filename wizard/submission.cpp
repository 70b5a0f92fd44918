#include "wizard/submission.h"

namespace wizard {

Submission::Submission(delivery::Outbox& outbox, QObject* parent) : QObject(parent), m_outbox(outbox) {
    connect(&m_outbox, &delivery::Outbox::entryChanged, this, [this](const core::IntentId& id) {
        if (m_entry && m_entry->id == id) {
            read();
        }
    });
    connect(&m_outbox, &delivery::Outbox::changedElsewhere, this, [this] {
        if (m_entry) {
            read();
        }
    });
}

void Submission::send(const ticket::Form& form, const ticket::Draft& draft, const ticket::Account& account) {
    if (m_isUnderWay || m_entry) {
        return;
    }
    m_isUnderWay = true;
    m_outbox.enqueue(this, form, draft, account)->then(this, [this](core::Result<store::Entry> answer) {
        m_isUnderWay = false;
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_entry = std::move(*answer);
        Q_EMIT stored();
        // The dispatcher may have been quicker than this answer.
        read();
    });
}

void Submission::retry() {
    if (m_entry) {
        m_outbox.retry(this, m_entry->id)->then(this, [this](core::Result<store::Entry> answer) {
            take(std::move(answer));
        });
    }
}

void Submission::abandon() {
    if (m_entry) {
        m_outbox.abandon(this, m_entry->id)->then(this, [this](core::Result<store::Entry> answer) {
            take(std::move(answer));
        });
    }
}

void Submission::editAgain(std::function<void(const ticket::Draft&)> done) {
    if (!m_entry) {
        return;
    }
    m_outbox.editAgain(this, m_entry->id)
        ->then(this, [this, done = std::move(done)](const core::Result<ticket::Draft>& answer) {
            if (answer) {
                done(*answer);
            } else {
                Q_EMIT failed(answer.error());
            }
        });
}

void Submission::reset() {
    m_entry.reset();
}

void Submission::take(core::Result<store::Entry> answer) {
    if (answer) {
        m_entry = std::move(*answer);
        Q_EMIT changed();
    } else {
        Q_EMIT failed(answer.error());
    }
}

void Submission::read() {
    core::Result<std::optional<store::Entry>> found = m_outbox.entry(m_entry->id);
    // A read that fails leaves what is shown; the next change reads again. An entry that is gone became a
    // draft.
    if (found && *found && (*found)->revision != m_entry->revision) {
        m_entry = std::move(**found);
        Q_EMIT changed();
    }
}

} // namespace wizard
