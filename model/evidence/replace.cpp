#include "evidence/replace.h"

#include "evidence/base64.h"
#include "evidence/escapes.h"
#include "evidence/inflate.h"
#include "evidence/saml.h"

namespace evidence {
namespace {

constexpr int deepest = 4; ///< texts within texts

Sweep::Context inside(const Sweep::Context& context) {
    return {context.index, context.values,    context.copies, context.tally,
            context.mode,  context.depth + 1, nullptr,        context.around};
}

QByteArray cleanedInside(const Sweep::Context& context, const QByteArray& text) {
    return Sweep::whole(inside(context), text);
}

const QByteArray& kindOf(const Sweep::Context& context, const Find& find) {
    return context.index.kindOf(find.rule).id;
}

QByteArray plainIn(const Find& find, QByteArrayView old) {
    return find.plain.isEmpty() ? plainOf(old) : find.plain;
}

/// While values are only collected nobody looks at it.
QByteArray standIn(const Sweep::Context& context, const Find& find, const QByteArray& plain) {
    if (context.mode == Sweep::Mode::Collect) {
        return {};
    }
    return context.index.treatmentOf(find.rule) == Treatment::Remove
               ? ValueBook::mark(kindOf(context, find), plain.size())
               : context.values.token(plain, kindOf(context, find));
}

bool hasCopies(const Sweep::Context& context, const Find& find, const QByteArray& plain) {
    const Rule& rule = context.index.rule(find.rule);
    if (find.form == Find::Form::Email || rule.reader == Reader::Address || rule.reader == Reader::Phone) {
        return false; // found by their shape wherever they stand
    }
    return rule.reader != Reader::Cookies || isSecret(plain, {.values = Values::Opaque}, true);
}

/// "user:password" in base64: the password may stand elsewhere as it is.
void learnCredentials(const Sweep::Context& context, const Find& find, const QByteArray& plain) {
    Base64Style style;
    const auto pair = base64Decoded(plain, style);
    const qsizetype colon = pair && looksLikeText(*pair) ? pair->indexOf(':') : -1;
    if (colon >= 0 && colon + 1 < pair->size()) {
        context.values.add(pair->sliced(colon + 1), kindOf(context, find), find.rule, false, true);
    }
}

/// Header and claims stay readable, the signature goes: nobody can use the token.
QByteArray replacedJwt(const Sweep::Context& context, const Find& find, QByteArrayView old) {
    const QByteArray token = old.toByteArray();
    if (context.index.treatmentOf(find.rule) == Treatment::Remove) {
        return ValueBook::mark(kindOf(context, find), token.size());
    }
    const qsizetype first = token.indexOf('.');
    const qsizetype second = token.indexOf('.', first + 1);
    const QByteArray header = token.first(first);
    const QByteArray rest = token.sliced(second + 1);
    Find signature = find;
    signature.plain = rest;
    if (token.indexOf('.', second + 1) >= 0) {
        signature.plain = token.sliced(first + 1); // encrypted: nothing to read
        return header + '.' + standIn(context, signature, signature.plain);
    }
    QByteArray payload = token.sliced(first + 1, second - first - 1);
    Base64Style style;
    if (const auto claims = base64Decoded(payload, style); claims && context.depth < deepest) {
        const QByteArray cleaned = cleanedInside(context, *claims);
        payload = cleaned == *claims ? payload : base64Encoded(cleaned, style);
    }
    const bool isDone = rest.isEmpty() || isReplacement(rest);
    if (context.mode == Sweep::Mode::Collect && !isDone) {
        context.values.add(rest, kindOf(context, find), find.rule, false, true);
    }
    return header + '.' + payload + '.' + (isDone ? rest : standIn(context, signature, rest));
}

QByteArray replacedBase64(const Sweep::Context& context, QByteArrayView old) {
    Base64Style style;
    const auto text = base64Decoded(old, style);
    if (!text || context.depth >= deepest) {
        return old.toByteArray();
    }
    const auto unpacked = isGzip(*text) ? inflated(*text, Wrapping::Gzip) : text;
    if (!unpacked) {
        return ValueBook::mark("encoded", old.size()); // nobody can say what is in it
    }
    if (isGzip(*text) && !looksLikeText(*unpacked)) {
        return old.toByteArray();
    }
    const QByteArray cleaned = cleanedInside(context, *unpacked);
    if (cleaned == *unpacked || context.mode == Sweep::Mode::Collect) {
        return old.toByteArray();
    }
    return base64Encoded(isGzip(*text) ? deflated(cleaned, Wrapping::Gzip) : cleaned, style);
}

/// The address' user goes, its domain stays: it says which connection a login takes.
QByteArray replacedEmail(const Sweep::Context& context, const Find& find, QByteArrayView old) {
    const QByteArray plain = plainOf(old).toLower();
    if (context.index.treatmentOf(find.rule) != Treatment::Inside) {
        return standIn(context, find, plain);
    }
    const QByteArray text = old.toByteArray();
    qsizetype sign = text.lastIndexOf('@');
    for (const char* spelling : {"%252540", "%2540", "%40", "\\u0040", "&#64;", "&#x40;", "&#X40;"}) {
        sign = sign < 0 ? text.lastIndexOf(spelling) : sign;
    }
    while (sign > 0 && text[sign - 1] == '\\') {
        --sign;
    }
    return sign < 0 ? standIn(context, find, plain)
                    : context.values.token(plain, kindOf(context, find)) + text.sliced(sign);
}

QByteArray replacedDocument(const Sweep::Context& context, const Find& find, QByteArrayView old) {
    const auto clean = [&](const QByteArray& xml) {
        return cleanedInside(context, xml);
    };
    if (context.index.treatmentOf(find.rule) == Treatment::Inside && context.depth < deepest) {
        if (const auto fresh = cleanedDocument(old, clean)) {
            return *fresh;
        }
    }
    const QByteArray plain = plainOf(old);
    return isReplacement(plain) ? old.toByteArray() : standIn(context, find, plain);
}

} // namespace

void learn(const Sweep::Context& context, const Find& find, QByteArrayView old) {
    if (context.mode != Sweep::Mode::Collect || !find.plain.isEmpty()) {
        return;
    }
    const Kind& kind = context.index.kindOf(find.rule);
    QByteArray plain = plainOf(old);
    if (find.form == Find::Form::Email) {
        plain = plain.toLower();
    }
    context.values.add(plain, kind.id, find.rule, kind.isName, hasCopies(context, find, plain));
    if (context.index.rule(find.rule).reader == Reader::Authorization) {
        learnCredentials(context, find, plain);
    }
}

QByteArray replaced(const Sweep::Context& context, const Find& find, QByteArrayView old) {
    switch (find.form) {
    case Find::Form::Text:
        learn(context, find, old);
        return context.mode == Sweep::Mode::Collect ? QByteArray()
                                                    : standIn(context, find, plainIn(find, old));
    case Find::Form::Number:
        learn(context, find, old);
        return QByteArray("0");
    case Find::Form::Jwt:
        return replacedJwt(context, find, old);
    case Find::Form::Document:
        return replacedDocument(context, find, old);
    case Find::Form::Base64:
        return replacedBase64(context, old);
    case Find::Form::Email:
        learn(context, find, old);
        return context.mode == Sweep::Mode::Collect ? QByteArray() : replacedEmail(context, find, old);
    case Find::Form::Remote:
        return old.toByteArray();
    }
    Q_UNREACHABLE();
}

} // namespace evidence
