#include "center/auth.h"

#include "center/desk.h"
#include "center/random.h"

using namespace Qt::StringLiterals;

namespace center {
namespace {

bool isAcceptedBasic(const QByteArray& encoded, const QByteArray& token) {
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        return false;
    }
    const qsizetype colon = (*decoded).indexOf(':');
    const QByteArray name = (*decoded).left(std::max<qsizetype>(colon, 0)).toLower();
    const QByteArray wanted = QByteArray(practiceUser.data(), practiceUser.size()) + "/token";
    return name == wanted && isSameSecret((*decoded).mid(colon + 1), token);
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
    const bool isAccepted = (scheme == "basic" && isAcceptedBasic(rest, token)) ||
                            (scheme == "bearer" && isSameSecret(rest, token));
    return isAccepted ? SignIn::Accepted : SignIn::Wrong;
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
