#include "delivery/sealing.h"

#include "delivery/entryacts.h"
#include "delivery/uncleaned.h"
#include "store/outboxstore.h"
#include "ticket/sealed.h"
#include "ticket/validator.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace delivery {
namespace {

std::pair<store::Entry, std::optional<QByteArray>>
updateEntry(const ticket::Update& update, const core::AccountId& account, core::Time now) {
    ticket::SealedUpdate sealed = ticket::sealUpdate(update, account, now);
    store::Entry entry;
    entry.id = update.id;
    entry.account = account;
    entry.request = std::move(sealed.request);
    entry.update = store::UpdateOf{
        .ticket = update.ticket, .waitsFor = update.waitsFor, .wantsSolved = update.wantsSolved};
    entry.created = now;
    entry.updated = now;
    entry.nextTry = now;
    return {entry, std::move(sealed.rest)};
}

/// Filed again as Urgent: the old ticket is told of the new one once there is one.
std::optional<store::Entry> noteFor(const ticket::Draft& draft, const store::Entry& entry) {
    if (draft.replaces.isEmpty()) {
        return std::nullopt;
    }
    const ticket::Update note{
        .id = core::newIntentId(),
        .ticket = draft.replaces,
        .waitsFor = entry.id,
        .text = u"Filed again as ticket %1 with severity %2, as the severity of this one "
                "cannot be changed. Go on there."_s.arg(ticket::ticketPlace, entry.request.severity),
        .attachments = {},
        .subject = entry.request.subject,
        .priority = entry.request.priority};
    return updateEntry(note, entry.account, entry.created).first;
}

} // namespace

core::Done checkUpdate(const ticket::Update& update, const ticket::Account& account) {
    if (update.ticket.isEmpty() && update.waitsFor.isEmpty()) {
        return rejected(QCoreApplication::translate("delivery", "Say which ticket the message is for."));
    }
    if (update.text.trimmed().isEmpty() && !update.wantsSolved && update.attachments.isEmpty()) {
        core::Error error{.kind = core::ErrorKind::Rejected,
                          .text = QCoreApplication::translate(
                              "delivery", "The message is empty. Write what is new, then send it."),
                          .details = {},
                          .path = u"/comment"_s};
        return core::fail(error);
    }
    return mayLeaveMachine(update.attachments, account, nullptr);
}

core::Result<store::Entry> sealUpdateInto(store::Connection& connection, const store::BlobStore& blobs,
                                          const ticket::Update& update, const core::AccountId& account,
                                          core::Time now) {
    auto [entry, rest] = updateEntry(update, account, now);
    if (rest) {
        const auto stored = blobs.put(*rest);
        if (!stored) {
            return core::fail(stored.error());
        }
        entry.request.attachments.first().blob = stored->id;
    }
    for (const ticket::Attachment& file : std::as_const(entry.request.attachments)) {
        entry.files.append({.attachment = file});
    }
    return store::enqueue(connection, entry);
}

core::Done checkSealable(const ticket::Form& form, const ticket::Draft& draft,
                         const ticket::Account& account) {
    const core::Issues issues = ticket::validate(form, draft, account);
    const auto fault = std::ranges::find(issues, core::Issue::Level::Error, &core::Issue::level);
    if (fault != issues.end()) {
        core::Error error{.kind = core::ErrorKind::Rejected, .text = fault->text};
        error.path = fault->field.isEmpty() ? QString() : u"/fields/"_s + fault->field;
        error.issues = issues;
        return core::fail(error);
    }
    return mayLeaveMachine(draft.attachments, account, &form);
}

core::Result<store::Entry> sealInto(store::Connection& connection, const store::BlobStore& blobs,
                                    const ticket::Form& form, const ticket::Draft& draft,
                                    const ticket::Account& account, core::Time now) {
    ticket::Sealed sealed = ticket::sealDraft(form, draft, account, now);
    for (qsizetype i = 0; i < sealed.made.size(); ++i) {
        const auto stored = blobs.put(sealed.made.at(i));
        if (!stored) {
            return core::fail(stored.error());
        }
        sealed.request.attachments[i].blob = stored->id;
    }
    store::Entry entry;
    entry.id = draft.id;
    entry.account = account.id;
    entry.request = std::move(sealed.request);
    for (const ticket::Attachment& file : std::as_const(entry.request.attachments)) {
        entry.files.append({.attachment = file});
    }
    entry.created = now;
    entry.updated = now;
    entry.nextTry = now;
    return store::enqueue(connection, entry, noteFor(draft, entry));
}

} // namespace delivery
