#include "app/followups.h"

#include "delivery/outbox.h"
#include "ticket/update.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace app {
namespace {

/// Told apart from the request and from other files of it.
core::IntentId messageId(const core::IntentId& intent, const QList<ticket::Attachment>& files) {
    constexpr int shortest = 26; // of what is hashed, in letters; with it no id is longer than may be
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(intent.value.toUtf8());
    for (const ticket::Attachment& file : files) {
        hash.addData(file.blob.value.toUtf8() + '\n' + file.name.toUtf8() + '\n');
    }
    return core::IntentId(u"files-"_s + QString::fromLatin1(hash.result().toHex().left(shortest)));
}

ticket::Update messageWith(const store::Entry& request, const QList<ticket::Attachment>& files) {
    // English, as all that the Support Center reads.
    QString text = u"Files that were not ready when this request was sent:\n"_s;
    for (const ticket::Attachment& file : files) {
        text += u"\n- "_s + file.name;
    }
    return {.id = messageId(request.id, files),
            .ticket = {},
            .waitsFor = request.id,
            .text = text,
            .attachments = files,
            .subject = request.request.subject,
            .priority = request.request.priority};
}

} // namespace

FollowUps::FollowUps(delivery::Outbox& outbox, AccountOf accountOf)
    : m_outbox(outbox), m_accountOf(std::move(accountOf)) {}

core::Call<void>* FollowUps::followUp(QObject* parent, const core::IntentId& intent,
                                      const QList<ticket::Attachment>& files) {
    const auto request = m_outbox.entry(intent);
    if (!request) {
        return core::answered<void>(parent, core::fail(request.error()));
    }
    if (!*request || (*request)->state == store::EntryState::Abandoned) {
        return core::answered<void>(parent, core::Done());
    }
    const auto account = m_accountOf((*request)->account);
    if (!account) {
        return core::answered<void>(
            parent, core::fail(core::ErrorKind::ActionRequired,
                               QCoreApplication::translate(
                                   "app", "The account of the request is not set up any more, so its files "
                                          "cannot follow. Add the account again.")));
    }
    auto* call = new core::Call<void>(parent);
    m_outbox.enqueueUpdate(call, messageWith(**request, files), *account)
        ->then(call, [call](const core::Result<store::Entry>& stored) {
            call->finish(stored ? core::Done() : core::fail(stored.error()));
        });
    return call;
}

} // namespace app
