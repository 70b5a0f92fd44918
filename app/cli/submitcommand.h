#pragma once

#include "app/cli/command.h"
#include "package/package.h"
#include "ticket/requestfile.h"

#include <QTimer>

namespace app::cli {

/// submit REQUEST.json|PACKAGE.zip|- …: a request from a file into the outbox, and as far on its way as
/// --wait allows. The same road as the window's.
class SubmitCommand final : public Command {
    Q_OBJECT

public:
    void declare(QCommandLineParser& parser) override;
    void start(const Globals& globals, const QCommandLineParser& parser) override;

protected:
    void printFailure(const core::Error& error) const override;

private:
    void printExample(const Globals& globals);
    bool readOptions(const QCommandLineParser& parser);
    core::Result<ticket::RequestFile> readRequest(const QString& source);
    bool followKnown();
    static bool isPackage(const QString& source);
    void openPackage(const QString& file);
    void adopt(const package::Opened& opened);
    core::Result<ticket::Account> accountFor(const package::Origin& origin);
    void check();
    core::Result<ticket::Account> chooseAccount(const core::AccountId& wanted);
    void collect();
    void takeFiles();
    bool isSettled(const evidence::Exhibit& exhibit, const ticket::RequestFile::File& file);
    void refuseFile(const ticket::RequestFile::File& file, core::Error error, const QString& code);
    void refuseRules(const core::Error& error);
    QJsonArray evidenceJson() const;
    void enqueue();
    /// JSON pointer of a field's answer in REQUEST.json; empty without a field.
    QString placeOf(const QString& field) const;
    void follow(const store::Entry& entry);
    void look();
    void report(const std::optional<store::Entry>& entry, const std::optional<core::Error>& error,
                ExitCode code);
    void refuse(const core::Error& error);
    /// What an earlier run left goes along: ends when nothing of it is due any more, at the latest when
    /// --wait is over. All is printed by then.
    void endAfterOthers(ExitCode code, std::chrono::milliseconds longest);
    bool isOtherDue() const;

    QString m_intent; ///< as given with --id
    QString m_account;
    QString m_folder; ///< where relative attachment paths start
    QList<ticket::RequestFile::File> m_files;
    std::chrono::seconds m_wait{};
    bool m_isStrict = false;
    std::optional<evidence::Level> m_level; ///< as given with --level
    std::unique_ptr<evidence::RequestFiles> m_evidence;
    ticket::Draft m_draft;
    ticket::Account m_chosen;
    core::Issues m_issues;
    QStringList m_places; ///< JSON pointers of the issues of a file that could not be read
    QTimer m_deadline;
};

} // namespace app::cli
