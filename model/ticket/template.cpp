#include "ticket/template.h"

#include "ticket/answers.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

/// Beside the answers of a draft; no field can be called so.
const QString nameKey = u"@template"_s;
const QString evidenceKey = u"@evidence"_s;
const QString prefilledKey = u"@prefilled"_s;

bool belongsToTheCase(FieldRole role) {
    switch (role) {
    case FieldRole::Account:
    case FieldRole::RequesterName:
    case FieldRole::RequesterEmail:
    case FieldRole::RequesterPhone:
    case FieldRole::RequesterCompany:
    case FieldRole::RequesterProject:
    case FieldRole::RequesterVersion:
    case FieldRole::RequesterNodes:
    case FieldRole::RequesterTenants:
    case FieldRole::RequesterHealth:
    case FieldRole::Criteria:
    case FieldRole::Situation:
    case FieldRole::Callback:
    case FieldRole::Since:
    case FieldRole::Asked:
    case FieldRole::CheckBefore:
    case FieldRole::Attachments:
        return true;
    case FieldRole::None:
    case FieldRole::Behalf:
    case FieldRole::Service:
    case FieldRole::Environment:
    case FieldRole::IssueType:
    case FieldRole::Severity:
    case FieldRole::Subject:
    case FieldRole::Description:
        return false;
    }
    Q_UNREACHABLE();
}

/// The first of them that is known.
QString firstOf(const QString& first, const QString& other) {
    return first.isEmpty() ? other : first;
}

QHash<QString, QString> known(const Form& form, const Draft& draft, const Account& account, core::Time now) {
    const bool isForOther = textOf(form, draft, FieldRole::Behalf) == "other"_L1;
    const auto requester = [&](FieldRole role) {
        return isForOther ? textOf(form, draft, role).simplified() : QString();
    };
    // English and ISO 8601, as all that the Support Center reads.
    const QDateTime local = core::toLocal(now);
    QHash<QString, QString> values{{u"date"_s, local.date().toString(Qt::ISODate)},
                                   {u"time"_s, local.time().toString(u"HH:mm"_s)}};
    values[u"requester"_s] = isForOther ? requester(FieldRole::RequesterName) : account.name;
    values[u"email"_s] = isForOther ? requester(FieldRole::RequesterEmail) : account.user;
    values[u"customer"_s] = isForOther ? requester(FieldRole::RequesterCompany) : account.company;
    values[u"project"_s] = isForOther ? requester(FieldRole::RequesterProject) : account.project;
    values[u"customer"_s] = firstOf(values[u"customer"_s], isForOther ? QString() : account.label());
    return values;
}

} // namespace

QJsonObject toJson(const Template& made) {
    return {{u"values"_s, made.values}, {u"evidence"_s, QJsonArray::fromStringList(made.evidence)}};
}

Template templateFromJson(const QJsonObject& json) {
    return {.name = {},
            .values = json.value(u"values"_s).toObject(),
            .evidence = json.value(u"evidence"_s).toVariant().toStringList()};
}

QStringList placeholders() {
    return {u"{customer}"_s, u"{project}"_s, u"{requester}"_s, u"{email}"_s, u"{date}"_s, u"{time}"_s};
}

Template templateOf(const Form& form, const Draft& draft, const QString& name, const QStringList& evidence) {
    Template made{.name = name, .values = {}, .evidence = evidence, .changed = draft.updated};
    for (const Field* field : form.fields()) {
        if (!belongsToTheCase(field->role) && draft.values.contains(field->id)) {
            made.values.insert(field->id, draft.values.value(field->id));
        }
    }
    return made;
}

Draft newDraft(const Form& form, const Account& account, const Template& from, core::Time now) {
    Draft draft = newDraft(form, account, now);
    for (auto it = from.values.begin(); it != from.values.end(); ++it) {
        if (form.field(QStringView(it.key()))) {
            draft.values.insert(it.key(), it.value());
        }
    }
    draft.values.insert(nameKey, from.name);
    if (!from.evidence.isEmpty()) {
        draft.values.insert(evidenceKey, QJsonArray::fromStringList(from.evidence));
    }
    return draft;
}

QJsonObject filledPlaceholders(const Form& form, const Draft& draft, const Account& account, core::Time now) {
    QJsonObject changed;
    if (!draft.values.contains(nameKey)) {
        return changed;
    }
    const QHash<QString, QString> values = known(form, draft, account, now);
    for (const FieldRole role : {FieldRole::Subject, FieldRole::Description}) {
        const Field* field = form.field(role);
        const QString before = field ? draft.text(field->id) : QString();
        QString text = before;
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (!it.value().isEmpty()) {
                text.replace(u'{' + it.key() + u'}', it.value());
            }
        }
        if (text != before) {
            changed.insert(field->id, text);
        }
    }
    return changed;
}

void markPrefilled(Draft& draft, const QJsonObject& values) {
    if (!values.isEmpty()) {
        draft.values.insert(prefilledKey, values);
    }
}

QStringList prefilledFields(const Draft& draft) {
    QStringList fields;
    const QJsonObject values = draft.values.value(prefilledKey).toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (draft.values.value(it.key()) == it.value()) {
            fields += it.key();
        }
    }
    return fields;
}

QStringList wantedEvidence(const Draft& draft) {
    return draft.values.value(evidenceKey).toVariant().toStringList();
}

} // namespace ticket
