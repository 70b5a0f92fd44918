#pragma once

#include "package/package.h"

#include <QObject>
#include <QPointer>

class QProgressDialog;
class QWidget;

namespace app {

class Program;

/// What goes into the package of the entry, for window and command line alike.
package::Content packageOf(Program& program, const store::Entry& entry);

/// "Save as package": where to, then the saving, then whether it is to be sent from there alone. One for each
/// saving; deletes itself when it is over.
class PackageSaver final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackageSaver)

public:
    PackageSaver(Program& program, QWidget* window);

    void save(const store::Entry& entry);

private:
    void write(const QString& file);
    void saved(const QString& file);
    void askToMove(const QString& file);
    void end(const QString& text);

    Program& m_program;
    QWidget* m_window;
    store::Entry m_entry;
    QPointer<QProgressDialog> m_progress;
};

} // namespace app
