#pragma once

#include "app/accounttest.h"
#include "app/cli/command.h"

#include <memory>

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
    void remove(const core::AccountId& id, bool isForced);
    void test(const core::AccountId& id);
    void tellTest();
    QJsonObject testJson() const;
    void printFailure(const core::Error& error) const override;

    ticket::Account m_tested;
    std::unique_ptr<AccountTest> m_test; ///< while "test" runs, and after it
};

} // namespace app::cli
