#include "support/planted.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace planted {
namespace {

QByteArray json(const QByteArray& text) {
    QByteArray escaped = text;
    return '"' + escaped.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QByteArray html(const QByteArray& text) {
    QByteArray escaped = text;
    return escaped.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;");
}

QByteArray percent(const QByteArray& text) {
    return text.toPercentEncoding();
}

QByteArray object(const QByteArray& key, const QByteArray& value) {
    return "{\"client_id\":\"abc\"," + json(key) + ':' + json(value) + ",\"n\":1}";
}

QByteArray form(const QByteArray& key, const QByteArray& value) {
    return "grant_type=x&" + percent(key) + '=' + percent(value) + "&client_id=abc";
}

QByteArray unicodeQuoted(const QByteArray& text) {
    QByteArray escaped = text;
    return escaped.replace('"', "\\u0022");
}

} // namespace

const QList<Notation>& notations() {
    using B = const QByteArray&;
    static const QList<Notation> all = {
        {"json",
         [](B k, B v) {
             return object(k, v);
         }},
        {"spaced json",
         [](B k, B v) {
             return "{\n  " + json(k) + " : " + json(v) + "\n}";
         }},
        {"json in json",
         [](B k, B v) {
             return "{\"body\":" + json(object(k, v)) + "}";
         }},
        {"json in json in json",
         [](B k, B v) {
             return "{\"a\":" + json("{\"body\":" + json(object(k, v)) + "}") + "}";
         }},
        {"form",
         [](B k, B v) {
             return form(k, v);
         }},
        {"form in json",
         [](B k, B v) {
             return "{\"text\":" + json(form(k, v)) + "}";
         }},
        {"form alone",
         [](B k, B v) {
             return percent(k) + '=' + percent(v);
         }},
        {"query",
         [](B k, B v) {
             return "GET /cb?" + form(k, v) + " HTTP/1.1";
         }},
        {"fragment",
         [](B k, B v) {
             return "Location: https://a.example/cb#" + percent(k) + '=' + percent(v) + "&x=1";
         }},
        {"query in json, slashes escaped",
         [](B k, B v) {
             return "{\"url\":\"https:\\/\\/a.example\\/?" + form(k, v) + "\"}";
         }},
        {"query in json, unicode",
         [](B k, B v) {
             return "{\"url\":\"https://a.example/?a=1\\u0026" + percent(k) + "=" + percent(v) +
                    "\\u0026x=1\"}";
         }},
        {"query in a query",
         [](B k, B v) {
             return "GET /r?returnTo=" + percent("https://a.example/?" + form(k, v)) + "&b=1";
         }},
        {"query in html",
         [](B k, B v) {
             return "<a href=\"/x?" + html(form(k, v)) + "\">";
         }},
        {"json in a query",
         [](B k, B v) {
             return "GET /?data=" + percent(object(k, v)) + "&b=1";
         }},
        {"json in html",
         [](B k, B v) {
             return "<div data-x=\"" + html(object(k, v)) + "\"></div>";
         }},
        {"json with unicode quotes",
         [](B k, B v) {
             return "{\"x\":\"" + unicodeQuoted(object(k, v)) + "\"}";
         }},
        {"name and value",
         [](B k, B v) {
             return "{\"name\":" + json(k) + ",\"value\":" + json(v) + "}";
         }},
        {"name and value, spaced",
         [](B k, B v) {
             return "{\n \"name\": " + json(k) + ",\n \"value\": " + json(v) + "\n}";
         }},
        {"multipart",
         [](B k, B v) {
             return "--b\r\nContent-Disposition: form-data; name=\"" + k + "\"\r\n\r\n" + v + "\r\n--b--";
         }},
        {"multipart in json",
         [](B k, B v) {
             return "{\"text\":\"--b\\r\\nContent-Disposition: form-data; name=\\\"" + k +
                    "\\\"\\r\\n\\r\\n" + json(v).mid(1, json(v).size() - 2) + "\\r\\n--b--\"}";
         }},
        {"base64 of json",
         [](B k, B v) {
             return "{\"encoding\":\"base64\",\"text\":\"" + object(k, v).toBase64() + "\"}";
         }},
        {"base64 of a form",
         [](B k, B v) {
             return "body=" + form(k, v).toBase64() + " end";
         }},
        {"base64url of json",
         [](B k, B v) {
             return "blob:" +
                    object(k, v).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
                    " end";
         }},
        {"yaml", [](B k, B v) { return "a: 1\n  " + k + ": " + v + "\nb: 2"; }, true},
        {"yaml quoted",
         [](B k, B v) {
             return "a: 1\n- " + k + ": " + json(v) + "\nb: 2";
         }},
        {"ini", [](B k, B v) { return "[x]\n" + k + " = " + v + "\nb = 2"; }, true},
        {"properties", [](B k, B v) { return "x.y=1\nspring." + k + "=" + v + "\nb=2"; }, true},
        {"environment",
         [](B k, B v) {
             return "export " + k + "=" + json(v) + "\n";
         }},
        {"log pair",
         [](B k, B v) { return "2026-11-23 10:00:01 INFO login client=abc " + k + "=" + v + " took=12ms"; },
         true},
        {"log pair, commas",
         [](B k, B v) { return "2026-11-23 10:00:01 INFO {client=abc, " + k + "=" + v + ", took=12}"; },
         true},
        {"log dictionary",
         [](B k, B v) { return "DEBUG {'client': 'abc', '" + k + "': '" + v + "', 'n': 1}"; }, true},
        {"xml",
         [](B k, B v) {
             return "<c><" + k + " a=\"1\">" + html(v) + "</" + k + "></c>";
         }},
        {"xml attribute",
         [](B k, B v) {
             return "<c a=\"1\" " + k + "=\"" + html(v) + "\" b=\"2\"/>";
         }},
        {"input",
         [](B k, B v) {
             return "<input type=\"hidden\" name=\"" + k + "\" value=\"" + html(v) + "\"/>";
         }},
        {"header", [](B k, B v) { return "GET / HTTP/1.1\r\n" + k + ": " + v + "\r\nAccept: */*\r\n"; },
         true},
        {"curl header", [](B k, B v) { return "curl -H '" + k + ": " + v + "' https://a.example/"; }, true},
        {"option", [](B k, B v) { return "$ tool --" + k + "=" + v + " --verbose"; }, true},
        {"upper case",
         [](B k, B v) {
             return "{" + json(k.toUpper()) + ":" + json(v) + "}";
         }},
    };
    return all;
}

QByteArray allReadings(const QByteArray& text) {
    QByteArray all = text;
    QByteArray layer = text;
    for (int depth = 0; depth < 4; ++depth) {
        layer.replace("\\u0022", "\"")
            .replace("\\u0026", "&")
            .replace("\\/", "/")
            .replace("\\\"", "\"")
            .replace("\\\\", "\\");
        layer.replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
        layer = QByteArray::fromPercentEncoding(layer);
        all += '\n' + layer;
    }
    static const QRegularExpression run(QStringLiteral("[A-Za-z0-9+/_-]{12,}={0,2}"));
    QByteArray decoded;
    auto matches = run.globalMatch(QString::fromLatin1(all));
    while (matches.hasNext()) {
        QByteArray digits = matches.next().captured().toLatin1();
        digits.replace('-', '+').replace('_', '/');
        decoded += '\n' + QByteArray::fromBase64(digits);
    }
    for (int depth = 0; depth < 2; ++depth) {
        decoded +=
            '\n' + QByteArray::fromPercentEncoding(decoded.replace("\\\"", "\"").replace("\\\\", "\\"));
    }
    return all + decoded;
}

} // namespace planted
