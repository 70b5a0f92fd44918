#include "app/accountsdialog.h"

#include "app/accountdialog.h"
#include "app/accounts.h"
#include "app/program.h"
#include "app/prompt.h"
#include "wizard/look/label.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int accountsChars = 84;
constexpr int accountsHeight = 360;

QString textOf(const ticket::Account& account, bool isFirst) {
    QString name = account.label();
    if (account.isPractice) {
        name = AccountsDialog::tr("%1 (practice center)").arg(name);
    } else if (isFirst) {
        name = AccountsDialog::tr("%1 (used for new requests)").arg(name);
    }
    return name + u'\n' + QStringList{account.url.toDisplayString(), account.user}.join(u" · "_s);
}

} // namespace

AccountsDialog::AccountsDialog(Program& program, QWidget* parent)
    : QDialog(parent),
      m_program(program),
      m_list(new QListWidget(this)),
      m_note(new wizard::Label({}, look::Role::Secondary, wizard::Label::Weight::Body, this)),
      m_add(addButton(tr("&Add …"), u"add_account"_s)),
      m_edit(addButton(tr("&Edit …"), u"edit_account"_s)),
      m_default(addButton(tr("&Use for new requests"), u"default_account"_s)),
      m_remove(addButton(tr("&Remove …"), u"remove_account"_s)) {
    setObjectName(u"accounts_dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Accounts"));
    m_list->setObjectName(u"accounts"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setAlternatingRowColors(false);
    m_list->setSpacing(look::half);
    m_list->setWordWrap(true);
    m_note->setObjectName(u"accounts_note"_s);
    auto* close = addButton(tr("Close"), u"close"_s);
    close->setDefault(true);
    auto* actions = new QVBoxLayout;
    actions->setSpacing(look::grid);
    for (QPushButton* button : {m_add, m_edit, m_default, m_remove}) {
        actions->addWidget(button);
    }
    actions->addStretch(1);
    actions->addWidget(close);
    auto* left = new QVBoxLayout;
    left->setSpacing(look::grid);
    left->addWidget(m_list, 1);
    left->addWidget(m_note);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    row->setSpacing(2 * look::grid);
    row->addLayout(left, 1);
    row->addLayout(actions);
    look::openAs(this, {look::chars(this, accountsChars), accountsHeight});
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountsDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &AccountsDialog::edit);
    connect(m_add, &QPushButton::clicked, this, &AccountsDialog::add);
    connect(m_edit, &QPushButton::clicked, this, &AccountsDialog::edit);
    connect(m_default, &QPushButton::clicked, this, &AccountsDialog::useForNew);
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::askToRemove);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_program, &Program::accountsChanged, this, &AccountsDialog::fill);
    fill();
}

QPushButton* AccountsDialog::addButton(const QString& text, const QString& name) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void AccountsDialog::fill() {
    const std::optional<ticket::Account> before = current();
    m_list->clear();
    bool isFirst = true;
    for (const ticket::Account& account : m_program.accounts()) {
        auto* item = new QListWidgetItem(textOf(account, isFirst && !account.isPractice), m_list);
        item->setData(Qt::UserRole, account.id.value);
        isFirst = isFirst && account.isPractice;
        if (before && before->id == account.id) {
            m_list->setCurrentItem(item);
        }
    }
    if (m_list->currentRow() < 0) {
        m_list->setCurrentRow(0);
    }
    showCurrent();
}

std::optional<ticket::Account> AccountsDialog::current() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item ? m_program.account(core::AccountId(item->data(Qt::UserRole).toString())) : std::nullopt;
}

void AccountsDialog::showCurrent() {
    const std::optional<ticket::Account> account = current();
    const bool isOwn = account && !account->isPractice;
    const auto isFirstOwn = [this, &account] {
        const auto first = std::ranges::find(m_program.accounts(), false, &ticket::Account::isPractice);
        return first != m_program.accounts().end() && first->id == account->id;
    };
    const bool canChange = !m_program.accountsError();
    m_add->setEnabled(canChange);
    m_edit->setEnabled(isOwn && canChange);
    m_remove->setEnabled(isOwn && canChange);
    m_default->setEnabled(isOwn && canChange && !isFirstOwn());
    if (!canChange) {
        m_note->say(m_program.accountsError()->text);
    } else if (!account) {
        m_note->say(tr("There is no account yet. Add the one of your Support Center."));
    } else {
        m_note->say(account->isPractice
                        ? tr("The practice account is part of the program and cannot be changed.")
                        : QString());
    }
}

void AccountsDialog::add() {
    (new AccountDialog(m_program, std::nullopt, this))->open();
}

void AccountsDialog::edit() {
    const std::optional<ticket::Account> account = current();
    if (account && m_edit->isEnabled()) {
        (new AccountDialog(m_program, account, this))->open();
    }
}

void AccountsDialog::askToRemove() {
    const std::optional<ticket::Account> account = current();
    if (!account) {
        return;
    }
    const auto waiting = undeliveredOf(m_program, account->id);
    if (!waiting) {
        m_note->say(waiting.error().text);
        return;
    }
    const QString left =
        tr("%n request(s) of this account are not delivered yet. They stay in the outbox and will not be "
           "delivered without it.",
           nullptr, int(*waiting));
    const QString removal =
        tr("The account %1 is removed from this program, and its secret from the keychain. "
           "Nothing changes at the Support Center.")
            .arg(account->label());
    ask(this,
        {.objectName = u"ask_remove"_s,
         .title = tr("Remove account"),
         .text = *waiting > 0 ? left + u"\n\n"_s + removal : removal,
         .yes = tr("&Remove"),
         .no = tr("&Keep")},
        this, [this, id = account->id] { remove(id); });
}

void AccountsDialog::remove(const core::AccountId& id) {
    const core::Result<ticket::Account> removed = removeAccount(m_program, id);
    if (!removed) {
        m_note->say(removed.error().text);
        return;
    }
    forgetSecrets(this, m_program, *removed)->then(this, [this](const core::Done& done) {
        if (!done) {
            m_note->say(tr("The account was removed. Its secret may still be in the keychain. %1")
                            .arg(done.error().text));
        }
    });
}

void AccountsDialog::useForNew() {
    const std::optional<ticket::Account> account = current();
    if (!account) {
        return;
    }
    if (const core::Done done = makeDefault(m_program, account->id); !done) {
        m_note->say(done.error().text);
    }
}

} // namespace app
