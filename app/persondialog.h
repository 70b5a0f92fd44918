#pragma once

#include "ticket/person.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;

namespace wizard {
class Label;
}

namespace app {

class PhoneLine;

/// Adds or edits a person of the contacts, with the customer's project and appliance.
class PersonDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PersonDialog)

public:
    PersonDialog(const ticket::Person& person, QWidget* parent);

Q_SIGNALS:
    void saved(const ticket::Person& person);

private:
    void addLines(QFormLayout& form);
    void save();
    void makeRoom();

    ticket::Person m_person;
    QList<std::pair<QLineEdit*, QString ticket::Person::*>> m_lines;
    PhoneLine* m_phone;
    wizard::Label* m_fault;
};

} // namespace app
