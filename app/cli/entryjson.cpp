#include "app/cli/entryjson.h"

#include "app/cli/command.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue ticketJson(const store::Entry& entry) {
    if (entry.ticket.isEmpty()) {
        return {};
    }
    return QJsonObject{{u"id"_s, entry.ticket.value},
                       {u"url"_s, entry.receipt ? entry.receipt->url.toString() : QString()}};
}

} // namespace

QString stateWord(const store::Entry& entry) {
    // "queued" is the outbox's own word; for a script the request is saved.
    return entry.state == store::EntryState::Queued ? u"saved"_s : store::stateName(entry.state);
}

QJsonObject entryReport(const store::Entry& entry) {
    return {{u"id"_s, entry.id.value},
            {u"state"_s, stateWord(entry)},
            {u"severity_taken"_s, textOrNull(entry.receipt ? entry.receipt->severityTaken : QString())},
            {u"ticket"_s, ticketJson(entry)}};
}

QJsonObject refusalReport(const core::IntentId& id) {
    return {{u"id"_s, textOrNull(id.value)},
            {u"state"_s, QJsonValue()},
            {u"severity_taken"_s, QJsonValue()},
            {u"ticket"_s, QJsonValue()}};
}

QString entryLine(const store::Entry& entry) {
    switch (entry.state) {
    case store::EntryState::Delivered:
        return (entry.update ? QCoreApplication::translate("app::cli", "Ticket %1 was updated: %2")
                             : QCoreApplication::translate("app::cli", "Ticket %1 was created: %2"))
            .arg(entry.ticket.value, entry.receipt ? entry.receipt->url.toString() : QString());
    case store::EntryState::Queued:
    case store::EntryState::Sending:
        return QCoreApplication::translate("app::cli", "Saved in the outbox, not delivered yet: %1")
            .arg(entry.id.value);
    case store::EntryState::Waiting:
        return (entry.isAmbiguous ? QCoreApplication::translate("app::cli", "Checking whether it arrived: %1")
                                  : QCoreApplication::translate("app::cli", "Waiting in the outbox: %1"))
            .arg(entry.id.value);
    case store::EntryState::Blocked:
        return QCoreApplication::translate("app::cli", "Kept in the outbox, something must be done first: %1")
            .arg(entry.id.value);
    case store::EntryState::Abandoned:
        return QCoreApplication::translate("app::cli", "Abandoned: %1").arg(entry.id.value);
    }
    Q_UNREACHABLE();
}

QJsonObject entryItem(const store::Entry& entry) {
    QJsonObject item = entryReport(entry);
    item.insert(u"kind"_s, entry.update ? u"update"_s : u"request"_s);
    if (entry.update) {
        item.insert(u"update_of"_s, textOrNull(entry.update->ticket.value));
    }
    item.insert(u"account"_s, entry.account.value);
    item.insert(u"subject"_s, entry.request.subject);
    item.insert(u"severity"_s, entry.request.severity);
    item.insert(u"ambiguous"_s, entry.isAmbiguous);
    item.insert(u"attempts"_s, entry.attempts);
    item.insert(u"next_try"_s, entry.state == store::EntryState::Waiting
                                   ? QJsonValue(core::toIso(entry.nextTry))
                                   : QJsonValue());
    item.insert(u"created_at"_s, core::toIso(entry.created));
    item.insert(u"updated_at"_s, core::toIso(entry.updated));
    item.insert(u"error"_s, entry.error ? QJsonValue(errorJson(*entry.error)) : QJsonValue());
    item.insert(u"issues"_s, issuesJson(entryIssues(entry)));
    return item;
}

core::Issues entryIssues(const store::Entry& entry) {
    core::Issues issues = entry.error ? entry.error->issues : core::Issues{};
    if (entry.receipt) {
        for (const QString& difference : entry.receipt->differences) {
            issues.append(
                {.level = core::Issue::Level::Error, .code = u"ticket_differs"_s, .text = difference});
        }
    }
    return issues;
}

} // namespace app::cli
