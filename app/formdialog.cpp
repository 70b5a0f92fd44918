#include "app/formdialog.h"

#include "mail/address.h"
#include "wizard/look/announce.h"
#include "wizard/look/label.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int leastLineChars = 22;

} // namespace

void addRow(QFormLayout& form, const QString& label, QLineEdit* line, QWidget* whole, const QString& name) {
    line->setObjectName(name);
    line->setAccessibleName(QString(label).remove(u'&'));
    line->setMinimumWidth(look::chars(line, leastLineChars));
    auto* title = new QLabel(label, line->window());
    title->setBuddy(line);
    form.addRow(title, whole);
}

FormDialog::FormDialog(const QString& objectName, const QString& title, QWidget* parent)
    : QDialog(parent),
      m_form(new QFormLayout(this)),
      m_fault(new wizard::Label({}, look::Role::Critical, wizard::Label::Weight::Body, this)) {
    setObjectName(objectName);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_form->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    m_form->setSpacing(look::grid);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
}

void FormDialog::addButtons(const QString& keep, const QString& keepName, const QString& faultName,
                            int chars) {
    m_fault->setObjectName(faultName);
    m_fault->hide();
    m_form->addRow(m_fault);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancel"_s);
    cancel->setAutoDefault(false);
    auto* button = new QPushButton(keep, this);
    button->setObjectName(keepName);
    button->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(button);
    m_form->addRow(buttons);
    resize(look::chars(this, chars), sizeHint().height());
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(button, &QPushButton::clicked, this, &FormDialog::save);
}

bool FormDialog::isWithout(const QString& fault) {
    m_fault->say(fault);
    wizard::announce(m_fault);
    makeRoom();
    return fault.isEmpty();
}

QString FormDialog::addressFault(const QString& address) {
    const auto read = mail::wireAddress(address);
    return address.isEmpty() || read ? QString() : read.error().text;
}

/// A layout does not make a window higher for lines that wrap.
void FormDialog::makeRoom() {
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

} // namespace app
