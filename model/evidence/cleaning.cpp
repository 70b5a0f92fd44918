#include "evidence/cleaning.h"

#include "evidence/writebehind.h"

#include <QCoreApplication>

#include <limits>

namespace evidence {
namespace {

std::unexpected<core::Error> cancelled() {
    return core::fail(core::ErrorKind::Cancelled, QCoreApplication::translate("evidence", "Cancelled."));
}

std::unexpected<core::Error> unreadable(const QIODevice& in) {
    return core::fail(core::ErrorKind::Rejected,
                      QCoreApplication::translate("evidence", "The file could not be read to its end: %1.")
                          .arg(in.errorString()));
}

/// Feeds a sweep with the device's text to its end, part by part; `see` is shown each before the sweep has
/// it, false stops.
core::Done readAll(QIODevice& in, qsizetype chunk, Sweep& sweep, QByteArray& out,
                   const std::function<bool(QByteArrayView part)>& see) {
    for (;;) {
        char* const room = sweep.room(chunk);
        const qint64 count = in.read(room, chunk);
        if (count < 0) {
            return unreadable(in);
        }
        if (count == 0) {
            sweep.finish(out);
            return {};
        }
        if (!see({room, count})) {
            return cancelled();
        }
        sweep.took(count, out);
    }
}

/// Searches once more what has changed of a text that comes out in parts: a part later, when it is known.
class Recheck final {
public:
    explicit Recheck(const Sweep::Context& context) : m_sweep(context), m_changed(*context.found) {}

    /// Takes the bytes and leaves room of the same size behind.
    void add(QByteArray& part) {
        m_bytes += part.size();
        if (part.size() > Sweep::searchedLater) {
            search(m_bytes - part.size());
            m_later.swap(part);
        } else {
            m_later += part;
        }
        part.resize(0); // keeps its memory
    }
    void finish() {
        search(std::numeric_limits<qint64>::max());
        m_sweep.finish(m_unused);
    }
    qint64 bytes() const { return m_bytes; }

private:
    void search(qint64 end) {
        m_changed.setEnd(end);
        m_sweep.feed(m_later, m_unused);
    }

    Sweep m_sweep;
    BlockMap& m_changed;
    QByteArray m_later;
    QByteArray m_unused;
    qint64 m_bytes = 0;
};

} // namespace

core::Done Cleaning::collect(QIODevice& in, const Progress& progress, BlockMap* found) {
    Tally nothing;
    const Copies none;
    Sweep sweep(
        {*m_index, m_values, none, nothing, Sweep::Mode::Collect, 0, found, nullptr, nullptr, m_isShared});
    QByteArray unused;
    qint64 done = 0;
    return readAll(in, m_chunkSize, sweep, unused, [&](QByteArrayView part) {
        done += part.size();
        return !progress || progress(done);
    });
}

core::Result<Cleaning::Outcome> Cleaning::clean(QIODevice& in, QIODevice& out, const Progress& progress,
                                                BlockMap* found) {
    if (m_copiesOf != m_values.generation()) {
        m_copies = Copies(m_values, m_index->road());
        m_copiesOf = m_values.generation();
    }
    Tally removed;
    Tally residual;
    BlockMap changed;
    Sweep sweep({*m_index, m_values, m_copies, removed, Sweep::Mode::Replace, 0, found, nullptr, &changed});
    Recheck recheck({*m_index, m_values, m_copies, residual, Sweep::Mode::Check, 0, &changed});
    Outcome outcome;
    QByteArray cleaned;
    WriteBehind behind(out);
    const auto put = [&] {
        const bool isWritten = behind.write(cleaned);
        recheck.add(cleaned);
        return isWritten;
    };
    const core::Done read = readAll(in, m_chunkSize, sweep, cleaned, [&](QByteArrayView part) {
        outcome.bytesIn += part.size();
        outcome.hasBinary = outcome.hasBinary || part.contains('\0');
        return put() && (!progress || progress(outcome.bytesIn));
    });
    if (read && put()) {
        recheck.finish();
    }
    outcome.bytesOut = recheck.bytes();
    if (!behind.finish()) {
        return core::fail(
            core::ErrorKind::Permanent,
            QCoreApplication::translate("evidence", "The cleaned copy could not be written: %1.")
                .arg(out.errorString()));
    }
    if (!read) {
        return core::fail(read.error());
    }
    outcome.removed = removed.rows();
    outcome.residual = residual.rows();
    return outcome;
}

} // namespace evidence
