#pragma once

#include "app/cli/command.h"

#include <QStringList>

class QCoreApplication;

namespace app::cli {

/// What the arguments ask for.
struct Arguments {
    Globals globals;
    QString dataDir;  ///< as given; empty = the XDG folders
    QString command;  ///< name of a subcommand; empty = the window
    QStringList rest; ///< what is left for it, without program name
    QString error;    ///< what is wrong with the global options; empty = nothing
};

/// Takes --data-dir DIR and --practice from wherever they stand, and the subcommand.
Arguments split(const QStringList& arguments);

/// The table of commands: nothing for an unknown name.
std::unique_ptr<Command> makeCommand(const QString& name);
/// "submit REQUEST.json|- …", one line for each command.
QString usage();

/// Runs the command in the application's event loop and returns the exit code.
int run(QCoreApplication& application, const Arguments& arguments);

} // namespace app::cli
