#include "ticket/person.h"

#include "ticket/answers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

QString plainLetters(const QString& text) {
    QString letters;
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar letter : apart) {
        if (!letter.isMark()) {
            letters += letter;
        }
    }
    return letters;
}

} // namespace

const QList<PersonPart>& personParts() {
    static const QList<PersonPart> parts{{u"name"_s, &Person::name, FieldRole::RequesterName},
                                         {u"email"_s, &Person::email, FieldRole::RequesterEmail},
                                         {u"phone"_s, &Person::phone, FieldRole::RequesterPhone},
                                         {u"company"_s, &Person::company, FieldRole::RequesterCompany},
                                         {u"project"_s, &Person::project, FieldRole::RequesterProject},
                                         {u"version"_s, &Person::version, FieldRole::RequesterVersion},
                                         {u"nodes"_s, &Person::nodes, FieldRole::RequesterNodes},
                                         {u"tenants"_s, &Person::tenants, FieldRole::RequesterTenants},
                                         {u"health"_s, &Person::health, FieldRole::RequesterHealth}};
    return parts;
}

bool Person::isEmpty() const {
    return std::ranges::all_of(personParts(),
                               [this](const PersonPart& part) { return (this->*part.text).isEmpty(); });
}

QJsonObject toJson(const Person& person) {
    QJsonObject json;
    for (const PersonPart& part : personParts()) {
        if (const QString& text = person.*part.text; !text.isEmpty()) {
            json.insert(part.key, text);
        }
    }
    return json;
}

Person personFromJson(const QJsonObject& json) {
    Person person;
    for (const PersonPart& part : personParts()) {
        person.*part.text = json.value(part.key).toString().simplified();
    }
    return person;
}

bool isFoundBy(const Person& person, const QString& words) {
    const QString known =
        plainLetters(QStringList{person.name, person.email, person.company, person.project}.join(u'\n'));
    const QStringList wanted = plainLetters(words).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&known](const QString& word) { return known.contains(word); });
}

std::optional<Person> requesterOf(const Form& form, const Draft& draft) {
    if (textOf(form, draft, FieldRole::Behalf) != "other"_L1) {
        return std::nullopt;
    }
    Person person;
    for (const PersonPart& part : personParts()) {
        if (const Field* field = form.field(part.role)) {
            person.*part.text = draft.text(field->id).simplified();
        }
    }
    return person;
}

Person merged(const Person& first, const Person& other) {
    Person both = first;
    for (const PersonPart& part : personParts()) {
        if ((both.*part.text).isEmpty()) {
            both.*part.text = other.*part.text;
        }
    }
    both.used = std::max(first.used, other.used);
    return both;
}

} // namespace ticket
