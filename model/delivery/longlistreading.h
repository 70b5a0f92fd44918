#pragma once

#include "delivery/listreading.h"

#include <memory>

namespace delivery {

struct LongListResult {
    store::SyncState state; ///< as it is now
    bool hasChanged = false;
    bool isMoreLeft = false;      ///< it was not read to its end yet
    QList<core::TicketId> beside; ///< in the cache, and not where the list should have them
};

/// Reads a list that may hold far more than what concerns one person (an agent's): its head each time; when
/// much may be new, the open tickets next, as far as the Support Center's search has them; the rest a few
/// pages at a time, on from where it was left.
class LongListReading final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LongListReading)

public:
    using Call = core::Call<LongListResult>;
    struct Parts {
        store::Writer& writer;
        std::shared_ptr<provider::Provider> provider;
        core::AccountId account;
        const core::Clock& clock;
        bool isWhole = false; ///< also what is known
    };

    /// Belongs to the call, and stops with it.
    LongListReading(Parts parts, Call* call);
    void start(const store::SyncState& state);

private:
    AskPage askAll() const;
    void takeHead(const ListResult& head);
    void readOpen();
    void readRest();
    void takeRest(const core::Result<RestResult>& read);

    Parts m_parts;
    Call* m_call;
    LongListResult m_result;
};

} // namespace delivery
