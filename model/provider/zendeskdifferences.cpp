#include "provider/zendeskdifferences.h"

#include "ticket/textform.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provider {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(provider)
};

QString severityName(const QString& priority) {
    if (priority == "urgent"_L1) {
        return Text::tr("Urgent");
    }
    if (priority == "high"_L1) {
        return Text::tr("High");
    }
    if (priority == "normal"_L1) {
        return Text::tr("Normal");
    }
    if (priority == "low"_L1) {
        return Text::tr("Low");
    }
    return priority.isEmpty() ? Text::tr("not set") : priority;
}

/// Servers collapse white space; that is no difference.
bool isSameText(const QString& one, const QString& other) {
    return one.simplified() == other.simplified();
}

QStringList sortedTexts(const QJsonArray& values) {
    QStringList texts;
    for (const QJsonValue& value : values) {
        texts.append(rawText(value));
    }
    texts.sort();
    return texts;
}

bool isSameValue(const QJsonValue& sent, const QString& held) {
    if (sent.isArray()) {
        const QJsonDocument list = QJsonDocument::fromJson(held.toUtf8());
        return sortedTexts(sent.toArray()) == sortedTexts(list.array());
    }
    if (sent.isDouble()) {
        bool isNumber = false;
        const double number = held.toDouble(&isNumber);
        return isNumber && qFuzzyCompare(number + 1, sent.toDouble() + 1);
    }
    if (sent.isBool() && held.isEmpty()) {
        return !sent.toBool(); // an unset check box is a false one
    }
    return isSameText(rawText(sent), held);
}

QJsonObject objectIn(const QJsonObject& body) {
    return body.value(body.contains(u"ticket"_s) ? u"ticket"_s : u"request"_s).toObject();
}

class Comparison final {
public:
    Comparison(const ticket::Request& request, const QByteArray& body, const ticket::Ticket& ticket)
        : m_request(request), m_sent(objectIn(QJsonDocument::fromJson(body).object())), m_ticket(ticket) {}

    QStringList sentences(const QList<ServerField>& fields) {
        compareSeverity();
        compareSubject();
        compareRequester();
        compareText();
        compareFields(fields);
        compareFiles();
        return m_sentences;
    }

private:
    void compareSeverity() {
        if (!m_request.priority.isEmpty() && m_ticket.severity != m_request.priority) {
            m_sentences.append(Text::tr("Severity is %1, sent was %2.")
                                   .arg(severityName(m_ticket.severity), severityName(m_request.priority)));
        }
    }

    void compareSubject() {
        if (!isSameText(m_ticket.subject, m_sent.value(u"subject"_s).toString())) {
            m_sentences.append(Text::tr("The subject of the ticket is “%1”.").arg(m_ticket.subject));
        }
    }

    /// Only an agent's ticket can name somebody else.
    void compareRequester() {
        const QString sent = m_sent.value(u"requester"_s).toObject().value(u"email"_s).toString();
        if (!sent.isEmpty() && sent.compare(m_ticket.requesterEmail, Qt::CaseInsensitive) != 0) {
            const QString held =
                m_ticket.requesterEmail.isEmpty() ? m_ticket.requester : m_ticket.requesterEmail;
            m_sentences.append(
                Text::tr("The ticket is for %1, although it was sent for %2.").arg(held, sent));
        }
    }

    void compareText() {
        const QString text = m_sent.value(u"comment"_s).toObject().value(u"body"_s).toString();
        if (!ticket::hasMarker(m_ticket.description, m_request.id)) {
            m_sentences.append(
                Text::tr("The end of the text is missing in the ticket: the line “%1” is not there.")
                    .arg(ticket::markerLine(m_request.id)));
        } else if (!isSameText(m_ticket.description, text)) {
            m_sentences.append(Text::tr(
                "The text of the ticket differs slightly from the one that was sent. Read it once more."));
        }
    }

    void compareFields(const QList<ServerField>& fields) {
        for (const QJsonValue& one : m_sent.value(u"custom_fields"_s).toArray()) {
            const QString id = idText(one.toObject().value(u"id"_s));
            const QJsonValue sent = one.toObject().value(u"value"_s);
            const auto known = std::ranges::find(fields, id, &ServerField::id);
            const QString title = known == fields.end() ? id : known->title();
            const auto held = std::ranges::find_if(m_ticket.fields, [&](const ticket::TicketField& field) {
                return (field.title == title || field.title == id) && isSameValue(sent, field.raw);
            });
            if (held != m_ticket.fields.end() || (sent.isBool() && !sent.toBool())) {
                continue;
            }
            const auto other = std::ranges::find_if(m_ticket.fields, [&](const ticket::TicketField& field) {
                return field.title == title || field.title == id;
            });
            m_sentences.append(
                other == m_ticket.fields.end()
                    ? Text::tr("The field “%1” is empty in the ticket, although it was sent.").arg(title)
                    : Text::tr("The field “%1” is “%2” in the ticket, which is not what was sent.")
                          .arg(title, other->value));
        }
    }

    void compareFiles() {
        const qsizetype sent = m_sent.value(u"comment"_s).toObject().value(u"uploads"_s).toArray().size();
        QList<ticket::TicketFile> held =
            m_ticket.comments.isEmpty() ? QList<ticket::TicketFile>() : m_ticket.comments.first().files;
        if (held.size() != sent) {
            m_sentences.append(Text::tr("The ticket has %1 of the %2 attachments that were sent.")
                                   .arg(held.size())
                                   .arg(sent));
        }
        if (sent != m_request.attachments.size()) {
            return; // which of them went along is not known here
        }
        for (const ticket::Attachment& file : m_request.attachments) {
            const auto found = std::ranges::find_if(held, [&](const ticket::TicketFile& one) {
                return one.name == file.name && one.size == file.size;
            });
            if (found == held.end()) {
                m_sentences.append(
                    Text::tr("The attachment “%1” is not in the ticket as it was sent.").arg(file.name));
            } else {
                held.erase(found);
            }
        }
    }

    const ticket::Request& m_request;
    QJsonObject m_sent;
    const ticket::Ticket& m_ticket;
    QStringList m_sentences;
};

} // namespace

QStringList differencesOf(const ticket::Request& request, const QByteArray& body,
                          const ticket::Ticket& ticket, const QList<ServerField>& fields) {
    return Comparison(request, body, ticket).sentences(fields);
}

} // namespace provider
