#include "evidence/find.h"

#include <QSet>

#include <algorithm>

namespace evidence {
namespace {

constexpr qsizetype solidLeast = 8;
constexpr qsizetype unsureLeast = 16;

/// Said in place of a value, in any language of programs.
bool isPlaceholder(QByteArrayView value) {
    static const QSet<QByteArray> words = {
        "null",     "none",    "nil",       "true",      "false",    "undefined", "empty",    "required",
        "optional", "invalid", "incorrect", "expired",   "missing",  "unknown",   "string",   "object",
        "redacted", "hidden",  "masked",    "removed",   "filtered", "n/a",       "na",       "yes",
        "no",       "on",      "off",       "password",  "secret",   "token",     "function", "[object",
        "changed",  "deleted", "protected", "sanitized", "default",  "basic",     "bearer",   "bool",
        "boolean",  "number",  "int",       "integer",   "text",     "enabled",   "disabled", "must",
        "is",       "was",     "for",       "the",       "not",      "cannot"};
    constexpr qsizetype longest = 10;
    if (value.size() <= longest && words.contains(value.toByteArray().toLower())) {
        return true;
    }
    const char first = value.front();
    const bool isStars = std::ranges::all_of(value, [first](char c) { return c == first; }) &&
                         (first == '*' || first == 'x' || first == 'X' || first == '.' || first == '-');
    const bool isTemplate = value.startsWith("${") || value.startsWith("{{") || value.startsWith("$(") ||
                            value.startsWith("<%") || (value.startsWith('%') && value.size() == 2) ||
                            (value.startsWith('<') && value.endsWith('>')) || value.contains("redacted]");
    return isStars || isTemplate;
}

bool isNumber(QByteArrayView value) {
    return std::ranges::all_of(value, [](char c) { return isDigit(c) || c == '.' || c == '-' || c == '+'; });
}

struct Mix {
    int digits = 0;
    int lowers = 0;
    int capitals = 0;
    int insideCapitals = 0; ///< behind a lower-case letter or a digit
    bool hasSpace = false;
};

Mix mixOf(QByteArrayView value) {
    Mix mix;
    char before = ' ';
    for (const char c : value) {
        mix.digits += isDigit(c) ? 1 : 0;
        mix.hasSpace = mix.hasSpace || isSpace(c);
        if (isLetter(c)) {
            const bool isCapital = c < 'a';
            (isCapital ? mix.capitals : mix.lowers) += 1;
            const bool isRun = before >= 'A' && before <= 'Z';
            mix.insideCapitals += isCapital && isAlnum(before) && !isRun ? 1 : 0;
        }
        before = c;
    }
    return mix;
}

bool isSolid(QByteArrayView value) {
    return value.size() >= solidLeast && !isNumber(value) && !mixOf(value).hasSpace;
}

bool isOpaque(QByteArrayView value) {
    const Mix mix = mixOf(value);
    const bool isMixed = (mix.digits > 0 && mix.lowers + mix.capitals > 0) || mix.insideCapitals > 2;
    constexpr qsizetype longWord = 40;
    return value.size() >= solidLeast && !mix.hasSpace &&
           (isMixed || (value.size() >= longWord && !isNumber(value)));
}

bool isShortCode(QByteArrayView value) {
    return value.size() >= 6 && value.size() <= 8 && std::ranges::all_of(value, isDigit);
}

bool isSystemName(QByteArrayView value) {
    static const QSet<QByteArray> names = {
        "root",    "admin",    "administrator", "nobody",   "daemon", "system",  "www-data",
        "mongod",  "mongodb",  "rabbitmq",      "nginx",    "ubuntu", "debian",  "guest",
        "user",    "username", "anonymous",     "sshd",     "syslog", "service", "test",
        "invalid", "auth0",    "public",        "postgres", "redis",  "api",     "client"};
    return names.contains(value.toByteArray().toLower());
}

bool isWord(QByteArrayView value) {
    return std::ranges::all_of(value, [](char c) { return isLetter(c) || c == '-' || c == '\''; });
}

/// "e.password", "getToken()", "this.state": a program's text, not a value.
bool isProgramText(QByteArrayView value) {
    return value.contains('(') || value.startsWith("this.") || value.startsWith("process.env") ||
           value.startsWith("function");
}

} // namespace

bool isReplacement(QByteArrayView value) {
    static constexpr QByteArrayView start = "removed-";
    if (!value.startsWith(start)) {
        return false;
    }
    qsizetype parts = 1;
    for (qsizetype i = start.size(); i < value.size(); ++i) {
        parts += value[i] == '-' ? 1 : 0;
        const bool isLower = value[i] >= 'a' && value[i] <= 'z';
        if (value[i] != '-' && !isDigit(value[i]) && !isLower) {
            return false;
        }
    }
    return (parts == 2 || parts == 3) && isDigit(value.back());
}

bool isSecret(QByteArrayView plain, const Rule& rule, bool isSure) {
    if (plain.size() < rule.least || plain.isEmpty() || isReplacement(plain) || isPlaceholder(plain) ||
        (rule.most > 0 && plain.size() > rule.most)) {
        return false;
    }
    if (!isSure) {
        if (isProgramText(plain) || (!rule.inProse && plain.size() < unsureLeast)) {
            return false;
        }
        return rule.values == Values::Any && rule.inProse ? !isWord(plain) : isOpaque(plain);
    }
    switch (rule.values) {
    case Values::Any:
        return true;
    case Values::Solid:
        return isSolid(plain);
    case Values::Opaque:
        return isOpaque(plain);
    case Values::Code:
        return isOpaque(plain) || isShortCode(plain);
    case Values::Name:
        return !isNumber(plain) && !isSystemName(plain);
    }
    Q_UNREACHABLE();
}

} // namespace evidence
