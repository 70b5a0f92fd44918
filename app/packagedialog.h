#pragma once

#include "package/package.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QFormLayout;
class QPushButton;

namespace app {

class Program;

/// What is in a package, for which account it is to be sent, and the one button that puts it into the outbox.
class PackageDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackageDialog)

public:
    /// `present`: what the outbox has of this request already.
    PackageDialog(Program& program, const package::Opened& opened, const std::optional<store::Entry>& present,
                  QWidget* parent);

Q_SIGNALS:
    void wanted(const core::AccountId& account);
    /// It is here already: show that one.
    void presentWanted(const core::IntentId& id);

private:
    void addFacts(const package::Opened& opened);
    void addAccounts(Program& program, const package::Origin& origin);
    void addButtons(const core::IntentId& id, bool isPresent);
    QString noteOf(const package::Opened& opened, const std::optional<store::Entry>& present) const;

    QFormLayout* m_form;
    QComboBox* m_account = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace app
