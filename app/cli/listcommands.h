#pragma once

#include "app/cli/command.h"

namespace app::cli {

/// drafts [--json]
class DraftsCommand final : public Command {
    Q_OBJECT

public:
    void declare(QCommandLineParser& parser) override;
    void start(const Globals& globals, const QCommandLineParser& parser) override;
};

/// outbox [--json], outbox retry|abandon|export [--move] ID
class OutboxCommand final : public Command {
    Q_OBJECT

public:
    void declare(QCommandLineParser& parser) override;
    void start(const Globals& globals, const QCommandLineParser& parser) override;

private:
    void list();
    core::Call<store::Entry>* change(const QString& action, const core::IntentId& id,
                                     const core::TicketId& ticket);
    void report(core::Call<store::Entry>* call);
    void exportEntry(const core::IntentId& id);
    void exported(const core::IntentId& id, const QString& file);

    bool m_isMove = false;
};

} // namespace app::cli
