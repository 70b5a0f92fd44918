#pragma once

#include "store/draftstore.h"

#include <QObject>

#include <optional>

namespace wizard {

/// Whether the draft as it stands is on the disk. Hands each change to the draft store and listens to what
/// became of it; says "saved" only after the commit.
class Autosave final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Autosave)

public:
    enum class State { Unchanged, Saving, Saved, Failed };

    explicit Autosave(store::DraftStore& drafts, QObject* parent = nullptr);

    /// From now on this draft, unchanged so far; what is pending of the former one is written.
    void follow(const core::IntentId& id);
    void save(const ticket::Draft& draft);
    void flush();

    State state() const { return m_state; }
    core::Time savedAt() const { return m_savedAt; }
    const std::optional<core::Error>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void set(State state);

    store::DraftStore& m_drafts;
    core::IntentId m_id;
    State m_state = State::Unchanged;
    core::Time m_savedAt{};
    std::optional<core::Error> m_error;
};

} // namespace wizard
