#pragma once

#include "app/escalation.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace wizard {
class IconLabel;
class Label;
enum class Icon;
namespace look {
enum class Role;
}
} // namespace wizard

namespace app {

class ColleagueList;
class MailStateView;
class PhoneLine;
class Program;

/// The secondary way: shows the e-mail as it will go out, names what is missing, and has three ways out for
/// the same message: the mail server, a file, the person's mail program. It says that a ticket stays the
/// first way.
class EscalationDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EscalationDialog)

public:
    /// Opens it over the window, or says why there is no e-mail about this entry (now).
    static void show(Program& program, const core::IntentId& entry, QWidget* window);

    /// Writes the e-mail into the file that the person chose.
    void saveTo(const QString& path);

private:
    EscalationDialog(Program& program, const EscalationDraft& draft, QWidget* parent);

    void build();
    void addIntroduction(QVBoxLayout& column);
    void addPeople(QVBoxLayout& column);
    void addText(QVBoxLayout& column);
    QWidget* buildFoot();
    QPushButton* button(const QString& text, const QString& name);

    void takeAnswers();
    void showLetter();
    void showMails();
    void showWays();
    void say(wizard::Icon icon, wizard::look::Role role, const QString& text);

    /// `act` at once, or when the person wants a second e-mail all the same.
    void askAgain(std::function<void(bool again)> act);
    void send(bool again);
    void record(bool again);
    void taken(const core::Result<store::Mail>& answer);
    void setUpServer();
    void askForFile();
    void openMailProgram();

    Program& m_program;
    EscalationDraft m_draft;
    QList<store::Mail> m_mails;
    bool m_isBusy = false;
    QTimer m_tick;
    MailStateView* m_state = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_email = nullptr;
    PhoneLine* m_phone = nullptr;
    ColleagueList* m_colleagues = nullptr;
    QCheckBox* m_files = nullptr;
    wizard::Label* m_gaps = nullptr;
    QPlainTextEdit* m_text = nullptr;
    wizard::IconLabel* m_icon = nullptr;
    wizard::Label* m_said = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_mailProgram = nullptr;
    QPushButton* m_sentByHand = nullptr;
    QPushButton* m_server = nullptr;
};

} // namespace app
