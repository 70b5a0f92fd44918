#pragma once

#include "app/cli/command.h"

namespace app::cli {

/// tickets [--json]: read from the Support Centers of all accounts; what cannot be reached comes from the
/// cache and is said.
class TicketsCommand final : public Command {
    Q_OBJECT

public:
    void declare(QCommandLineParser& parser) override;
    void start(const Globals& globals, const QCommandLineParser& parser) override;

private:
    void refreshNext(qsizetype index);
    void list();
};

/// ticket ID [--cached] [--json]
class TicketCommand final : public Command {
    Q_OBJECT

public:
    void declare(QCommandLineParser& parser) override;
    void start(const Globals& globals, const QCommandLineParser& parser) override;

private:
    void readFrom(const QList<ticket::Account>& accounts, const core::TicketId& id);
    void print(const ticket::Ticket& ticket);
};

} // namespace app::cli
