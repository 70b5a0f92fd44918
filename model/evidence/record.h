#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "evidence/exhibit.h"

#include <QStringList>

namespace evidence {

/// What must be known of a request's files when the program is started again: the key of the pseudonyms, the
/// person's decisions, and what was removed. Lies beside the database, readable by its owner alone; never in
/// a blob, a log or a package, and gone with the draft.
struct Record {
    QByteArray key; ///< empty in none
    Level level = Level::Support;
    QList<QByteArray> words;
    QList<QByteArray> keep;
    QList<Exhibit> exhibits; ///< those that go along, without their originals
    QStringList unready;     ///< files that were attached and are not ready yet
    bool isSent = false;     ///< all these are to follow; else they are the draft's
};

/// The record of a request in `folder`; an empty one when there is none or it cannot be read.
Record readRecord(const QString& folder, const core::IntentId& intent);
core::Done writeRecord(const QString& folder, const core::IntentId& intent, const Record& record);
void removeRecord(const QString& folder, const core::IntentId& intent);
/// Of all requests that have one.
QList<core::IntentId> recordedIntents(const QString& folder);

} // namespace evidence
