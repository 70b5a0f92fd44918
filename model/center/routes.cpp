#include "center/routes.h"

#include "center/auth.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace center {
namespace {

/// A solved ticket is closed for good after so long without a word (Zendesk's own default).
constexpr std::chrono::days solvedUntilClosed{4};

core::Done tidyUp(Desk& desk) {
    const core::Time now = desk.clock.now();
    if (auto expired = desk.uploads.discardExpired(now); !expired) {
        return expired;
    }
    return desk.tickets.closeSolvedBefore(now - solvedUntilClosed);
}

Answer apiRoute(Desk& desk, const Incoming& incoming, const QStringList& parts) {
    const QString area = parts.value(0);
    const QStringList rest = parts.mid(1);
    const SignIn signIn = signInOf(incoming.authorization, desk.token);
    if (signIn == SignIn::Wrong) {
        return notSignedIn();
    }
    // Who one is, and which fields there are, anyone may ask.
    if (area == u"users"_s && rest == QStringList{u"me"_s} && signIn == SignIn::Anonymous) {
        return anonymousUser();
    }
    if (area == u"ticket_fields"_s) {
        return fieldRoutes(desk, incoming, rest);
    }
    if (area == u"ticket_forms"_s) {
        return formRoutes(desk, incoming, rest);
    }
    if (signIn == SignIn::Anonymous) {
        return notSignedIn();
    }
    desk.user = signIn == SignIn::Agent       ? desk.practisingAgent
                : signIn == SignIn::Colleague ? desk.colleague
                                              : desk.practising;
    if (isTicketsApi(incoming) && !desk.user.isAgent) {
        return forbidden();
    }
    if (area == u"users"_s) {
        return userRoutes(desk, incoming, rest);
    }
    if (area == u"requests"_s || area == u"tickets"_s) {
        return requestRoutes(desk, incoming, rest);
    }
    if (area == u"search"_s && rest.isEmpty()) {
        return searchTickets(desk, incoming);
    }
    if (area == u"organizations"_s) {
        return organizationRoutes(desk, incoming, rest);
    }
    if (area == u"uploads"_s) {
        return uploadRoutes(desk, incoming, rest);
    }
    return notFound();
}

} // namespace

Answer wrongMethod() {
    return plainText(405, "Method not allowed\n");
}

Answer forbidden() {
    return refusal(403, u"Forbidden"_s,
                   u"You do not have access to this page. Please contact the account owner of this help desk "
                   "for further help."_s);
}

bool mayRead(Desk& desk, const TicketRecord& ticket) {
    const auto copies = desk.tickets.copies(ticket.number);
    const auto requester = desk.people.find(ticket.requester);
    const bool isColleagues = desk.user.organization != 0 && requester && *requester &&
                              (*requester)->organization == desk.user.organization;
    return ticket.requester == desk.user.id || isColleagues ||
           (copies && std::ranges::find(*copies, desk.user.id, &Copy::person) != copies->end());
}

Reply<TicketRecord> ticketWithId(Desk& desk, const QString& id) {
    const bool isPrefixed = id.startsWith(ticketPrefix, Qt::CaseInsensitive);
    bool isNumber = false;
    const qint64 number = (isPrefixed ? id.mid(ticketPrefix.size()) : id).toLongLong(&isNumber);
    if (!isNumber || number < 1) {
        return refuse(notFound());
    }
    auto ticket = desk.tickets.find(number);
    if (!ticket) {
        return refuse(failed(ticket.error()));
    }
    if (!*ticket) {
        return refuse(notFound());
    }
    return **ticket;
}

Answer route(Desk& desk, const Incoming& incoming) {
    if (auto tidied = tidyUp(desk); !tidied) {
        return failed(tidied.error());
    }
    const QStringList& parts = incoming.parts;
    if (parts.value(0) == u"api"_s && parts.value(1) == u"v2"_s) {
        return apiRoute(desk, incoming, parts.mid(2));
    }
    const bool isRead = incoming.method == Method::Get;
    if (isRead && parts.size() == 3 && parts.at(0) == u"attachments"_s && parts.at(1) == u"token"_s) {
        return download(desk, incoming, parts.at(2));
    }
    if (isRead && parts.size() == 3 && parts.at(0) == u"practice"_s && parts.at(1) == u"tickets"_s) {
        return ticketPage(desk, incoming, parts.at(2));
    }
    return plainText(404, "Not found\n");
}

} // namespace center
