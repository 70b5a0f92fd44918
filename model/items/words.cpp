#include "items/words.h"

#include "delivery/arrival.h"
#include "delivery/entryacts.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace items {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(items)
};

/// The locale's short time; the C locale's has seconds, others have none.
QString shortTime(const QDateTime& time, bool withSeconds) {
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (withSeconds && !format.contains("ss"_L1)) {
        format.replace("mm"_L1, "mm:ss"_L1);
    } else if (!withSeconds) {
        format.remove(":ss"_L1);
    }
    return locale.toString(time.time(), format);
}

bool isPast(core::Time time, core::Time now) {
    return time <= now;
}

QString sendingText(const store::Entry& entry) {
    if (entry.isAmbiguous) {
        return Words::tr("Checking whether it arrived");
    }
    switch (entry.step) {
    case store::DeliveryStep::Find:
        return Words::tr("Checking whether it arrived");
    case store::DeliveryStep::Upload:
        return entry.files.isEmpty() ? Words::tr("Being sent") : Words::tr("Sending its files");
    case store::DeliveryStep::Create:
        return Words::tr("Being sent");
    case store::DeliveryStep::ReadBack:
    case store::DeliveryStep::Done:
        return entry.ticket.isEmpty() ? Words::tr("Arrived, being compared")
                                      : Words::tr("Arrived as %1, being compared").arg(entry.ticket.value);
    }
    return {};
}

QString waitingText(const store::Entry& entry, core::Time now) {
    const QString at = shortTime(core::toLocal(entry.nextTry), true);
    if (entry.isAmbiguous) {
        return isPast(entry.nextTry, now) ? Words::tr("Checking whether it arrived")
                                          : Words::tr("May have arrived, next look at %1").arg(at);
    }
    return isPast(entry.nextTry, now) ? Words::tr("Waiting to be sent") : Words::tr("Next try at %1").arg(at);
}

QString blockedText(const store::Entry& entry) {
    if (!entry.error) {
        return Words::tr("Stopped");
    }
    switch (entry.error->kind) {
    case core::ErrorKind::Rejected:
        return Words::tr("Not accepted, needs a change");
    case core::ErrorKind::ActionRequired:
        return entry.error->scope == core::ErrorScope::Account ? Words::tr("Stopped, needs you to sign in")
                                                               : Words::tr("Stopped, needs you");
    case core::ErrorKind::Ambiguous:
        return Words::tr("May have arrived, needs you");
    case core::ErrorKind::Transient:
    case core::ErrorKind::Permanent:
    case core::ErrorKind::Cancelled:
        return Words::tr("Stopped, cannot be delivered this way");
    }
    return {};
}

QString blockedStep(const store::Entry& entry) {
    const core::ErrorKind kind = entry.error ? entry.error->kind : core::ErrorKind::Permanent;
    switch (kind) {
    case core::ErrorKind::Rejected:
        return Words::tr(
            "Choose “Edit again”, change the named answers and send it. “Try now” sends it again as it "
            "is.");
    case core::ErrorKind::ActionRequired:
        return Words::tr("Do what the message says, then press “Try now”. Nothing is lost meanwhile.");
    case core::ErrorKind::Ambiguous:
        return delivery::isForPerson(*entry.error)
                   ? Words::tr(
                         "Look for it in the Support Center, then say whether it is there. Nothing is sent "
                         "until then.")
                   : Words::tr("It may have arrived. “Try now” looks it up before anything is sent again.");
    case core::ErrorKind::Transient:
    case core::ErrorKind::Permanent:
    case core::ErrorKind::Cancelled:
        return Words::tr(
            "Check the account's address, then press “Try now”. If it is critical, do not wait: save it "
            "as a package, which another computer can send, or sign in to the Support Center with a "
            "browser and file it there.");
    }
    return {};
}

/// A message to a ticket has no other road than this one.
QString blockedMessageStep(const store::Entry& entry) {
    const core::ErrorKind kind = entry.error ? entry.error->kind : core::ErrorKind::Permanent;
    const bool isRefused = kind == core::ErrorKind::Rejected || kind == core::ErrorKind::Permanent;
    return isRefused
               ? Words::tr("Do what the message says: “Edit again” puts the text back into the reply of its "
                           "ticket, “Try now” sends it as it is.")
               : blockedStep(entry);
}

QString waitingStep(const store::Entry& entry, core::Time now) {
    if (entry.isAmbiguous) {
        return Words::tr("It may have arrived. It is looked up before anything is sent again.");
    }
    return isPast(entry.nextTry, now) ? Words::tr("It is tried again at once. There is nothing to do.")
                                      : Words::tr("It is tried again by itself. There is nothing to do.");
}

QString abandonedText(const store::Entry& entry) {
    switch (delivery::endingOf(entry)) {
    case delivery::Ending::GivenUp:
        return Words::tr("Given up, not sent");
    case delivery::Ending::Moved:
        return Words::tr("Moved into a package, not sent from here");
    case delivery::Ending::Edited:
        return Words::tr("Edited again, not sent");
    }
    return {};
}

} // namespace

QString entryTitle(const store::Entry& entry) {
    if (!entry.update) {
        return entry.request.subject;
    }
    const QString ticket = entry.update->ticket.value;
    if (ticket.isEmpty()) {
        return Words::tr("Message to a request that is not sent yet");
    }
    return entry.request.subject.isEmpty()
               ? Words::tr("Message to %1").arg(ticket)
               //: %1: number of a ticket, %2: its subject
               : Words::tr("Message to %1: %2").arg(ticket, entry.request.subject);
}

QString stateText(const store::Entry& entry, core::Time now) {
    switch (entry.state) {
    case store::EntryState::Queued:
        return Words::tr("Waiting to be sent");
    case store::EntryState::Sending:
        return sendingText(entry);
    case store::EntryState::Waiting:
        return waitingText(entry, now);
    case store::EntryState::Blocked:
        return blockedText(entry);
    case store::EntryState::Delivered:
        return (entry.receipt && !entry.receipt->differences.isEmpty()
                    ? Words::tr("Delivered as %1, not all as sent")
                    : Words::tr("Delivered as %1"))
            .arg(entry.ticket.value);
    case store::EntryState::Abandoned:
        return abandonedText(entry);
    }
    return {};
}

QString nextStepText(const store::Entry& entry, core::Time now) {
    switch (entry.state) {
    case store::EntryState::Queued:
        return Words::tr("It is sent as soon as the Support Center can be reached. There is nothing to do.");
    case store::EntryState::Sending:
        return entry.isAmbiguous
                   ? Words::tr("It may have arrived. It is looked up before anything is sent again.")
                   : Words::tr("There is nothing to do. The ticket's number appears here.");
    case store::EntryState::Waiting:
        return waitingStep(entry, now);
    case store::EntryState::Blocked:
        return entry.update ? blockedMessageStep(entry) : blockedStep(entry);
    case store::EntryState::Delivered:
        return entry.receipt && !entry.receipt->differences.isEmpty()
                   ? Words::tr("Read what differs. Where the severity differs, file the request again or "
                               "write to the "
                               "outage address.")
                   : Words::tr("The Support Center answers in the ticket.");
    case store::EntryState::Abandoned:
        return delivery::endingOf(entry) == delivery::Ending::Moved
                   ? Words::tr(
                         "Open the package where it is to be sent: “Open package” in the menu “File”. Opened "
                         "here, it is sent from here again.")
                   : Words::tr("It is not sent any more. Its text is below and can be copied.");
    }
    return {};
}

QString detailsText(const store::Entry& entry, const QString& account) {
    const auto line = [](const QString& name, const QString& value) {
        return u"%1: %2"_s.arg(name, value);
    };
    QStringList lines{
        line(Words::tr("Request id"), entry.id.value),
        line(Words::tr("Account"), account),
        line(Words::tr("State"), u"%1, %2"_s.arg(store::stateName(entry.state), store::stepName(entry.step))),
        line(Words::tr("Tries since the last success"), QString::number(entry.attempts)),
        line(Words::tr("Stored"), fullTimeText(entry.created)),
        line(Words::tr("Last change"), fullTimeText(entry.updated))};
    for (const store::EntryFile& file : entry.files) {
        lines +=
            line(Words::tr("File"), u"%1 (%2)"_s.arg(file.attachment.name, sizeText(file.attachment.size)));
    }
    if (entry.error) {
        lines += line(Words::tr("Kind of error"), core::kindName(entry.error->kind));
        if (entry.error->httpStatus > 0) {
            lines += line(Words::tr("HTTP status"), QString::number(entry.error->httpStatus));
        }
        for (const QString& words : {entry.error->text, entry.error->details, entry.error->path}) {
            if (!words.isEmpty()) {
                lines += line(Words::tr("Error"), words);
            }
        }
    }
    return lines.join(u'\n');
}

bool needsPerson(const store::Entry& entry) {
    return entry.state == store::EntryState::Blocked ||
           (entry.state == store::EntryState::Delivered && entry.receipt &&
            !entry.receipt->differences.isEmpty());
}

QString draftTitle(const ticket::Form& form, const ticket::Draft& draft) {
    const ticket::Field* field = form.field(ticket::FieldRole::Subject);
    const QString subject = field ? draft.text(field->id).simplified() : QString();
    return subject.isEmpty() ? Words::tr("No subject yet") : subject;
}

QString draftStep(const ticket::Form& form, const ticket::Draft& draft) {
    const ticket::Step* step = form.step(draft.step);
    return step ? u"%1 %2"_s.arg(step->number).arg(step->title.text()) : QString();
}

QString severityText(const QString& severity) {
    switch (severityRank(severity)) {
    case 4:
        return Words::tr("Urgent");
    case 3:
        return Words::tr("High");
    case 2:
        return Words::tr("Normal");
    case 1:
        return Words::tr("Low");
    }
    return severity;
}

int severityRank(const QString& severity) {
    static const QStringList names{u"low"_s, u"normal"_s, u"high"_s, u"urgent"_s};
    return static_cast<int>(names.indexOf(severity)) + 1;
}

QString statusText(const QString& status) {
    static const QHash<QString, const char*> words{
        {u"new"_s, QT_TRANSLATE_NOOP("items", "New")},
        {u"open"_s, QT_TRANSLATE_NOOP("items", "Open")},
        {u"pending"_s, QT_TRANSLATE_NOOP("items", "Awaiting your reply")},
        {u"hold"_s, QT_TRANSLATE_NOOP("items", "On hold")},
        {u"solved"_s, QT_TRANSLATE_NOOP("items", "Solved")},
        {u"closed"_s, QT_TRANSLATE_NOOP("items", "Closed")},
    };
    const auto found = words.constFind(status);
    return found == words.cend() ? status : Words::tr(*found);
}

QString timeText(core::Time time, core::Time now) {
    if (time == core::Time{}) {
        return {};
    }
    const QDateTime local = core::toLocal(time);
    if (local.date() == core::toLocal(now).date()) {
        return shortTime(local, false);
    }
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString fullTimeText(core::Time time) {
    if (time == core::Time{}) {
        return {};
    }
    const QDateTime local = core::toLocal(time);
    return u"%1 %2 %3"_s.arg(QLocale().toString(local.date(), QLocale::ShortFormat), shortTime(local, false),
                             local.timeZoneAbbreviation());
}

QString countdownText(core::Time until, core::Time now) {
    const auto left = std::chrono::ceil<std::chrono::seconds>(until - now).count();
    if (left <= 0) {
        return {};
    }
    constexpr auto perMinute = 60;
    const auto hours = left / (perMinute * perMinute);
    const auto minutes = left / perMinute % perMinute;
    const QString seconds = u"%1"_s.arg(left % perMinute, 2, 10, '0'_L1);
    return hours > 0 ? u"%1:%2:%3"_s.arg(hours).arg(minutes, 2, 10, '0'_L1).arg(seconds)
                     : u"%1:%2"_s.arg(minutes).arg(seconds);
}

QString sizeText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace items
