#include "wizard/pages/fieldcontext.h"

#include "ticket/answers.h"
#include "ticket/askedpoints.h"
#include "ticket/criteria.h"
#include "ticket/duetime.h"
#include "wizard/session.h"

#include <QCoreApplication>

namespace wizard {

namespace {

struct ContextTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::FieldContext)
};

void addFit(OptionNote& note, const ticket::CriteriaSaid& said, const QString& severity) {
    const bool isCritical = said.verdict == ticket::CriteriaSaid::Verdict::Critical;
    if (severity == said.severity && said.verdict != ticket::CriteriaSaid::Verdict::Open) {
        note.isFit = isCritical;
        note.fit = isCritical ? ContextTexts::tr("Fits what you ticked")
                              : ContextTexts::tr("Does not fit what you ticked");
    } else if (isCritical) {
        note.isFit = false;
        note.fit = ContextTexts::tr("Less than what you ticked");
    }
}

OptionNote severityNote(const Session& session, const ticket::Option& option) {
    OptionNote note;
    const auto target = ticket::responseTarget(session.form(), session.account(), option.value);
    if (target) {
        const core::Time due =
            ticket::dueTime(session.now(), target->time, target->hours, ticket::zoneOf(session.account()));
        note.target = target->text();
        //: %1 is "03:45, in 30 minutes"
        note.due = ContextTexts::tr("First answer due by %1").arg(ticket::dueText(due, session.now()));
    }
    addFit(note, ticket::criteriaSaid(session.form(), session.draft(), session.account()), option.value);
    return note;
}

QStringList answeredPoints(const Session& session, const ticket::Field& points) {
    return ticket::answeredPoints(
        points, ticket::textOf(session.form(), session.draft(), ticket::FieldRole::Description),
        !session.draft().attachments.isEmpty());
}

} // namespace

FieldContext fieldContext(Session& session, const Prompts& prompts) {
    return {.options = [&session](const ticket::Field& field) { return session.optionsOf(field); },
            .note =
                [&session](const ticket::Field& field, const ticket::Option& option) {
                    return field.role == ticket::FieldRole::Severity ? severityNote(session, option)
                                                                     : OptionNote();
                },
            .mendLabel =
                [&session](const QString& code) {
                    const ticket::Rule* rule = ticket::ruleOf(session.form(), code);
                    return rule ? rule->mend.text() : QString();
                },
            .now = [&session] { return session.now(); },
            .pickFiles = prompts.pickFiles,
            .attachFiles = [&session](const QStringList& paths) { session.attach(paths); },
            .attachImage = [&session](const QImage& image) { session.attachImage(image); },
            .rendered =
                [&session] { return ticket::renderText(session.form(), session.draft(), session.account()); },
            .rendersMarkdown = [&session] { return session.account().rendersMarkdown; },
            .answeredPoints =
                [&session](const ticket::Field& points) {
                    return answeredPoints(session, points);
                }};
}

} // namespace wizard
