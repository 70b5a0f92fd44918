#pragma once

#include "evidence/blockmap.h"
#include "evidence/candidates.h"
#include "evidence/find.h"
#include "evidence/findahead.h"
#include "evidence/tally.h"
#include "evidence/valuebook.h"

#include <QByteArray>

#include <memory>
#include <span>

namespace evidence {

/// One pass over a text that arrives in parts of any size. What comes out depends on the whole text only,
/// never on the parts; memory holds a window of the text, however long it is.
class Sweep final {
public:
    enum class Mode {
        Collect, ///< fills `values`; nothing comes out
        Replace, ///< the cleaned text comes out
        Check,   ///< counts what would still be replaced; nothing comes out
    };
    struct Context {
        const RuleIndex& index;
        ValueBook& values;
        const Copies& copies;
        Tally& tally;
        Mode mode = Mode::Replace;
        int depth = 0; ///< of texts within texts
        /// Collect: where something was found is marked. Replace: what is not marked is searched for copies
        /// alone. Check: what is not marked is not searched at all.
        BlockMap* found = nullptr;
        const Place* around = nullptr; ///< of a text within another: where that one stands
        /// Replace: what of the text that comes out has to be searched again is marked, in time for whatever
        /// is searchedLater bytes behind. All else stands as it was among bytes that are as they were, and in
        /// those nothing was found: no matcher looks back further than behindLimit, or ahead further than
        /// nearLimit without being noticed, and where one did is marked.
        BlockMap* changed = nullptr;
        bool isShared = false; ///< Collect: with a second thread when the text is long
    };

    static constexpr qsizetype nearLimit = 2 * behindLimit;
    static constexpr qsizetype searchedLater = nearLimit + BlockMap::block;

    explicit Sweep(const Context& context)
        : m_context(context), m_candidates(context.index, context.copies) {}

    /// Room behind the text so far; took() says how many bytes of the text are there now.
    char* room(qsizetype bytes);
    void took(qsizetype bytes, QByteArray& out);
    void feed(QByteArrayView part, QByteArray& out);
    void finish(QByteArray& out);

    /// A text within another: cleaned as a whole.
    static QByteArray whole(const Context& context, const QByteArray& text);

private:
    void advance(QByteArray& out);
    bool writes() const;
    void mark(qsizetype position) const;
    void countLines(qsizetype to);
    Place placeOf(qsizetype position);
    qsizetype shiftOf(const Candidate& candidate) const;
    const std::vector<Candidate>& candidates(const View& view, qsizetype to);
    bool findAt(const View& view, const Candidate& candidate);
    void markChanged(qsizetype from, qsizetype size) const;
    bool isShared();
    bool workTo(qsizetype to, const View& view, QByteArray& out);
    bool work(const View& view, std::span<const Candidate> found, qsizetype to, QByteArray& out);
    void match(const View& view, const Candidate& candidate);
    void apply(const View& view, const Find& find, QByteArray& out);
    void replace(const Find& find, QByteArrayView old, QByteArray& out);
    void write(qsizetype to, QByteArray& out);
    void swallow(QByteArray& out);

    Context m_context;
    QByteArray m_buffer = QByteArray("\n"); ///< every text begins behind a line's end
    qsizetype m_filled = 1;                 ///< of the buffer; room is behind
    qint64 m_dropped = -1;                  ///< bytes of the text before the buffer
    qsizetype m_written = 1;                ///< up to here everything has come out
    qsizetype m_looked = 0;                 ///< up to here everything was looked at
    qsizetype m_wanted = 0;                 ///< size of the buffer before it makes sense to look again
    qsizetype m_end = 0;                    ///< of the text within the buffer
    bool m_isLast = false;
    bool m_isSwallowing = false; ///< the rest of a value that is too long
    bool m_swallowsBase64 = false;
    Finds m_finds;
    qint64 m_given = 0;      ///< bytes that have come out
    qsizetype m_counted = 1; ///< up to here lines were counted
    qint64 m_lines = 1;
    qsizetype m_lineBegin = 1; ///< of the line that m_counted is in
    Candidates m_candidates;
    std::unique_ptr<FindAhead> m_ahead; ///< once the text is long
};

} // namespace evidence
