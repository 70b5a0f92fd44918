#pragma once

#include "core/clock.h"
#include "evidence/rules.h"
#include "evidence/snapshot.h"
#include "evidence/tally.h"
#include "ticket/draft.h"

#include <QString>

#include <memory>

namespace evidence {

/// One file of a request on its way from the person's disk to the ticket: what became of it and why.
struct Exhibit {
    enum class State {
        Waiting,
        Cleaning,
        Cleaned,
        Refused,  ///< nobody can say what is in it: stays out unless the person says that it may go as it is
        TooLarge, ///< cleaned, but larger than the Support Center takes: stays out
        Failed,   ///< could not be read or copied: stays out
    };

    int id = 0; ///< within the request, never used again
    QString name;
    QString path; ///< of the person's own file; of ours while what was pasted is not cleaned
    /// When that file was changed last before it was read; none when what is cleaned is not that file.
    core::Time modified{};
    State state = State::Waiting;
    int percent = 0; ///< of the work on it
    Level level = Level::Support;
    qint64 sizeBefore = 0;
    qint64 sizeAfter = 0;
    QList<Removed> removed;
    QString reason;                                      ///< why it stays out
    core::ErrorKind failure = core::ErrorKind::Rejected; ///< of one that failed
    bool isCompressed = false;
    /// None in a draft that was opened again, until it is cleaned once more: then the person's file is read
    /// again where it is as it was, else the copy.
    std::shared_ptr<Snapshot> original;
    ticket::Attachment attachment; ///< the copy; it has no blob before there is one

    bool isUnderWay() const { return state == State::Waiting || state == State::Cleaning; }
    bool hasBlob() const { return !attachment.blob.isEmpty(); }
    bool goesAlong() const { return hasBlob() && state != State::Failed && state != State::TooLarge; }
    /// Goes along although it could not be cleaned.
    bool isAsItIs() const {
        return hasBlob() && attachment.cleaning == ticket::Attachment::Cleaning::None &&
               attachment.uncleanedApproved != core::Time{};
    }
    /// Whether what was attached can perhaps be read again.
    bool hasOriginal() const { return original || modified != core::Time{}; }
    qint64 removedCount() const;
};

/// When the file was changed last; Time{} where there is none. Looks at the disk.
core::Time modifiedTime(const QString& path);
/// Whether the person's own file is there as it was read. Looks at the disk.
bool isUnchanged(const Exhibit& exhibit);

} // namespace evidence
