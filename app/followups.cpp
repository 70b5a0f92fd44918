#include "app/followups.h"

#include "delivery/outbox.h"
#include "ticket/update.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace app {
namespace {

/// Told apart from the request and from other files of it.
core::IntentId messageId(const core::IntentId& intent, const evidence::Followers& followers) {
    constexpr int shortest = 26; // of what is hashed, in letters; with it no id is longer than may be
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(intent.value.toUtf8());
    for (const ticket::Attachment& file : followers.files) {
        hash.addData(file.blob.value.toUtf8() + '\n' + file.name.toUtf8() + '\n');
    }
    for (const QString& name : followers.missing) {
        hash.addData('\n' + name.toUtf8());
    }
    return core::IntentId(u"files-"_s + QString::fromLatin1(hash.result().toHex().left(shortest)));
}

ticket::Update messageWith(const store::Entry& request, const evidence::Followers& followers) {
    // English, as all that the Support Center reads.
    QStringList lines;
    if (!followers.files.isEmpty()) {
        lines = {u"Files that were not ready when this request was sent:"_s, QString()};
        for (const ticket::Attachment& file : followers.files) {
            lines.append(u"- "_s + file.name);
        }
    }
    if (!followers.missing.isEmpty()) {
        if (!lines.isEmpty()) {
            lines.append(QString());
        }
        lines += {u"Files that could not be read or cleaned, and are not attached:"_s, QString()};
        for (const QString& name : followers.missing) {
            lines.append(u"- "_s + name);
        }
    }
    return {.id = messageId(request.id, followers),
            .ticket = {},
            .waitsFor = request.id,
            .text = lines.join(u'\n'),
            .attachments = followers.files,
            .subject = request.request.subject,
            .priority = request.request.priority};
}

} // namespace

FollowUps::FollowUps(delivery::Outbox& outbox, AccountOf accountOf)
    : m_outbox(outbox), m_accountOf(std::move(accountOf)) {}

core::Call<void>* FollowUps::followUp(QObject* parent, const core::IntentId& intent,
                                      const evidence::Followers& followers) {
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
    m_outbox.enqueueUpdate(call, messageWith(**request, followers), *account)
        ->then(call, [call](const core::Result<store::Entry>& stored) {
            call->finish(stored ? core::Done() : core::fail(stored.error()));
        });
    return call;
}

} // namespace app
