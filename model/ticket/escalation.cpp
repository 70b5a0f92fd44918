#include "ticket/escalation.h"

#include "ticket/askedpoints.h"
#include "ticket/textform.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// The e-mail goes to the support staff, which answers in English: no sentence of it is translated.
namespace ticket {
namespace {

const QString practiceDomain = u"@practice.invalid"_s;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ticket)
};

bool isCritical(const Request& request) {
    return request.priority == "urgent"_L1;
}

QString contactLine(const QString& label, const QString& value) {
    const QString text = value.simplified();
    return label + u": "_s + (text.isEmpty() ? u"not given"_s : text) + u'\n';
}

QString contactLine(const Contact& contact) {
    QStringList parts{contact.name.simplified(), contact.email.simplified(), contact.phone.simplified()};
    parts.removeAll(QString());
    return u"- "_s + parts.join(u", "_s) + u'\n';
}

/// The request's text as far as the person wrote it: the answers below it repeat the form's words.
QString proseOf(const Request& request) {
    const qsizetype details = request.body.indexOf("\nDetails:\n"_L1);
    return details < 0 ? request.body : request.body.left(details);
}

/// Points that the form asks for and that neither a tick nor the text answers.
QList<const Option*> openPoints(const Form& form, const Request& request) {
    const Field* points = form.field(FieldRole::Asked);
    if (points == nullptr) {
        return {};
    }
    const QStringList answered = answeredPoints(*points, proseOf(request), !request.attachments.isEmpty());
    QList<const Option*> open;
    for (const Option& point : points->options) {
        const bool isTicked = request.body.contains(u"\n- "_s + point.label.english().simplified() + u'\n');
        if (!isTicked && !answered.contains(point.value)) {
            open.append(&point);
        }
    }
    return open;
}

QString opening(const EscalationParts& parts) {
    const QString kind =
        isCritical(parts.request) ? u"a critical support issue, severity Urgent"_s : u"a support request"_s;
    const QString state = parts.ticket.isEmpty()
                              ? u"It could not be delivered to the Support Center so far and has no ticket "
                                u"id. It stays in the outbox and "
                                "is delivered there as soon as that works."_s
                              : u"It is ticket %1 of the Support Center."_s.arg(parts.ticket.value);
    return u"This is %1, sent by e-mail as the secondary way.\n%2\n"_s.arg(kind, state);
}

QString people(const EscalationParts& parts) {
    QString text = u"\nContact:\n"_s + contactLine(parts.sender);
    const Contact& requester = parts.request.requester;
    if (!requester.isEmpty()) {
        text += u"On behalf of:\n"_s + contactLine(requester);
    }
    text += u"Colleagues:\n"_s;
    for (const Contact& colleague : parts.colleagues) {
        text += contactLine(colleague);
    }
    return parts.colleagues.isEmpty() ? text + u"- not given\n"_s : text;
}

QList<EscalationGap> gapsOf(const Account& account, const EscalationParts& parts,
                            const QList<const Option*>& open) {
    QList<EscalationGap> gaps;
    const auto miss = [&gaps](bool isMissing, const QString& code, const QString& text) {
        if (isMissing) {
            gaps.append({.code = code, .text = text});
        }
    };
    miss(!isCritical(parts.request), u"not_critical"_s,
         Words::tr("The severity is not Urgent. The outage address is for critical issues of production."));
    miss(account.company.isEmpty(), u"company"_s,
         Words::tr("Your company is not named. Add it to the account."));
    miss(account.project.isEmpty(), u"project"_s,
         Words::tr(
             "The project is not named: some companies have several installations. Add it to the account."));
    miss(parts.sender.name.isEmpty(), u"name"_s, Words::tr("Your name is missing."));
    miss(parts.sender.email.isEmpty(), u"email"_s, Words::tr("Your e-mail address is missing."));
    miss(parts.sender.phone.isEmpty(), u"phone"_s,
         Words::tr("Your telephone number is missing. Add it with country and area code."));
    miss(parts.colleagues.isEmpty(), u"colleagues"_s,
         Words::tr(
             "No colleague is named. Support asks for others who can help, IT operations for instance."));
    for (const Contact& colleague : parts.colleagues) {
        miss(colleague.email.isEmpty() || colleague.phone.isEmpty(), u"colleague_contact"_s,
             Words::tr("%1 has no e-mail address or no telephone number.").arg(colleague.name));
    }
    QStringList points;
    for (const Option* point : open) {
        points.append(point->label.text());
    }
    miss(!points.isEmpty(), u"asked"_s,
         Words::tr("Support asks for this, too: %1.").arg(points.join(u"; "_s)));
    return gaps;
}

} // namespace

QString escalationAddress(const Form& form, const Account& account) {
    if (form.outageAddress.isEmpty()) {
        return {};
    }
    return account.isPractice ? u"outage"_s + practiceDomain : form.outageAddress;
}

bool isPracticeAddress(const QString& address) {
    return address.endsWith(practiceDomain, Qt::CaseInsensitive);
}

Escalation escalation(const Form& form, const Account& account, const EscalationParts& parts) {
    const QList<const Option*> open = openPoints(form, parts.request);
    QStringList who{account.company.simplified(), account.project.simplified()};
    who.removeAll(QString());
    QString subject = (isCritical(parts.request) ? u"[Urgent] "_s : QString()) + who.join(u", "_s);
    subject += (who.isEmpty() ? QString() : u": "_s) + parts.request.subject.simplified();
    subject += parts.ticket.isEmpty() ? QString() : u" [ticket %1]"_s.arg(parts.ticket.value);

    QString text = opening(parts) + u'\n' + contactLine(u"Company"_s, account.company) +
                   contactLine(u"Project"_s, account.project) +
                   contactLine(u"Ticket"_s, parts.ticket.isEmpty() ? u"none yet"_s : parts.ticket.value) +
                   people(parts) + u'\n' + parts.request.body.trimmed() + u'\n';
    if (!open.isEmpty()) {
        text += u"\nAsked for and not given yet:\n"_s;
        for (const Option* point : open) {
            text += u"- "_s + point->label.english() + u'\n';
        }
    }
    return {.subject = subject, .text = text, .gaps = gapsOf(account, parts, open)};
}

QString mailNote(core::Time sent, const QString& id) {
    const QString note = u"Also sent by e-mail at %1"_s.arg(core::toIso(sent));
    return id.isEmpty() ? note + u'.' : note + u", Message-ID <%1>."_s.arg(id);
}

QString withMailNotes(const QString& body, const core::IntentId& id, const QStringList& notes) {
    const QString marker = markerLine(id);
    const qsizetype at = body.lastIndexOf(marker);
    if (at < 0 || notes.isEmpty()) {
        return body;
    }
    const QString noted = body.left(at) + notes.join(u'\n') + u'\n' + body.mid(at);
    return noted.toUtf8().size() <= textLimit ? noted : body;
}

} // namespace ticket
