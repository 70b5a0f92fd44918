#pragma once

#include "app/cli/command.h"
#include "ticket/requestfile.h"

#include <QTimer>

namespace app::cli {

/// submit REQUEST.json|- …: a request from a file into the outbox, and as far on its way as --wait allows. The same road
/// as the window's.
class SubmitCommand final : public Command {
    Q_OBJECT

public:
    void declare(QCommandLineParser& parser) override;
    void start(const Globals& globals, const QCommandLineParser& parser) override;

private:
    void printExample(const Globals& globals);
    bool readOptions(const QCommandLineParser& parser);
    core::Result<ticket::RequestFile> readRequest(const QString& source);
    core::Result<ticket::Account> chooseAccount(const core::AccountId& wanted);
    void collectNext();
    void enqueue();
    void follow(const store::Entry& entry);
    void look();
    void report(const std::optional<store::Entry>& entry, const std::optional<core::Error>& error, ExitCode code);
    void refuse(const core::Error& error);

    QString m_account;
    QString m_folder; ///< where relative attachment paths start
    QList<ticket::RequestFile::File> m_files;
    std::chrono::seconds m_wait{};
    bool m_isStrict = false;
    ticket::Draft m_draft;
    ticket::Account m_chosen;
    core::Issues m_issues;
    QTimer m_deadline;
};

} // namespace app::cli
