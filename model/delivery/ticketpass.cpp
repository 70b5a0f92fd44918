#include "delivery/ticketpass.h"

#include "store/ticketcache.h"
#include "store/ticketquery.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace delivery {
namespace {

/// More are not given out by page number (Zendesk's bound of offset paging).
constexpr int mostListPages = 100;
constexpr int mostRounds = 4;
/// Of a long list's head; what changed before that comes with the rest.
constexpr int mostHeadPages = 10;
/// One reading stays small; the rest comes with the next ones.
constexpr int mostConversations = 30;
constexpr qsizetype mostBeside = 30;
constexpr auto betweenWholeLists = 6h;
constexpr auto betweenWholeLongLists = 24h;

constexpr int forbidden = 403;

/// There is no such thing, or none that one may read.
bool isWithheld(const core::Error& error) {
    constexpr int notFound = 404;
    constexpr int gone = 410;
    return error.httpStatus == forbidden || error.httpStatus == notFound || error.httpStatus == gone;
}

core::Result<int> forget(store::Connection& connection, const core::AccountId& account,
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

TicketPass::TicketPass(Parts parts, Call* call) : QObject(call), m_parts(std::move(parts)), m_call(call) {}

template <class T>
void TicketPass::write(std::function<core::Result<T>(store::Connection&)> job,
                       const std::function<void(T)>& then) {
    writeFor<T>(m_call, m_parts.writer, std::move(job), then);
}

void TicketPass::fail(const core::Error& error) {
    m_call->finish(core::fail(error));
}

void TicketPass::start() {
    write<store::SyncState>(
        [account = m_parts.account](store::Connection& c) { return store::syncState(c, account); },
        [this](const store::SyncState& state) { begin(state); });
}

void TicketPass::begin(const store::SyncState& state) {
    m_state = state;
    const bool isLong = m_parts.provider->hasLongList();
    const core::Time now = m_parts.clock.now();
    const bool isDue =
        now - state.whole >= (isLong ? betweenWholeLongLists : betweenWholeLists) || state.whole > now;
    m_isWhole = isLong ? isDue && state.rest.isEmpty() : isDue || m_parts.isWhole;
    if (m_isWhole) {
        askWhoOneIs();
    } else if (isLong) {
        readHead();
    } else {
        readOwn();
    }
}

/// Whose organization it is may change, seldom.
void TicketPass::askWhoOneIs() {
    m_parts.provider->identify(this)->then(this, [this](const core::Result<provider::Identity>& self) {
        if (!self) {
            fail(self.error());
            return;
        }
        if (m_state.organization != self->organization) {
            m_state.organization = self->organization;
            m_state.organizationNewest = {};
        }
        m_parts.provider->hasLongList() ? readHead() : readOwn();
    });
}

AskPage TicketPass::askOwn() const {
    return [provider = m_parts.provider](QObject* parent, const QString& cursor) {
        return provider->list(parent, cursor);
    };
}

void TicketPass::readOwn() {
    auto* call = new ListReading::Call(this);
    auto* reading = new ListReading({.writer = m_parts.writer,
                                     .clock = m_parts.clock,
                                     .ask = askOwn(),
                                     .kind = store::ListKind::Own,
                                     .known = m_state.newest,
                                     .isWhole = m_isWhole,
                                     .mostPages = mostListPages,
                                     .mostRounds = mostRounds},
                                    call);
    call->then(this, [this](const core::Result<ListResult>& read) {
        if (!read) {
            fail(read.error());
            return;
        }
        m_result.hasChanged = read->hasChanged;
        m_state.newest = read->newest;
        m_listed = read->listed;
        if (m_state.organization.isEmpty()) {
            compare(read->isToTheEnd);
        } else {
            m_isWhole = m_isWhole && read->isToTheEnd;
            readOrganization();
        }
    });
    reading->start();
}

void TicketPass::readOrganization() {
    auto* call = new ListReading::Call(this);
    const AskPage ask = [provider = m_parts.provider,
                         organization = m_state.organization](QObject* parent, const QString& cursor) {
        return provider->listOrganization(parent, organization, cursor);
    };
    auto* reading = new ListReading({.writer = m_parts.writer,
                                     .clock = m_parts.clock,
                                     .ask = ask,
                                     .kind = store::ListKind::Organization,
                                     .known = m_state.organizationNewest,
                                     .isWhole = m_isWhole,
                                     .mostPages = mostListPages,
                                     .mostRounds = mostRounds},
                                    call);
    call->then(this, [this](const core::Result<ListResult>& read) { takeOrganization(read); });
    reading->start();
}

void TicketPass::takeOrganization(const core::Result<ListResult>& read) {
    if (!read && !isWithheld(read.error())) {
        fail(read.error());
        return;
    }
    if (read) {
        m_result.hasChanged = m_result.hasChanged || read->hasChanged;
        m_state.organizationNewest = read->newest;
        m_listed.unite(read->listed);
    } else {
        m_result.hasChanged = true; // the choice of these tickets goes
        m_state.organization.clear();
        m_state.organizationNewest = {};
    }
    compare(m_isWhole && (!read || read->isToTheEnd));
}

/// What the lists do not name is asked for.
void TicketPass::compare(bool isWhole) {
    if (m_isWhole || isWhole) {
        m_state.whole = m_parts.clock.now();
    }
    if (!isWhole) {
        keepState();
        return;
    }
    write<QList<core::TicketId>>(
        [account = m_parts.account, listed = m_listed](store::Connection& c) {
            return store::ticketsBeside(c, account, listed);
        },
        [this](const QList<core::TicketId>& beside) { askBeside(beside); });
}

void TicketPass::readHead() {
    const bool isFirst = m_state.newest == core::Time{};
    auto* call = new ListReading::Call(this);
    auto* reading = new ListReading({.writer = m_parts.writer,
                                     .clock = m_parts.clock,
                                     .ask = askOwn(),
                                     .known = m_state.newest,
                                     .mostPages = isFirst ? 1 : mostHeadPages},
                                    call);
    call->then(this, [this](const core::Result<ListResult>& read) {
        if (!read) {
            fail(read.error());
            return;
        }
        m_result.hasChanged = read->hasChanged;
        m_state.newest = read->newest;
        if (!read->isToTheKnown) {
            m_state.rest = read->next; // all below may be new
            m_state.whole = read->isToTheEnd ? m_state.whole : core::Time{};
        }
        readRest();
    });
    reading->start();
}

void TicketPass::readRest() {
    if (m_state.rest.isEmpty() && !m_isWhole) {
        keepState();
        return;
    }
    auto* call = new RestReading::Call(this);
    auto* reading = new RestReading(
        {.writer = m_parts.writer, .clock = m_parts.clock, .ask = askOwn(), .account = m_parts.account},
        call);
    call->then(this, [this](const core::Result<RestResult>& read) { takeRest(read); });
    reading->start(m_state.rest);
}

void TicketPass::takeRest(const core::Result<RestResult>& read) {
    constexpr int firstOfClient = 400;
    constexpr int unauthorized = 401;
    constexpr int tooMany = 429;
    constexpr int firstOfServer = 500;
    if (!read) {
        const int status = read.error().httpStatus;
        if (m_state.rest.isEmpty() || status < firstOfClient || status >= firstOfServer ||
            status == unauthorized || status == tooMany) {
            fail(read.error());
            return;
        }
        m_state.rest.clear(); // the place is not known any more: from the head, the next time
        m_state.whole = {};
        keepState();
        return;
    }
    m_result.hasChanged = m_result.hasChanged || read->hasChanged;
    m_result.isMoreLeft = !read->next.isEmpty();
    m_state.rest = read->next;
    if (m_state.rest.isEmpty()) {
        m_state.whole = m_parts.clock.now();
    }
    askBeside(read->beside);
}

/// A ticket that the list does not name may have slipped between two pages, or be one that this account may
/// read without being its requester: it leaves only when the Support Center says that it is not there, a
/// colleague's also when it may not be read any more.
void TicketPass::askBeside(const QList<core::TicketId>& ids) {
    m_beside = ids;
    m_beside.removeIf([this](const core::TicketId& id) { return m_parts.beside->contains(id.value); });
    m_beside = m_beside.mid(0, mostBeside);
    askNextBeside();
}

void TicketPass::askNextBeside() {
    if (m_beside.isEmpty()) {
        keepState();
        return;
    }
    const core::TicketId id = m_beside.takeFirst();
    m_parts.provider->show(this, id)->then(this, [this, id](const core::Result<ticket::Ticket>& shown) {
        if (shown) {
            m_parts.beside->insert(id.value);
            write<int>(
                [ticket = *shown, now = m_parts.clock.now()](store::Connection& c) {
                    const auto done = store::cacheTickets(c, {ticket}, now);
                    return done ? core::Result<int>(0) : core::fail(done.error());
                },
                [this](int) { askNextBeside(); });
        } else if (isWithheld(shown.error())) {
            m_result.hasChanged = true;
            write<int>([account = m_parts.account, id, isForbidden = shown.error().httpStatus == forbidden](
                           store::Connection& c) { return forget(c, account, id, isForbidden); },
                       [this](int) { askNextBeside(); });
        } else {
            fail(shown.error());
        }
    });
}

/// The lists were read: an error in what follows does not have them read again.
void TicketPass::keepState() {
    m_state.read = m_parts.clock.now();
    write<int>(
        [account = m_parts.account, state = m_state](store::Connection& c) {
            const auto done = store::setSyncState(c, account, state);
            return done ? core::Result<int>(0) : core::fail(done.error());
        },
        [this](int) { readConversations(); });
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
    const core::Time since = asked.since == core::Time{} ? asked.since : asked.since - listOverlap;
    m_parts.provider->comments(this, asked.line.id, since)
        ->then(this, [this, asked](const core::Result<QList<ticket::Comment>>& comments) {
            if (!comments && isWithheld(comments.error())) {
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
    write<bool>(
        [account = m_parts.account](store::Connection& c) -> core::Result<bool> {
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
