#pragma once

#include "evidence/sweep.h"

#include <QIODevice>

#include <functional>
#include <memory>
#include <thread>

namespace evidence {

/// The cleaning engine for the files of one request.
///
/// Rules are data (resources/rules): keys, beginnings, built-in shapes, and what happens to each kind at each
/// level. They are compiled into one index: every literal that can begin a find is in one filter that tests
/// every second place of a text against a small table; only where it fires does the matcher of the rule look
/// at what stands there.
///
/// Two passes. collect() reads every file of the request and remembers each value found; clean() reads them
/// again and replaces what rules find *and* every further copy of a known value, in any spelling. A file that
/// comes later may teach values of which earlier files hold copies: cleaned() says whether they must be
/// cleaned again, and cleaning what is already clean changes nothing but such copies.
///
/// Nothing is parsed and written anew: what takes a value's place has no mark that JSON, XML, a URL or a
/// cookie would stumble over, and every other byte stays as it was. Notation and encoding are read where a
/// value is found: quotes behind any number of backslashes, \u0022, &quot;, %22; base64, tokens and SAML
/// messages are cleaned inside and encoded again in the same way.
///
/// Text streams through a window of some hundred kilobytes. A value of more than 1 MB (16 MB for base64 and
/// documents) is removed unread.
class Cleaning final {
    Q_DISABLE_COPY_MOVE(Cleaning)

public:
    explicit Cleaning(std::shared_ptr<const RuleIndex> index, const QByteArray& key = ValueBook::newKey())
        : m_index(std::move(index)), m_values(key) {}

    Level level() const { return m_index->level(); }

    /// Called with the bytes read so far; false stops, and the answer is Cancelled.
    using Progress = std::function<bool(qint64 done)>;

    /// First pass over a text, from where the device stands to its end. `found`: is told where.
    core::Done collect(QIODevice& in, const Progress& progress = {}, BlockMap* found = nullptr);
    struct Outcome {
        QList<Removed> removed;
        QList<Removed> residual; ///< still found in the final bytes; empty when all is well
        qint64 bytesIn = 0;
        qint64 bytesOut = 0;
        bool hasBinary = false; ///< NUL bytes: no text throughout
    };
    /// Second pass: the cleaned text is written to `out`, and what has changed in it is searched once more.
    /// `found`: what collect() told of the very same text; the rest is then searched for copies alone.
    core::Result<Outcome> clean(QIODevice& in, QIODevice& out, const Progress& progress = {},
                                BlockMap* found = nullptr);

    /// Number of values known whose copies are looked for: when it has grown, files cleaned before are
    /// cleaned again.
    int generation() const { return m_values.generation(); }

    void setChunkSize(qsizetype bytes) { m_chunkSize = bytes; }
    /// Whether two threads search a long text.
    void setShared(bool isShared) { m_isShared = isShared; }

private:
    std::shared_ptr<const RuleIndex> m_index; ///< shared by all requests
    ValueBook m_values;
    Copies m_copies;
    int m_copiesOf = -1;
    qsizetype m_chunkSize = 256 * 1024; ///< read at once; makes no difference to what comes out
    bool m_isShared = std::thread::hardware_concurrency() > 1; ///< nor does this
};

} // namespace evidence
