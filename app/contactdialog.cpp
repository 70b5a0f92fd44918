#include "app/contactdialog.h"

#include "mail/address.h"
#include "phone/phone.h"
#include "wizard/look/announce.h"
#include "wizard/look/label.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int lineChars = 44;

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

void addRow(QFormLayout& form, const QString& label, QLineEdit* line, QWidget* whole, const QString& name) {
    line->setObjectName(name);
    line->setAccessibleName(QString(label).remove(u'&'));
    line->setMinimumWidth(look::chars(line, lineChars / 2));
    auto* title = new QLabel(label, line->window());
    title->setBuddy(line);
    form.addRow(title, whole);
}

ContactDialog::ContactDialog(const ticket::Contact& contact, QWidget* parent)
    : QDialog(parent),
      m_name(new QLineEdit(contact.name, this)),
      m_email(new QLineEdit(contact.email, this)),
      m_phone(new PhoneLine(this)),
      m_fault(new wizard::Label({}, look::Role::Critical, wizard::Label::Weight::Body, this)) {
    setObjectName(u"contact_dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(contact.isEmpty() ? tr("Add colleague") : tr("Edit colleague"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    form->setSpacing(look::grid);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addRow(*form, tr("&Name"), m_name, m_name, u"contact_name"_s);
    addRow(*form, tr("&E-mail"), m_email, m_email, u"contact_email"_s);
    addRow(*form, tr("&Telephone"), m_phone->line(), m_phone, u"contact_phone"_s);
    m_phone->setNumber(contact.phone);
    m_fault->setObjectName(u"contact_fault"_s);
    m_fault->hide();
    form->addRow(m_fault);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancel"_s);
    cancel->setAutoDefault(false);
    auto* keep = new QPushButton(tr("&Save colleague"), this);
    keep->setObjectName(u"save_contact"_s);
    keep->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    form->addRow(buttons);
    resize(look::chars(this, lineChars + lineChars / 2), sizeHint().height());
    m_name->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, &ContactDialog::save);
    connect(m_phone, &PhoneLine::checked, this, &ContactDialog::makeRoom);
}

/// A layout does not make a window higher for lines that wrap.
void ContactDialog::makeRoom() {
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void ContactDialog::save() {
    const ticket::Contact contact{
        .name = m_name->text().simplified(), .email = m_email->text().trimmed(), .phone = m_phone->number()};
    QString fault;
    if (contact.name.isEmpty()) {
        fault = tr("Name is empty. Write whom support should ask for.");
        m_name->setFocus();
    } else if (!contact.email.isEmpty()) {
        if (const auto address = mail::wireAddress(contact.email); !address) {
            fault = address.error().text;
            m_email->setFocus();
        }
    }
    m_fault->say(fault);
    wizard::announce(m_fault);
    makeRoom();
    if (fault.isEmpty()) {
        Q_EMIT saved(contact);
        accept();
    }
}

} // namespace app
