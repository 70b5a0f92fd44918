#include "evidence/rules.h"
#include "evidence/view.h"
#include "ticket/jsonnode.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

template <class T>
struct Named {
    QLatin1StringView name;
    T value;
};

constexpr std::array<Named<Level>, 2> levels{{{"support"_L1, Level::Support}, {"strict"_L1, Level::Strict}}};
constexpr std::array<Named<Treatment>, 4> treatments{{{"keep"_L1, Treatment::Keep},
                                                      {"token"_L1, Treatment::Token},
                                                      {"remove"_L1, Treatment::Remove},
                                                      {"inside"_L1, Treatment::Inside}}};
constexpr std::array<Named<Reader>, 15> readers{{{"value"_L1, Reader::Value},
                                                 {"cookies"_L1, Reader::Cookies},
                                                 {"authorization"_L1, Reader::Authorization},
                                                 {"document"_L1, Reader::Document},
                                                 {"start"_L1, Reader::Start},
                                                 {"word"_L1, Reader::Word},
                                                 {"jwt"_L1, Reader::Jwt},
                                                 {"pem"_L1, Reader::Pem},
                                                 {"userinfo"_L1, Reader::UserInfo},
                                                 {"username"_L1, Reader::UserName},
                                                 {"email"_L1, Reader::Email},
                                                 {"phone"_L1, Reader::Phone},
                                                 {"base64"_L1, Reader::Base64},
                                                 {"address"_L1, Reader::Address},
                                                 {"host"_L1, Reader::Host}}};
constexpr std::array<Named<Values>, 5> valueNames{{{"any"_L1, Values::Any},
                                                   {"solid"_L1, Values::Solid},
                                                   {"opaque"_L1, Values::Opaque},
                                                   {"code"_L1, Values::Code},
                                                   {"name"_L1, Values::Name}}};

void failWith(const ticket::JsonNode& node, const QString& reason) {
    node.fail(u"bad_value"_s, reason);
}

template <class T, size_t N>
T readName(const ticket::JsonNode& node, const std::array<Named<T>, N>& table, T absent) {
    if (!node.isPresent()) {
        return absent;
    }
    const QString name = node.string();
    QStringList known;
    for (const Named<T>& row : table) {
        if (name == row.name) {
            return row.value;
        }
        known.append(row.name);
    }
    failWith(node, QCoreApplication::translate("evidence", "“%1” is not known here. Known are: %2.")
                       .arg(name, known.join(u", "_s)));
    return absent;
}

QList<QByteArray> readBytes(const ticket::JsonNode& node, bool isLowered = true) {
    QList<QByteArray> found;
    const QList<ticket::JsonNode> items = node.value().isString() ? QList{node} : node.items();
    for (const ticket::JsonNode& item : items) {
        const QByteArray text = item.requiredString().toUtf8();
        found.append(isLowered ? text.toLower() : text);
    }
    return found;
}

/// "A-Za-z0-9_" → the characters meant, in the same order.
QByteArray expanded(const QByteArray& ranges) {
    QByteArray found;
    for (qsizetype i = 0; i < ranges.size(); ++i) {
        if (i + 2 < ranges.size() && ranges[i + 1] == '-') {
            for (int c = uchar(ranges[i]); c <= uchar(ranges[i + 2]); ++c) {
                found += char(c);
            }
            i += 2;
        } else {
            found += ranges[i];
        }
    }
    return found;
}

Kind readKind(const ticket::JsonNode& node) {
    node.allow({u"id"_s, u"title"_s, u"support"_s, u"strict"_s, u"name"_s});
    Kind kind{.id = node.at(u"id"_s).requiredString().toLatin1(),
              .title = node.at(u"title"_s).requiredText(),
              .support = readName(node.at(u"support"_s), treatments, Treatment::Token),
              .strict = readName(node.at(u"strict"_s), treatments, Treatment::Remove),
              .isName = node.at(u"name"_s).boolean()};
    if (!std::ranges::all_of(kind.id, [](char c) { return c >= 'a' && c <= 'z'; })) {
        failWith(node.at(u"id"_s),
                 QCoreApplication::translate("evidence", "An id of a kind has only the letters a to z."));
    }
    return kind;
}

Sample readSample(const ticket::JsonNode& node) {
    node.allow({u"text"_s, u"gone"_s, u"kept"_s, u"level"_s});
    return {.text = node.at(u"text"_s).requiredString().toUtf8(),
            .gone = readBytes(node.at(u"gone"_s), false),
            .kept = readBytes(node.at(u"kept"_s), false),
            .level = readName(node.at(u"level"_s), levels, Level::Support)};
}

void checkRule(const ticket::JsonNode& node, const Rule& rule) {
    const bool hasKeys = !rule.keys.isEmpty();
    const bool wantsKeys = rule.reader == Reader::Value || rule.reader == Reader::Cookies ||
                           rule.reader == Reader::Authorization || rule.reader == Reader::Document;
    const bool wantsStarts = rule.reader == Reader::Start || rule.reader == Reader::Word;
    if (wantsKeys != hasKeys) {
        failWith(node.at(u"keys"_s),
                 wantsKeys ? QCoreApplication::translate("evidence", "A rule of this kind needs keys.")
                           : QCoreApplication::translate("evidence", "A rule of this kind takes no keys."));
    }
    if (wantsStarts == rule.starts.isEmpty()) {
        failWith(node.at(u"starts"_s),
                 wantsStarts
                     ? QCoreApplication::translate("evidence", "A rule of this kind needs texts in “starts”.")
                     : QCoreApplication::translate("evidence", "A rule of this kind takes no “starts”."));
    }
    constexpr qsizetype shortest = 3;
    for (const QByteArray& text : rule.keys + rule.starts) {
        if (text.size() < shortest) {
            failWith(node, QCoreApplication::translate("evidence",
                                                       "“%1” is too short: write at least three characters.")
                               .arg(QString::fromUtf8(text)));
        }
    }
}

Rule readRule(const ticket::JsonNode& node, const QList<Kind>& kinds) {
    node.allow({u"id"_s, u"kind"_s, u"reader"_s, u"keys"_s, u"suffix"_s, u"except"_s, u"values"_s, u"prose"_s,
                u"starts"_s, u"characters"_s, u"least"_s, u"most"_s, u"keep_start"_s, u"samples"_s});
    Rule rule{.id = node.at(u"id"_s).requiredString().toLatin1(),
              .reader = readName(node.at(u"reader"_s), readers, Reader::Value),
              .keys = readBytes(node.at(u"keys"_s)),
              .isSuffix = node.at(u"suffix"_s).boolean(),
              .except = readBytes(node.at(u"except"_s)),
              .values = readName(node.at(u"values"_s), valueNames, Values::Any),
              .inProse = node.at(u"prose"_s).boolean(),
              .starts = readBytes(node.at(u"starts"_s)),
              .characters = expanded(node.at(u"characters"_s).string().toLatin1()),
              .least = node.at(u"least"_s).integer(1, int(valueLimit), 1),
              .most = node.at(u"most"_s).integer(0, int(valueLimit), 0),
              .keepsStart = node.at(u"keep_start"_s).boolean()};
    const QString kind = node.at(u"kind"_s).requiredString();
    const auto found = std::ranges::find(kinds, kind.toLatin1(), &Kind::id);
    if (found == kinds.cend()) {
        failWith(node.at(u"kind"_s),
                 QCoreApplication::translate("evidence", "There is no kind “%1” in “kinds”.").arg(kind));
    } else {
        rule.kind = int(found - kinds.cbegin());
    }
    for (const ticket::JsonNode& sample : node.at(u"samples"_s).items()) {
        rule.samples.append(readSample(sample));
    }
    checkRule(node, rule);
    return rule;
}

} // namespace

QString levelName(Level level) {
    for (const auto& row : levels) {
        if (row.value == level) {
            return row.name;
        }
    }
    Q_UNREACHABLE();
}

std::optional<Level> levelFromName(QStringView name) {
    for (const auto& row : levels) {
        if (name == row.name) {
            return row.value;
        }
    }
    return std::nullopt;
}

core::Done addRules(RuleData& data, const QByteArray& json, const QString& name) {
    ticket::JsonFaults faults;
    const ticket::JsonNode root(ticket::parseObject(json, faults), {}, faults);
    RuleData added = data;
    if (faults.isEmpty()) {
        root.allow({u"version"_s, u"kinds"_s, u"rules"_s, u"words"_s, u"keep"_s});
        for (const ticket::JsonNode& kind : root.at(u"kinds"_s).items()) {
            added.kinds.append(readKind(kind));
        }
        for (const ticket::JsonNode& rule : root.at(u"rules"_s).items()) {
            added.rules.append(readRule(rule, added.kinds));
        }
        const QList<QByteArray> words = readBytes(root.at(u"words"_s));
        const auto own = std::ranges::find(std::as_const(added.kinds), QByteArray("word"), &Kind::id);
        if (!words.isEmpty() && own != added.kinds.cend()) {
            Rule rule{.id = "word", .kind = int(own - added.kinds.cbegin()), .reader = Reader::Word};
            rule.starts = words;
            checkRule(root.at(u"words"_s), rule);
            added.rules.append(rule);
        }
        added.keep += readBytes(root.at(u"keep"_s));
    }
    if (!faults.isEmpty()) {
        QStringList details;
        for (const ticket::JsonFault& fault : std::as_const(faults)) {
            details.append(u"%1#%2: %3"_s.arg(name, fault.pointer, fault.reason));
        }
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate("evidence", "The cleaning rules cannot be used: %1")
                              .arg(faults.first().reason),
                          details.join(u'\n'), name + u'#' + faults.first().pointer);
    }
    data = std::move(added);
    return {};
}

} // namespace evidence
