#include "ticket/layout.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

/// The marks that open or close a code block on this line; empty when it has none.
QString fenceOf(QStringView line) {
    static const QRegularExpression shape(u"^ {0,3}(`{3,}|~{3,})"_s);
    return shape.match(line).captured(1);
}

/// Whether the line ends the code block that `open` began.
bool closes(QStringView line, const QString& open) {
    const QString fence = fenceOf(line);
    return fence.startsWith(open) && line.trimmed() == fence;
}

bool isTableRow(QStringView line) {
    constexpr int leastBars = 2;
    return line.count(u'|') >= leastBars;
}

/// Without control characters; half characters become the sign for it.
QString cleaned(QStringView line) {
    QString clean;
    clean.reserve(line.size());
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar unit = line[at];
        if (unit.isHighSurrogate() && at + 1 < line.size() && line[at + 1].isLowSurrogate()) {
            clean += line.mid(at, 2);
            ++at;
        } else if (unit.isSurrogate()) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (unit == u'\t' || unit.category() != QChar::Other_Control) {
            clean += unit;
        }
    }
    return clean;
}

/// What looks like a tag is taken out by a Support Center, unless it is code.
QString withoutTags(const QString& line) {
    if (!line.contains(u'<')) {
        return line;
    }
    static const QRegularExpression next(u"`+|<(?=[A-Za-z/!?])"_s);
    QString safe;
    QString open; // the marks of the piece of code that is open
    qsizetype done = 0;
    auto matches = next.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString found = match.captured();
        safe += QStringView(line).mid(done, match.capturedEnd() - done);
        done = match.capturedEnd();
        if (found.startsWith(u'`')) {
            const bool isOpening = open.isEmpty() && QStringView(line).mid(done).contains(found);
            open = isOpening ? found : open == found ? QString() : open;
        } else if (open.isEmpty()) {
            safe += u' ';
        }
    }
    return safe + line.mid(done);
}

bool isLineEnd(QChar unit) {
    return unit == u'\n' || unit == u'\r' || unit == QChar(QChar::LineSeparator) ||
           unit == QChar(QChar::ParagraphSeparator);
}

/// Puts the lines together and knows whether a code block is open.
class Layout final {
public:
    explicit Layout(qsizetype room) : m_room(room) {}

    /// Adds as much of the line as there is room for; how many of its units were taken.
    qsizetype add(QStringView line) {
        if (const std::optional<QString> whole = fitting(line)) {
            put(*whole);
            return line.size();
        }
        qsizetype fits = -1; // not even the line end has room
        qsizetype most = line.size();
        while (fits + 1 < most) {
            const qsizetype half = (fits + most) / 2;
            (fitting(line.first(half)) ? fits : most) = half;
        }
        if (fits > 0 && line[fits - 1].isHighSurrogate()) {
            --fits;
        }
        if (fits > 0) {
            put(*fitting(line.first(fits)));
        }
        return std::max<qsizetype>(fits, 0);
    }

    Collapsed result(qsizetype taken) const {
        return {.text = m_open.isEmpty() ? m_text : m_text + u'\n' + m_open, .taken = taken};
    }

private:
    QString openAfter(const QString& line) const {
        return m_open.isEmpty() ? fenceOf(line) : closes(line, m_open) ? QString() : m_open;
    }

    /// The line as it is put, if it has room together with the marks that close what is open then.
    std::optional<QString> fitting(QStringView line) const {
        const QString clean = cleaned(line);
        const QString open = openAfter(clean);
        QString put = m_isFirst ? QString() : u"\n"_s;
        put += m_open.isEmpty() && open.isEmpty() ? withoutTags(clean) : clean;
        const qsizetype closing = open.isEmpty() ? 0 : open.size() + 1;
        return m_bytes + put.toUtf8().size() + closing <= m_room ? std::optional(put) : std::nullopt;
    }

    void put(const QString& line) {
        m_open = openAfter(m_isFirst ? line : line.mid(1));
        m_isFirst = false;
        m_bytes += line.toUtf8().size();
        m_text += line;
    }

    qsizetype m_room;
    qsizetype m_bytes = 0;
    QString m_text;
    QString m_open; ///< the marks of the code block that is open
    bool m_isFirst = true;
};

} // namespace

bool hasLayout(QStringView text) {
    static const QRegularExpression indented(u"^(\\t| {2,})\\S"_s);
    static const QRegularExpression columns(u"\\S(\\t| {3,})\\S"_s);
    bool wasTableRow = false;
    for (const QStringView line : text.tokenize(u'\n')) {
        const bool isRow = isTableRow(line);
        if ((isRow && wasTableRow) || !fenceOf(line).isEmpty() || indented.match(line).hasMatch() ||
            columns.match(line).hasMatch()) {
            return true;
        }
        wasTableRow = isRow;
    }
    return false;
}

Collapsed withLayout(QStringView text, qsizetype mostBytes) {
    Layout layout(mostBytes);
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at;
        while (end < text.size() && !isLineEnd(text[end])) {
            ++end;
        }
        const qsizetype taken = layout.add(text.mid(at, end - at));
        at += taken;
        if (at < end) {
            break;
        }
        const bool isPair = end + 1 < text.size() && text[end] == u'\r' && text[end + 1] == u'\n';
        at = std::min(end + (isPair ? 2 : 1), text.size());
    }
    return layout.result(at);
}

} // namespace ticket
