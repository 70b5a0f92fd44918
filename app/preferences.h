#pragma once

#include "core/result.h"
#include "evidence/rules.h"
#include "wizard/look/scheme.h"

#include <QString>

namespace app {

/// What a person prefers, whatever the account or the request. Holds no secret.
struct Preferences {
    static constexpr int leastTextPercent = 100;
    static constexpr int mostTextPercent = 200;

    wizard::look::Scheme scheme = wizard::look::Scheme::System;
    QString language;                                    ///< a code; empty = the system's
    int textPercent = leastTextPercent;                  ///< of the system's text size
    evidence::Level cleaning = evidence::Level::Support; ///< of the files of new requests

    bool operator==(const Preferences&) const = default;
};

/// A file that is not there or holds something else gives what is usual.
Preferences readPreferences(const QString& file);
/// Readable by its owner alone.
core::Done writePreferences(const QString& file, const Preferences& preferences);

} // namespace app
