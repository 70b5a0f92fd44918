#include "wizard/autosave.h"

namespace wizard {

Autosave::Autosave(store::DraftStore& drafts, QObject* parent) : QObject(parent), m_drafts(drafts) {
    connect(&m_drafts, &store::DraftStore::saved, this, [this](const core::IntentId& id, core::Time at) {
        if (id == m_id) {
            m_savedAt = at;
            m_error.reset();
            set(State::Saved);
        }
    });
    connect(&m_drafts, &store::DraftStore::saveFailed, this,
            [this](const core::IntentId& id, const core::Error& error) {
                if (id == m_id) {
                    m_error = error;
                    set(State::Failed);
                }
            });
}

void Autosave::follow(const core::IntentId& id) {
    m_drafts.flush();
    m_id = id;
    m_error.reset();
    set(State::Unchanged);
}

void Autosave::save(const ticket::Draft& draft) {
    m_drafts.save(draft);
    set(State::Saving);
}

void Autosave::flush() {
    m_drafts.flush();
}

void Autosave::set(State state) {
    m_state = state;
    Q_EMIT changed();
}

} // namespace wizard
