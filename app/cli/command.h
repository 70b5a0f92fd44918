#pragma once

#include "app/program.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QObject>

#include <memory>

namespace app::cli {

/// README, "Command line"; scripts rely on them.
enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Invalid = 3,
    Saved = 4, ///< in the outbox, not delivered yet
    ActionRequired = 5,
    Uncleaned = 6,
};

/// What the error means for a script.
ExitCode exitCodeOf(const core::Error& error);

/// Options that every command takes, found before or after its name.
struct Globals {
    core::DataFolder folder;
    bool isPractice = false;
};

/// One subcommand. It declares its options, then runs over the program and ends once with an exit code.
/// Standard output holds its result alone; everything else goes to standard error.
class Command : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Command)

public:
    Command() = default;
    ~Command() override = default;

    /// Adds options and positional arguments, with their help.
    virtual void declare(QCommandLineParser& parser) = 0;
    /// Reads the arguments and starts; ended() follows, never from inside this call.
    virtual void start(const Globals& globals, const QCommandLineParser& parser) = 0;
    /// Says what is wrong with the arguments; with --json also on standard output. Nothing is ended by it.
    void tellUsage(const QString& text, bool isJson);

Q_SIGNALS:
    void ended(app::cli::ExitCode code);

protected:
    /// Opens the program; on failure says why and ends. True when program() may be used.
    bool open(const Globals& globals);
    Program& program() { return *m_program; }
    const Program& program() const { return *m_program; }

    void end(ExitCode code);
    void endWith(const core::Error& error);
    void endUsage(const QString& text);

    void setJson(bool isJson) { m_isJson = isJson; }
    bool isJson() const { return m_isJson; }
    /// With --json: the object and a line feed on standard output; else nothing.
    void printJson(const QJsonObject& object) const;
    /// With --json: what the command prints in place of its result, {"error": …} and what else its readers
    /// rely on.
    virtual void printFailure(const core::Error& error) const;
    /// Without --json: the line on standard output.
    void printLine(const QString& line) const;
    static void printError(const QString& line);

private:
    std::unique_ptr<Program> m_program;
    bool m_isJson = false;
};

/// {"kind","text","path"} as in --json.
QJsonObject errorJson(const core::Error& error);
/// [{"level","step","field","code","text"}] as in --json.
QJsonArray issuesJson(const core::Issues& issues);

} // namespace app::cli
