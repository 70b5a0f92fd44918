#pragma once

#include "center/message.h"
#include "core/clock.h"
#include "store/connection.h"

#include <chrono>
#include <optional>

namespace center {

/// How long an Idempotency-Key is remembered; after that the same request makes a second ticket.
inline constexpr std::chrono::hours keyLifetime{2};
inline constexpr qsizetype longestKey = 255;

/// Answers to creates by their Idempotency-Key. Only creates that succeeded are kept: a refused request may
/// be mended and sent again under its key. Requests are served one after another, so that a second one with
/// the same key finds the first one's answer and never a half-made ticket.
class IdempotencyStore final {
public:
    explicit IdempotencyStore(store::Connection& connection);

    /// The answer to give instead of creating: the kept one, or the refusal of a key used with another body.
    core::Result<std::optional<Answer>> lookUp(const Incoming& incoming, core::Time now);
    /// In the transaction that makes the ticket.
    core::Done keep(const Incoming& incoming, const Answer& answer, core::Time now);

private:
    store::Connection& m_connection;
};

} // namespace center
