#include "app/ticketfilter.h"

#include "app/program.h"
#include "items/words.h"
#include "wizard/look/flow.h"
#include "wizard/look/look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

TicketFilter::TicketFilter(Program& program, QWidget* parent)
    : QWidget(parent),
      m_program(program),
      m_search(new QLineEdit(this)),
      m_whose(addChoice(u"ticket_whose"_s, tr("Whose tickets"))),
      m_state(addChoice(u"ticket_state"_s, tr("State of the tickets"))),
      m_severity(addChoice(u"ticket_severity"_s, tr("Severity of the tickets"))),
      m_account(addChoice(u"ticket_account"_s, tr("Account of the tickets"))),
      m_found(new QLabel(this)) {
    m_search->setObjectName(u"ticket_search"_s);
    m_search->setAccessibleName(tr("Search tickets"));
    m_search->setPlaceholderText(tr("Search in all tickets (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_found->setObjectName(u"tickets_found"_s);
    using Query = store::TicketQuery;
    m_whose->addItem(tr("Everybody's"), static_cast<int>(Query::Whose::All));
    m_whose->addItem(tr("Mine"), static_cast<int>(Query::Whose::Mine));
    //: tickets filed for somebody else
    m_whose->addItem(tr("On behalf of others"), static_cast<int>(Query::Whose::OnBehalf));
    m_state->addItem(tr("Any state"), static_cast<int>(Query::State::Any));
    m_state->addItem(tr("Open"), static_cast<int>(Query::State::Open));
    m_state->addItem(tr("Waiting for me"), static_cast<int>(Query::State::WaitingForMe));
    m_state->addItem(tr("Solved"), static_cast<int>(Query::State::Solved));
    m_severity->addItem(tr("Any severity"), QString());
    for (const QString& severity : {u"urgent"_s, u"high"_s, u"normal"_s, u"low"_s}) {
        m_severity->addItem(items::severityText(severity), severity);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::grid, look::grid, look::grid, look::half);
    column->setSpacing(look::half);
    column->addWidget(labelled(tr("Search"), m_search));
    auto* choices = new wizard::Flow(look::half);
    for (QWidget* one : {labelled(tr("Whose"), m_whose), labelled(tr("State"), m_state),
                         labelled(tr("Severity"), m_severity), labelled(tr("Account"), m_account),
                         static_cast<QWidget*>(m_found)}) {
        choices->addWidget(one);
    }
    column->addLayout(choices);
    fillAccounts();
    connect(m_search, &QLineEdit::textChanged, this, &TicketFilter::changed);
    connect(&program, &Program::accountsChanged, this, &TicketFilter::fillAccounts);
}

QComboBox* TicketFilter::addChoice(const QString& name, const QString& accessibleName) {
    auto* choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setAccessibleName(accessibleName);
    connect(choice, &QComboBox::currentIndexChanged, this, &TicketFilter::changed);
    return choice;
}

QWidget* TicketFilter::labelled(const QString& text, QWidget* control) {
    auto* pair = new QWidget(this);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::half);
    auto* label = new QLabel(text, pair);
    label->setBuddy(control);
    row->addWidget(label);
    row->addWidget(control, 1);
    return pair;
}

void TicketFilter::fillAccounts() {
    const QSignalBlocker quiet(m_account);
    const QVariant chosen = m_account->currentData();
    m_account->clear();
    m_account->addItem(tr("Any account"), QString());
    for (const ticket::Account& account : m_program.accounts()) {
        m_account->addItem(account.label(), account.id.value);
    }
    m_account->setCurrentIndex(std::max(0, m_account->findData(chosen)));
    m_account->parentWidget()->setVisible(m_program.accounts().size() > 1);
}

void TicketFilter::setOrganizations(const QHash<core::AccountId, QString>& organizations) {
    constexpr int kind = static_cast<int>(store::TicketQuery::Whose::Organization);
    m_organizations = organizations;
    const int offered = m_whose->findData(kind);
    if (organizations.isEmpty() && offered >= 0) {
        if (m_whose->currentIndex() == offered) {
            m_whose->setCurrentIndex(0); // everybody's again
        }
        m_whose->removeItem(offered);
    } else if (!organizations.isEmpty() && offered < 0) {
        //: tickets of everybody who works where the person works
        m_whose->addItem(tr("My organization's"), kind);
    }
}

store::TicketQuery TicketFilter::query() const {
    store::TicketQuery query;
    query.text = m_search->text();
    query.whose = static_cast<store::TicketQuery::Whose>(m_whose->currentData().toInt());
    query.organizations = m_organizations;
    query.state = static_cast<store::TicketQuery::State>(m_state->currentData().toInt());
    query.severity = m_severity->currentData().toString();
    query.account = core::AccountId(m_account->currentData().toString());
    for (const ticket::Account& account : m_program.accounts()) {
        query.users.insert(account.id, account.user);
    }
    return query;
}

bool TicketFilter::isNarrow() const {
    return !store::searchWords(m_search->text()).isEmpty() || m_whose->currentIndex() > 0 ||
           m_state->currentIndex() > 0 || m_severity->currentIndex() > 0 || m_account->currentIndex() > 0;
}

void TicketFilter::clear() {
    const bool isChange = isNarrow() || !m_search->text().isEmpty();
    {
        const QSignalBlocker quiet(this);
        m_search->clear();
        for (QComboBox* choice : {m_whose, m_state, m_severity, m_account}) {
            choice->setCurrentIndex(0);
        }
    }
    if (isChange) {
        Q_EMIT changed();
    }
}

void TicketFilter::setFound(const QString& text) {
    m_found->setText(text);
}

void TicketFilter::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool TicketFilter::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT listWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app
