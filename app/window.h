#pragma once

#include "app/cli/commandline.h"

class QApplication;

namespace app {

/// The program with its window: reads what is left of the arguments (--new, --set, --draft, --help,
/// --version), opens the program and the main window, and runs until the window is closed. Returns the exit
/// code.
int runWindow(QApplication& application, const cli::Arguments& arguments);

} // namespace app
