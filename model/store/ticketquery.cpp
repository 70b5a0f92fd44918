#include "store/ticketquery.h"

#include "store/sqlerror.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr auto wordColumns = "{ticket subject requester description conversation}"_L1;

/// As SQL's hex() writes it.
QString facet(QChar kind, const QString& value) {
    return kind + QString::fromLatin1(value.toUtf8().toHex()).toUpper();
}

/// Tickets of each account with the facet of this kind that the account has.
QString facetsByAccount(const QHash<core::AccountId, QString>& values, QChar kind) {
    QStringList parts;
    for (auto one = values.cbegin(); one != values.cend(); ++one) {
        parts += u"(%1 AND %2)"_s.arg(facet(u'a', one.key().value), facet(kind, one.value()));
    }
    return parts.isEmpty() ? u"nobody"_s : parts.join(u" OR "_s);
}

/// The tickets that the person asked for, by the name that each account has for the person.
QString ownFacets(const TicketQuery& query) {
    QHash<core::AccountId, QString> users = query.users;
    for (QString& user : users) {
        user = user.toLower();
    }
    return facetsByAccount(users, u'r');
}

QStringList facetsOf(const TicketQuery& query) {
    QStringList facets;
    switch (query.state) {
    case TicketQuery::State::Any:
        break;
    case TicketQuery::State::Open:
        facets += u"isopen"_s;
        break;
    case TicketQuery::State::WaitingForMe:
        facets += u"(%1 NOT ofcolleague)"_s.arg(facet(u't', u"pending"_s));
        break;
    case TicketQuery::State::Solved:
        facets += u"isclosed"_s;
        break;
    }
    if (!query.severity.isEmpty()) {
        facets += facet(u's', query.severity);
    }
    if (!query.account.isEmpty()) {
        facets += facet(u'a', query.account.value);
    }
    switch (query.whose) {
    case TicketQuery::Whose::All:
        break;
    case TicketQuery::Whose::Mine:
        facets += u'(' + ownFacets(query) + u')';
        break;
    case TicketQuery::Whose::OnBehalf:
        facets += u"((named NOT (%1)) NOT ofcolleague)"_s.arg(ownFacets(query));
        break;
    case TicketQuery::Whose::Organization:
        facets += u'(' + facetsByAccount(query.organizations, u'o') + u')';
        break;
    }
    return facets;
}

/// The words of the index that begin so, if they are few and it can be told which: none otherwise.
QStringList fewEndings(Connection& connection, const QString& word) {
    constexpr qsizetype longestOfIndex = 8; // as migration 008 has it
    constexpr qsizetype mostEndings = 32;
    // Other letters are written as the index has them only by its own rules.
    const bool isPlain = std::ranges::all_of(word, [](QChar letter) { return letter.unicode() < 0x80; });
    if (word.size() <= longestOfIndex || !isPlain) {
        return {};
    }
    const QString beginning = word.toLower();
    QStringList endings;
    QString from = beginning;
    for (;;) {
        auto row = connection.run(u"SELECT term FROM ticket_vocabulary WHERE term >= ? LIMIT 1"_s, {from});
        if (!row || !row->next()) {
            return row && !row->lastError().isValid() ? endings : QStringList();
        }
        const QString term = row->value(0).toString();
        if (!term.startsWith(beginning)) {
            return endings;
        }
        if (endings.size() == mostEndings) {
            return {};
        }
        endings += term;
        from = term + QChar(1); // no word holds it: the next one, without the other places of this one
    }
}

/// Words that begin so.
QString beginningOf(Connection& connection, const QString& word) {
    const QStringList endings = fewEndings(connection, word);
    // Tickets of words that are named are told one after the other, those of a beginning first collected.
    return endings.isEmpty() ? u'"' + word + u"\"*"_s : u"(\"%1\")"_s.arg(endings.join(u"\" OR \""_s));
}

/// For FTS5; empty = every ticket.
QString matchOf(Connection& connection, const TicketQuery& query) {
    QStringList parts;
    QStringList words = searchWords(query.text);
    for (QString& word : words) {
        word = beginningOf(connection, word);
    }
    if (!words.isEmpty()) {
        parts += u"(%1 : (%2))"_s.arg(wordColumns, words.join(u" AND "_s));
    }
    if (const QStringList facets = facetsOf(query); !facets.isEmpty()) {
        parts += u"(facets : (%1))"_s.arg(facets.join(u" AND "_s));
    }
    return parts.join(u" AND "_s);
}

QString columnOf(TicketQuery::Order order) {
    switch (order) {
    case TicketQuery::Order::Changed:
        return u"place"_s;
    case TicketQuery::Order::Number:
        return u"number"_s;
    case TicketQuery::Order::Subject:
        return u"subject COLLATE NOCASE"_s;
    case TicketQuery::Order::Severity:
        return u"severity_rank"_s;
    case TicketQuery::Order::Status:
        return u"status"_s;
    case TicketQuery::Order::Requester:
        return u"requester COLLATE NOCASE"_s;
    case TicketQuery::Order::Account:
        return u"account"_s;
    case TicketQuery::Order::Created:
        return u"created"_s;
    }
    Q_UNREACHABLE();
}

struct Select {
    QString sql;
    QVariantList values;
};

Select selectOf(Connection& connection, const TicketQuery& query, int most) {
    const QString match = matchOf(connection, query);
    const QString direction = query.isAscending ? u"ASC"_s : u"DESC"_s;
    Select select;
    if (query.order == TicketQuery::Order::Changed && !match.isEmpty()) {
        select.sql =
            u"SELECT rowid FROM ticket_words WHERE ticket_words MATCH ? ORDER BY rowid "_s + direction;
    } else {
        select.sql = u"SELECT place FROM ticket_list"_s;
        if (!match.isEmpty()) {
            select.sql += u" WHERE place IN (SELECT rowid FROM ticket_words WHERE ticket_words MATCH ?)"_s;
        }
        select.sql += u" ORDER BY %1 %2"_s.arg(columnOf(query.order), direction);
        if (query.order != TicketQuery::Order::Changed) {
            select.sql += u", place DESC"_s;
        }
    }
    if (!match.isEmpty()) {
        select.values += match;
    }
    if (most > 0) {
        select.sql += u" LIMIT ?"_s;
        select.values += most;
    }
    return select;
}

} // namespace

QStringList searchWords(const QString& text) {
    QStringList words;
    QString word;
    const QList<uint> letters = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const uint letter : letters) {
        if (QChar::isLetterOrNumber(letter)) {
            word += QString::fromUcs4(reinterpret_cast<const char32_t*>(&letter), 1);
        } else if (!QChar::isMark(letter) && !word.isEmpty()) {
            words += std::exchange(word, QString());
        }
    }
    if (!word.isEmpty()) {
        words += word;
    }
    return words;
}

core::Result<QList<qint64>> ticketPlaces(Connection& connection, const TicketQuery& query, int most,
                                         const IsStale& isStale) {
    constexpr qsizetype between = 4096;
    const auto isCancelled = [&isStale] {
        return isStale && isStale();
    };
    const Select select = selectOf(connection, query, most);
    // Interrupted may have been the look at the vocabulary only.
    auto rows = isCancelled() ? core::Result<QSqlQuery>() : connection.run(select.sql, select.values);
    QList<qint64> places;
    while (rows && rows->next()) {
        places.append(rows->value(0).toLongLong());
        if (places.size() % between == 0 && isCancelled()) {
            break;
        }
    }
    // An interrupted statement is an error of its own.
    if (isCancelled()) {
        return core::fail(core::ErrorKind::Cancelled, QCoreApplication::translate("core", "Cancelled."));
    }
    if (!rows || rows->lastError().isValid()) {
        return core::fail(rows ? sqlError(rows->lastError(), connection.file()) : rows.error());
    }
    return places;
}

} // namespace store
