#include "support/planted.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>

namespace planted {
namespace {

int below(Random& random, int limit) {
    return std::uniform_int_distribution<int>(0, limit - 1)(random);
}

QByteArray number(Random& random, int limit) {
    return QByteArray::number(below(random, limit));
}

QByteArray hexadecimal(Random& random, int length) {
    return randomText(random, length, "0123456789abcdef");
}

QByteArray stamp(int line) {
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d.%03d", line / 3600 % 24, line / 60 % 60, line % 60,
                  line % 1000);
    return text;
}

QByteArray pick(Random& random, const QList<QByteArray>& words) {
    return words.at(below(random, int(words.size())));
}

QByteArray nginxLine(Random& random, int line) {
    return "10.0." + number(random, 255) + '.' + number(random, 255) +
           " - - [23/Nov/2026:" + stamp(line).left(8) + " +0000] \"GET /" +
           pick(random, {"authorize", "static/js/main." + hexadecimal(random, 8) + ".chunk.js", "userinfo",
                         "u/login", "api/v2/clients"}) +
           "?client_id=" + hexadecimal(random, 12) +
           "&response_type=code&scope=openid%20profile HTTP/1.1\" " + pick(random, {"200", "302", "404"}) +
           ' ' + number(random, 90000) +
           " \"https://login.tenant.example/\" \"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36\"\n";
}

QByteArray mongoLine(Random& random, int line) {
    return "{\"t\":{\"$date\":\"2026-11-23T" + stamp(line) +
           "+00:00\"},\"s\":\"I\",\"c\":\"NETWORK\",\"id\":" + number(random, 90000) + ",\"ctx\":\"conn" +
           number(random, 9000) + "\",\"msg\":\"Connection ended\",\"attr\":{\"remote\":\"10.1.2." +
           number(random, 255) + ":" + number(random, 60000) +
           "\",\"connectionCount\":" + number(random, 200) + ",\"code\":" + number(random, 400) +
           ",\"codeName\":\"NetworkTimeout\",\"state\":\"SECONDARY\"}}\n";
}

QByteArray rabbitLine(Random& random, int line) {
    return "2026-11-23 " + stamp(line) + " [info] <0." + number(random, 9000) + ".0> connection <0." +
           number(random, 9000) + ".0> (10.0.0." + number(random, 255) +
           ":41234 -> 10.0.0.5:5672): user 'guest' authenticated and granted access to vhost '/'\n";
}

QByteArray sshdLine(Random& random, int line) {
    return "Nov 23 " + stamp(line).left(8) + " node-" + number(random, 9) + " sshd[" + number(random, 30000) +
           "]: " +
           pick(random, {"Connection closed by 10.0.0.7 port 51234 [preauth]",
                         "Received disconnect from 10.0.0.9 port 40022:11: disconnected by user",
                         "Server listening on 0.0.0.0 port 22.",
                         "pam_unix(sshd:session): session closed for user root",
                         "Failed password for root from 10.9.8.7 port 4711 ssh2",
                         "kex: algorithm: curve25519-sha256@libssh.org"}) +
           '\n';
}

QByteArray applicationLine(Random& random, int line) {
    return "2026-11-23T" + stamp(line) + "Z " + pick(random, {"INFO", "WARN", "DEBUG", "ERROR"}) +
           " [worker-" + number(random, 16) + "] " +
           pick(random,
                {"token endpoint answered code=400 error=invalid_grant took=" + number(random, 900) + "ms",
                 "Unexpected token: punctuation (}) at line 12",
                 "password policy: good, min length: 8, history: 5",
                 "state=RUNNING previous=STARTING worker_id=" + number(random, 90),
                 "no secret configured for connection Username-Password-Authentication",
                 "GET https://tenant.example/api/v2/users?page=" + number(random, 90) +
                     "&per_page=50&include_totals=true -> 200",
                 "request_id=" + hexadecimal(random, 32) + " trace=" + hexadecimal(random, 16) + " status=ok",
                 "session store: 1042 sessions, code: 0, exit code: 1",
                 "rotating signing keys, key id " + hexadecimal(random, 20),
                 "the secret is rotated every 30 days; cookie: secure, ticket queue empty",
                 "at Object.getToken (/opt/app/lib/token.js:" + number(random, 900) + ":17)",
                 "Content-Security-Policy: script-src 'nonce' https://cdn.example; default-src 'self'",
                 "cache key=user:profile:" + number(random, 90000) + " hit=true size=" + number(random, 9000),
                 "disk usage /var/lib/mongodb 71% of 250G, inode 12%"}) +
           '\n';
}

QByteArray lineOf(Random& random, int line) {
    switch (below(random, 6)) {
    case 0:
        return mongoLine(random, line);
    case 1:
        return rabbitLine(random, line);
    case 2:
        return sshdLine(random, line);
    case 3:
        return applicationLine(random, line);
    default:
        return nginxLine(random, line);
    }
}

QJsonObject pair(const QString& name, const QString& value) {
    return {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}};
}

QJsonArray plainHeaders(Random& random) {
    QJsonArray headers;
    headers.append(pair(QStringLiteral("accept"), QStringLiteral("application/json, text/plain, */*")));
    headers.append(pair(QStringLiteral("user-agent"),
                        QStringLiteral("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0")));
    headers.append(pair(QStringLiteral("etag"), QString::fromLatin1("W/\"" + hexadecimal(random, 20) + '"')));
    headers.append(pair(QStringLiteral("date"), QStringLiteral("Mon, 23 Nov 2026 10:00:00 GMT")));
    return headers;
}

QByteArray script(Random& random) {
    QByteArray text;
    for (int i = 0; i < 40; ++i) {
        text += "function f" + number(random, 900) + "(e,t){return e.status===" + number(random, 500) +
                "?t(\"x" + hexadecimal(random, 6) + "\"):e.items.map(n=>n.id)}";
    }
    return text;
}

/// Puts a secret where its kind is found in a HAR.
void plant(Random& random, const Secret& secret, QJsonObject& request, QJsonObject& content) {
    const QString key = QString::fromUtf8(secret.key.isEmpty() ? QByteArray("note") : secret.key);
    const QString value = QString::fromUtf8(secret.value);
    const QByteArray body =
        QJsonDocument(QJsonObject{{QStringLiteral("client_id"), QStringLiteral("abc")}, {key, value}})
            .toJson(QJsonDocument::Compact);
    switch (below(random, 5)) {
    case 0:
        content.insert(QStringLiteral("text"), QString::fromUtf8(body));
        return;
    case 1:
        content.insert(QStringLiteral("text"), QString::fromLatin1(body.toBase64()));
        content.insert(QStringLiteral("encoding"), QStringLiteral("base64"));
        return;
    case 2:
        request.insert(
            QStringLiteral("postData"),
            QJsonObject{
                {QStringLiteral("mimeType"), QStringLiteral("application/x-www-form-urlencoded")},
                {QStringLiteral("text"), QString::fromLatin1("a=1&" + key.toUtf8().toPercentEncoding() + '=' +
                                                             secret.value.toPercentEncoding())},
                {QStringLiteral("params"), QJsonArray{pair(key, value)}}});
        return;
    case 3: {
        request.insert(QStringLiteral("url"), QString::fromLatin1("https://login.tenant.example/cb?" +
                                                                  key.toUtf8().toPercentEncoding() + '=' +
                                                                  secret.value.toPercentEncoding()));
        request.insert(QStringLiteral("queryString"), QJsonArray{pair(key, value)});
        return;
    }
    default:
        request.insert(
            QStringLiteral("headers"),
            QJsonArray{pair(key, value),
                       pair(QStringLiteral("referer"),
                            QString::fromLatin1("https://a.example/#" + key.toUtf8().toPercentEncoding() +
                                                '=' + secret.value.toPercentEncoding()))});
    }
}

} // namespace

QByteArray cleanLog(Random& random, int lines) {
    QByteArray text;
    for (int line = 0; line < lines; ++line) {
        text += lineOf(random, line);
    }
    return text;
}

QByteArray log(Random& random, int lines, const QList<Secret>& planted) {
    QByteArray text;
    const int every = std::max(1, lines / std::max(1, int(planted.size())));
    for (int line = 0; line < lines; ++line) {
        text += lineOf(random, line);
        if (line % every == 0 && line / every < planted.size()) {
            const Secret& secret = planted.at(line / every);
            const auto& ways = notations();
            const Notation& way = ways.at(below(random, int(ways.size())));
            text += "2026-11-23T" + stamp(line) + "Z INFO body ";
            text += (way.isBare && !secret.isWord ? ways.first() : way)
                        .write(secret.key.isEmpty() ? QByteArray("note") : secret.key, secret.value) +
                    '\n';
        }
    }
    return text;
}

QByteArray har(Random& random, int entries, const QList<Secret>& planted) {
    QJsonArray all;
    const int every = std::max(1, entries / std::max(1, int(planted.size())));
    for (int i = 0; i < entries; ++i) {
        QJsonObject request{{QStringLiteral("method"), QStringLiteral("GET")},
                            {QStringLiteral("url"),
                             QString::fromLatin1("https://cdn.tenant.example/static/js/" +
                                                 hexadecimal(random, 20) + ".js?v=" + number(random, 90))},
                            {QStringLiteral("headers"), plainHeaders(random)}};
        QJsonObject content{{QStringLiteral("size"), below(random, 9000)},
                            {QStringLiteral("mimeType"), QStringLiteral("application/javascript")}};
        if (i % 7 == 3) {
            const QByteArray picture =
                QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray::fromHex(hexadecimal(random, 6000));
            content.insert(QStringLiteral("text"), QString::fromLatin1(picture.toBase64()));
            content.insert(QStringLiteral("encoding"), QStringLiteral("base64"));
        } else {
            content.insert(QStringLiteral("text"), QString::fromLatin1(script(random)));
        }
        if (i % every == 0 && i / every < planted.size()) {
            plant(random, planted.at(i / every), request, content);
        }
        all.append(QJsonObject{
            {QStringLiteral("startedDateTime"), QStringLiteral("2026-11-23T10:00:00.000Z")},
            {QStringLiteral("time"), below(random, 900)},
            {QStringLiteral("request"), request},
            {QStringLiteral("response"), QJsonObject{{QStringLiteral("status"), 200},
                                                     {QStringLiteral("headers"), plainHeaders(random)},
                                                     {QStringLiteral("cookies"), QJsonArray()},
                                                     {QStringLiteral("content"), content}}}});
    }
    const QJsonObject root{
        {QStringLiteral("log"),
         QJsonObject{{QStringLiteral("version"), QStringLiteral("1.2")}, {QStringLiteral("entries"), all}}}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

} // namespace planted
