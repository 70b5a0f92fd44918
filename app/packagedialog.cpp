#include "app/packagedialog.h"

#include "app/program.h"
#include "items/words.h"
#include "wizard/look/label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int widthChars = 60;

/// One that was moved or given up here may come back.
bool isHere(const std::optional<store::Entry>& present) {
    return present && present->state != store::EntryState::Abandoned;
}

} // namespace

PackageDialog::PackageDialog(Program& program, const package::Opened& opened,
                             const std::optional<store::Entry>& present, QWidget* parent)
    : QDialog(parent), m_form(new QFormLayout) {
    setObjectName(u"package"_s);
    setWindowTitle(tr("Open package"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * look::grid);
    auto* heading =
        new wizard::Label(opened.entry.request.subject, look::Role::Text, wizard::Label::Weight::Heading);
    heading->setMinimumWidth(look::chars(this, widthChars));
    column->addWidget(heading);
    auto* note = new wizard::Label(noteOf(opened, present));
    note->setObjectName(u"package_note"_s);
    column->addWidget(note);
    m_form->setHorizontalSpacing(2 * look::grid);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    column->addLayout(m_form);
    addFacts(opened);
    if (!isHere(present)) {
        addAccounts(program, opened.origin);
    }
    addButtons(opened.entry.id, isHere(present));
}

QString PackageDialog::noteOf(const package::Opened& opened,
                              const std::optional<store::Entry>& present) const {
    if (isHere(present)) {
        return tr("This request is in the outbox here already. It is not put there a second time.");
    }
    //: %1 is a date and time
    return tr("This package was saved on %1. It may have been sent meanwhile, so that it is looked up in the "
              "Support "
              "Center before it is sent from here.")
        .arg(items::fullTimeText(opened.packed));
}

void PackageDialog::addFacts(const package::Opened& opened) {
    const ticket::Request& request = opened.entry.request;
    QStringList files;
    for (const ticket::Attachment& file : request.attachments) {
        //: A file: %1 is its name, %2 its size
        files += tr("%1 (%2)").arg(file.name, items::sizeText(file.size));
    }
    const QString origin = opened.origin.isPractice
                               ? tr("Practice center")
                               : u"%1, %2"_s.arg(opened.origin.label, opened.origin.url.toDisplayString());
    const auto add = [this](const QString& name, const QString& value) {
        auto* label = new wizard::Label(value);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_form->addRow(name, label);
    };
    add(tr("Severity:"), items::severityText(request.priority));
    add(tr("Saved for:"), origin);
    add(tr("State there:"), items::stateText(opened.entry, opened.packed));
    if (opened.entry.error) {
        add(tr("Last error there:"), opened.entry.error->text);
    }
    add(tr("Files:"), files.isEmpty() ? tr("None") : files.join(u'\n'));
}

void PackageDialog::addAccounts(Program& program, const package::Origin& origin) {
    m_account = new QComboBox(this);
    m_account->setObjectName(u"package_account"_s);
    m_account->setPlaceholderText(tr("Choose the account to send it with"));
    QList<ticket::Account> accounts = program.accounts();
    accounts.removeIf([](const ticket::Account& account) { return account.url.isEmpty(); });
    for (const ticket::Account& account : std::as_const(accounts)) {
        m_account->addItem(u"%1 (%2)"_s.arg(account.label(), account.user), account.id.value);
    }
    const auto fits = package::accountFor(origin, accounts);
    m_account->setCurrentIndex(fits ? m_account->findData(fits->value) : -1);
    auto* label = new QLabel(tr("&Send with:"), this);
    label->setBuddy(m_account);
    m_account->setAccessibleName(tr("Send with"));
    m_form->addRow(label, m_account);
    auto* warning = new wizard::Label({}, look::Role::Warning);
    warning->setObjectName(u"package_warning"_s);
    warning->say(
        accounts.isEmpty()
            ? tr("No account is set up here. Add one under “Accounts” in the menu “File”, then "
                 "open the package again.")
        : fits ? QString()
        : origin.isPractice
            ? tr("It was saved in the practice center. With a real account it becomes a real ticket.")
            : tr("No account here is for the Support Center that the package was saved for. Choose one only "
                 "if you know that it leads to the right place."));
    m_form->addRow(warning);
}

void PackageDialog::addButtons(const core::IntentId& id, bool isPresent) {
    auto* box = new QDialogButtonBox(this);
    m_take = box->addButton(isPresent ? tr("&Show it in the outbox") : tr("&Put into the outbox"),
                            QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"take_package"_s);
    box->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"cancel_package"_s);
    layout()->addWidget(box);
    m_take->setDefault(true);
    if (m_account) {
        const auto enable = [this] {
            m_take->setEnabled(m_account->currentIndex() >= 0);
        };
        connect(m_account, &QComboBox::currentIndexChanged, this, enable);
        enable();
    }
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(box, &QDialogButtonBox::accepted, this, [this, id] {
        accept();
        if (m_account) {
            Q_EMIT wanted(core::AccountId(m_account->currentData().toString()));
        } else {
            Q_EMIT presentWanted(id);
        }
    });
}

} // namespace app
