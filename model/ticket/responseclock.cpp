#include "ticket/responseclock.h"

#include "ticket/duetime.h"
#include "ticket/validator.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

struct ResponseWords {
    Q_DECLARE_TR_FUNCTIONS(ticket)
};

/// The form calls severities by its own words; a ticket has the provider's.
QString optionOf(const Form& form, const QString& priority) {
    const Field* field = form.field(FieldRole::Severity);
    if (field == nullptr || priority.isEmpty()) {
        return priority;
    }
    const auto option = std::ranges::find(field->options, priority, &Option::priority);
    return option == field->options.cend() ? priority : option->value;
}

} // namespace

ResponseClock responseClock(const Form& form, const Account& account, const ResponseFacts& facts,
                            core::Time now) {
    const auto target = responseTarget(form, account, optionOf(form, facts.severity));
    if (!target || facts.created == core::Time{}) {
        return {};
    }
    ResponseClock clock{.due = dueTime(facts.created, target->time, target->hours, zoneOf(account))};
    const bool isOver = facts.status == "solved"_L1 || facts.status == "closed"_L1;
    if (facts.answered != core::Time{}) {
        clock.state =
            facts.answered <= clock.due ? ResponseClock::State::Answered : ResponseClock::State::AnsweredLate;
    } else if (isOver) {
        clock.state = ResponseClock::State::None;
    } else if (!facts.isFullyRead && facts.status != "new"_L1) {
        clock.state = ResponseClock::State::Unread; // only a new one is unanswered for certain
    } else {
        clock.state = now <= clock.due ? ResponseClock::State::Running : ResponseClock::State::Missed;
    }
    return clock;
}

QString responseText(const ResponseClock& clock, core::Time now) {
    switch (clock.state) {
    case ResponseClock::State::None:
    case ResponseClock::State::Unread:
        return {};
    case ResponseClock::State::Running:
        //: %1 is a duration; until support's first response is due
        return ResponseWords::tr("%1 left").arg(shortDurationText(clock.due - now));
    case ResponseClock::State::Missed:
        //: %1 is a duration; support's first response is late
        return ResponseWords::tr("Late by %1").arg(shortDurationText(now - clock.due));
    case ResponseClock::State::Answered:
        return ResponseWords::tr("Answered");
    case ResponseClock::State::AnsweredLate:
        return ResponseWords::tr("Answered late");
    }
    Q_UNREACHABLE();
}

QString responseTip(const ResponseClock& clock, core::Time now) {
    const QString due = dueText(clock.due, now);
    switch (clock.state) {
    case ResponseClock::State::None:
        return ResponseWords::tr("The support plan names no time for a first response.");
    case ResponseClock::State::Unread:
        return ResponseWords::tr(
            "Whether support has answered is known when the conversation has been read.");
    case ResponseClock::State::Running:
        //: %1 is "14:05, in 12 minutes" or a day with its time
        return ResponseWords::tr("First response due %1.").arg(due);
    case ResponseClock::State::Missed:
        //: %1 is a duration
        return ResponseWords::tr("The first response was due %1 ago.").arg(durationText(now - clock.due));
    case ResponseClock::State::Answered:
        return ResponseWords::tr("Support answered within the time of the support plan.");
    case ResponseClock::State::AnsweredLate:
        return ResponseWords::tr("Support answered after the time of the support plan was over.");
    }
    Q_UNREACHABLE();
}

} // namespace ticket
