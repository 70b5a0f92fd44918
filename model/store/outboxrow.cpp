#include "store/outboxrow.h"

#include "store/json.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {
namespace {

enum Column {
    Account,
    State,
    Step,
    Rank,
    Request,
    CreateBody,
    CreateKey,
    IsAmbiguous,
    Attempts,
    Lookups,
    FirstLookup,
    NextTry,
    Ticket,
    Receipt,
    LastError,
    Updated,
    IsTicketTyped,
    Kind,
    Target,
    WaitsFor,
    WantsSolved,
    ValueCount,
    Id = ValueCount,
    Created,
    Revision
};

const QString requestKind = u"request"_s;
const QString updateKind = u"update"_s;

core::Time time(const QSqlQuery& row, Column column) {
    return core::fromMillis(row.value(column).toLongLong());
}

core::Error unreadable(const core::Error& reason, const core::IntentId& id) {
    return {.kind = core::ErrorKind::Permanent,
            .text = QCoreApplication::translate(
                "store",
                "The stored request cannot be read by this version of the program. File it again, or "
                "use the version that stored it."),
            .details = reason.text,
            .path = id.value + reason.path};
}

} // namespace

QString valueColumns() {
    return u"account, state, step, priority_rank, request, create_body, create_key, is_ambiguous, attempts, "
           "lookups, first_lookup, next_try, ticket, receipt, error, updated, is_ticket_typed, kind, target, "
           "waits_for, wants_solved"_s;
}

QString valuePlaces() {
    return QStringList(ValueCount, u"?"_s).join(u", "_s);
}

QString rowColumns() {
    return valueColumns() + u", id, created, revision"_s;
}

QVariantList rowValues(const Entry& entry) {
    const UpdateOf update = entry.update.value_or(UpdateOf{});
    const auto orNull = [](const auto& value, auto toText) {
        return value ? QVariant(toText(*value)) : QVariant();
    };
    return {entry.account.value,
            stateName(entry.state),
            stepName(entry.step),
            entry.request.priority == u"urgent"_s ? 0 : 1,
            jsonText(ticket::toJson(entry.request)),
            entry.createBody,
            entry.createKey,
            entry.isAmbiguous,
            entry.attempts,
            entry.lookups,
            qint64(entry.firstLookup.count()),
            core::toMillis(entry.nextTry),
            entry.ticket.value,
            orNull(entry.receipt,
                   [](const ticket::Receipt& receipt) { return jsonText(ticket::toJson(receipt)); }),
            orNull(entry.error, [](const core::Error& error) { return jsonText(errorToJson(error)); }),
            core::toMillis(entry.updated),
            entry.isTicketTyped,
            entry.update ? updateKind : requestKind,
            update.ticket.value,
            update.waitsFor.value,
            update.wantsSolved};
}

Entry entryFromRow(const QSqlQuery& row) {
    Entry entry;
    entry.id = core::IntentId(row.value(Id).toString());
    entry.account = core::AccountId(row.value(Account).toString());
    entry.state = stateFromName(row.value(State).toString());
    entry.step = stepFromName(row.value(Step).toString());
    entry.createBody = row.value(CreateBody).toByteArray();
    entry.createKey = row.value(CreateKey).toString();
    entry.isAmbiguous = row.value(IsAmbiguous).toBool();
    entry.attempts = row.value(Attempts).toInt();
    entry.lookups = row.value(Lookups).toInt();
    entry.firstLookup = std::chrono::milliseconds(row.value(FirstLookup).toLongLong());
    entry.nextTry = time(row, NextTry);
    entry.ticket = core::TicketId(row.value(Ticket).toString());
    entry.isTicketTyped = row.value(IsTicketTyped).toBool();
    if (row.value(Kind).toString() == updateKind) {
        entry.update = UpdateOf{.ticket = core::TicketId(row.value(Target).toString()),
                                .waitsFor = core::IntentId(row.value(WaitsFor).toString()),
                                .wantsSolved = row.value(WantsSolved).toBool()};
    }
    entry.created = time(row, Created);
    entry.updated = time(row, Updated);
    entry.revision = row.value(Revision).toLongLong();
    if (!row.isNull(Receipt)) {
        entry.receipt = ticket::receiptFromJson(jsonObject(row.value(Receipt).toString()));
    }
    if (!row.isNull(LastError)) {
        entry.error = errorFromJson(jsonObject(row.value(LastError).toString()));
    }
    if (auto request = ticket::requestFromJson(jsonObject(row.value(Request).toString()))) {
        entry.request = std::move(*request);
    } else {
        entry.error = unreadable(request.error(), entry.id);
        entry.state = entry.isOpen() ? EntryState::Blocked : entry.state;
    }
    return entry;
}

} // namespace store
