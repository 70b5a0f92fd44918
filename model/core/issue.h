#pragma once

#include <QList>
#include <QString>

namespace core {

/// What validate() or a Support Center says is wrong or doubtful about one field.
struct Issue {
    enum class Level { Error, Warning, Note };

    Level level = Level::Error;
    QString step;           ///< id of the form's step, empty when no step is meant
    QString field;          ///< id of the form's field, empty when the whole step is meant
    QString code;           ///< id of the rule that fired; stable, for scripts
    QString text;           ///< for the person, in the language of the run
    bool needsTick = false; ///< Review asks for a tick before sending

    bool operator==(const Issue&) const = default;
};

using Issues = QList<Issue>;

/// "error", "warning" or "note", as the command line prints it.
QString levelName(Issue::Level level);

} // namespace core
