#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace evidence {

/// One place in which a cleaned copy differs from its original. Holds the person's own bytes: for a view that
/// was asked for, never to be stored.
struct Change {
    qint64 line = 0; ///< of the copy, from 1
    QByteArray lead; ///< what stands before it, the same in both
    QByteArray before;
    QByteArray after;
    QByteArray tail; ///< what stands behind it in the copy

    /// What must be kept so that the place is as it was: of an e-mail address all of it.
    QByteArray value() const;

    bool operator==(const Change&) const = default;
};

inline constexpr qsizetype mostChanges = 500; ///< more than anybody looks at

/// The first places, in order.
QList<Change> changesBetween(QByteArrayView before, QByteArrayView after, qsizetype most = mostChanges);
/// The same of two files.
core::Result<QList<Change>> changesBetween(const QString& before, const QString& after);

} // namespace evidence
