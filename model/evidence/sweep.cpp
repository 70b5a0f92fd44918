#include "evidence/sweep.h"

#include "evidence/base64.h"
#include "evidence/linecount.h"
#include "evidence/replace.h"

#include <algorithm>
#include <cstring>

namespace evidence {
namespace {

constexpr qsizetype ahead = 64; ///< literals and runs that begin before have their first bytes in the view
constexpr qsizetype block = 32 * 1024; ///< looked at in one go: stays in the cache
constexpr qsizetype window = 256 * 1024;
constexpr qsizetype sharedWindow = 1024 * 1024; ///< of two threads: with less they wait for each other
constexpr qint64 isLong = 4 * sharedWindow;     ///< for less of a text a thread is not worth while

} // namespace

QByteArray Sweep::whole(const Context& context, const QByteArray& text) {
    Sweep sweep(context);
    QByteArray out;
    sweep.feed(text, out);
    sweep.finish(out);
    return context.mode == Mode::Collect ? text : out;
}

char* Sweep::room(qsizetype bytes) {
    if (m_buffer.size() < m_filled + bytes) {
        m_buffer.resize(m_filled + bytes);
    }
    return m_buffer.data() + m_filled;
}

void Sweep::took(qsizetype bytes, QByteArray& out) {
    m_filled += bytes;
    if (m_filled >= std::max(m_wanted, m_ahead ? sharedWindow : window)) {
        m_end = m_filled;
        advance(out);
    }
}

void Sweep::feed(QByteArrayView part, QByteArray& out) {
    if (!part.isEmpty()) {
        std::memcpy(room(part.size()), part.data(), size_t(part.size()));
        took(part.size(), out);
    }
}

void Sweep::finish(QByteArray& out) {
    m_isLast = true;
    m_end = m_filled;
    std::memset(room(ahead), '\n', size_t(ahead));
    m_filled += ahead;
    advance(out);
    if (m_context.found != nullptr && m_context.mode == Mode::Collect) {
        m_context.found->setEnd(m_dropped + m_end);
    }
}

void Sweep::advance(QByteArray& out) {
    if (m_isSwallowing) {
        swallow(out);
    }
    const View view(QByteArrayView(m_buffer).first(m_filled), m_isLast);
    const qsizetype to = m_isLast ? m_end : m_end - ahead;
    bool isThrough = true;
    if (to - m_looked > block && isShared()) {
        const qsizetype middle = m_looked + (to - m_looked) / 2;
        m_ahead->begin(view, middle, to, m_dropped);
        isThrough = workTo(middle, view, out);
        const std::span<const Candidate> found = m_ahead->found();
        isThrough = isThrough && work(view, found, to, out);
    } else {
        isThrough = workTo(to, view, out);
    }
    write(m_isLast ? m_end : std::max(m_looked - behindLimit, m_written), out);
    const qsizetype rest = m_filled - m_looked;
    m_wanted = isThrough ? 0 : 2 * rest + window;
    const qsizetype drop = std::min(m_written, m_looked) - behindLimit;
    if (drop > 0) {
        countLines(m_written);
        m_counted -= drop;
        m_lineBegin -= drop;
        m_filled -= drop;
        std::memmove(m_buffer.data(), m_buffer.constData() + drop, size_t(m_filled));
        m_dropped += drop;
        m_written -= drop;
        m_looked -= drop;
    }
}

void Sweep::write(qsizetype to, QByteArray& out) {
    const qsizetype end = std::min(to, m_end);
    if (end > m_written) {
        if (writes()) {
            out.append(m_buffer.constData() + m_written, end - m_written);
        }
        m_given += end - m_written;
        m_written = end;
    }
}

const std::vector<Candidate>& Sweep::candidates(const View& view, qsizetype to) {
    const bool isKnown = m_context.found != nullptr && m_context.mode != Mode::Collect;
    return m_candidates.find(view, m_looked, to,
                             {.rulesWithin = isKnown ? m_context.found : nullptr,
                              .copiesWithin = isKnown && m_context.mode == Mode::Check,
                              .origin = m_dropped});
}

/// Whether another thread finds the candidates of every second half: while values are collected from a text
/// with few of them that is nearly all there is to do.
bool Sweep::isShared() {
    if (!m_ahead && m_context.isShared && m_dropped > isLong) {
        m_ahead = std::make_unique<FindAhead>(m_context.index, m_context.copies);
    }
    return m_ahead != nullptr;
}

/// Looks at everything up to `to`; false when a find needs more of the text.
bool Sweep::workTo(qsizetype to, const View& view, QByteArray& out) {
    bool isThrough = true;
    while (m_looked < to && isThrough) {
        const qsizetype end = std::min(m_looked + block, to);
        isThrough = work(view, candidates(view, end), end, out);
    }
    return isThrough;
}

bool Sweep::work(const View& view, std::span<const Candidate> found, qsizetype to, QByteArray& out) {
    for (const Candidate& candidate : found) {
        if (candidate.position + shiftOf(candidate) < m_written) {
            mark(candidate.position);
            continue;
        }
        if (!findAt(view, candidate)) {
            m_looked = candidate.position;
            return false;
        }
        if (m_finds.size() > 1) {
            std::ranges::stable_sort(m_finds, {}, &Find::begin);
        }
        for (const Find& find : m_finds) {
            apply(view, find, out);
        }
    }
    m_looked = std::max(to, m_written);
    return true;
}

/// Fills m_finds; false when that takes more of the text.
bool Sweep::findAt(const View& view, const Candidate& candidate) {
    const qsizetype end = candidate.position + nearLimit;
    const bool isNear = end >= view.size();
    View look = isNear ? view : View(view.part(0, end), false);
    look.forget();
    m_finds.clear();
    match(look, candidate);
    if (!isNear && look.ranOut()) {
        // What it saw may change without its being near.
        mark(candidate.position);
        markChanged(candidate.position - m_written, 0);
        look = view;
        look.forget();
        m_finds.clear();
        match(look, candidate);
    }
    if (!look.ranOut() && !m_finds.empty()) {
        mark(candidate.position);
    }
    return !look.ranOut();
}

/// `from`: of what comes out next.
void Sweep::markChanged(qsizetype from, qsizetype size) const {
    if (m_context.changed == nullptr) {
        return;
    }
    const qint64 last = m_given + from + size + behindLimit;
    for (qint64 at = std::max<qint64>(m_given + from - nearLimit, 0); at < last; at += BlockMap::block) {
        m_context.changed->mark(at);
    }
    m_context.changed->mark(last);
}

/// The first pass tells no places.
void Sweep::countLines(qsizetype to) {
    if (m_context.mode == Mode::Collect || m_context.around != nullptr) {
        return;
    }
    if (to <= m_counted) {
        return;
    }
    const QByteArrayView part = QByteArrayView(m_buffer).sliced(m_counted, to - m_counted);
    if (const qsizetype feeds = lineFeeds(part, m_context.index.road()); feeds > 0) {
        m_lines += feeds;
        m_lineBegin = m_counted + part.lastIndexOf('\n') + 1;
    }
    m_counted = to;
}

/// What is found inside of base64 and the like stands where that stands.
Place Sweep::placeOf(qsizetype position) {
    if (m_context.around != nullptr) {
        return *m_context.around;
    }
    countLines(position);
    return {.offset = m_dropped + position, .line = m_lines, .column = position - m_lineBegin + 1};
}

void Sweep::mark(qsizetype position) const {
    if (m_context.found != nullptr && m_context.mode == Mode::Collect) {
        m_context.found->mark(std::max<qint64>(m_dropped + position, 0));
    }
}

bool Sweep::writes() const {
    return m_context.mode == Mode::Replace || (m_context.mode == Mode::Check && m_context.depth > 0);
}

/// Where what was found lies, seen from the literal that led there.
qsizetype Sweep::shiftOf(const Candidate& candidate) const {
    if (candidate.isCopy) {
        return 0;
    }
    const RuleIndex::Anchor& anchor = m_context.index.anchor(candidate.tag);
    if (anchor.rule < 0) {
        return 1;
    }
    // What stays may lie in something that went already: the host before a secret path.
    const bool keepsStart = m_context.index.rule(anchor.rule).keepsStart;
    return anchor.shift + (keepsStart ? anchor.text.size() : 0);
}

void Sweep::match(const View& view, const Candidate& candidate) {
    if (candidate.isCopy) {
        m_context.copies.match(view, {candidate.position, candidate.tag}, m_finds);
        return;
    }
    matchAnchor({view, m_context.index, m_finds}, m_context.index.anchor(candidate.tag), candidate.position);
}

void Sweep::apply(const View& view, const Find& find, QByteArray& out) {
    const qsizetype end = std::min(find.end, m_end);
    if (find.form == Find::Form::Remote) {
        learn(m_context, find, view.part(find.begin, end));
        return;
    }
    const qsizetype begin = std::max(find.begin, m_written);
    if (begin >= end) {
        return;
    }
    Find clipped = find;
    clipped.begin = begin;
    clipped.end = end;
    replace(clipped, view.part(begin, end), out);
    m_written = end;
    const qsizetype most =
        find.form == Find::Form::Text || find.form == Find::Form::Number ? valueLimit : insideLimit;
    m_isSwallowing = find.end - find.begin >= most;
    m_swallowsBase64 = find.form == Find::Form::Base64;
    if (m_isSwallowing) {
        swallow(out);
    }
}

void Sweep::replace(const Find& find, QByteArrayView old, QByteArray& out) {
    const Place place = placeOf(find.begin);
    Context context = m_context;
    context.around = &place;
    const QByteArray fresh = replaced(context, find, old);
    write(find.begin, out);
    if (writes()) {
        out.append(fresh);
    }
    const bool isChanged = m_context.mode != Mode::Collect && fresh != old;
    if (isChanged) {
        markChanged(0, fresh.size());
    }
    m_given += fresh.size();
    // What was changed inside of base64 and the like was counted there.
    if (isChanged && find.form != Find::Form::Base64) {
        const QByteArray& kind = m_context.index.kindOf(find.rule).id;
        const QByteArray& rule = m_context.index.rule(find.rule).id;
        m_context.tally.count(kind, find.plain.isEmpty() ? rule : QByteArray("copy"), place);
    }
}

/// The rest of a value beyond the limit goes unread, to its end in any notation.
void Sweep::swallow(QByteArray& /*out*/) {
    qsizetype p = m_written;
    const auto belongs = [this](char c) {
        return m_swallowsBase64 ? isBase64(c) || c == '=' : c != '"' && c != '\n' && c != '\'' && c != '<';
    };
    while (p < m_end && belongs(m_buffer.at(p))) {
        ++p;
    }
    m_isSwallowing = p == m_end && !m_isLast;
    m_written = p;
    m_looked = std::max(m_looked, p);
}

} // namespace evidence
