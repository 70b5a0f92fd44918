#include "delivery/ticketpass.h"

#include "store/ticketcache.h"
#include "store/ticketquery.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace delivery {
namespace {

/// More are not given out by page number (Zendesk's bound of offset paging).
constexpr int mostListPages = 100;
constexpr int mostRounds = 4;
/// One reading stays small; the rest comes with the next ones.
constexpr int mostConversations = 30;
constexpr qsizetype mostBeside = 30;
constexpr auto betweenWholeLists = 6h;
/// Times on the wire have no smaller parts than a second, and a list may lag behind itself.
constexpr auto overlap = 2s;

bool isSorted(const QList<ticket::Ticket>& tickets) {
    return std::ranges::is_sorted(tickets, std::ranges::greater(), &ticket::Ticket::updated);
}

} // namespace

TicketPass::TicketPass(Parts parts, Call* call) : QObject(call), m_parts(std::move(parts)), m_call(call) {}

template <class T>
void TicketPass::write(std::function<core::Result<T>(store::Connection&)> job,
                       const std::function<void(T)>& then) {
    m_parts.writer.run<T>(this, std::move(job))->then(this, [this, then](core::Result<T> answer) {
        if (answer) {
            then(std::move(*answer));
        } else {
            fail(answer.error());
        }
    });
}

void TicketPass::fail(const core::Error& error) {
    m_call->finish(core::fail(error));
}

void TicketPass::start() {
    write<store::SyncState>(
        [account = m_parts.account](store::Connection& c) { return store::syncState(c, account); },
        [this](const store::SyncState& state) {
            m_state = state;
            m_isWhole = m_parts.isWhole || m_parts.clock.now() - state.whole >= betweenWholeLists ||
                        state.whole > m_parts.clock.now();
            walk();
        });
}

void TicketPass::walk() {
    ++m_round;
    m_pages = 0;
    m_changedInRound = 0;
    m_listed.clear();
    readPage({});
}

void TicketPass::readPage(const QString& cursor) {
    m_parts.provider->list(this, cursor)->then(this, [this](const core::Result<provider::TicketPage>& page) {
        if (page) {
            takePage(*page);
        } else {
            fail(page.error());
        }
    });
}

void TicketPass::takePage(const provider::TicketPage& page) {
    ++m_pages;
    for (const ticket::Ticket& ticket : page.tickets) {
        m_listed.insert(ticket.id.value);
        m_newest = std::max(m_newest, ticket.updated);
    }
    // Only a list that is sorted as asked for may end early.
    const bool isKnown = !m_isWhole && !page.tickets.isEmpty() && isSorted(page.tickets) &&
                         page.tickets.last().updated < m_state.newest - overlap;
    const bool isEnd = page.next.isEmpty();
    write<int>([tickets = page.tickets, now = m_parts.clock.now()](
                   store::Connection& c) { return store::mergeTickets(c, tickets, now); },
               [this, isKnown, isEnd, next = page.next](int changed) {
                   m_changedInRound += changed;
                   m_result.hasChanged = m_result.hasChanged || changed > 0;
                   if (isEnd || isKnown || m_pages >= mostListPages) {
                       walked(isEnd);
                   } else {
                       readPage(next);
                   }
               });
}

void TicketPass::walked(bool toTheEnd) {
    if (m_pages > 1 && m_changedInRound > 0 && m_round < mostRounds) {
        walk();
        return;
    }
    if (m_changedInRound == 0 || m_pages == 1) {
        m_state.newest = std::max(m_state.newest, m_newest); // else something may still be between the pages
    }
    if (!toTheEnd) {
        readConversations();
        return;
    }
    m_state.whole = m_parts.clock.now();
    write<QList<core::TicketId>>(
        [account = m_parts.account, listed = m_listed](store::Connection& c) {
            return store::ticketsBeside(c, account, listed);
        },
        [this](const QList<core::TicketId>& beside) {
            m_beside = beside;
            m_beside.removeIf(
                [this](const core::TicketId& id) { return m_parts.beside->contains(id.value); });
            m_beside = m_beside.mid(0, mostBeside);
            askBeside();
        });
}

/// A ticket that the list does not name may have slipped between two pages, or be one that this account may
/// read without being its requester: it leaves only when the Support Center says that it is not there.
void TicketPass::askBeside() {
    if (m_beside.isEmpty()) {
        readConversations();
    } else {
        askNextBeside();
    }
}

void TicketPass::askNextBeside() {
    const core::TicketId id = m_beside.takeFirst();
    m_parts.provider->show(this, id)->then(this, [this, id](const core::Result<ticket::Ticket>& shown) {
        constexpr int notFound = 404;
        constexpr int gone = 410;
        if (shown) {
            m_parts.beside->insert(id.value);
            write<int>(
                [ticket = *shown, now = m_parts.clock.now()](store::Connection& c) {
                    const auto done = store::cacheTickets(c, {ticket}, now);
                    return done ? core::Result<int>(0) : core::fail(done.error());
                },
                [this](int) { askBeside(); });
        } else if (shown.error().httpStatus == notFound || shown.error().httpStatus == gone) {
            m_result.hasChanged = true;
            write<int>(
                [account = m_parts.account, id](store::Connection& c) {
                    const auto done = store::forgetTicket(c, account, id);
                    return done ? core::Result<int>(0) : core::fail(done.error());
                },
                [this](int) { askBeside(); });
        } else {
            fail(shown.error());
        }
    });
}

void TicketPass::readConversations() {
    write<QList<store::UnreadConversation>>(
        [account = m_parts.account](store::Connection& c) {
            return store::unreadConversations(c, account, mostConversations);
        },
        [this](const QList<store::UnreadConversation>& unread) {
            m_conversations = unread;
            readNextConversation();
        });
}

void TicketPass::readNextConversation() {
    if (m_conversations.isEmpty()) {
        finish();
        return;
    }
    const store::UnreadConversation asked = m_conversations.takeFirst();
    const core::Time since = asked.since == core::Time{} ? asked.since : asked.since - overlap;
    m_parts.provider->comments(this, asked.line.id, since)
        ->then(this, [this, asked](const core::Result<QList<ticket::Comment>>& comments) {
            constexpr int notFound = 404;
            if (!comments && comments.error().httpStatus == notFound) {
                readNextConversation(); // it was deleted just now; the next whole list tells
                return;
            }
            if (!comments) {
                fail(comments.error());
                return;
            }
            write<std::optional<store::NewAnswer>>(
                [asked, comments = *comments, now = m_parts.clock.now()](store::Connection& c) {
                    return store::mergeComments(c, asked, comments, now);
                },
                [this](const std::optional<store::NewAnswer>& answer) {
                    m_result.hasChanged = true;
                    if (answer) {
                        m_result.answers += *answer;
                    }
                    readNextConversation();
                });
        });
}

void TicketPass::finish() {
    m_state.read = m_parts.clock.now();
    write<bool>(
        [account = m_parts.account, state = m_state](store::Connection& c) -> core::Result<bool> {
            if (auto done = store::setSyncState(c, account, state); !done) {
                return core::fail(done.error());
            }
            store::TicketQuery urgent;
            urgent.account = account;
            urgent.severity = u"urgent"_s;
            urgent.state = store::TicketQuery::State::Open;
            const auto open = store::ticketPlaces(c, urgent, 1);
            return open ? core::Result<bool>(!open->isEmpty()) : core::fail(open.error());
        },
        [this](bool isUrgentOpen) {
            m_result.isUrgentOpen = isUrgentOpen;
            m_call->finish(m_result);
        });
}

} // namespace delivery
