#pragma once

#include "core/error.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace net {

/// One step on the way to a Support Center, tried by itself, and what came of it.
struct Stage {
    enum class Id { Name, Proxy, Connection, Encryption, Http, SignIn, Permission };
    enum class Verdict {
        Passed,
        Doubtful, ///< it works; the text says what a person should see to
        Failed,
        Skipped,  ///< there is nothing to try here
        NotTried, ///< an earlier stage failed
    };

    Id id = Id::Name;
    Verdict verdict = Verdict::NotTried;
    QString text;        ///< one plain sentence; of a failure with what to do next
    QStringList details; ///< the certificates that were shown, one a line
    std::chrono::milliseconds time{};
    std::optional<core::Error> error = {}; ///< of a failure
};

/// "name", "proxy", "connection", "encryption", "http", "sign_in", "permission".
QString stageName(Stage::Id id);
/// "passed", "doubtful", "failed", "skipped", "not_tried".
QString verdictName(Stage::Verdict verdict);

} // namespace net
