#include "store/ticketfinder.h"

#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace store {

struct TicketFinder::Worker final : public QObject {
    explicit Worker(QString databaseFile) : file(std::move(databaseFile)) {}

    core::Result<Connection*> open() {
        if (!connection) {
            auto opened = Connection::open(file, Connection::Mode::ReadOnly, u":/sql"_s);
            if (!opened) {
                return core::fail(opened.error());
            }
            connection = std::move(*opened);
            // Whoever types a word types the next one: what was read is needed again.
            for (const QString& pragma :
                 {u"PRAGMA cache_size = -16000"_s, u"PRAGMA mmap_size = 1073741824"_s}) {
                if (auto done = connection->run(pragma); !done) {
                    return core::fail(done.error());
                }
            }
            const QMutexLocker lock(&mutex);
            interrupt.emplace(connection->interrupt());
        }
        return connection.get();
    }

    void close() {
        {
            const QMutexLocker lock(&mutex);
            interrupt.reset();
        }
        connection.reset();
    }

    QString file;
    std::unique_ptr<Connection> connection;
    QMutex mutex;
    std::optional<Interrupt> interrupt; ///< while the connection is open
};

TicketFinder::TicketFinder(QString file, QObject* parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(std::move(file))) {
    m_thread.setObjectName(u"ticket-finder"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

TicketFinder::~TicketFinder() {
    ++m_question;
    {
        const QMutexLocker lock(&m_worker->mutex);
        if (m_worker->interrupt) {
            m_worker->interrupt->now();
        }
    }
    QMetaObject::invokeMethod(
        m_worker.get(), [worker = m_worker.get()] { worker->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void TicketFinder::find(const TicketQuery& query) {
    ask(query, false);
}

void TicketFinder::findAgain(const TicketQuery& query) {
    ask(query, true);
}

void TicketFinder::ask(const TicketQuery& query, bool isAgain) {
    const quint64 question = ++m_question;
    {
        const QMutexLocker lock(&m_worker->mutex);
        if (m_worker->interrupt) {
            m_worker->interrupt->now();
        }
    }
    const auto work = [this, worker = m_worker.get(), query, isAgain, question] {
        const IsStale isStale = [this, question] {
            return m_question != question;
        };
        if (isStale()) {
            return;
        }
        const auto connection = worker->open();
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
    };
    QMetaObject::invokeMethod(m_worker.get(), work, Qt::QueuedConnection);
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
