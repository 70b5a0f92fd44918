#include "delivery/arrival.h"

#include "ticket/textform.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace delivery {
namespace {

QString timeText(core::Time time) {
    return QLocale().toString(core::toLocal(time), QLocale::ShortFormat);
}

QString sentText(const store::Entry& entry, const ticket::Account& account, const Sent& sent) {
    if (!sent.bytes) {
        //: %1: date and time, %2: the account
        return QCoreApplication::translate("delivery",
                                           "It was being sent on %1 to %2 when the program ended.")
            .arg(timeText(sent.when), account.label());
    }
    //: %1: date and time, %2 and %3: numbers of bytes, %4: the account
    return QCoreApplication::translate(
               "delivery", "On %1 up to %2 of its %3 bytes went out to %4, then the connection broke.")
        .arg(timeText(sent.when), QLocale().toString(*sent.bytes),
             QLocale().toString(entry.createBody.size()), account.label());
}

} // namespace

core::Error arrivalUnknown(const store::Entry& entry, const ticket::Account& account, const Sent& sent) {
    core::Error error{
        .kind = core::ErrorKind::Ambiguous,
        .text = QCoreApplication::translate(
            "delivery",
            "Whether this request arrived cannot be looked up by this program. Look for it in the "
            "Support Center, then say here whether it is there. Nothing is sent until then.")};
    //: %1: what is known of the sending, %2: a subject, %3: the line by which the text of the request ends
    const QString facts =
        QCoreApplication::translate("delivery",
                                    "%1 Look for a ticket with the subject “%2” whose text ends with “%3”.")
            .arg(sentText(entry, account, sent), entry.request.subject, ticket::markerLine(entry.id));
    error.issues = {{.level = core::Issue::Level::Warning, .code = arrivalUnknownCode, .text = facts}};
    return error;
}

core::Error otherTicket(const core::TicketId& named, core::Error unknown) {
    unknown.text = QCoreApplication::translate(
                       "delivery",
                       "The ticket %1 is not this request. Look for it in the Support Center once more, then "
                       "say here whether it is there. Nothing is sent until then.")
                       .arg(named.value);
    return unknown;
}

bool isTicketOf(const ticket::Request& request, const ticket::Ticket& ticket) {
    return ticket::hasMarker(ticket.description, request.id) ||
           ticket.subject.simplified() == request.subject.simplified();
}

bool isForPerson(const core::Error& error) {
    return std::ranges::any_of(error.issues,
                               [](const core::Issue& issue) { return issue.code == arrivalUnknownCode; });
}

} // namespace delivery
