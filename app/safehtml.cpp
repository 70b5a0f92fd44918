#include "app/safehtml.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {
namespace {

const QSet<QString>& keptTags() {
    static const QSet<QString> kept{u"p"_s,  u"br"_s,    u"b"_s,     u"strong"_s, u"i"_s,          u"em"_s,
                                    u"u"_s,  u"s"_s,     u"code"_s,  u"pre"_s,    u"ul"_s,         u"ol"_s,
                                    u"li"_s, u"h1"_s,    u"h2"_s,    u"h3"_s,     u"h4"_s,         u"h5"_s,
                                    u"h6"_s, u"a"_s,     u"div"_s,   u"hr"_s,     u"td"_s,         u"th"_s,
                                    u"tr"_s, u"table"_s, u"thead"_s, u"tbody"_s,  u"blockquote"_s, u"span"_s};
    return kept;
}

/// Elements whose content is no text for a person.
bool isHiddenElement(const QString& tag) {
    static const QSet<QString> hidden{u"script"_s,   u"style"_s,    u"head"_s,     u"title"_s,
                                      u"iframe"_s,   u"object"_s,   u"template"_s, u"svg"_s,
                                      u"noscript"_s, u"textarea"_s, u"select"_s};
    return hidden.contains(tag);
}

QString linkTarget(const QString& attributes) {
    static const QRegularExpression href(
        u"(?:^|[\\s/])href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = href.match(attributes);
    QTextDocument decoder;
    decoder.setHtml(match.captured(1) + match.captured(2) + match.captured(3));
    const QUrl url(decoder.toPlainText().trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool isKnown = scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
    return url.isValid() && isKnown ? url.toString(QUrl::FullyEncoded) : QString();
}

/// Where the tag that begins at `at` ends; a ">" inside a quoted attribute does not end it.
qsizetype tagEnd(const QString& html, qsizetype at) {
    QChar quote;
    for (qsizetype i = at; i < html.size(); ++i) {
        const QChar c = html.at(i);
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'>') {
            return i;
        }
    }
    return -1;
}

/// What stands for the tag with that content ("/p", "a href=…").
QString safeTag(const QString& tag, const QString& name, bool isClosing) {
    if (name == "img"_L1) {
        return isClosing ? QString()
                         : QCoreApplication::translate("app::ConversationView", "[picture]").toHtmlEscaped();
    }
    if (!keptTags().contains(name)) {
        return {};
    }
    if (name == "a"_L1 && !isClosing) {
        const QString target = linkTarget(tag);
        return target.isEmpty() ? u"<a>"_s : u"<a href=\"%1\">"_s.arg(target.toHtmlEscaped());
    }
    return (isClosing ? u"</%1>"_s : u"<%1>"_s).arg(name);
}

} // namespace

QString safeHtml(const QString& html) {
    static const QRegularExpression tagName(u"^/?\\s*([a-zA-Z][a-zA-Z0-9]*)"_s);
    QString safe;
    QString hidden; // the element whose content is left out
    for (qsizetype at = 0; at < html.size();) {
        const QChar c = html.at(at);
        if (c != u'<') {
            if (hidden.isEmpty()) {
                safe += c;
            }
            ++at;
            continue;
        }
        if (QStringView(html).mid(at).startsWith(u"<!--")) {
            const qsizetype end = html.indexOf(u"-->"_s, at);
            at = end < 0 ? html.size() : end + 3;
            continue;
        }
        const qsizetype end = tagEnd(html, at + 1);
        const QString tag = end < 0 ? QString() : html.mid(at + 1, end - at - 1);
        const QRegularExpressionMatch match = tagName.match(tag);
        if (end < 0 || (!match.hasMatch() && !tag.startsWith(u'!') && !tag.startsWith(u'?'))) {
            safe += hidden.isEmpty() ? u"&lt;"_s : QString(); // no tag: a sign of the text
            ++at;
            continue;
        }
        const QString name = match.captured(1).toLower();
        const bool isClosing = tag.startsWith(u'/');
        if (!hidden.isEmpty()) {
            hidden = isClosing && name == hidden ? QString() : hidden;
        } else if (isHiddenElement(name)) {
            hidden = isClosing || tag.endsWith(u'/') ? QString() : name;
        } else {
            safe += safeTag(tag, name, isClosing);
        }
        at = end + 1;
    }
    return safe;
}

} // namespace app
