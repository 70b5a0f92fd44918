#include "center/agentscript.h"

#include "ticket/validator.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace center {
namespace {

AgentScript::Line lineFrom(const QJsonObject& json) {
    return {.text = json.value(u"text"_s).toString(),
            .status = json.value(u"status"_s).toString(u"open"_s),
            .assigns = json.value(u"assign"_s).toBool()};
}

QString spelled(std::chrono::minutes time) {
    const qint64 minutes = time.count();
    constexpr qint64 perHour = 60;
    if (minutes % perHour != 0) {
        return u"%1 minutes"_s.arg(minutes);
    }
    return minutes == perHour ? u"1 hour"_s : u"%1 hours"_s.arg(minutes / perHour);
}

/// The plan is the script's, as the center does not know the person's.
QHash<QString, QString> targetsOf(const ticket::Form& form, const QString& plan, const QString& sentence) {
    ticket::Account customer;
    customer.plan = plan;
    QHash<QString, QString> targets;
    const ticket::Field* severity = form.field(ticket::FieldRole::Severity);
    for (const ticket::Option& option : severity == nullptr ? QList<ticket::Option>() : severity->options) {
        if (const auto target = ticket::responseTarget(form, customer, option.value)) {
            QString text = sentence;
            text.replace(u"{time}"_s, spelled(target->time));
            text.replace(u"{hours}"_s, target->hours == nullptr ? u"24×7"_s : target->hours->label.english());
            targets.insert(option.priority, text);
        }
    }
    return targets;
}

} // namespace

AgentScript::AgentScript(const ticket::Form& form) {
    QFile file(u":/center/script.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const QJsonObject script = isOpen ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const QJsonObject agent = script.value(u"agent"_s).toObject();
    m_name = agent.value(u"name"_s).toString(u"Practice agent"_s);
    m_email = agent.value(u"email"_s).toString(u"agent@practice.invalid"_s);
    m_acknowledgement = script.value(u"acknowledgement"_s).toString(u"Received: {ticket}"_s);
    m_noTarget = script.value(u"no_target"_s).toString();
    m_targets = targetsOf(form, script.value(u"plan"_s).toString(), script.value(u"target"_s).toString());
    const QJsonArray replies = script.value(u"replies"_s).toArray();
    for (const QJsonValue& reply : replies) {
        m_replies.append(lineFrom(reply.toObject()));
    }
    if (m_replies.isEmpty()) {
        m_replies.append({.text = u"Thank you."_s, .status = u"open"_s, .assigns = true});
    }
    m_reopened = lineFrom(script.value(u"reopened"_s).toObject());
}

QString AgentScript::acknowledgement(const TicketRecord& ticket) const {
    QString text = m_acknowledgement;
    text.replace(u"{ticket}"_s, ticket.id());
    text.replace(u"{target}"_s, m_targets.value(ticket.priority, m_noTarget));
    return text;
}

const AgentScript::Line& AgentScript::answerTo(const TicketRecord& ticket) const {
    if (ticket.isSolved()) {
        return m_reopened;
    }
    return m_replies.at(std::min<qsizetype>(ticket.replies, m_replies.size() - 1));
}

} // namespace center
