#include "ticket/textform.h"

#include "ticket/answers.h"
#include "ticket/collapse.h"
#include "ticket/formnames.h"
#include "ticket/layout.h"
#include "ticket/valuetext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

// The text goes to the Support Center, which answers in English: no sentence here is translated.
// Its layout has no blank line and no indentation, so that nothing in it can be collapsed.
namespace ticket {
namespace {

const QString restNotice = u"The rest of the text is in the attached file description.txt.\n"_s;
const QString layoutNotice = u"The description with its layout is in the attached file description.md.\n"_s;

/// The description as the Support Center shows it.
class Text final {
public:
    Text(QString description, bool isMarkdown)
        : m_description(std::move(description)), m_isMarkdown(isMarkdown) {}

    /// What stands between the description and what follows: a blank line ends a Markdown list.
    QString gap() const { return m_isMarkdown ? u"\n\n"_s : u"\n"_s; }

    Collapsed first(qsizetype mostBytes) const {
        return m_isMarkdown ? withLayout(m_description, mostBytes) : collapse(m_description, mostBytes);
    }

private:
    QString m_description;
    bool m_isMarkdown;
};

QString line(const QString& label, const QString& value) {
    const QString text = oneLine(value);
    return u"- "_s + label + u": "_s + (text.isEmpty() ? u"not given"_s : text) + u'\n';
}

QString behalfBlock(const Form& form, const Draft& draft) {
    if (textOf(form, draft, FieldRole::Behalf) != "other"_L1) {
        return {};
    }
    return u"This request is filed on behalf of:\n"_s +
           line(u"Name"_s, textOf(form, draft, FieldRole::RequesterName)) +
           line(u"E-mail"_s, textOf(form, draft, FieldRole::RequesterEmail)) +
           line(u"Phone"_s, textOf(form, draft, FieldRole::RequesterPhone)) +
           line(u"Company"_s, textOf(form, draft, FieldRole::RequesterCompany)) +
           line(u"Project"_s, textOf(form, draft, FieldRole::RequesterProject));
}

/// The class beside the name, as the rules and the reader go by the class.
QString environmentSuffix(const Form& form, const Draft& draft, const Account& account, const Field& field,
                          const QString& label) {
    const auto chosen = chosenEnvironmentClass(form, draft, account);
    if (field.role != FieldRole::Environment || !chosen) {
        return {};
    }
    const QString name = *chosen == EnvironmentClass::Production ? u"production"_s : u"non-production"_s;
    return label.compare(name, Qt::CaseInsensitive) == 0 ? QString() : u" ("_s + name + u')';
}

QString detailsBlock(const Form& form, const Draft& draft, const Account& account) {
    QString details;
    QString lists;
    if (!account.company.isEmpty() || !account.project.isEmpty()) {
        details += line(u"Customer"_s, account.label());
    }
    for (const Field* field : form.fields()) {
        const QJsonValue answer = answerOf(form, draft, *field);
        if (!field->goesIntoText || answer.isUndefined()) {
            continue;
        }
        const QString label = oneLine(field->label.english());
        if (field->type == FieldType::Checklist) {
            const QStringList points = optionLabels(*field, account, answer, Wording::Sent);
            lists += points.isEmpty() ? QString() : label + u":\n"_s;
            for (const QString& point : points) {
                lists += u"- "_s + oneLine(point) + u'\n';
            }
        } else if (field->type == FieldType::TextArea) {
            lists += label + u":\n"_s + collapse(answer.toString()).text + u'\n';
        } else {
            const QString value = valueText(*field, account, answer, Wording::Sent);
            details += line(label, value + environmentSuffix(form, draft, account, *field, value));
        }
    }
    return (details.isEmpty() ? QString() : u"Details:\n"_s + details) + lists;
}

} // namespace

QString markerLine(const core::IntentId& id) {
    return u"Request id: "_s + id.value;
}

bool hasMarker(QStringView text, const core::IntentId& id) {
    if (id.isEmpty()) {
        return false;
    }
    const QString wanted = markerLine(id);
    const auto lines = text.tokenize(u'\n');
    return std::ranges::any_of(lines, [&](QStringView one) { return one.trimmed() == wanted; });
}

Rendered renderText(const Form& form, const Draft& draft, const Account& account) {
    const QString marker = markerLine(draft.id);
    const QString tail = detailsBlock(form, draft, account);
    const QString head = behalfBlock(form, draft) + u"Description:\n"_s;
    const QString description = textOf(form, draft, FieldRole::Description);
    Rendered rendered;
    if (!account.rendersMarkdown && hasLayout(description)) {
        rendered.layout = description.toUtf8();
    }
    const QString notice = rendered.layout ? layoutNotice : QString();
    const Text text(description, account.rendersMarkdown);
    const qsizetype beside = (head + text.gap() + notice + tail + marker).toUtf8().size();
    const qsizetype room = textLimit - beside;
    const Collapsed whole = text.first(std::numeric_limits<qsizetype>::max());
    const qsizetype bytes = whole.text.toUtf8().size();
    rendered.wholeBytes = beside + bytes;
    if (room >= bytes) {
        rendered.body = head + whole.text + text.gap() + notice + tail + marker;
    } else if (room >= textLimit / 2) {
        const Collapsed first = text.first(room - restNotice.size());
        rendered.body = head + first.text + text.gap() + notice + restNotice + tail + marker;
        rendered.rest = description.mid(first.taken).toUtf8();
    } else {
        // The other answers alone would fill the text: cut it all in its order.
        const QString all = head + description + u'\n' + notice + tail;
        const Collapsed first = collapse(all, textLimit - (u'\n' + restNotice + marker).toUtf8().size());
        rendered.body = first.text + u'\n' + restNotice + marker;
        rendered.rest = all.mid(first.taken).toUtf8();
    }
    return rendered;
}

Request seal(const Form& form, const Draft& draft, const Account& account, const QString& body,
             const QList<Attachment>& attachments, core::Time now) {
    Request request;
    request.id = draft.id;
    request.account = account.id.isEmpty() ? draft.account : account.id;
    request.formId = form.id;
    request.formVersion = form.version;
    request.subject = textOf(form, draft, FieldRole::Subject).simplified();
    request.body = body;
    request.severity = textOf(form, draft, FieldRole::Severity);
    if (const Field* severity = form.field(FieldRole::Severity)) {
        const Option* option = severity->option(request.severity);
        request.priority = option == nullptr ? QString() : option->priority;
    }
    if (textOf(form, draft, FieldRole::Behalf) == "other"_L1) {
        request.requester = {.name = textOf(form, draft, FieldRole::RequesterName).simplified(),
                             .email = textOf(form, draft, FieldRole::RequesterEmail).trimmed(),
                             .phone = textOf(form, draft, FieldRole::RequesterPhone).simplified()};
    }
    if (!request.requester.email.isEmpty()) {
        request.copies.append(request.requester);
    }
    request.answers = answersBeside(form, draft, account);
    request.attachments = attachments;
    request.sealed = now;
    request.draft = draft;
    for (const Field* field : form.fields()) {
        if (!isShown(form, draft, *field)) {
            request.draft->values.remove(field->id); // never said, so kept nowhere
        }
    }
    return request;
}

} // namespace ticket
