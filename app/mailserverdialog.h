#pragma once

#include "app/mailsettings.h"
#include "core/issue.h"
#include "mail/sender.h"
#include "ticket/draft.h"
#include "ticket/form.h"

#include <QDialog>
#include <QPointer>
#include <QSet>

class QPushButton;

namespace wizard {
class FormView;
class IconLabel;
class Label;
class SecretField;
enum class Icon;
namespace look {
enum class Role;
}
} // namespace wizard

namespace app {

class Program;

/// Sets up the outgoing mail server, and tries it: connects and signs in without sending anything.
class MailServerDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MailServerDialog)

public:
    MailServerDialog(Program& program, QWidget* parent);

Q_SIGNALS:
    void saved();

private:
    void build();
    QWidget* buildFoot();
    void setAnswer(const QString& field, const QJsonValue& value);
    void showAnswers();
    void showIssues();
    core::Issues issues() const;
    bool isSecretKept() const;
    bool focusFault();
    void check();
    void tryWith(core::Secret secret);
    void save();
    void keep(const MailSettings& settings);
    void say(wizard::Icon icon, wizard::look::Role role, const QString& text);

    Program& m_program;
    ticket::Form m_form;
    ticket::Draft m_draft;
    std::optional<MailSettings> m_before;
    QSet<QString> m_touched;
    mail::SmtpClient m_client;
    QPointer<core::CallBase> m_check;
    wizard::FormView* m_view = nullptr;
    wizard::SecretField* m_secret = nullptr;
    wizard::IconLabel* m_icon;
    wizard::Label* m_state;
    QPushButton* m_checkButton;
    QPushButton* m_saveButton;
};

} // namespace app
