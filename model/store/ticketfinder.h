#pragma once

#include "core/error.h"
#include "store/readerthread.h"
#include "store/ticketquery.h"

#include <QObject>

#include <atomic>

namespace store {

/// Finds tickets in a thread of its own, over a connection of its own: no question holds the window. Only the
/// last question counts; what is still being read for an earlier one is stopped at once.
class TicketFinder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketFinder)

public:
    /// The database must be there already.
    explicit TicketFinder(QString file, QObject* parent = nullptr);
    ~TicketFinder() override;

    /// A new question: the first places come as soon as they are known, then all of them.
    void find(const TicketQuery& query);
    /// The same question once more, because tickets changed: all places at once.
    void findAgain(const TicketQuery& query);

    /// How many places the first answer has at most.
    static constexpr int firstMost = 200;

Q_SIGNALS:
    /// `isAgain` as it was asked; not `isWhole`: the rest follows.
    void found(const QList<qint64>& places, bool isWhole, bool isAgain);
    void failed(const core::Error& error);

private:
    void ask(const TicketQuery& query, bool isAgain);
    void answer(quint64 question, const core::Result<QList<qint64>>& places, bool isWhole, bool isAgain);

    std::atomic<quint64> m_question = 0;
    ReaderThread m_thread;
};

} // namespace store
