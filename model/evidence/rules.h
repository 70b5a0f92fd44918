#pragma once

#include "core/result.h"
#include "ticket/localtext.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace evidence {

/// How much is cleaned.
enum class Level {
    Support, ///< secrets go, identities become pseudonyms; what a diagnosis needs stays
    Strict,  ///< nothing of a value stays; addresses and names go, too
};
QString levelName(Level level); ///< "support", "strict"
std::optional<Level> levelFromName(QStringView name);

/// What happens to a value of a kind.
enum class Treatment {
    Keep,
    Token,  ///< a pseudonym: the same value has the same one within a request
    Remove, ///< only kind and length stay
    Inside, ///< its shape stays, what is secret in it goes: a token's signature, a document's values
};

/// What is removed, in the words that a report uses.
struct Kind {
    QByteArray id; ///< lower-case letters; stands in place of the value
    ticket::LocalText title;
    Treatment support = Treatment::Token;
    Treatment strict = Treatment::Remove;
    /// Further copies go only when they cannot be an ordinary word: for names.
    bool isName = false;

    Treatment at(Level level) const { return level == Level::Support ? support : strict; }
};

/// How a rule finds its values.
enum class Reader {
    Value,         ///< what is assigned to one of the keys, in any notation
    Cookies,       ///< a list of cookies is assigned to one of the keys
    Authorization, ///< scheme and credentials are assigned to one of the keys
    Document,      ///< SAML, as it is or in base64, deflated or not, is assigned to one of the keys
    Start,         ///< what begins with one of the texts and goes on with certain characters
    Word,          ///< one of the texts itself
    Jwt,
    Pem,
    UserInfo, ///< the password of scheme://user:password@host
    UserName, ///< its user
    Email,
    Phone,
    Base64,  ///< text in base64: cleaned inside
    Address, ///< IPv4, IPv6 and MAC addresses
    Host,    ///< of a URL
};

/// Which values a key has; others are no secrets ("state": "active").
enum class Values {
    Any,
    Solid,  ///< eight characters without a space, no number
    Opaque, ///< the same, and no word: digits and letters, or capitals in the midst
    Code,   ///< opaque, or six to eight digits
    Name,   ///< anything but a number, an account of a system, or a word that stands for none
};

struct Sample {
    QByteArray text;
    QList<QByteArray> gone; ///< must not be in the cleaned text
    QList<QByteArray> kept; ///< must still be in it
    Level level = Level::Support;
};

struct Rule {
    QByteArray id;
    int kind = 0; ///< index into RuleData::kinds
    Reader reader = Reader::Value;
    QList<QByteArray>
        keys; ///< lower-case words joined by "_": any case and - . or nothing between them will do
    bool isSuffix = false;    ///< also keys that end so: "smtp_password"
    QList<QByteArray> except; ///< keys, or values, that are meant differently
    Values values = Values::Any;
    bool inProse = false; ///< also "key: value" in the midst of a sentence
    QList<QByteArray> starts;
    QByteArray characters; ///< of what follows a start; letters and digits when empty
    qsizetype least = 1;   ///< of these characters, or of a value
    qsizetype most = 0;    ///< 0: no bound
    bool keepsStart = false;
    QList<Sample> samples;
};

struct RuleData {
    QList<Kind> kinds;
    QList<Rule> rules;
    QList<QByteArray> keep; ///< values that are no secrets, and the person's own names
};

/// Adds the rules of a JSON file to `data`; all faults are told with `name#/json/pointer`, and then nothing
/// is added.
core::Done addRules(RuleData& data, const QByteArray& json, const QString& name);
/// The built-in rules and, on top of them, those of every *.json file in the folder (none when empty). A
/// broken file is an error: nothing may leave half cleaned because of a slip in a rule.
core::Result<RuleData> loadRules(const QString& ownRulesFolder);

} // namespace evidence
