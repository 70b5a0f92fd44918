#include "center/auth.h"

#include "center/desk.h"
#include "center/random.h"

using namespace Qt::StringLiterals;

namespace center {
namespace {

SignIn basicSignIn(const QByteArray& encoded, const QByteArray& token) {
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        return SignIn::Wrong;
    }
    const qsizetype colon = (*decoded).indexOf(':');
    const QByteArray name = (*decoded).left(std::max<qsizetype>(colon, 0)).toLower();
    if (!isSameSecret((*decoded).mid(colon + 1), token)) {
        return SignIn::Wrong;
    }
    const auto is = [&name](QLatin1StringView person) {
        return name == QByteArray(person.data(), person.size()) + "/token";
    };
    return is(practiceUser)        ? SignIn::EndUser
           : is(practiceColleague) ? SignIn::Colleague
           : is(practiceAgent)     ? SignIn::Agent
                                   : SignIn::Wrong;
}

} // namespace

SignIn signInOf(const QByteArray& authorization, const QByteArray& token) {
    const QByteArray header = authorization.trimmed();
    if (header.isEmpty()) {
        return SignIn::Anonymous;
    }
    const qsizetype space = header.indexOf(' ');
    const QByteArray scheme = header.left(std::max<qsizetype>(space, 0)).toLower();
    const QByteArray rest = header.mid(space + 1).trimmed();
    if (scheme == "basic") {
        return basicSignIn(rest, token);
    }
    return scheme == "bearer" && isSameSecret(rest, token) ? SignIn::EndUser : SignIn::Wrong;
}

Answer anonymousUser() {
    return json(200, {{u"user"_s, QJsonObject{{u"id"_s, QJsonValue::Null},
                                              {u"name"_s, u"Anonymous user"_s},
                                              {u"email"_s, u"invalid@example.com"_s},
                                              {u"role"_s, u"end-user"_s},
                                              {u"verified"_s, false},
                                              {u"active"_s, true}}}});
}

} // namespace center
