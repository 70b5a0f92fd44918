#pragma once

#include "app/cli/command.h"
#include "evidence/rules.h"

#include <QTemporaryDir>

#include <thread>

namespace evidence {
class FileCleaner;
struct FileReport;
} // namespace evidence

namespace app::cli {

/// sanitize FILE… --output PATH: cleaned copies of files. The program's data is not opened: only own rules
/// are read. Whatever ends the program early (Ctrl-C) leaves nothing half written: a copy gets its name when
/// it is whole.
class SanitizeCommand final : public Command {
    Q_OBJECT

public:
    void declare(QCommandLineParser& parser) override;
    void start(const Globals& globals, const QCommandLineParser& parser) override;

private:
    /// A file, where it is read from, and where its cleaned copy goes.
    struct Job {
        QString name;
        QString input;
        QString output;
    };
    core::Result<QList<Job>> jobsOf(const QStringList& files, const QString& output);
    /// In a thread of its own; reads nothing that changes meanwhile.
    core::Result<QList<evidence::FileReport>> run(evidence::FileCleaner& cleaner, const QList<Job>& jobs,
                                                  const std::stop_token& stop);
    void conclude(const QList<evidence::FileReport>& reports);

    QTemporaryDir
        m_folder; ///< standard input and output pass through files in it, readable by their owner alone
    evidence::Level m_level = evidence::Level::Support;
    QString m_report;
    std::jthread m_worker; ///< the last member: it ends before what it uses
};

} // namespace app::cli
