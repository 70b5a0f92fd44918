#include "app/refile.h"

#include "app/program.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {
namespace {

void answer(ticket::Draft& draft, const ticket::Form& form, ticket::FieldRole role, const QString& value) {
    if (const ticket::Field* field = form.field(role); field != nullptr && !value.isEmpty()) {
        draft.values.insert(field->id, value);
    }
}

QString answered(const ticket::Draft& draft, const ticket::Form& form, ticket::FieldRole role) {
    const ticket::Field* field = form.field(role);
    return field == nullptr ? QString() : draft.text(field->id);
}

/// What was filed here and became that ticket.
std::optional<ticket::Draft> filedAs(Program& program, const ticket::Ticket& ticket) {
    const auto entries = program.outbox().entries(true).value_or(QList<store::Entry>());
    const auto found = std::ranges::find_if(entries, [&ticket](const store::Entry& entry) {
        return !entry.update && entry.account == ticket.account && entry.ticket == ticket.id &&
               entry.request.draft.has_value();
    });
    return found == entries.end() ? std::nullopt : found->request.draft;
}

ticket::Draft baseOf(Program& program, const ticket::Ticket& ticket) {
    const core::Time now = program.clock().now();
    const auto account = program.account(ticket.account);
    ticket::Draft draft =
        ticket::newDraft(program.form(), account.value_or(ticket::Account{.id = ticket.account}), now);
    if (const auto filed = filedAs(program, ticket)) {
        const ticket::Draft fresh = draft;
        draft = *filed;
        draft.id = fresh.id;
        draft.formId = fresh.formId;
        draft.formVersion = fresh.formVersion;
        draft.created = now;
        draft.updated = now;
        draft.ticked.clear();
        draft.replaces = {};
        draft.follows = {};
        return draft;
    }
    answer(draft, program.form(), ticket::FieldRole::Subject, ticket.subject);
    answer(draft, program.form(), ticket::FieldRole::Description, ticket.description);
    return draft;
}

void refer(ticket::Draft& draft, const ticket::Form& form, const QString& sentence) {
    const QString before = answered(draft, form, ticket::FieldRole::Description);
    answer(draft, form, ticket::FieldRole::Description,
           before.isEmpty() ? sentence : sentence + u"\n\n"_s + before);
}

} // namespace

ticket::Draft againAsUrgent(Program& program, const ticket::Ticket& ticket) {
    const ticket::Form& form = program.form();
    ticket::Draft draft = baseOf(program, ticket);
    draft.replaces = ticket.id;
    if (const ticket::Field* severity = form.field(ticket::FieldRole::Severity)) {
        const auto urgent = std::ranges::find(severity->options, u"urgent"_s, &ticket::Option::priority);
        if (urgent != severity->options.end()) {
            draft.values.insert(severity->id, urgent->value);
        }
        if (const ticket::Step* step = form.stepOf(severity->id)) {
            draft.step = step->id;
        }
    }
    // English, as all that the Support Center reads.
    refer(draft, form,
          u"This replaces ticket %1, which was filed with a lower severity."_s.arg(ticket.id.value));
    return draft;
}

ticket::Draft followUp(Program& program, const ticket::Ticket& ticket) {
    ticket::Draft draft = baseOf(program, ticket);
    draft.follows = ticket.id;
    draft.attachments.clear();
    const ticket::Field* description = program.form().field(ticket::FieldRole::Description);
    if (description != nullptr) {
        draft.values.insert(description->id,
                            u"This follows up ticket %1, which is closed.\n\n"_s.arg(ticket.id.value));
        if (const ticket::Step* step = program.form().stepOf(description->id)) {
            draft.step = step->id;
        }
    }
    return draft;
}

} // namespace app
