#pragma once

#include "app/cli/command.h"
#include "evidence/rules.h"

#include <QTemporaryDir>

namespace evidence {
class FileCleaner;
struct FileReport;
} // namespace evidence

namespace app::cli {

/// sanitize FILE… --output PATH: cleaned copies of files. The program's data is not opened: only own rules
/// are read.
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
    core::Result<QString> spooled();
    core::Result<QList<evidence::FileReport>> run(evidence::FileCleaner& cleaner, const QList<Job>& jobs);
    void conclude(const QList<evidence::FileReport>& reports);

    QTemporaryDir
        m_folder; ///< standard input and output pass through files in it, readable by their owner alone
    evidence::Level m_level = evidence::Level::Support;
    QString m_report;
};

} // namespace app::cli
