#pragma once

#include "core/result.h"
#include "store/entry.h"

/// What a person may do with an entry of the outbox, in one place: the outbox refuses by it, the window
/// offers by it, and so does the command line.
namespace delivery {

enum class Act {
    Retry,   ///< try at once; what may have arrived is looked up first
    Edit,    ///< back to a draft
    Mail,    ///< the secondary way
    Package, ///< save as one file, to be sent from another machine
    Abandon, ///< give up
};

/// Nothing, or why not (Rejected). An entry that may have arrived allows nothing but to look it up. While it
/// is being sent it can be given up until the create has begun.
core::Done mayAct(Act act, const store::Entry& entry);

enum class Offer {
    Hidden,   ///< there is no sense in it in this state
    Disabled, ///< not now
    Enabled,
};
/// Enabled exactly where mayAct() says yes.
Offer offerOf(Act act, const store::Entry& entry);

/// What an act that cannot be done returns.
std::unexpected<core::Error> rejected(const QString& text);

/// Why an entry is abandoned.
enum class Ending {
    GivenUp, ///< the person wanted it no more
    Moved,   ///< it is in a package, to be sent from elsewhere
    Edited,  ///< it is a draft with another id now
};
Ending endingOf(const store::Entry& entry);
/// Closes the entry; `text` says to the person what became of it.
void abandonAs(store::Entry& entry, Ending ending, const QString& text);

} // namespace delivery
