#pragma once

#include "app/cli/command.h"

namespace app::cli {

/// accounts list | add … | remove ID | test ID
class AccountsCommand final : public Command {
    Q_OBJECT

public:
    void declare(QCommandLineParser& parser) override;
    void start(const Globals& globals, const QCommandLineParser& parser) override;

private:
    void list();
    void add(const QCommandLineParser& parser);
    void keep(const ticket::Account& account, core::Secret secret);
    void remove(const core::AccountId& id);
    void test(const core::AccountId& id);
};

} // namespace app::cli
