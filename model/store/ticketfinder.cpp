#include "store/ticketfinder.h"

using namespace Qt::StringLiterals;

namespace store {

TicketFinder::TicketFinder(QString file, QObject* parent)
    : QObject(parent), m_thread(std::move(file), u"ticket-finder"_s) {}

TicketFinder::~TicketFinder() {
    ++m_question;
}

void TicketFinder::find(const TicketQuery& query) {
    ask(query, false);
}

void TicketFinder::findAgain(const TicketQuery& query) {
    ask(query, true);
}

void TicketFinder::ask(const TicketQuery& query, bool isAgain) {
    const quint64 question = ++m_question;
    m_thread.interrupt();
    m_thread.post([this, query, isAgain, question](const core::Result<Connection*>& connection) {
        const IsStale isStale = [this, question] {
            return m_question != question;
        };
        if (isStale()) {
            return;
        }
        if (!connection) {
            answer(question, core::fail(connection.error()), true, isAgain);
            return;
        }
        if (!isAgain && query.order == TicketQuery::Order::Changed) {
            const auto first = ticketPlaces(**connection, query, firstMost, isStale);
            const bool isWhole = !first || first->size() < firstMost;
            answer(question, first, isWhole, false);
            if (isWhole) {
                return;
            }
        }
        answer(question, ticketPlaces(**connection, query, 0, isStale), true, isAgain);
    });
}

void TicketFinder::answer(quint64 question, const core::Result<QList<qint64>>& places, bool isWhole,
                          bool isAgain) {
    QMetaObject::invokeMethod(
        this,
        [this, question, places, isWhole, isAgain] {
            if (question != m_question) {
                return;
            }
            if (places) {
                Q_EMIT found(*places, isWhole, isAgain);
            } else if (places.error().kind != core::ErrorKind::Cancelled) {
                Q_EMIT failed(places.error());
            }
        },
        Qt::QueuedConnection);
}

} // namespace store
