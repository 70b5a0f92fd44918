#pragma once

#include "center/records.h"
#include "ticket/form.h"

#include <QHash>

namespace center {

/// What the practice agent says and does: acknowledges at once, then answers each comment by the next line of
/// :/center/script.json, the last one again and again. The same words for the same ticket every time.
class AgentScript final {
public:
    struct Line {
        QString text;
        QString status;
        bool assigns = false; ///< the agent takes the ticket, so that the person may solve it
    };

    explicit AgentScript(const ticket::Form& form);

    const QString& name() const { return m_name; }
    const QString& email() const { return m_email; }
    QString acknowledgement(const TicketRecord& ticket) const;
    /// The answer to the person's comment on a ticket as it was before.
    const Line& answerTo(const TicketRecord& ticket) const;

private:
    QString m_name;
    QString m_email;
    QString m_acknowledgement;
    QString m_noTarget;
    QHash<QString, QString> m_targets; ///< sentence by priority
    QList<Line> m_replies;             ///< at least one
    Line m_reopened;
};

} // namespace center
