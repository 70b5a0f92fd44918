#include "app/ticketrefresh.h"

#include "app/program.h"
#include "store/ticketmerge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

TicketRefresh::TicketRefresh(Program& program, QObject* parent) : QObject(parent), m_program(program) {
    connect(&program.polling(), &delivery::TicketPolling::busyChanged, this, &TicketRefresh::busyChanged);
    connect(&program.polling(), &delivery::TicketPolling::ended, this, &TicketRefresh::take);
}

void TicketRefresh::start() {
    m_program.polling().start();
}

void TicketRefresh::refresh() {
    m_program.polling().refresh();
}

bool TicketRefresh::isBusy() const {
    return m_reads > 0 || m_program.polling().isBusy();
}

core::Time TicketRefresh::lastRead() const {
    core::Time oldest = core::Time::max();
    for (const ticket::Account& account : m_program.accounts()) {
        const auto state = store::syncState(m_program.reader(), account.id);
        oldest = std::min(oldest, state ? state->read : core::Time{});
    }
    return oldest == core::Time::max() ? core::Time{} : oldest;
}

void TicketRefresh::take(const core::AccountId& account, const core::Done& result) {
    if (result) {
        m_problems.remove(account);
    } else {
        m_problems.insert(account, sentence(account, result.error()));
    }
    if (!isBusy()) {
        Q_EMIT ended(problems());
    }
}

QString TicketRefresh::problems() const {
    QStringList all;
    for (const ticket::Account& account : m_program.accounts()) {
        all += m_problems.value(account.id);
    }
    all.removeAll(QString());
    return all.join(u' ');
}

void TicketRefresh::read(const core::AccountId& account, const core::TicketId& ticket) {
    const std::optional<ticket::Account> whose = m_program.account(account);
    if (!whose || whose->url.isEmpty()) {
        return;
    }
    ++m_reads;
    Q_EMIT busyChanged();
    auto* call = m_program.sync().read(this, *whose, ticket);
    call->then(this, [this, account](const core::Result<ticket::Ticket>& answer) {
        readEnded(answer ? QString() : sentence(account, answer.error()));
    });
}

void TicketRefresh::readEnded(const QString& problem) {
    --m_reads;
    Q_EMIT busyChanged();
    Q_EMIT ended(problem.isEmpty() ? problems() : problem);
}

QString TicketRefresh::sentence(const core::AccountId& account, const core::Error& error) const {
    if (m_program.accounts().size() < 2) {
        return error.text;
    }
    const std::optional<ticket::Account> whose = m_program.account(account);
    return tr("%1: %2").arg(whose ? whose->label() : account.value, error.text);
}

} // namespace app
