#include "center/textrules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace center {

QString cutToBytes(const QString& text, qsizetype most) {
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() <= most) {
        return text;
    }
    qsizetype end = qMax<qsizetype>(most, 0);
    constexpr uchar topBits = 0xC0;
    constexpr uchar continuation = 0x80;
    while (end > 0 && (static_cast<uchar>(bytes.at(end)) & topBits) == continuation) {
        --end;
    }
    return QString::fromUtf8(bytes.first(end));
}

QString commentText(const QString& text) {
    static const QRegularExpression tag(u"</?[A-Za-z!][^<>]*>"_s);
    static const QRegularExpression spaces(u"[ \\t\\x{00A0}]+"_s);
    static const QRegularExpression blankLines(u"\\n(?: ?\\n){2,}"_s);
    QString kept = text;
    kept.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar(u'\0'));
    kept.remove(tag);
    kept.replace(spaces, u" "_s).replace(blankLines, u"\n\n"_s);
    return cutToBytes(kept.trimmed(), commentLimit);
}

QString commentHtml(const QString& text) {
    QString escaped = text.toHtmlEscaped();
    escaped.replace(u'\n', u"<br>"_s);
    return u"<div class=\"zd-comment\" dir=\"auto\">%1</div>"_s.arg(escaped);
}

} // namespace center
