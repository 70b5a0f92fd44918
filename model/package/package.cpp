#include "package/package.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace package {
namespace {

QString addressOf(const QUrl& url) {
    const QString text = url.adjusted(QUrl::NormalizePathSegments).toString(QUrl::FullyEncoded).toLower();
    return text.endsWith(u'/') ? text.chopped(1) : text;
}

} // namespace

QString fileName(const core::IntentId& id) {
    return u"support-request-%1.zip"_s.arg(id.value);
}

store::Entry entryOf(const Opened& opened, const ticket::Account& account, core::Time now) {
    store::Entry entry;
    entry.id = opened.entry.id;
    entry.account = account.id;
    entry.request = opened.entry.request;
    entry.request.account = account.id;
    if (entry.request.draft) {
        entry.request.draft->account = account.id;
    }
    for (const ticket::Attachment& file : std::as_const(entry.request.attachments)) {
        entry.files.append({.attachment = file});
    }
    entry.step = store::DeliveryStep::Find;
    entry.isAmbiguous = true;
    entry.createKey = opened.entry.createKey; // a new body needs the key after it
    entry.created = opened.entry.created;
    entry.updated = now;
    entry.nextTry = now;
    return entry;
}

std::optional<core::AccountId> accountFor(const Origin& origin, const QList<ticket::Account>& accounts) {
    QList<ticket::Account> fit;
    std::ranges::copy_if(accounts, std::back_inserter(fit), [&](const ticket::Account& account) {
        // A practice center has another address in each run.
        const bool isThere = origin.isPractice || addressOf(account.url) == addressOf(origin.url);
        return account.isPractice == origin.isPractice && account.kind == origin.kind && isThere;
    });
    const auto same = std::ranges::find(fit, origin.user, &ticket::Account::user);
    if (same != fit.end()) {
        return same->id;
    }
    return fit.size() == 1 && origin.isPractice ? std::optional(fit.first().id) : std::nullopt;
}

} // namespace package
