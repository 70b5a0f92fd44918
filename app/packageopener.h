#pragma once

#include "package/package.h"

#include <QObject>

class QDropEvent;

namespace app {

class Program;

/// Brings a package onto this machine: chosen from the menu or dropped on the window, checked, shown, and put
/// into the outbox when the person says so.
class PackageOpener final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackageOpener)

public:
    /// Takes what is dropped on the window.
    PackageOpener(Program& program, QWidget& window);

    void choose();
    void open(const QString& file);

Q_SIGNALS:
    /// It is in the outbox.
    void taken(const core::IntentId& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(const package::Opened& opened);
    void take(const QString& file, const core::AccountId& account);
    void adopt(const package::Opened& opened, const core::AccountId& account);
    void say(const core::Error& error);

    Program& m_program;
    QWidget& m_window;
    bool m_isBusy = false;
};

} // namespace app
