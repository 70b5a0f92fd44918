#pragma once

#include "core/error.h"
#include "ticket/ticket.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>

class QWidget;

namespace app {

class Program;

/// What a person can do with a file of a conversation: save it, or look at it with the desktop's program
/// after being asked. Kinds of files that could run something are only ever saved, and nothing that is saved
/// may be executed.
class Attachments final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Attachments)

public:
    /// Dialogs open over the window of `parent`.
    Attachments(Program& program, QWidget* parent);

    void ask(const core::AccountId& account, const ticket::TicketFile& file);
    /// Whether the file's name and type are of a kind that is only looked at: pictures, text, PDF.
    static bool mayOpen(const ticket::TicketFile& file);

Q_SIGNALS:
    void failed(const core::Error& error);
    void saved(const QString& path);

private:
    void chooseWhere(const core::AccountId& account, const ticket::TicketFile& file);
    void fetch(const core::AccountId& account, const ticket::TicketFile& file, const QString& path,
               bool isOpened);

    Program& m_program;
    QWidget* m_widget;
    std::unique_ptr<QTemporaryDir> m_looked; ///< files that were opened, until the window is gone
    int m_count = 0;
};

} // namespace app
