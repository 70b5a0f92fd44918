#pragma once

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
    QString path; ///< of the person's own file; empty for what was pasted
    State state = State::Waiting;
    int percent = 0; ///< of the work on it
    Level level = Level::Support;
    qint64 sizeBefore = 0;
    qint64 sizeAfter = 0;
    QList<Removed> removed;
    QString reason;                                      ///< why it stays out
    core::ErrorKind failure = core::ErrorKind::Rejected; ///< of one that failed
    bool isCompressed = false;
    std::shared_ptr<Snapshot> original; ///< none in a draft that was opened again: then the copy is cleaned
    ticket::Attachment attachment;      ///< the copy; it has no blob before there is one

    bool isUnderWay() const { return state == State::Waiting || state == State::Cleaning; }
    bool hasBlob() const { return !attachment.blob.isEmpty(); }
    bool goesAlong() const { return hasBlob() && state != State::Failed && state != State::TooLarge; }
    /// Goes along although it could not be cleaned.
    bool isAsItIs() const {
        return hasBlob() && attachment.cleaning == ticket::Attachment::Cleaning::None &&
               attachment.uncleanedApproved != core::Time{};
    }
    qint64 removedCount() const;
};

} // namespace evidence
