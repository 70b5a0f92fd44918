#include "wizard/ticketnews.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

/// No person reads and answers a ticket as fast as that.
constexpr std::chrono::minutes machineTime{1};

} // namespace

bool TicketNews::isSolved() const {
    return status == "solved"_L1 || isClosed();
}

bool TicketNews::isClosed() const {
    return status == "closed"_L1;
}

TicketNews newsOf(const ticket::Ticket& ticket) {
    TicketNews news;
    news.status = ticket.status;
    const auto isOther = [&ticket](const ticket::Comment& comment) {
        return comment.isFromAgent || comment.author != ticket.requester;
    };
    const auto isAnswer = [&](const ticket::Comment& comment) {
        return isOther(comment) && comment.created > ticket.created + machineTime;
    };
    const auto first = std::ranges::find_if(ticket.comments, isOther);
    const auto answer = std::ranges::find_if(ticket.comments, isAnswer);
    if (answer != ticket.comments.cend()) {
        news.answered = answer->created;
        news.answeredBy = answer->author;
    } else if (news.isSolved()) {
        news.answered = ticket.updated;
    }
    if (first != ticket.comments.cend()) {
        news.acknowledged = first->created;
    } else if (!ticket.status.isEmpty() && ticket.status != "new"_L1) {
        news.acknowledged = ticket.updated;
    }
    return news;
}

} // namespace wizard
