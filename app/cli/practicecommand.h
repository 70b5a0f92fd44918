#pragma once

#include "app/cli/command.h"

namespace app::cli {

/// practice [--port N]: the practice center in the foreground, until SIGTERM or SIGINT.
class PracticeCommand final : public Command {
    Q_OBJECT

public:
    void declare(QCommandLineParser& parser) override;
    void start(const Globals& globals, const QCommandLineParser& parser) override;

private:
    std::unique_ptr<center::PracticeCenter> m_center;
};

} // namespace app::cli
