#include "provider/provider.h"

#include <QCoreApplication>

namespace provider {

core::Call<void>* Provider::addComment(QObject* parent, const core::TicketId& id, const QString& text) {
    Q_UNUSED(id)
    Q_UNUSED(text)
    return core::answered<void>(
        parent, core::fail(core::ErrorKind::Permanent,
                           QCoreApplication::translate(
                               "provider",
                               "This Support Center takes no messages from here. Write it in the browser.")));
}

core::Call<void>* Provider::greet(QObject* parent) {
    return core::answered<void>(parent, {});
}

core::Call<void>* Provider::tryFiling(QObject* parent) {
    return core::answered<void>(parent, {});
}

} // namespace provider
