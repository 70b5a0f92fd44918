#include "delivery/entryacts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace delivery {
namespace {

using store::EntryState;

bool isGivenUp(const store::Entry& entry) {
    return entry.state == EntryState::Abandoned && endingOf(entry) != Ending::Edited;
}

bool hasDifferences(const store::Entry& entry) {
    return entry.state == EntryState::Delivered && entry.receipt && !entry.receipt->differences.isEmpty();
}

/// What holds for all acts that take the request elsewhere.
core::Done mayLeave(const store::Entry& entry) {
    if (!entry.isOpen()) {
        return rejected(QCoreApplication::translate("delivery", "This request is closed already."));
    }
    if (!entry.ticket.isEmpty()) {
        return rejected(QCoreApplication::translate(
                            "delivery", "This request has arrived as ticket %1 and cannot be recalled.")
                            .arg(entry.ticket.value));
    }
    if (entry.isAmbiguous) {
        return rejected(QCoreApplication::translate(
            "delivery", "This request may have arrived already. Wait until that is known, then decide."));
    }
    return {};
}

core::Done mayLeaveUnlessSending(const store::Entry& entry) {
    if (const core::Done leaves = mayLeave(entry); !leaves) {
        return leaves;
    }
    if (entry.state == EntryState::Sending) {
        return rejected(QCoreApplication::translate(
            "delivery", "This request is being sent. Wait for the answer, or abandon it first."));
    }
    return {};
}

core::Done onlyOfRequests() {
    return rejected(QCoreApplication::translate(
        "delivery", "This is a message to a ticket that exists. It can only be sent from here."));
}

bool isSensible(Act act, const store::Entry& entry) {
    switch (act) {
    case Act::Retry:
    case Act::Abandon:
        return entry.isOpen();
    case Act::Edit:
        return entry.isOpen() &&
               (entry.update ? !entry.update->ticket.isEmpty() : entry.request.draft.has_value());
    case Act::Mail:
        return !entry.update && (entry.isOpen() || hasDifferences(entry));
    case Act::Package:
        return !entry.update && (entry.isOpen() || isGivenUp(entry));
    }
    Q_UNREACHABLE();
}

} // namespace

std::unexpected<core::Error> rejected(const QString& text) {
    return core::fail(core::ErrorKind::Rejected, text);
}

core::Done mayAct(Act act, const store::Entry& entry) {
    switch (act) {
    case Act::Retry:
        if (entry.state != EntryState::Waiting && entry.state != EntryState::Blocked) {
            return rejected(QCoreApplication::translate(
                "delivery", "Only a request that waits or is blocked can be tried again."));
        }
        return {};
    case Act::Edit:
        if (entry.isOpen() && !entry.update && !entry.request.draft) {
            return rejected(QCoreApplication::translate(
                "delivery", "This request was stored by an earlier version of the program and cannot be "
                            "edited again. Copy its text into a new one."));
        }
        return mayLeaveUnlessSending(entry);
    case Act::Mail:
        if (entry.update) {
            return onlyOfRequests();
        }
        if (hasDifferences(entry)) {
            return {};
        }
        if (entry.isOpen() && !entry.ticket.isEmpty() && entry.state != EntryState::Sending) {
            return {}; // the e-mail names the ticket
        }
        return mayLeaveUnlessSending(entry);
    case Act::Package:
        if (entry.update) {
            return onlyOfRequests();
        }
        return isGivenUp(entry) ? core::Done{} : mayLeaveUnlessSending(entry);
    case Act::Abandon:
        return mayLeave(entry);
    }
    Q_UNREACHABLE();
}

Offer offerOf(Act act, const store::Entry& entry) {
    if (!isSensible(act, entry)) {
        return Offer::Hidden;
    }
    return mayAct(act, entry) ? Offer::Enabled : Offer::Disabled;
}

Ending endingOf(const store::Entry& entry) {
    const QString word = entry.error ? entry.error->details : QString();
    const bool isOurs = entry.error && entry.error->kind == core::ErrorKind::Cancelled;
    return isOurs && word == "moved"_L1    ? Ending::Moved
           : isOurs && word == "edited"_L1 ? Ending::Edited
                                           : Ending::GivenUp;
}

void abandonAs(store::Entry& entry, Ending ending, const QString& text) {
    entry.state = EntryState::Abandoned;
    switch (ending) {
    case Ending::GivenUp:
        break; // what went wrong last stays readable
    case Ending::Moved:
        entry.error = core::Error{.kind = core::ErrorKind::Cancelled, .text = text, .details = u"moved"_s};
        break;
    case Ending::Edited:
        entry.error = core::Error{.kind = core::ErrorKind::Cancelled, .text = text, .details = u"edited"_s};
        break;
    }
}

} // namespace delivery
