#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "core/ids.h"

#include <QObject>
#include <QStringList>

namespace app {

class Program;

/// Reads the tickets of all accounts, or the conversation of one ticket, when asked: never twice at a time.
class TicketRefresh final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketRefresh)

public:
    explicit TicketRefresh(Program& program, QObject* parent = nullptr);

    void refresh();
    void read(const core::AccountId& account, const core::TicketId& ticket);
    bool isBusy() const { return m_lists > 0 || m_reads > 0; }
    /// When all lists were last read without an error; epoch = never in this run.
    core::Time lastRead() const { return m_lastRead; }

Q_SIGNALS:
    void busyChanged();
    /// What went wrong, a sentence per account; empty when nothing did.
    void ended(const QString& problem);

private:
    void listEnded();
    void readEnded(const QString& problem);
    QString sentence(const core::AccountId& account, const core::Error& error) const;

    Program& m_program;
    int m_lists = 0;
    int m_reads = 0;
    QStringList m_problems;
    core::Time m_lastRead{};
};

} // namespace app
