#include "app/persondialog.h"

#include "app/contactdialog.h"
#include "mail/address.h"
#include "wizard/look/announce.h"
#include "wizard/look/label.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int personChars = 72;

} // namespace

PersonDialog::PersonDialog(const ticket::Person& person, QWidget* parent)
    : QDialog(parent),
      m_person(person),
      m_phone(new PhoneLine(this)),
      m_fault(new wizard::Label({}, look::Role::Critical, wizard::Label::Weight::Body, this)) {
    setObjectName(u"person_dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(person.id == 0 ? tr("Add contact") : tr("Edit contact"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    form->setSpacing(look::grid);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addLines(*form);
    m_fault->setObjectName(u"person_fault"_s);
    m_fault->hide();
    form->addRow(m_fault);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancel"_s);
    cancel->setAutoDefault(false);
    auto* keep = new QPushButton(tr("&Save contact"), this);
    keep->setObjectName(u"save_person"_s);
    keep->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    form->addRow(buttons);
    resize(look::chars(this, personChars), sizeHint().height());
    m_lines.first().first->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &PersonDialog::save);
    connect(m_phone, &PhoneLine::checked, this, &PersonDialog::makeRoom);
}

void PersonDialog::addLines(QFormLayout& form) {
    using ticket::Person;
    const auto add = [this, &form](const QString& label, const QString& name, QString Person::* text) {
        auto* line = new QLineEdit(m_person.*text, this);
        m_lines.append({line, text});
        addRow(form, label, line, line, u"person_"_s + name);
    };
    add(tr("&Name"), u"name"_s, &Person::name);
    add(tr("&E-mail"), u"email"_s, &Person::email);
    addRow(form, tr("&Telephone"), m_phone->line(), m_phone, u"person_phone"_s);
    m_phone->setNumber(m_person.phone);
    add(tr("&Company"), u"company"_s, &Person::company);
    add(tr("&Project"), u"project"_s, &Person::project);
    add(tr("Appliance &version and build"), u"version"_s, &Person::version);
    add(tr("N&odes"), u"nodes"_s, &Person::nodes);
    add(tr("Ten&ants"), u"tenants"_s, &Person::tenants);
    add(tr("Address of the &health check"), u"health"_s, &Person::health);
}

void PersonDialog::makeRoom() {
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void PersonDialog::save() {
    ticket::Person person = m_person;
    for (const auto& [line, text] : std::as_const(m_lines)) {
        person.*text = line->text().simplified();
    }
    person.phone = m_phone->number();
    QString fault;
    if (person.label().isEmpty()) {
        fault = tr("Name and e-mail are empty. Write one of them at least.");
        m_lines.at(0).first->setFocus();
    } else if (!person.email.isEmpty()) {
        if (const auto address = mail::wireAddress(person.email); !address) {
            fault = address.error().text;
            m_lines.at(1).first->setFocus();
        }
    }
    m_fault->say(fault);
    wizard::announce(m_fault);
    makeRoom();
    if (fault.isEmpty()) {
        Q_EMIT saved(person);
        accept();
    }
}

} // namespace app
