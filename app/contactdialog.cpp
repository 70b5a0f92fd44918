#include "app/contactdialog.h"

#include "phone/phone.h"
#include "wizard/look/label.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int contactChars = 66;

} // namespace

PhoneLine::PhoneLine(QWidget* parent)
    : QWidget(parent),
      m_line(new QLineEdit(this)),
      m_advice(new wizard::Label({}, look::Role::Warning, wizard::Label::Weight::Body, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::half);
    column->addWidget(m_line);
    column->addWidget(m_advice);
    m_line->setPlaceholderText(u"+1 425 555 0100"_s);
    m_advice->setObjectName(u"phone_advice"_s);
    m_advice->hide();
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &PhoneLine::changed);
    connect(m_line, &QLineEdit::editingFinished, this, &PhoneLine::check);
}

void PhoneLine::setNumber(const QString& number) {
    m_line->setText(number);
    check();
}

QString PhoneLine::number() const {
    return m_line->text().simplified();
}

void PhoneLine::check() {
    const phone::Number read =
        number().isEmpty() ? phone::Number{} : phone::read(number(), phone::regionOf(QLocale::system()));
    m_advice->say(phone::advice(read));
    m_line->setAccessibleDescription(m_advice->text());
    Q_EMIT checked();
    if (read.isDialable() && read.text != number()) {
        m_line->setText(read.text);
        Q_EMIT changed();
    }
}

ContactDialog::ContactDialog(const ticket::Contact& contact, const wizard::PersonCompleter::Find& find,
                             QWidget* parent)
    : FormDialog(u"contact_dialog"_s, contact.isEmpty() ? tr("Add colleague") : tr("Edit colleague"), parent),
      m_name(new QLineEdit(contact.name, this)),
      m_email(new QLineEdit(contact.email, this)),
      m_phone(new PhoneLine(this)) {
    addRow(form(), tr("&Name"), m_name, m_name, u"contact_name"_s);
    addRow(form(), tr("&E-mail"), m_email, m_email, u"contact_email"_s);
    addRow(form(), tr("&Telephone"), m_phone->line(), m_phone, u"contact_phone"_s);
    m_phone->setNumber(contact.phone);
    propose(m_name, &ticket::Person::name, find);
    propose(m_email, &ticket::Person::email, find);
    addButtons(tr("&Save colleague"), u"save_contact"_s, u"contact_fault"_s, contactChars);
    m_name->setFocus();
    connect(m_phone, &PhoneLine::checked, this, &ContactDialog::makeRoom);
}

void ContactDialog::propose(QLineEdit* line, QString ticket::Person::* text,
                            const wizard::PersonCompleter::Find& find) {
    auto* proposals = new wizard::PersonCompleter(line, text, find);
    connect(proposals, &wizard::PersonCompleter::chosen, this, [this](const ticket::Person& person) {
        m_name->setText(person.name);
        m_email->setText(person.email);
        m_phone->setNumber(person.phone);
    });
}

void ContactDialog::save() {
    const ticket::Contact contact{
        .name = m_name->text().simplified(), .email = m_email->text().trimmed(), .phone = m_phone->number()};
    QString fault = addressFault(contact.email);
    if (contact.name.isEmpty()) {
        fault = tr("Name is empty. Write whom support should ask for.");
        m_name->setFocus();
    } else if (!fault.isEmpty()) {
        m_email->setFocus();
    }
    if (isWithout(fault)) {
        Q_EMIT saved(contact);
        accept();
    }
}

} // namespace app
