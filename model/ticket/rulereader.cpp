#include "ticket/formnames.h"
#include "ticket/formreader.h"

#include <QCoreApplication>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

using Kind = RuleTest::Kind;

const std::array<std::pair<QString, Kind>, 7>& testNames() {
    static const std::array<std::pair<QString, Kind>, 7> names{{
        {u"is"_s, Kind::Is},
        {u"isNot"_s, Kind::IsNot},
        {u"empty"_s, Kind::Empty},
        {u"filled"_s, Kind::Filled},
        {u"allTicked"_s, Kind::AllTicked},
        {u"notAllTicked"_s, Kind::NotAllTicked},
        {u"environmentClass"_s, Kind::EnvironmentClass},
    }};
    return names;
}

bool takesValues(Kind kind) {
    return kind == Kind::Is || kind == Kind::IsNot || kind == Kind::EnvironmentClass;
}

QList<RuleTest> readTests(const JsonNode& node) {
    QList<RuleTest> tests;
    for (const JsonNode& item : node.items()) {
        tests.append(readTest(item));
    }
    return tests;
}

QList<QList<RuleTest>> readAlternatives(const JsonNode& node) {
    QList<QList<RuleTest>> alternatives;
    for (const JsonNode& item : node.items()) {
        alternatives.append(readTests(item));
    }
    return alternatives;
}

} // namespace

RuleTest readTest(const JsonNode& node) {
    QStringList known{u"field"_s};
    QStringList present;
    RuleTest test;
    for (const auto& [name, kind] : testNames()) {
        known.append(name);
        if (node.at(name).isPresent()) {
            present.append(name);
            test.kind = kind;
        }
    }
    node.allow(known);
    test.field = node.at(u"field"_s).requiredString();
    if (present.size() != 1) {
        node.fail(u"bad_value"_s, QCoreApplication::translate("ticket", "A test needs exactly one of: %1.")
                                      .arg(known.mid(1).join(u", "_s)));
        return test;
    }
    const JsonNode argument = node.at(present.first());
    if (takesValues(test.kind)) {
        test.values = argument.strings();
    } else if (!argument.boolean()) {
        argument.fail(u"bad_value"_s, QCoreApplication::translate("ticket", "Only true has a meaning here."));
    }
    return test;
}

Rule readRule(const JsonNode& node) {
    node.allow({u"code"_s, u"kind"_s, u"level"_s, u"step"_s, u"field"_s, u"when"_s, u"whenAny"_s,
                u"arguments"_s, u"text"_s, u"mend"_s, u"tickWhen"_s});
    Rule rule;
    rule.code = node.at(u"code"_s).requiredString();
    rule.kind = readName(node.at(u"kind"_s), ruleKindFromName, RuleKind::When);
    node.at(u"level"_s).requiredString();
    rule.level = readName(node.at(u"level"_s), levelFromName, core::Issue::Level::Error);
    rule.step = node.at(u"step"_s).requiredString();
    rule.field = node.at(u"field"_s).string();
    rule.when = readTests(node.at(u"when"_s));
    rule.whenAny = readAlternatives(node.at(u"whenAny"_s));
    node.at(u"arguments"_s).keys();
    rule.arguments = node.at(u"arguments"_s).value().toObject();
    rule.text = node.at(u"text"_s).requiredText();
    rule.tickWhen = readAlternatives(node.at(u"tickWhen"_s));
    if (const JsonNode mend = node.at(u"mend"_s); mend.isPresent()) {
        mend.allow({u"label"_s, u"set"_s});
        rule.mend = mend.at(u"label"_s).requiredText();
        mend.at(u"set"_s).keys();
        rule.mendValues = mend.at(u"set"_s).value().toObject();
    }
    return rule;
}

} // namespace ticket
