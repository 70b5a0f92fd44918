#include "provider/provider.h"

#include <QCoreApplication>

namespace provider {

QByteArray Provider::updateBody(const QString& text, const QStringList& tokens, bool wantsSolved) const {
    Q_UNUSED(tokens)
    Q_UNUSED(wantsSolved)
    return text.toUtf8();
}

core::Call<void>* Provider::update(QObject* parent, const core::TicketId& id, const QByteArray& body,
                                   const QString& key) {
    Q_UNUSED(key)
    return addComment(parent, id, QString::fromUtf8(body));
}

core::Call<void>* Provider::addComment(QObject* parent, const core::TicketId& id, const QString& text) {
    Q_UNUSED(id)
    Q_UNUSED(text)
    return core::answered<void>(
        parent, core::fail(core::ErrorKind::Permanent,
                           QCoreApplication::translate(
                               "provider",
                               "This Support Center takes no messages from here. Write it in the browser.")));
}

core::Call<qint64>* Provider::download(QObject* parent, const QUrl& file, const QString& path) {
    Q_UNUSED(file)
    Q_UNUSED(path)
    return core::answered<qint64>(
        parent, core::fail(core::ErrorKind::Permanent,
                           QCoreApplication::translate(
                               "provider",
                               "Files of this Support Center cannot be fetched from here. Open the ticket in "
                               "the browser.")));
}

core::Call<TicketPage>* Provider::listOpen(QObject* parent, const QString& cursor) {
    Q_UNUSED(cursor)
    return core::answered<TicketPage>(
        parent,
        core::fail(core::ErrorKind::Permanent,
                   QCoreApplication::translate("provider", "This Support Center cannot be searched.")));
}

core::Call<TicketPage>* Provider::listOrganization(QObject* parent, const QString& organization,
                                                   const QString& cursor) {
    Q_UNUSED(organization)
    Q_UNUSED(cursor)
    constexpr int notFound = 404;
    return core::answered<TicketPage>(
        parent, core::fail(core::Error{.kind = core::ErrorKind::Permanent,
                                       .text = QCoreApplication::translate(
                                           "provider", "This Support Center has no list of the tickets of an "
                                                       "organization."),
                                       .httpStatus = notFound}));
}

core::Call<void>* Provider::greet(QObject* parent) {
    return core::answered<void>(parent, {});
}

core::Call<void>* Provider::tryFiling(QObject* parent) {
    return core::answered<void>(parent, {});
}

} // namespace provider
