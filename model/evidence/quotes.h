#pragma once

#include "evidence/view.h"

namespace evidence {

/// A quotation mark in one of the spellings it has in evidence: " ' behind any number of backslashes, \u0022,
/// &quot; and %22, each also for the single one.
struct Quote {
    enum class Mark { None, Plain, Unicode, Entity, Percent };
    Mark mark = Mark::None;
    char sign = '"';       ///< " or '
    qsizetype slashes = 0; ///< backslashes before it (percent-encoded ones count, too)
    qsizetype size = 0;    ///< bytes, backslashes included
    bool isDouble = false; ///< Percent: %2522

    explicit operator bool() const { return mark != Mark::None; }
    bool isLike(const Quote& other) const {
        return mark == other.mark && sign == other.sign && slashes == other.slashes;
    }
};

Quote quoteAt(const View& view, qsizetype position);
Quote quoteBefore(const View& view, qsizetype position);
/// Where the value ends that `open` began at `begin`: before the same mark, before one that closes something
/// around it, at the end of the line, or at `most`.
qsizetype closeOf(const View& view, qsizetype begin, const Quote& open, qsizetype most);

} // namespace evidence
