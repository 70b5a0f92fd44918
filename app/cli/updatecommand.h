#pragma once

#include "app/cli/command.h"
#include "ticket/update.h"

#include <QTimer>

namespace app::cli {

/// update ID --comment TEXT …: a message for a ticket into the outbox, and as far on its way as --wait
/// allows. The same road as the window's replies.
class UpdateCommand final : public Command {
    Q_OBJECT

public:
    void declare(QCommandLineParser& parser) override;
    void start(const Globals& globals, const QCommandLineParser& parser) override;

protected:
    void printFailure(const core::Error& error) const override;

private:
    bool readOptions(const QCommandLineParser& parser);
    core::Result<QString> readComment(const QCommandLineParser& parser) const;
    core::Result<ticket::Account> chooseAccount();
    void collectNext();
    void enqueue();
    void follow(const store::Entry& entry);
    void look();
    void report(const store::Entry& entry, ExitCode code);
    void refuse(const core::Error& error);

    QString m_wanted; ///< account as given
    QStringList m_files;
    bool m_mayLeaveUncleaned = false;
    std::chrono::seconds m_wait{};
    ticket::Update m_update;
    ticket::Account m_account;
    QTimer m_deadline;
};

} // namespace app::cli
