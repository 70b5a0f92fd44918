#include "delivery/besidereading.h"

#include "delivery/listreading.h"
#include "store/ticketcache.h"

namespace delivery {
namespace {

/// One reading stays small; the rest comes with the next ones.
constexpr qsizetype mostBeside = 30;

constexpr int forbidden = 403;

core::Result<int> forgetBeside(store::Connection& connection, const core::AccountId& account,
                               const core::TicketId& id, bool isForbidden) {
    const auto cached = store::cachedTicket(connection, account, id);
    if (!cached) {
        return core::fail(cached.error());
    }
    // One's own may be read again, when a firewall or a suspended sign-in no longer stands before it.
    if (isForbidden && *cached && !(*cached)->ticket.isOfColleague) {
        return 0;
    }
    const auto done = store::forgetTicket(connection, account, id);
    return done ? core::Result<int>(0) : core::fail(done.error());
}

} // namespace

bool isWithheld(const core::Error& error) {
    constexpr int notFound = 404;
    constexpr int gone = 410;
    return error.httpStatus == forbidden || error.httpStatus == notFound || error.httpStatus == gone;
}

BesideReading::BesideReading(Parts parts, Call* call)
    : QObject(call), m_parts(std::move(parts)), m_call(call) {}

void BesideReading::start(const QList<core::TicketId>& ids) {
    m_ids = ids;
    m_ids.removeIf([this](const core::TicketId& id) { return m_parts.known->contains(id.value); });
    m_ids = m_ids.mid(0, mostBeside);
    askNext();
}

void BesideReading::askNext() {
    if (m_ids.isEmpty()) {
        m_call->finish(m_hasChanged);
        return;
    }
    const core::TicketId id = m_ids.takeFirst();
    m_parts.provider->show(this, id)->then(
        this, [this, id](const core::Result<ticket::Ticket>& shown) { take(id, shown); });
}

void BesideReading::take(const core::TicketId& id, const core::Result<ticket::Ticket>& shown) {
    if (shown) {
        m_parts.known->insert(id.value);
        writeFor<int>(
            m_call, m_parts.writer,
            [ticket = *shown, now = m_parts.clock.now()](store::Connection& c) {
                const auto done = store::cacheTickets(c, {ticket}, now);
                return done ? core::Result<int>(0) : core::fail(done.error());
            },
            [this](int) { askNext(); });
    } else if (isWithheld(shown.error())) {
        m_hasChanged = true;
        writeFor<int>(
            m_call, m_parts.writer,
            [account = m_parts.account, id, isForbidden = shown.error().httpStatus == forbidden](
                store::Connection& c) { return forgetBeside(c, account, id, isForbidden); },
            [this](int) { askNext(); });
    } else {
        m_call->finish(core::fail(shown.error()));
    }
}

} // namespace delivery
