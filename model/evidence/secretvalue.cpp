#include "evidence/find.h"

#include <QSet>

#include <algorithm>

namespace evidence {
namespace {

constexpr qsizetype solidLeast = 8;
constexpr qsizetype codeLeast = 6;
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
    constexpr qsizetype longest = 8;
    return value.size() >= codeLeast && value.size() <= longest && std::ranges::all_of(value, isDigit);
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

bool hasValues(QByteArrayView plain, Values values) {
    switch (values) {
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

bool isUnsureSecret(QByteArrayView plain, const Shape& shape) {
    if (isProgramText(plain) || (!shape.inProse && plain.size() < unsureLeast)) {
        return false;
    }
    return shape.values == Values::Any && shape.inProse ? !isWord(plain) : isOpaque(plain);
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

Shape shapeOf(const Rule& rule) {
    return {.values = rule.values, .least = rule.least, .most = rule.most, .inProse = rule.inProse};
}

qsizetype leastOf(const Rule& rule) {
    switch (rule.values) {
    case Values::Any:
    case Values::Name:
        return rule.least;
    case Values::Solid:
    case Values::Opaque:
        return std::max(rule.least, solidLeast);
    case Values::Code:
        return std::max(rule.least, codeLeast);
    }
    Q_UNREACHABLE();
}

bool isSecret(QByteArrayView plain, const Shape& shape, bool isSure) {
    if (plain.size() < shape.least || plain.isEmpty() || (shape.most > 0 && plain.size() > shape.most)) {
        return false;
    }
    // What a look at the bytes can tell comes before the lists of words.
    const bool isShaped = isSure ? hasValues(plain, shape.values) : isUnsureSecret(plain, shape);
    return isShaped && !isReplacement(plain) && !isPlaceholder(plain);
}

} // namespace evidence
