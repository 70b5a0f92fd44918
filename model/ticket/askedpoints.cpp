#include "ticket/askedpoints.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

bool isHeading(QStringView line) {
    return line.startsWith(u'#');
}

/// The text without its headings, which ask and do not answer, and what stands under each of them.
struct Parts {
    QString prose;
    QHash<QString, QString> under; ///< heading → text below it

    explicit Parts(QStringView text) {
        QString heading;
        for (const QStringView line : text.tokenize(u'\n')) {
            if (isHeading(line)) {
                heading = line.trimmed().toString();
            } else {
                prose += line.toString() + u'\n';
                under[heading] += line.trimmed().toString();
            }
        }
        prose = prose.toCaseFolded();
    }
};

/// From the beginning of a word, so that "all" is not found in "install".
bool hasWord(const QString& text, const QString& word) {
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber()) {
            return true;
        }
    }
    return false;
}

} // namespace

QString pointHeading(const Option& point) {
    return u"## "_s + point.label.english();
}

QStringList answeredPoints(const Field& points, QStringView text, bool hasFiles) {
    const Parts parts(text);
    QStringList answered;
    for (const Option& point : points.options) {
        const bool isNamed = std::ranges::any_of(point.keywords, [&](const QString& word) {
            return !word.isEmpty() && hasWord(parts.prose, word.toCaseFolded());
        });
        if (isNamed || (point.isByFiles && hasFiles) || !parts.under.value(pointHeading(point)).isEmpty()) {
            answered.append(point.value);
        }
    }
    return answered;
}

} // namespace ticket
