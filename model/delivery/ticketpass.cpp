#include "delivery/ticketpass.h"

#include "delivery/besidereading.h"
#include "delivery/longlistreading.h"
#include "store/ticketquery.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace delivery {
namespace {

/// More are not given out by page number (Zendesk's bound of offset paging).
constexpr int mostListPages = 100;
constexpr int mostRounds = 4;
/// One reading stays small; the rest comes with the next ones.
constexpr int mostConversations = 30;
constexpr auto betweenWholeLists = 6h;
constexpr auto betweenWholeLongLists = 24h;

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
    } else {
        readLists();
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
        readLists();
    });
}

void TicketPass::readLists() {
    m_parts.provider->hasLongList() ? readLong() : readOwn();
}

void TicketPass::readOwn() {
    auto* call = new ListReading::Call(this);
    const AskPage ask = [provider = m_parts.provider](QObject* parent, const QString& cursor) {
        return provider->list(parent, cursor);
    };
    auto* reading = new ListReading({.writer = m_parts.writer,
                                     .clock = m_parts.clock,
                                     .ask = ask,
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

void TicketPass::readLong() {
    auto* call = new LongListReading::Call(this);
    auto* reading = new LongListReading({.writer = m_parts.writer,
                                         .provider = m_parts.provider,
                                         .account = m_parts.account,
                                         .clock = m_parts.clock,
                                         .isWhole = m_isWhole},
                                        call);
    call->then(this, [this](const core::Result<LongListResult>& read) {
        if (!read) {
            fail(read.error());
            return;
        }
        m_state = read->state;
        m_result.hasChanged = read->hasChanged;
        m_result.isMoreLeft = read->isMoreLeft;
        askBeside(read->beside);
    });
    reading->start(m_state);
}

void TicketPass::askBeside(const QList<core::TicketId>& ids) {
    auto* call = new BesideReading::Call(this);
    auto* reading = new BesideReading({.writer = m_parts.writer,
                                       .provider = m_parts.provider,
                                       .account = m_parts.account,
                                       .clock = m_parts.clock,
                                       .known = m_parts.beside},
                                      call);
    call->then(this, [this](const core::Result<bool>& hasChanged) {
        if (!hasChanged) {
            fail(hasChanged.error());
            return;
        }
        m_result.hasChanged = m_result.hasChanged || *hasChanged;
        keepState();
    });
    reading->start(ids);
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
