#include "app/persondialog.h"

#include "app/contactdialog.h"
#include "wizard/look/look.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int personChars = 72;

} // namespace

PersonDialog::PersonDialog(const ticket::Person& person, QWidget* parent)
    : FormDialog(u"person_dialog"_s, person.id == 0 ? tr("Add contact") : tr("Edit contact"), parent),
      m_person(person),
      m_phone(new PhoneLine(this)) {
    addLines();
    addButtons(tr("&Save contact"), u"save_person"_s, u"person_fault"_s, personChars);
    m_lines.first().first->setFocus();
    connect(m_phone, &PhoneLine::checked, this, &PersonDialog::makeRoom);
}

void PersonDialog::addLines() {
    using ticket::Person;
    const auto add = [this](const QString& label, const QString& name, QString Person::* text) {
        auto* line = new QLineEdit(m_person.*text, this);
        m_lines.append({line, text});
        addRow(form(), label, line, line, u"person_"_s + name);
    };
    add(tr("&Name"), u"name"_s, &Person::name);
    add(tr("&E-mail"), u"email"_s, &Person::email);
    addRow(form(), tr("&Telephone"), m_phone->line(), m_phone, u"person_phone"_s);
    m_phone->setNumber(m_person.phone);
    add(tr("&Company"), u"company"_s, &Person::company);
    add(tr("&Project"), u"project"_s, &Person::project);
    add(tr("Appliance &version and build"), u"version"_s, &Person::version);
    add(tr("N&odes"), u"nodes"_s, &Person::nodes);
    add(tr("Ten&ants"), u"tenants"_s, &Person::tenants);
    add(tr("Address of the &health check"), u"health"_s, &Person::health);
}

void PersonDialog::save() {
    ticket::Person person = m_person;
    for (const auto& [line, text] : std::as_const(m_lines)) {
        person.*text = line->text().simplified();
    }
    person.phone = m_phone->number();
    QString fault = addressFault(person.email);
    if (person.label().isEmpty()) {
        fault = tr("Name and e-mail are empty. Write one of them at least.");
        m_lines.at(0).first->setFocus();
    } else if (!fault.isEmpty()) {
        m_lines.at(1).first->setFocus();
    }
    if (isWithout(fault)) {
        Q_EMIT saved(person);
        accept();
    }
}

} // namespace app
