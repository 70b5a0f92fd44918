#include "center/filing.h"

#include "center/random.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace center {
namespace {

core::Done addComment(Desk& desk, qint64 ticket, qint64 author, const NewComment& comment, core::Time now) {
    auto id =
        desk.tickets.addComment({.ticket = ticket, .author = author, .body = comment.text, .created = now});
    if (!id) {
        return core::fail(id.error());
    }
    for (const QString& token : comment.uploads) {
        if (auto attached = desk.uploads.attach(token, *id); !attached) {
            return attached;
        }
    }
    return {};
}

core::Result<qint64> personOf(Desk& desk, const CopyChange& copy) {
    if (copy.email.isEmpty()) {
        auto known = desk.people.find(copy.person);
        if (!known) {
            return core::fail(known.error());
        }
        return *known ? (*known)->id : 0;
    }
    auto person = desk.people.withEmail(copy.email, copy.name);
    if (!person) {
        return core::fail(person.error());
    }
    return person->id;
}

core::Done applyCopies(Desk& desk, qint64 ticket, const QList<CopyChange>& copies) {
    for (const CopyChange& copy : copies) {
        auto person = personOf(desk, copy);
        if (!person) {
            return core::fail(person.error());
        }
        if (*person == 0) {
            continue;
        }
        auto applied = copy.isRemoval ? desk.tickets.removeCopy(ticket, *person)
                                      : desk.tickets.addCopy(ticket, {.person = *person, .isCc = copy.isCc});
        if (!applied) {
            return applied;
        }
    }
    return {};
}

/// Only a closed ticket can have a follow-up; for any other the wish has no effect.
core::Result<qint64> followUpSource(Desk& desk, const QString& id) {
    const bool isPrefixed = id.startsWith(ticketPrefix, Qt::CaseInsensitive);
    const qint64 number = (isPrefixed ? id.mid(ticketPrefix.size()) : id).toLongLong();
    if (number < 1) {
        return 0;
    }
    auto source = desk.tickets.find(number);
    if (!source) {
        return core::fail(source.error());
    }
    return *source && (*source)->isClosed() ? number : 0;
}

core::Done answer(Desk& desk, TicketRecord& ticket, const AgentScript::Line& line, core::Time now) {
    ticket.status = line.status;
    if (line.assigns) {
        ticket.assignee = desk.agent.id;
    }
    return addComment(desk, ticket.number, desk.agent.id, {.text = line.text, .uploads = {}}, now);
}

} // namespace

core::Result<TicketRecord> file(Desk& desk, const NewRequest& request) {
    const core::Time now = desk.clock.now();
    auto source = followUpSource(desk, request.followUpOf);
    if (!source) {
        return core::fail(source.error());
    }
    TicketRecord ticket = request.ticket;
    ticket.pageKey = randomKey();
    ticket.status = u"open"_s;
    ticket.requester = ticket.requester == 0 ? desk.user.id : ticket.requester;
    ticket.submitter = ticket.submitter == 0 ? desk.user.id : ticket.submitter;
    ticket.followUpOf = *source;
    ticket.created = now;
    ticket.updated = now;
    auto number = desk.tickets.insert(ticket);
    if (!number) {
        return core::fail(number.error());
    }
    ticket.number = *number;
    // "The submitter becomes the author of the first comment, except for follow-ups."
    const qint64 author = *source == 0 ? ticket.submitter : desk.user.id;
    if (auto added = addComment(desk, ticket.number, author, request.comment, now); !added) {
        return core::fail(added.error());
    }
    if (auto applied = applyCopies(desk, ticket.number, request.copies); !applied) {
        return core::fail(applied.error());
    }
    const NewComment acknowledgement{.text = desk.script.acknowledgement(ticket), .uploads = {}};
    if (auto added = addComment(desk, ticket.number, desk.agent.id, acknowledgement, now); !added) {
        return core::fail(added.error());
    }
    return ticket;
}

core::Result<TicketRecord> change(Desk& desk, TicketRecord ticket, const RequestChange& wanted) {
    const core::Time now = desk.clock.now();
    const bool mayBeSolved = wanted.isSolved && (desk.user.isAgent || ticket.canBeSolvedBy(desk.user));
    bool isChanged = mayBeSolved || !wanted.copies.isEmpty();
    if (wanted.comment) {
        isChanged = true;
        if (auto added = addComment(desk, ticket.number, desk.user.id, *wanted.comment, now); !added) {
            return core::fail(added.error());
        }
        if (!mayBeSolved && !desk.user.isAgent) {
            const AgentScript::Line line = desk.script.answerTo(ticket);
            if (auto answered = answer(desk, ticket, line, now); !answered) {
                return core::fail(answered.error());
            }
            ++ticket.replies;
        }
    }
    if (mayBeSolved) {
        ticket.status = u"solved"_s;
    }
    if (auto applied = applyCopies(desk, ticket.number, wanted.copies); !applied) {
        return core::fail(applied.error());
    }
    if (isChanged) {
        ticket.updated = now;
        if (auto updated = desk.tickets.update(ticket); !updated) {
            return core::fail(updated.error());
        }
    }
    return ticket;
}

} // namespace center
