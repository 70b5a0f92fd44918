// Whom the request is for, taken from the contacts.
#include "ticket/template.h"
#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace wizard {

QList<ticket::Person> Session::people(const QString& words) const {
    return m_parts.people && !isFrozen() ? m_parts.people(words) : QList<ticket::Person>();
}

QStringList Session::choosePerson(const ticket::Person& person) {
    QJsonObject values;
    QStringList filled;
    for (const ticket::PersonPart& part : ticket::personParts()) {
        const ticket::Field* field = form().field(part.role);
        const QString& text = person.*part.text;
        if (!field || text.isEmpty()) {
            continue;
        }
        // Who it is, is what was chosen; what else is known only helps out.
        const bool isName = part.key == u"name"_s || part.key == u"email"_s;
        if (isName || !m_draft.hasAnswer(field->id)) {
            values.insert(field->id, text);
        }
        if (!isName && !m_draft.hasAnswer(field->id)) {
            filled += field->label.text();
        }
    }
    setValues(values);
    return filled;
}

void Session::fillPlaceholders() {
    const QJsonObject filled = ticket::filledPlaceholders(form(), m_draft, account(), now());
    if (!filled.isEmpty()) {
        setValues(filled);
    }
}

} // namespace wizard
