#pragma once

#include "app/formdialog.h"
#include "ticket/person.h"

class QLineEdit;

namespace app {

class PhoneLine;

/// Adds or edits a person of the contacts, with the customer's project and appliance.
class PersonDialog final : public FormDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PersonDialog)

public:
    PersonDialog(const ticket::Person& person, QWidget* parent);

Q_SIGNALS:
    void saved(const ticket::Person& person);

private:
    void addLines();
    void save() override;

    ticket::Person m_person;
    QList<std::pair<QLineEdit*, QString ticket::Person::*>> m_lines;
    PhoneLine* m_phone;
};

} // namespace app
