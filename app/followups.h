#pragma once

#include "evidence/collector.h"
#include "ticket/account.h"

#include <optional>

namespace delivery {
class Outbox;
}

namespace app {

/// Files that were not ready when their request was sent become an update of its ticket: a message in the
/// outbox that waits for the request.
class FollowUps final : public evidence::FollowUpRoad {
public:
    using AccountOf = std::function<std::optional<ticket::Account>(const core::AccountId&)>;

    FollowUps(delivery::Outbox& outbox, AccountOf accountOf);

    /// The same files of a request are the same message, however often they are handed in. Those of a request
    /// that was given up are not sent. ActionRequired while its account is not set up.
    core::Call<void>* followUp(QObject* parent, const core::IntentId& intent,
                               const evidence::Followers& followers) override;

private:
    delivery::Outbox& m_outbox;
    AccountOf m_accountOf;
};

} // namespace app
