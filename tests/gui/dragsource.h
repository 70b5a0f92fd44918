#pragma once

#include <QPoint>
#include <QString>

class QProcess;

/// Another program, as a file manager is one: a small window out of which a file can be dragged.
namespace dragsource {

/// Where that window can be taken hold of, on the screen.
constexpr QPoint handle{20, 20};

/// Starts this same test program as that other one and waits until its window is there.
void start(QProcess& process, const QString& file);
/// What main() does in that process; nothing when it is not it.
bool isWanted(int argc, char** argv);
int run(int argc, char** argv);

} // namespace dragsource
