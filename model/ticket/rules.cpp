#include "ticket/rules.h"

#include "ticket/answers.h"
#include "ticket/askedpoints.h"
#include "ticket/formnames.h"
#include "ticket/textform.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

/// What a rule is tested against.
struct Case {
    const Form& form;
    const Draft& draft;
    const Account& account;
};

bool isAny(const QJsonValue& answer, const QStringList& values) {
    const QStringList given = stringsOf(answer);
    return std::ranges::any_of(given, [&](const QString& one) { return values.contains(one); });
}

bool isAllTicked(const Field& field, const QJsonValue& answer) {
    const QStringList ticked = stringsOf(answer);
    return std::ranges::all_of(field.options, [&](const Option& one) { return ticked.contains(one.value); });
}

bool holds(const RuleTest& test, const Case& it) {
    const Field* field = it.form.field(test.field);
    if (field == nullptr) {
        return false;
    }
    const QJsonValue answer = answerOf(it.form, it.draft, *field);
    switch (test.kind) {
    case RuleTest::Kind::Is:
        return isAny(answer, test.values);
    case RuleTest::Kind::IsNot:
        return !isAny(answer, test.values);
    case RuleTest::Kind::Empty:
        return answer.isUndefined();
    case RuleTest::Kind::Filled:
        return !answer.isUndefined();
    case RuleTest::Kind::AllTicked:
        return isAllTicked(*field, answer);
    case RuleTest::Kind::NotAllTicked:
        return !isAllTicked(*field, answer);
    case RuleTest::Kind::EnvironmentClass: {
        const auto chosen = chosenEnvironmentClass(it.form, it.draft, it.account);
        return chosen && test.values.contains(environmentClassName(*chosen));
    }
    }
    Q_UNREACHABLE();
}

bool allHold(const QList<RuleTest>& tests, const Case& it) {
    return std::ranges::all_of(tests, [&](const RuleTest& test) { return holds(test, it); });
}

bool anyHolds(const QList<QList<RuleTest>>& alternatives, const Case& it) {
    return std::ranges::any_of(alternatives,
                               [&](const QList<RuleTest>& tests) { return allHold(tests, it); });
}

bool isVague(const Rule& rule, const QString& text) {
    static const QRegularExpression noWord(u"[^\\p{L}\\p{N}]+"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = text.toCaseFolded().split(noWord, Qt::SkipEmptyParts);
    const QString plain = words.join(u' ');
    return words.size() < rule.arguments.value(u"minWords"_s).toInt() ||
           stringsOf(rule.arguments.value(u"phrases"_s)).contains(plain);
}

/// Labels of the points that neither a tick nor a word of the text answers.
QStringList openPoints(const Rule& rule, const Case& it, const QString& text) {
    const Field* points = it.form.field(rule.arguments.value(u"points"_s).toString());
    if (points == nullptr || !isShown(it.form, it.draft, *points)) {
        return {};
    }
    const QStringList ticked = stringsOf(answerOf(it.form, it.draft, *points));
    const QStringList touched = answeredPoints(*points, text, !it.draft.attachments.isEmpty());
    QStringList open;
    for (const Option& point : points->options) {
        if (!touched.contains(point.value) && !ticked.contains(point.value)) {
            open.append(point.label.text());
        }
    }
    return open;
}

bool isTooLong(const Rule& rule, const Field& field, const Case& it, const QString& text) {
    const qint64 limit = rule.arguments.value(u"limit"_s).toInteger();
    constexpr qsizetype room = textLimit / 4; // of everything beside the description, and more
    constexpr qsizetype mostBytesPerUnit = 3;
    if (field.role != FieldRole::Description || text.size() * mostBytesPerUnit + room < limit) {
        return text.size() * mostBytesPerUnit > limit && text.toUtf8().size() > limit;
    }
    return text.toUtf8().size() > limit || renderText(it.form, it.draft, it.account).rest.has_value();
}

/// What the rule finds wrong: its text, or nothing.
std::optional<QString> wrong(const Rule& rule, const Case& it) {
    const Field* field = it.form.field(rule.field);
    const QString text = field == nullptr ? QString() : answerOf(it.form, it.draft, *field).toString();
    const QString said = rule.text.text();
    const auto when = [&said](bool isWrong) {
        return isWrong ? std::optional(said) : std::nullopt;
    };
    switch (rule.kind) {
    case RuleKind::When:
        return said;
    case RuleKind::Empty:
        return when(field != nullptr && answerOf(it.form, it.draft, *field).isUndefined());
    case RuleKind::Vague:
        return when(!text.isEmpty() && isVague(rule, text));
    case RuleKind::Asked: {
        const QStringList open = text.isEmpty() ? QStringList() : openPoints(rule, it, text);
        return open.isEmpty() ? std::nullopt
                              : std::optional(QString(said).replace("%1"_L1, open.join(u"; "_s)));
    }
    case RuleKind::Bytes:
        return when(field != nullptr && isTooLong(rule, *field, it, text));
    case RuleKind::PlanBelow: {
        const Plan* least = it.form.plan(rule.arguments.value(u"plan"_s).toString());
        const Plan* plan = it.form.plan(it.account.plan);
        return when(least != nullptr && plan != nullptr && plan->rank < least->rank);
    }
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<core::Issue> applyRule(const Rule& rule, const Form& form, const Draft& draft,
                                     const Account& account) {
    const Case it{.form = form, .draft = draft, .account = account};
    const Field* field = form.field(rule.field);
    if ((field != nullptr && !isShown(form, draft, *field)) || !allHold(rule.when, it) ||
        (!rule.whenAny.isEmpty() && !anyHolds(rule.whenAny, it))) {
        return std::nullopt;
    }
    const std::optional<QString> text = wrong(rule, it);
    if (!text) {
        return std::nullopt;
    }
    return core::Issue{.level = rule.level,
                       .step = rule.step,
                       .field = rule.field,
                       .code = rule.code,
                       .text = *text,
                       .needsTick = anyHolds(rule.tickWhen, it)};
}

} // namespace ticket
