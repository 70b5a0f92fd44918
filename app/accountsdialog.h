#pragma once

#include "ticket/account.h"

#include <QDialog>

#include <optional>

class QListWidget;
class QPushButton;

namespace wizard {
class Label;
}

namespace app {

class Program;

/// The accounts: add, edit, remove, choose the one that new requests start with. The practice account is
/// shown and marked; it is not the person's to change.
class AccountsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountsDialog)

public:
    AccountsDialog(Program& program, QWidget* parent);

private:
    QPushButton* addButton(const QString& text, const QString& name);
    void fill();
    void showCurrent();
    std::optional<ticket::Account> current() const;
    void add();
    void edit();
    void askToRemove();
    void remove(const core::AccountId& id);
    void useForNew();

    Program& m_program;
    QListWidget* m_list;
    wizard::Label* m_note;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_default;
    QPushButton* m_remove;
};

} // namespace app
