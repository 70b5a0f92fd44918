#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QIODevice>
#include <QStringList>

namespace evidence {

/// Which part of a file is wanted.
struct Trim {
    core::Time from{};          ///< epoch = from its beginning
    core::Time to{};            ///< epoch = to its end
    QStringList hosts;          ///< of a HAR: only requests to these; none = to all
    bool withoutBodies = false; ///< of a HAR: neither what was sent nor what came back

    bool operator==(const Trim&) const = default;
};

/// By what a file can be made smaller.
struct TrimFacts {
    bool isHar = false;
    core::Time first{}; ///< of its entries or lines; epoch = they have no time that we can read
    core::Time last{};
    struct Host {
        QString name;
        qint64 bytes = 0;
        int entries = 0;

        bool operator==(const Host&) const = default;
    };
    QList<Host> hosts; ///< of a HAR, largest first
    qint64 bodies = 0; ///< bytes in bodies of a HAR

    bool canTrim() const { return isHar || first != core::Time{}; }
    bool operator==(const TrimFacts&) const = default;
};

/// Reads the text once; memory holds one entry or line of it.
core::Result<TrimFacts> trimFacts(QIODevice& in);
/// Writes the part of a HAR or log that is wanted. Of a HAR whole entries go, everything else stays as it
/// was; of a log the lines of other times, a line without a time being of that before it. Rejected when
/// nothing would be left or it is neither.
core::Done trimmed(QIODevice& in, QIODevice& out, const Trim& trim);

/// Where to cut a text so that no part has more than `most` bytes: at ends of lines, or in the midst of a
/// line that is longer. Offsets of the ends of all parts.
core::Result<QList<qint64>> splitPlaces(QIODevice& in, qint64 most);

} // namespace evidence
