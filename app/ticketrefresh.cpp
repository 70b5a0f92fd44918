#include "app/ticketrefresh.h"

#include "app/program.h"

using namespace Qt::StringLiterals;

namespace app {

TicketRefresh::TicketRefresh(Program& program, QObject* parent) : QObject(parent), m_program(program) {}

void TicketRefresh::refresh() {
    if (m_lists > 0 || m_program.accounts().isEmpty()) {
        return;
    }
    m_problems.clear();
    m_lists = static_cast<int>(m_program.accounts().size());
    Q_EMIT busyChanged();
    for (const ticket::Account& account : m_program.accounts()) {
        auto* call = m_program.sync().refresh(this, account);
        call->then(this, [this, id = account.id](const core::Result<QList<ticket::Ticket>>& answer) {
            if (!answer) {
                m_problems += sentence(id, answer.error());
            }
            listEnded();
        });
    }
}

void TicketRefresh::listEnded() {
    if (--m_lists > 0) {
        return;
    }
    if (m_problems.isEmpty()) {
        m_lastRead = m_program.clock().now();
    }
    Q_EMIT busyChanged();
    Q_EMIT ended(m_problems.join(u' '));
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
    Q_EMIT ended(problem);
}

QString TicketRefresh::sentence(const core::AccountId& account, const core::Error& error) const {
    if (m_program.accounts().size() < 2) {
        return error.text;
    }
    const std::optional<ticket::Account> whose = m_program.account(account);
    return tr("%1: %2").arg(whose ? whose->label() : account.value, error.text);
}

} // namespace app
