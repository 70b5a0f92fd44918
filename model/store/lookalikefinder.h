#pragma once

#include "core/call.h"
#include "store/readerthread.h"
#include "store/ticketlist.h"

namespace store {

/// Looks for tickets like a new request (store/lookalikes.h) in a thread of its own, for any number of
/// windows.
class LookalikeFinder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LookalikeFinder)

public:
    /// The database must be there already.
    explicit LookalikeFinder(QString file, QObject* parent = nullptr);

    /// The few that are most alike. Not looked for any more once the call is cancelled or gone.
    core::Call<QList<TicketLine>>* find(QObject* parent, const core::AccountId& account,
                                        const QString& subject);

    static constexpr int most = 3;

private:
    ReaderThread m_thread;
};

} // namespace store
