#pragma once

#include "core/error.h"
#include "evidence/requestfiles.h"
#include "store/replies.h"
#include "ticket/ticket.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace wizard {
class FilesField;
class Label;
class MarkdownEdit;
class TextPreview;
struct PastedFiles;
} // namespace wizard

namespace app {

class Program;

/// Where a reply to a ticket is written. What is typed is stored at once for that ticket, and is there again
/// after a restart; sending puts it into the outbox and never waits for the Support Center.
class ReplyBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplyBox)

public:
    ReplyBox(Program& program, QWidget* parent);
    ~ReplyBox() override;

    /// Shows what is being written to that ticket; nothing changes when it is shown already.
    void show(const ticket::Ticket& ticket);
    /// Reads again what is stored (an entry of the outbox was taken back).
    void reload();
    void send();
    /// The caret under a heading of the text, which is put there unless it is there.
    void writeUnder(const QString& heading);
    void focusText();

Q_SIGNALS:
    void failed(const core::Error& error);
    /// It is in the outbox.
    void sent();

private:
    QWidget* makeArea();
    QWidget* makeBlocks();
    QWidget* makeBar();
    void makeFiles();
    void load();
    void add(const QStringList& paths);
    void openFiles();
    void takeFiles();
    void showFiles();
    void showPreview(bool isPreview);
    void attach(const wizard::PastedFiles& files);
    void keep();
    void startAnew(const QString& sent);

    Program& m_program;
    ticket::Ticket m_ticket;
    store::Reply m_reply;
    std::unique_ptr<evidence::RequestFiles> m_evidence;
    QTimer m_autosave;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages;
    wizard::MarkdownEdit* m_text;
    wizard::TextPreview* m_preview;
    wizard::FilesField* m_files = nullptr;
    wizard::Label* m_state;
    QPushButton* m_send;
};

} // namespace app
