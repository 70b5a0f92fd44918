#pragma once

#include "app/formdialog.h"
#include "ticket/account.h"
#include "wizard/fields/personcompleter.h"

class QLineEdit;

namespace wizard {
class Label;
}

namespace app {

/// A line for a telephone number and, below it, what is doubtful about it. A number that can be dialled is
/// put into its international form when the line is left; nothing is ever refused.
class PhoneLine final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PhoneLine)

public:
    explicit PhoneLine(QWidget* parent);

    QLineEdit* line() const { return m_line; }
    void setNumber(const QString& number);
    QString number() const;

Q_SIGNALS:
    void changed();
    /// There may be more or less to say about the number.
    void checked();

private:
    void check();

    QLineEdit* m_line;
    wizard::Label* m_advice;
};

/// A colleague's name, e-mail address and telephone number.
class ContactDialog final : public FormDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContactDialog)

public:
    /// `find`: contacts that are proposed while one types.
    ContactDialog(const ticket::Contact& contact, const wizard::PersonCompleter::Find& find, QWidget* parent);

Q_SIGNALS:
    void saved(const ticket::Contact& contact);

private:
    void propose(QLineEdit* line, QString ticket::Person::* text, const wizard::PersonCompleter::Find& find);
    void save() override;

    QLineEdit* m_name;
    QLineEdit* m_email;
    PhoneLine* m_phone;
};

} // namespace app
