#pragma once

#include <QDialog>

class QFormLayout;
class QLineEdit;

namespace wizard {
class Label;
}

namespace app {

/// A dialog of lines to fill in, with "Cancel" and one button that keeps them. What is wrong with them is
/// said above the buttons, and the dialog stays.
class FormDialog : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormDialog)

protected:
    FormDialog(const QString& objectName, const QString& title, QWidget* parent);

    QFormLayout& form() const { return *m_form; }
    /// Below the rows.
    void addButtons(const QString& keep, const QString& keepName, const QString& faultName, int chars);
    /// Says it; whether there is none.
    bool isWithout(const QString& fault);
    /// What is wrong with an address; empty = nothing, also where there is none.
    static QString addressFault(const QString& address);
    void makeRoom();
    /// The button was pressed.
    virtual void save() = 0;

private:
    QFormLayout* m_form;
    wizard::Label* m_fault;
};

/// A row of a form: the label is the line's buddy and its accessible name. `whole` holds the line.
void addRow(QFormLayout& form, const QString& label, QLineEdit* line, QWidget* whole, const QString& name);

} // namespace app
