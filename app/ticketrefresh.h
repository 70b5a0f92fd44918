#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "core/ids.h"
#include "core/result.h"

#include <QHash>
#include <QObject>

namespace app {

class Program;

/// Keeps the tickets of all accounts fresh while there is a window, and reads a conversation when asked:
/// never twice at a time. Says in words what went wrong, once per account until it is over.
class TicketRefresh final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketRefresh)

public:
    explicit TicketRefresh(Program& program, QObject* parent = nullptr);

    /// Begins to read by itself.
    void start();
    void refresh();
    void read(const core::AccountId& account, const core::TicketId& ticket);
    bool isBusy() const;
    /// Up to when all lists are known to be right; epoch = one was never read.
    core::Time lastRead() const;

Q_SIGNALS:
    void busyChanged();
    /// What went wrong, a sentence per account; empty when nothing did.
    void ended(const QString& problem);

private:
    void take(const core::AccountId& account, const core::Done& result);
    void readEnded(const QString& problem);
    QString sentence(const core::AccountId& account, const core::Error& error) const;
    QString problems() const;

    Program& m_program;
    int m_reads = 0;
    QHash<core::AccountId, QString> m_problems;
};

} // namespace app
