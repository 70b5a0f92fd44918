#pragma once

#include "store/entry.h"
#include "ticket/draft.h"

/// Values with every member set, so that a column nobody stores shows.
namespace samples {

using namespace Qt::StringLiterals;

inline core::Time at(qint64 seconds) {
    return core::fromMillis(1'790'000'000'000 + seconds * 1000);
}

inline ticket::Attachment attachment(int number) {
    return {.blob = core::BlobId(QString(64, QChar(u'a' + number))),
            .name = u"log %1 ü.txt"_s.arg(number),
            .mimeType = u"text/plain"_s,
            .size = 1000 + number,
            .cleaning = ticket::Attachment::Cleaning::None,
            .uncleanedApproved = at(5)};
}

inline ticket::Draft draft(const QString& id, const QString& subject = u"Logins fail"_s) {
    ticket::Draft draft;
    draft.id = core::IntentId(id);
    draft.account = core::AccountId(u"main"_s);
    draft.formId = u"psaas-appliance"_s;
    draft.formVersion = u"1"_s;
    draft.values = {{u"subject"_s, subject}, {u"description"_s, u"Seit 3 Uhr – 日本"_s}};
    draft.attachments = {attachment(0)};
    draft.ticked = {u"not_urgent"_s};
    draft.step = u"subject"_s;
    draft.created = at(0);
    draft.updated = at(1);
    return draft;
}

inline ticket::Request request(const QString& id, const QString& priority) {
    ticket::Request request;
    request.id = core::IntentId(id);
    request.account = core::AccountId(u"main"_s);
    request.formId = u"psaas-appliance"_s;
    request.formVersion = u"1"_s;
    request.subject = u"Logins fail"_s;
    request.body = u"All users.\n\nRequest id: "_s + id;
    request.severity = priority;
    request.priority = priority;
    request.requester = {.name = u"Grace"_s, .email = u"grace@example.com"_s, .phone = u"+1 555"_s};
    request.copies = {{.name = u"Ada"_s, .email = u"ada@example.com"_s}};
    request.attachments = {attachment(0), attachment(1)};
    request.sealed = at(2);
    request.draft = draft(id);
    return request;
}

inline store::Entry entry(const QString& id, const QString& priority = u"urgent"_s, qint64 created = 3) {
    store::Entry entry;
    entry.id = core::IntentId(id);
    entry.account = core::AccountId(u"main"_s);
    entry.request = request(id, priority);
    entry.files = {{.attachment = attachment(0)}, {.attachment = attachment(1)}};
    entry.created = at(created);
    entry.updated = at(created);
    return entry;
}

inline core::Error error() {
    return {.kind = core::ErrorKind::Rejected,
            .text = u"The subject is too long."_s,
            .details = u"HTTP 422"_s,
            .path = u"/fields/subject"_s,
            .scope = core::ErrorScope::Account,
            .retryAfter = std::chrono::seconds(17),
            .issues = {{.level = core::Issue::Level::Warning,
                        .step = u"subject"_s,
                        .field = u"subject"_s,
                        .code = u"server"_s,
                        .text = u"too long"_s,
                        .needsTick = true}},
            .httpStatus = 422};
}

inline ticket::Receipt receipt() {
    return {.ticket = core::TicketId(u"PRACTICE-17"_s),
            .url = QUrl(u"http://127.0.0.1/17"_s),
            .arrived = at(9),
            .severityTaken = u"urgent"_s,
            .differences = {u"The subject was cut."_s}};
}

inline ticket::Ticket ticket(const QString& id, qint64 updated = 9) {
    ticket::Ticket ticket;
    ticket.account = core::AccountId(u"main"_s);
    ticket.id = core::TicketId(id);
    ticket.subject = u"Logins fail"_s;
    ticket.description = u"All users."_s;
    ticket.severity = u"urgent"_s;
    ticket.status = u"open"_s;
    ticket.requester = u"Grace"_s;
    ticket.created = at(8);
    ticket.updated = at(updated);
    ticket.url = QUrl(u"http://127.0.0.1/17"_s);
    ticket.fields = {{.title = u"Service"_s, .value = u"Login"_s, .raw = u"login"_s}};
    ticket.comments = {{.id = u"1"_s,
                        .author = u"Agent"_s,
                        .isFromAgent = true,
                        .body = u"We look at it."_s,
                        .created = at(8),
                        .files = {{.name = u"a.txt"_s,
                                   .mimeType = u"text/plain"_s,
                                   .size = 3,
                                   .url = QUrl(u"http://127.0.0.1/a"_s)}}}};
    return ticket;
}

} // namespace samples
