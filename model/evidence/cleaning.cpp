#include "evidence/cleaning.h"

#include <QCoreApplication>

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

/// Calls `part` for each part of the device; false stops.
core::Done readAll(QIODevice& in, qsizetype chunk, const Cleaning::Progress& progress,
                   const std::function<bool(QByteArrayView part)>& part) {
    QByteArray buffer(chunk, Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        const qint64 count = in.read(buffer.data(), buffer.size());
        if (count < 0) {
            return unreadable(in);
        }
        if (count == 0) {
            return {};
        }
        done += count;
        if (!part(QByteArrayView(buffer).first(count)) || (progress && !progress(done))) {
            return cancelled();
        }
    }
}

} // namespace

core::Done Cleaning::collect(QIODevice& in, const Progress& progress, BlockMap* found) {
    Tally nothing;
    const Copies none;
    Sweep sweep({*m_index, m_values, none, nothing, Sweep::Mode::Collect, 0, found});
    QByteArray unused;
    core::Done read = readAll(in, m_chunkSize, progress, [&](QByteArrayView part) {
        sweep.feed(part, unused);
        return true;
    });
    if (read) {
        sweep.finish(unused);
    }
    return read;
}

core::Result<Cleaning::Outcome> Cleaning::clean(QIODevice& in, QIODevice& out, const Progress& progress,
                                                BlockMap* found) {
    if (m_copiesOf != m_values.generation()) {
        m_copies = Copies(m_values);
        m_copiesOf = m_values.generation();
    }
    Tally removed;
    Tally residual;
    Sweep sweep({*m_index, m_values, m_copies, removed, Sweep::Mode::Replace, 0, found});
    Sweep check({*m_index, m_values, m_copies, residual, Sweep::Mode::Check});
    Outcome outcome;
    QByteArray cleaned;
    QByteArray unused;
    const auto put = [&] {
        if (out.write(cleaned) != cleaned.size()) {
            return false;
        }
        outcome.bytesOut += cleaned.size();
        check.feed(cleaned, unused);
        cleaned.resize(0); // keeps its memory
        return true;
    };
    bool isWritten = true;
    core::Done read = readAll(in, m_chunkSize, progress, [&](QByteArrayView part) {
        outcome.bytesIn += part.size();
        outcome.hasBinary = outcome.hasBinary || part.contains('\0');
        sweep.feed(part, cleaned);
        return isWritten = put();
    });
    if (read) {
        sweep.finish(cleaned);
        isWritten = put();
        check.finish(unused);
    }
    if (!isWritten) {
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
