#pragma once

#include "core/issue.h"
#include "ticket/draft.h"
#include "ticket/form.h"

#include <QDialog>
#include <QPointer>
#include <QSet>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace wizard {
class Disclosure;
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

class AccountTest;
class Program;
class StageList;

/// Adds or edits an account: the account form, its first section open and the others folded, so that address,
/// user and secret alone are in the way of a first request. The stored secret is never shown.
class AccountDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountDialog)

public:
    /// Without an account: a new one.
    AccountDialog(Program& program, const std::optional<ticket::Account>& account, QWidget* parent);
    ~AccountDialog() override;

    void reject() override;

Q_SIGNALS:
    void saved(const core::AccountId& id);

private:
    /// A step of the form. The first one has neither fold nor summary.
    struct Section {
        ticket::Step step;
        wizard::FormView* view = nullptr;
        wizard::Disclosure* fold = nullptr;
        wizard::Label* summary = nullptr;
    };

    void build();
    void addSection(const ticket::Step& step, QVBoxLayout& column);
    wizard::FormView* addView(const ticket::Step& step);
    QWidget* buildFoot();

    void setAnswer(const QString& field, const QJsonValue& value);
    void showAnswers();
    void showIssues();
    void showSummary(const Section& section) const;
    core::Issues issues() const;
    bool isSecretKept() const;
    bool isProxySecretKept() const;
    void lookAtAuthorities();
    /// Shows what is wrong in red and puts the focus on the first of it; false when nothing is. `step`: only
    /// of that one; empty = of all.
    bool focusFault(const QString& step);

    /// The account as it would be stored now.
    ticket::Account account() const;
    void testConnection();
    void takeTest();
    void endTest();
    /// Brings the list of stages into view, when it has its size.
    void scrollToStages();
    void save();
    void keep(const ticket::Account& account);
    bool areSecretsReadable(const ticket::Account& made);
    void fail(const core::Error& error, const QString& field);
    /// `spoken`: what a screen reader says instead, where the window shows more elsewhere.
    void say(wizard::Icon icon, wizard::look::Role role, const QString& text, const QString& spoken = {});
    void setBusy(bool isBusy);

    Program& m_program;
    bool m_isNew;
    ticket::Account m_before;
    ticket::Form m_form;
    ticket::Draft m_draft;
    QSet<QString> m_touched;
    core::Issues m_refused;     ///< what keychain or file said, until the field is changed
    core::Issues m_authorities; ///< what is in the file of authorities
    bool m_isEdited = false;
    QList<Section> m_sections;
    wizard::SecretField* m_secret = nullptr;
    wizard::SecretField* m_proxySecret = nullptr;
    QPointer<AccountTest> m_test;
    StageList* m_stages;
    QScrollArea* m_scroll;
    wizard::IconLabel* m_icon;
    wizard::Label* m_state;
    QPushButton* m_testButton;
    QPushButton* m_saveButton;
};

} // namespace app
