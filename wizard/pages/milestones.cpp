#include "wizard/pages/milestones.h"

#include "items/words.h"
#include "ticket/duetime.h"
#include "ticket/validator.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

using State = Milestone::State;

struct MilestoneTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::Milestones)
};

/// All that the points of the way are told from.
struct View {
    const store::Entry& entry;
    const ticket::Form& form;
    const ticket::Account& account;
    const TicketNews& news;
    core::Time now;
    core::Time arrived;            ///< epoch = not yet
    std::optional<core::Time> due; ///< of the first answer
    bool isUrgent = false;

    bool hasArrived() const { return entry.state == store::EntryState::Delivered; }
    core::Time acknowledgementDue() const { return arrived + form.acknowledgementWithin; }
    bool isUnacknowledged() const {
        return hasArrived() && isUrgent && !news.acknowledged && !news.answered &&
               form.acknowledgementWithin.count() > 0 && now >= acknowledgementDue();
    }
    bool isOverdue() const { return hasArrived() && due && !news.answered && now >= *due; }
    /// Of today the time, else with the date.
    QString at(core::Time time) const {
        const bool isToday = core::toLocal(time).date() == core::toLocal(now).date();
        return isToday ? items::timeText(time, now) : items::fullTimeText(time);
    }
    QString ago(core::Time time) const {
        const auto whole = std::chrono::floor<std::chrono::minutes>(now - time);
        return whole.count() < 1 ? MilestoneTexts::tr("just now")
                                 //: %1 is a duration, "4 minutes"
                                 : MilestoneTexts::tr("%1 ago").arg(ticket::durationText(whole));
    }
};

View viewOf(const store::Entry& entry, const ticket::Form& form, const ticket::Account& account,
            const TicketNews& news, core::Time now) {
    View view{.entry = entry,
              .form = form,
              .account = account,
              .news = news,
              .now = now,
              .arrived = {},
              .due = std::nullopt,
              .isUrgent = entry.request.priority == "urgent"_L1};
    if (view.hasArrived()) {
        const bool isKnown = entry.receipt && entry.receipt->arrived != core::Time{};
        view.arrived = isKnown ? entry.receipt->arrived : entry.updated;
        if (const auto target = ticket::responseTarget(form, account, entry.request.severity)) {
            view.due = ticket::dueTime(view.arrived, target->time, target->hours, ticket::zoneOf(account));
        }
    }
    return view;
}

Milestone sent(const View& view) {
    return {.id = u"sent"_s,
            .state = State::Done,
            .title = MilestoneTexts::tr("Sent %1").arg(view.at(view.entry.created)),
            .text = {}};
}

Milestone arrived(const View& view) {
    Milestone point{
        .id = u"arrived"_s, .state = State::Waiting, .title = MilestoneTexts::tr("Arrives"), .text = {}};
    switch (view.entry.state) {
    case store::EntryState::Delivered:
        point.state = State::Done;
        point.title = MilestoneTexts::tr("Arrived %1").arg(view.at(view.arrived));
        point.text = MilestoneTexts::tr("Ticket %1").arg(view.entry.ticket.value);
        return point;
    case store::EntryState::Blocked:
        point.state = State::Late;
        point.text = MilestoneTexts::tr("Something stands in the way, see above.");
        return point;
    case store::EntryState::Abandoned:
        point.state = State::Later;
        point.text = MilestoneTexts::tr("Given up.");
        return point;
    case store::EntryState::Queued:
    case store::EntryState::Sending:
    case store::EntryState::Waiting:
        return point;
    }
    Q_UNREACHABLE();
}

Milestone acknowledged(const View& view) {
    Milestone point{
        .id = u"acknowledged"_s, .title = MilestoneTexts::tr("Acknowledged by e-mail"), .text = {}};
    if (view.news.acknowledged) {
        point.state = State::Done;
        point.title = MilestoneTexts::tr("Acknowledged %1").arg(view.at(*view.news.acknowledged));
        point.text = view.news.isSaid ? MilestoneTexts::tr("As you said.") : QString();
    } else if (view.hasArrived()) {
        point.state = view.isUnacknowledged() ? State::Late : State::Waiting;
        point.text =
            MilestoneTexts::tr("Expected since %1, %2.").arg(view.at(view.arrived), view.ago(view.arrived));
    }
    return point;
}

Milestone answered(const View& view) {
    Milestone point{.id = u"answered"_s, .title = MilestoneTexts::tr("First answer"), .text = {}};
    if (view.news.answered) {
        point.state = State::Done;
        point.title = MilestoneTexts::tr("First answer %1").arg(view.at(*view.news.answered));
        //: %1 is the name of a person
        point.text = view.news.answeredBy.isEmpty() ? QString()
                                                    : MilestoneTexts::tr("By %1.").arg(view.news.answeredBy);
    } else if (!view.hasArrived()) {
        const auto target = ticket::responseTarget(view.form, view.account, view.entry.request.severity);
        //: %1 is "30 minutes, 24×7"
        point.text = target ? MilestoneTexts::tr("Target: %1 after arrival.").arg(target->text()) : QString();
    } else if (!view.due) {
        point.state = State::Waiting;
        point.text = MilestoneTexts::tr("The support plan names no time for it.");
    } else if (view.isOverdue()) {
        point.state = State::Late;
        point.title = MilestoneTexts::tr("First answer was due %1").arg(view.at(*view.due));
        point.text = view.ago(*view.due);
    } else {
        point.state = State::Waiting;
        point.title = MilestoneTexts::tr("First answer due %1").arg(view.at(*view.due));
        point.due = view.due;
    }
    return point;
}

QList<Milestone> endOf(const View& view) {
    const bool isSolved = view.news.isSolved();
    const bool isClosed = view.news.isClosed();
    return {{.id = u"confirmed"_s,
             .state = isClosed   ? State::Done
                      : isSolved ? State::Waiting
                                 : State::Later,
             .title = MilestoneTexts::tr("You confirm that it is solved"),
             .text = isSolved && !isClosed
                         ? MilestoneTexts::tr("The Support Center says that it is solved. Say in the ticket "
                                              "whether it is.")
                         : QString()},
            {.id = u"closed"_s,
             .state = isClosed ? State::Done : State::Later,
             .title = isClosed ? MilestoneTexts::tr("Closed") : MilestoneTexts::tr("The ticket is closed"),
             .text = {}}};
}

std::optional<Alarm> alarmOf(const View& view) {
    const bool isOverdue = view.isUrgent && view.isOverdue();
    if (!isOverdue && !view.isUnacknowledged()) {
        return std::nullopt;
    }
    Alarm alarm;
    alarm.headline = isOverdue
                         ? MilestoneTexts::tr("The first answer to your Urgent ticket is overdue.")
                         : MilestoneTexts::tr("Your Urgent ticket was not acknowledged within %n minute(s).",
                                              nullptr, int(view.form.acknowledgementWithin.count()));
    if (view.account.isPractice) {
        alarm.advice = MilestoneTexts::tr(
            "This is practice: nobody reads the ticket. In a real outage you would now write to "
            "the outage address.");
        return alarm;
    }
    alarm.address = view.form.outageAddress;
    QStringList advice;
    if (!isOverdue) {
        advice += MilestoneTexts::tr("Look whether the e-mail is there; it may be in the spam folder.");
    }
    //: %1 is an e-mail address, %2 the number of a ticket
    advice += alarm.address.isEmpty()
                  ? MilestoneTexts::tr("Ask in the ticket.")
                  : MilestoneTexts::tr("Write to %1 as well and name ticket %2. E-mail is the "
                                       "secondary way, the ticket stays the first.")
                        .arg(u"%1"_s, view.entry.ticket.value);
    alarm.advice = advice.join(u' ');
    const ticket::Contact& csm = view.account.csm;
    if (!csm.phone.isEmpty()) {
        //: %1 is a name, %2 a phone number
        alarm.other =
            MilestoneTexts::tr("Or call your Customer Success Manager: %1, %2.").arg(csm.name, csm.phone);
    }
    return alarm;
}

/// What is left until the first answer is due, in the steps in which it is said.
QString spokenLeft(const View& view) {
    constexpr std::array steps{1, 5, 10, 15};
    const auto left = std::chrono::ceil<std::chrono::minutes>(*view.due - view.now).count();
    for (const int step : steps) {
        if (left <= step) {
            return MilestoneTexts::tr("The first answer is due within %n minute(s).", nullptr, step);
        }
    }
    return MilestoneTexts::tr("The first answer is due %1.").arg(view.at(*view.due));
}

QString spokenOf(const View& view, const std::optional<Alarm>& alarm) {
    if (!view.hasArrived()) {
        return {}; // the page's headline says it
    }
    QStringList sentences;
    if (alarm) {
        sentences += alarm->headline;
        sentences += alarm->address.isEmpty() ? alarm->advice : alarm->advice.arg(alarm->address);
        sentences += alarm->other;
    }
    if (view.news.answered) {
        sentences += MilestoneTexts::tr("The first answer is there.");
    } else if (view.isOverdue() && !view.isUrgent) {
        sentences += MilestoneTexts::tr("The first answer is overdue.");
    } else if (view.due && !view.isOverdue()) {
        sentences += view.news.acknowledged ? MilestoneTexts::tr("The ticket is acknowledged.") : QString();
        sentences += spokenLeft(view);
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

Outlook outlook(const store::Entry& entry, const ticket::Form& form, const ticket::Account& account,
                const TicketNews& news, core::Time now) {
    const View view = viewOf(entry, form, account, news, now);
    Outlook seen;
    seen.milestones =
        QList<Milestone>{sent(view), arrived(view), acknowledged(view), answered(view)} + endOf(view);
    seen.alarm = alarmOf(view);
    seen.spoken = spokenOf(view, seen.alarm);
    return seen;
}

} // namespace wizard
