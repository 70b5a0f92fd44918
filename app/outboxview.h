#pragma once

#include "app/listpage.h"
#include "items/outboxmodel.h"

#include <QSet>

namespace app {

/// The list of what is not delivered yet, and of what was delivered or given up while this window is open:
/// nothing disappears under the person's eyes.
class OutboxView final : public ListPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutboxView)

public:
    explicit OutboxView(Program& program, QWidget* parent = nullptr);

    std::optional<store::Entry> current() const;
    /// How many of the open entries wait for the person.
    int blocked() const { return m_blocked; }
    bool choose(const core::IntentId& id);
    /// What can be done with the chosen entry, for context menu and keyboard.
    void offer(const QList<QAction*>& acts);
    void setProgress(const core::IntentId& id, qint64 done, qint64 total);

protected:
    std::optional<core::Error> read() override;

private:
    Program& m_program;
    items::OutboxModel m_model;
    QList<core::IntentId> m_seen; ///< entries that were open at some time of this run
    QTimer m_tick;                ///< while something waits
    int m_blocked = 0;
};

} // namespace app
