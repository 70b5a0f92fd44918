#pragma once

#include "core/call.h"
#include "provider/provider.h"
#include "store/writer.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace delivery {

/// The Support Center says that there is no such thing, or none that one may read (403, 404, 410).
bool isWithheld(const core::Error& error);

/// Asks for tickets one by one that are in the cache and that no list names. Such a ticket may have slipped
/// between two pages, or be one that this account may read without being its requester: it leaves only when
/// the Support Center says that it is not there, a colleague's also when it may not be read any more.
class BesideReading final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BesideReading)

public:
    using Call = core::Call<bool>; ///< whether one has left
    struct Parts {
        store::Writer& writer;
        std::shared_ptr<provider::Provider> provider;
        core::AccountId account;
        const core::Clock& clock;
        /// Those that are there all the same: not asked for again.
        std::shared_ptr<QSet<QString>> known;
    };

    /// Belongs to the call, and stops with it.
    BesideReading(Parts parts, Call* call);
    /// Of many the first ones.
    void start(const QList<core::TicketId>& ids);

private:
    void askNext();
    void take(const core::TicketId& id, const core::Result<ticket::Ticket>& shown);

    Parts m_parts;
    Call* m_call;
    QList<core::TicketId> m_ids;
    bool m_hasChanged = false;
};

} // namespace delivery
