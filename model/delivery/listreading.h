#pragma once

#include "core/call.h"
#include "provider/provider.h"
#include "store/ticketmerge.h"
#include "store/writer.h"

#include <QObject>
#include <QSet>

#include <functional>

/// How lists of a Support Center come into the cache; which ones, and what follows, is TicketPass's.
namespace delivery {

/// Times on the wire have no smaller parts than a second, and a list may lag behind itself.
inline constexpr std::chrono::seconds listOverlap{2};

using AskPage = std::function<core::Call<provider::TicketPage>*(QObject* parent, const QString& cursor)>;

/// Has the writer do it and goes on with what it made; an error ends the call.
template <class T, class Answer>
void writeFor(core::Call<Answer>* call, store::Writer& writer,
              std::function<core::Result<T>(store::Connection&)> job, const std::function<void(T)>& then) {
    writer.run<T>(call, std::move(job))->then(call, [call, then](core::Result<T> made) {
        if (made) {
            then(std::move(*made));
        } else {
            call->finish(core::fail(made.error()));
        }
    });
}

struct ListResult {
    bool hasChanged = false;
    core::Time newest{}; ///< change up to which all is in the cache now
    QSet<QString> listed;
    bool isToTheEnd = false;
    bool isToTheKnown = false; ///< what is left was known before
    QString next;              ///< where it goes on; empty at the end
};

/// Reads a list, newest change first, down to what is known.
///
/// A list moves while it is read. What comes in or changes goes to its head, which the next reading begins
/// with; what leaves pulls the rest up, so that a ticket slips from one page to the one before. A reading of
/// several numbered pages therefore is done again until it brings nothing new.
class ListReading final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListReading)

public:
    using Call = core::Call<ListResult>;
    struct Parts {
        store::Writer& writer;
        const core::Clock& clock;
        AskPage ask;
        store::ListKind kind = store::ListKind::Own;
        core::Time known{};
        bool isWhole = false; ///< also what is known
        int mostPages = 1;
        int mostRounds = 1;
    };

    /// Belongs to the call, and stops with it.
    ListReading(Parts parts, Call* call);
    void start();

private:
    void readPage(const QString& cursor);
    void takePage(const provider::TicketPage& page);
    void walked();

    Parts m_parts;
    Call* m_call;
    ListResult m_result;
    core::Time m_newest{};
    int m_round = 0;
    int m_pages = 0;
    int m_changedInRound = 0;
};

struct RestResult {
    bool hasChanged = false;
    QString next;                 ///< empty = that was the end
    QList<core::TicketId> beside; ///< in the cache, and not where the list should have them
};

/// Reads a few pages of a long list, on from where the last time ended. A page by cursor does not move, so
/// that what is missing between its first and its last ticket was changed or is gone.
class RestReading final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestReading)

public:
    using Call = core::Call<RestResult>;
    struct Parts {
        store::Writer& writer;
        const core::Clock& clock;
        AskPage ask;
        core::AccountId account;
    };

    /// Belongs to the call, and stops with it.
    RestReading(Parts parts, Call* call);
    /// An empty cursor is the list's head.
    void start(const QString& cursor);

private:
    void readPage(const QString& cursor);
    void takePage(const provider::TicketPage& page);

    Parts m_parts;
    Call* m_call;
    RestResult m_result;
    core::Time m_oldest{}; ///< of the page before; epoch = there was none
    int m_pages = 0;
};

} // namespace delivery
