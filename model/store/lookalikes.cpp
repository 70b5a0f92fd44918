#include "store/lookalikes.h"

#include "store/sqlerror.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr qsizetype mostWords = 8;
constexpr qsizetype shortestStem = 4;
/// Tickets that are compared word by word, the last changed ones.
constexpr int mostCompared = 200;
constexpr int readOfDescription = 4000; // characters
constexpr int subjectWeight = 3;

bool saysNothing(const QString& word) {
    static const QSet<QString> words{
        u"about"_s, u"after"_s,  u"again"_s,  u"all"_s,  u"also"_s,   u"and"_s,    u"any"_s,     u"are"_s,
        u"been"_s,  u"before"_s, u"but"_s,    u"can"_s,  u"cannot"_s, u"could"_s,  u"does"_s,    u"doesn"_s,
        u"for"_s,   u"from"_s,   u"has"_s,    u"have"_s, u"help"_s,   u"how"_s,    u"into"_s,    u"issue"_s,
        u"its"_s,   u"need"_s,   u"not"_s,    u"now"_s,  u"our"_s,    u"please"_s, u"problem"_s, u"since"_s,
        u"some"_s,  u"than"_s,   u"that"_s,   u"the"_s,  u"their"_s,  u"then"_s,   u"there"_s,   u"they"_s,
        u"this"_s,  u"today"_s,  u"urgent"_s, u"was"_s,  u"were"_s,   u"what"_s,   u"when"_s,    u"which"_s,
        u"while"_s, u"who"_s,    u"why"_s,    u"will"_s, u"with"_s,   u"you"_s,    u"your"_s};
    constexpr qsizetype shortest = 3;
    return word.size() < shortest || words.contains(word);
}

/// As the index has it: without accents, small.
QString bare(const QString& text) {
    QString letters;
    const QString apart = text.normalized(QString::NormalizationForm_D).toLower();
    for (const QChar letter : apart) {
        if (!letter.isMark()) {
            letters += letter;
        }
    }
    return letters;
}

QString stemOf(const QString& word) {
    for (const QString& ending : {u"ing"_s, u"ure"_s, u"ed"_s, u"es"_s, u"s"_s}) {
        QString stem = word.chopped(word.endsWith(ending) ? ending.size() : 0);
        if (stem == word || stem.size() < shortestStem || (ending == u"s"_s && stem.endsWith(u's'))) {
            continue;
        }
        if (stem.size() > shortestStem && stem.back() == stem.at(stem.size() - 2)) {
            stem.chop(1); // dropped, dropping → drop
        }
        return stem;
    }
    return word;
}

bool holds(const QStringList& words, const QString& stem) {
    return std::ranges::any_of(words, [&stem](const QString& word) { return word.startsWith(stem); });
}

/// Two of the words at least, in a ticket of the account that is open; for FTS5.
QString lookalikeMatch(const core::AccountId& account, const QStringList& stems) {
    QStringList pairs;
    for (qsizetype i = 0; i + 1 < stems.size(); ++i) {
        QStringList others;
        for (qsizetype j = i + 1; j < stems.size(); ++j) {
            others += u'"' + stems.at(j) + u"\"*"_s;
        }
        pairs += u"(\"%1\"* AND (%2))"_s.arg(stems.at(i), others.join(u" OR "_s));
    }
    const QString whose = u'a' + QString::fromLatin1(account.value.toUtf8().toHex()).toUpper();
    return u"({subject description} : (%1)) AND (facets : (%2 AND isopen))"_s.arg(pairs.join(u" OR "_s),
                                                                                  whose);
}

int likeness(const QStringList& stems, const QString& subject, const QString& description) {
    const QStringList inSubject = searchWords(bare(subject));
    const QStringList inDescription = searchWords(bare(description));
    int shared = 0;
    int inHead = 0;
    for (const QString& stem : stems) {
        const bool isInHead = holds(inSubject, stem);
        inHead += isInHead ? 1 : 0;
        shared += isInHead || holds(inDescription, stem) ? 1 : 0;
    }
    const bool isAlike = inHead > 0 && shared > 1 && 2 * shared >= stems.size();
    return isAlike ? shared + subjectWeight * inHead : 0;
}

} // namespace

QStringList tellingWords(const QString& subject) {
    QStringList stems;
    const QStringList words = searchWords(bare(subject));
    for (const QString& word : words) {
        const QString stem = stemOf(word);
        if (!saysNothing(word) && !saysNothing(stem) && !stems.contains(stem) && stems.size() < mostWords) {
            stems += stem;
        }
    }
    return stems;
}

core::Result<QList<TicketLine>> lookalikes(Connection& connection, const core::AccountId& account,
                                           const QString& subject, int most, const IsStale& isStale) {
    const QStringList stems = tellingWords(subject);
    if (stems.size() < 2) {
        return QList<TicketLine>();
    }
    auto rows = connection.run(
        u"SELECT l.place, l.subject, substr(iif(json_valid(t.json), json_extract(t.json, '$.description'), "
        u"''), 1, ?) "
        "FROM (SELECT rowid AS place FROM ticket_words WHERE ticket_words MATCH ? ORDER BY rowid DESC LIMIT "
        "?) AS w "
        "JOIN ticket_list l ON l.place = w.place JOIN tickets t ON t.account = l.account AND t.id = l.ticket "
        "ORDER BY l.place DESC"_s,
        {readOfDescription, lookalikeMatch(account, stems), mostCompared});
    QList<std::pair<int, qint64>> found;
    while (rows && rows->next() && !(isStale && isStale())) {
        const int alike = likeness(stems, rows->value(1).toString(), rows->value(2).toString());
        if (alike > 0) {
            found.append({alike, rows->value(0).toLongLong()});
        }
    }
    if (!rows || rows->lastError().isValid()) {
        return core::fail(rows ? sqlError(rows->lastError(), connection.file()) : rows.error());
    }
    std::ranges::sort(found, std::greater<>());
    QList<qint64> places;
    for (const auto& [alike, place] : found.first(std::min<qsizetype>(found.size(), most))) {
        places += place;
    }
    return ticketLines(connection, places);
}

} // namespace store
