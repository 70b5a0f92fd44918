#include "store/lookalikefinder.h"

#include "store/lookalikes.h"

#include <QPointer>

#include <atomic>

using namespace Qt::StringLiterals;

namespace store {

LookalikeFinder::LookalikeFinder(QString file, QObject* parent)
    : QObject(parent), m_thread(std::move(file), u"lookalikes"_s) {}

core::Call<QList<TicketLine>>* LookalikeFinder::find(QObject* parent, const core::AccountId& account,
                                                     const QString& subject) {
    using Found = core::Result<QList<TicketLine>>;
    auto* call = new core::Call<QList<TicketLine>>(parent);
    const auto isUnwanted = std::make_shared<std::atomic<bool>>(false);
    call->onCancel([isUnwanted] { *isUnwanted = true; });
    connect(call, &QObject::destroyed, call, [isUnwanted] { *isUnwanted = true; });
    m_thread.post([this, call = QPointer(call), account, subject,
                   isUnwanted](const core::Result<Connection*>& connection) {
        const IsStale isStale = [isUnwanted] {
            return isUnwanted->load();
        };
        if (isStale()) {
            return;
        }
        Found found = connection ? lookalikes(**connection, account, subject, most, isStale)
                                 : Found(core::fail(connection.error()));
        const auto answer = [call, found = std::move(found)] {
            if (call) {
                call->finish(found);
            }
        };
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    });
    return call;
}

} // namespace store
