#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace evidence {

/// What becomes of a person's own word in all later requests.
enum class OwnWord {
    Remove, ///< it must go, too
    Keep,   ///< it is no secret
};

/// Adds it to the person's own rules (own-words.json in the folder); nothing when it is there already.
core::Done rememberWord(const QString& ownRules, const QByteArray& word, OwnWord what);

} // namespace evidence
