#include "support/planted.h"

#include <QMessageAuthenticationCode>

namespace planted {
namespace {

const QByteArray lowers = "abcdefghijklmnopqrstuvwxyz";
const QByteArray digits = "0123456789";
const QByteArray capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const QByteArray alnums = lowers + capitals + digits;
const QByteArray tokenBytes = alnums + "-_";

QByteArray opaque(Random& random, int length) {
    return randomText(random, length - 4, tokenBytes) + "7" + randomText(random, 2, lowers) + "Q";
}

QByteArray jwt(Random& random, QByteArray& signature) {
    const auto part = [](const QByteArray& json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    signature = randomText(random, 43, tokenBytes);
    return part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}") + '.' +
           part("{\"iss\":\"https://tenant.example/"
                "\",\"aud\":\"api\",\"scope\":\"openid\",\"exp\":1790000000}") +
           '.' + signature;
}

Secret keyed(const char* key, const QByteArray& value) {
    return {.kind = key, .key = key, .value = value, .gone = value, .isWord = true};
}

Secret shaped(const char* kind, const QByteArray& value, const QByteArray& gone = {}) {
    return {.kind = kind, .value = value, .gone = gone.isEmpty() ? value : gone, .isWord = true};
}

void addShaped(Random& random, QList<Secret>& found) {
    const auto upper = [&](int length) {
        return randomText(random, length, capitals + digits);
    };
    const auto word = [&](int length) {
        return randomText(random, length, alnums);
    };
    QByteArray signature;
    const QByteArray token = jwt(random, signature);
    found.append(shaped("jwt", token, signature));
    found.append(shaped("aws id", "AKIA" + upper(16)));
    found.append(shaped("sendgrid", "SG." + word(22) + '.' + word(43)));
    found.append(shaped("mandrill", "md-" + opaque(random, 22)));
    found.append(shaped("github", "ghp_" + word(36)));
    found.append(shaped("slack", "xoxb-" + randomText(random, 12, digits) + '-' + word(24)));
    found.append(shaped("google", "AIza" + opaque(random, 35)));
    found.append(shaped("stripe", "sk_live_" + word(24)));
    found.append(shaped("new relic", "NRAK-" + upper(27)));
    found.append(shaped("gitlab", "glpat-" + opaque(random, 20)));
    const QByteArray hook = "T0" + upper(7) + "/B0" + upper(7) + '/' + word(24);
    found.append(shaped("slack hook", "https://hooks.slack.com/services/" + hook, hook));
    for (const char* scheme : {"mongodb", "amqp", "redis", "ldaps", "https", "mongodb+srv"}) {
        const QByteArray password = opaque(random, 14);
        found.append(
            shaped(scheme, QByteArray(scheme) + "://svc:" + password + "@db-1.tenant.example/x", password));
    }
    const QByteArray user = "jane." + randomText(random, 8, lowers);
    found.append(shaped("email", user + "@corp.example", user));
    const QByteArray bearer = opaque(random, 32);
    found.append(shaped("bearer", "Bearer " + bearer, bearer));
    found.last().isWord = false;
}

} // namespace

QByteArray randomText(Random& random, int length, const QByteArray& alphabet) {
    std::uniform_int_distribution<qsizetype> place(0, alphabet.size() - 1);
    QByteArray text;
    for (int i = 0; i < length; ++i) {
        text += alphabet[place(random)];
    }
    return text;
}

QList<Secret> secrets(Random& random) {
    QList<Secret> found;
    const QByteArray marks = "!$*+.-_~^@/=?:";
    const auto password = [&] {
        return randomText(random, 1, lowers) + randomText(random, 9, alnums + marks) +
               randomText(random, 3, alnums);
    };
    for (const char* key : {"password", "new_password", "smtpPassword", "pfx-password", "pwd", "passwd",
                            "passphrase", "bind_credentials"}) {
        found.append(keyed(key, password()));
    }
    found.append(keyed("Password", "a\"b\\c'd e" + randomText(random, 8, alnums)));
    found.last().isWord = false;
    found.append(keyed("user_password", "pä\xC3\x9Fwort" + randomText(random, 6, alnums)));
    for (const char* key : {"access_token",    "refresh_token",
                            "csrf-token",      "X-Auth-Token",
                            "accessToken",     "client_secret",
                            "clientSecret",    "secret",
                            "api_key",         "X-Api-Key",
                            "license_key",     "code",
                            "code_verifier",   "device_code",
                            "state",           "nonce",
                            "ticket",          "mfa_token",
                            "login_ticket",    "session_id",
                            "auth0",           "connect.sid",
                            "did_compat",      "RelayState",
                            "X-Amz-Signature", "aws_secret_access_key",
                            "erlang_cookie",   "assertion",
                            "api_keys_health", "oobCode"}) {
        found.append(keyed(key, opaque(random, 28)));
    }
    for (const char* key : {"otp", "binding_code", "verification_code", "user_code"}) {
        found.append(keyed(key, randomText(random, 6, digits)));
    }
    for (const char* key : {"id_token", "client_assertion"}) {
        QByteArray signature;
        const QByteArray token = jwt(random, signature);
        found.append(keyed(key, token));
        found.last().gone = signature;
    }
    found.append(keyed("username", "jdoe" + randomText(random, 6, digits + lowers)));
    found.append(keyed("phone_number", "+49170" + randomText(random, 7, digits)));
    found.last().gone = found.last().value.mid(1);
    addShaped(random, found);
    return found;
}

} // namespace planted
