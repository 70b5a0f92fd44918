#include "delivery/longlistreading.h"

namespace delivery {
namespace {

/// Of the head; what changed before that comes with the rest.
constexpr int mostHeadPages = 10;
/// A search tells no more than 1,000 (Zendesk, "Search", results limits).
constexpr int mostOpenPages = 10;

constexpr int unauthorized = 401;
constexpr int tooMany = 429;

/// The same request again will be refused again, whoever else is asked.
bool isRefusal(const core::Error& error) {
    constexpr int firstOfClient = 400;
    constexpr int firstOfServer = 500;
    return error.httpStatus >= firstOfClient && error.httpStatus < firstOfServer &&
           error.httpStatus != unauthorized && error.httpStatus != tooMany;
}

} // namespace

LongListReading::LongListReading(Parts parts, Call* call)
    : QObject(call), m_parts(std::move(parts)), m_call(call) {}

AskPage LongListReading::askAll() const {
    return [provider = m_parts.provider](QObject* parent, const QString& cursor) {
        return provider->list(parent, cursor);
    };
}

void LongListReading::start(const store::SyncState& state) {
    m_result.state = state;
    const bool isFirst = state.newest == core::Time{};
    auto* call = new ListReading::Call(this);
    auto* reading = new ListReading({.writer = m_parts.writer,
                                     .clock = m_parts.clock,
                                     .ask = askAll(),
                                     .known = state.newest,
                                     .mostPages = isFirst ? 1 : mostHeadPages},
                                    call);
    call->then(this, [this](const core::Result<ListResult>& read) {
        if (read) {
            takeHead(*read);
        } else {
            m_call->finish(core::fail(read.error()));
        }
    });
    reading->start();
}

void LongListReading::takeHead(const ListResult& head) {
    store::SyncState& state = m_result.state;
    m_result.hasChanged = head.hasChanged;
    state.newest = head.newest;
    if (!head.isToTheKnown) {
        state.rest = head.next; // all below may be new
        state.whole = head.isToTheEnd ? state.whole : core::Time{};
    }
    const bool mayMuchBeNew = !head.isToTheKnown && !head.isToTheEnd;
    mayMuchBeNew ? readOpen() : readRest();
}

/// Whoever waits for something waits for an open ticket, however long ago it changed.
void LongListReading::readOpen() {
    auto* call = new ListReading::Call(this);
    const AskPage ask = [provider = m_parts.provider](QObject* parent, const QString& cursor) {
        return provider->listOpen(parent, cursor);
    };
    auto* reading = new ListReading({.writer = m_parts.writer,
                                     .clock = m_parts.clock,
                                     .ask = ask,
                                     .kind = store::ListKind::Search,
                                     .mostPages = mostOpenPages},
                                    call);
    call->then(this, [this](const core::Result<ListResult>& read) {
        const int status = read ? 0 : read.error().httpStatus;
        if (status == unauthorized || status == tooMany) {
            m_call->finish(core::fail(read.error()));
            return;
        }
        // Without the search they come with the rest.
        m_result.hasChanged = m_result.hasChanged || (read && read->hasChanged);
        readRest();
    });
    reading->start();
}

void LongListReading::readRest() {
    if (m_result.state.rest.isEmpty() && !m_parts.isWhole) {
        m_call->finish(m_result);
        return;
    }
    auto* call = new RestReading::Call(this);
    auto* reading = new RestReading(
        {.writer = m_parts.writer, .clock = m_parts.clock, .ask = askAll(), .account = m_parts.account},
        call);
    call->then(this, [this](const core::Result<RestResult>& read) { takeRest(read); });
    reading->start(m_result.state.rest);
}

void LongListReading::takeRest(const core::Result<RestResult>& read) {
    store::SyncState& state = m_result.state;
    if (!read) {
        if (state.rest.isEmpty() || !isRefusal(read.error())) {
            m_call->finish(core::fail(read.error()));
            return;
        }
        state.rest.clear(); // the place is not known any more: from the head, the next time
        state.whole = {};
        m_call->finish(m_result);
        return;
    }
    m_result.hasChanged = m_result.hasChanged || read->hasChanged;
    m_result.isMoreLeft = !read->next.isEmpty();
    m_result.beside = read->beside;
    state.rest = read->next;
    if (state.rest.isEmpty()) {
        state.whole = m_parts.clock.now();
    }
    m_call->finish(m_result);
}

} // namespace delivery
