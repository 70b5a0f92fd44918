#include "contacts/csv.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace contacts {
namespace {

/// Before a cell it tells a spreadsheet that this is text.
constexpr QChar guard = u'\'';

struct Record {
    int line = 0; ///< in which it begins
    QStringList cells;
    bool isWhole = true; ///< false: a quoted cell has no end
};

/// Cells may hold separators, quotes (doubled) and line breaks when they are quoted.
class CsvReader final {
public:
    CsvReader(const QString& text, QChar separator) : m_text(text), m_separator(separator) {}

    QList<Record> records() {
        QList<Record> found;
        while (m_at < m_text.size()) {
            Record record = next();
            if (record.cells != QStringList{QString()}) { // an empty line
                found += record;
            }
        }
        return found;
    }

private:
    Record next() {
        Record record{.line = m_line, .cells = {QString()}};
        while (m_at < m_text.size()) {
            const QChar letter = m_text.at(m_at++);
            if (letter == u'"' && record.cells.last().isEmpty()) {
                record.isWhole = quoted(record.cells.last()) && record.isWhole;
            } else if (letter == m_separator) {
                record.cells += QString();
            } else if (letter == u'\n') {
                ++m_line;
                break;
            } else if (letter != u'\r') {
                record.cells.last() += letter;
            }
        }
        return record;
    }

    bool quoted(QString& cell) {
        while (m_at < m_text.size()) {
            const QChar letter = m_text.at(m_at++);
            const bool isQuote = letter == u'"';
            if (isQuote && (m_at >= m_text.size() || m_text.at(m_at) != u'"')) {
                return true;
            }
            m_at += isQuote ? 1 : 0;
            m_line += letter == u'\n' ? 1 : 0;
            cell += letter;
        }
        return false;
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

QString keyOf(const QString& title) {
    static const QHash<QString, QString> others{{u"full name"_s, u"name"_s},
                                                {u"display name"_s, u"name"_s},
                                                {u"e-mail"_s, u"email"_s},
                                                {u"mail"_s, u"email"_s},
                                                {u"e-mail address"_s, u"email"_s},
                                                {u"email address"_s, u"email"_s},
                                                {u"telephone"_s, u"phone"_s},
                                                {u"phone number"_s, u"phone"_s},
                                                {u"mobile"_s, u"phone"_s},
                                                {u"mobile phone"_s, u"phone"_s},
                                                {u"organization"_s, u"company"_s},
                                                {u"organisation"_s, u"company"_s},
                                                {u"appliance version"_s, u"version"_s},
                                                {u"health check address"_s, u"health"_s}};
    const QString plain = title.simplified().toLower();
    return others.value(plain, plain);
}

/// Whether a spreadsheet could run the cell as a formula (CWE-1236), also behind guards. A telephone number
/// counts: as a formula it would lose its plus.
bool isFormula(QStringView text) {
    static const QString first = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"_s; // the last four: full width
    while (text.startsWith(guard)) {
        text = text.mid(1);
    }
    return !text.isEmpty() && first.contains(text.front());
}

QString guarded(const QString& text) {
    return isFormula(text) ? guard + text : text;
}

/// What guarded() was given. An apostrophe before anything else is part of a name.
QString unguarded(const QString& cell) {
    return cell.startsWith(guard) && isFormula(cell) ? cell.mid(1) : cell;
}

QChar separatorOf(const QString& text) {
    const QString head = text.left(text.indexOf(u'\n'));
    return head.count(u';') > head.count(u',') ? u';' : u',';
}

} // namespace

Import readCsv(const QString& text) {
    Import import;
    const QList<Record> records = CsvReader(text, separatorOf(text)).records();
    QStringList keys;
    for (const QString& title : records.value(0).cells) {
        keys += keyOf(title);
    }
    for (const Record& record : records.mid(1)) {
        QJsonObject values;
        for (qsizetype i = 0; i < std::min(keys.size(), record.cells.size()); ++i) {
            if (values.value(keys.at(i)).toString().isEmpty()) {
                values.insert(keys.at(i), unguarded(record.cells.at(i)));
            }
        }
        const ticket::Person person = ticket::personFromJson(values);
        if (!record.isWhole) {
            import.faults +=
                {record.line, QCoreApplication::translate("contacts", "A quotation mark has no end.")};
        } else if (record.cells.size() > keys.size()) {
            import.faults +=
                {record.line,
                 QCoreApplication::translate("contacts", "The line has more columns than the first one.")};
        } else if (person.name.isEmpty() && person.email.isEmpty()) {
            import.faults +=
                {record.line,
                 QCoreApplication::translate("contacts", "There is neither a name nor an e-mail address.")};
        } else {
            import.people += person;
        }
    }
    return import;
}

QByteArray toCsv(const QList<ticket::Person>& people) {
    const auto cell = [](QString text) {
        const bool isPlain = !text.contains(u',') && !text.contains(u';') && !text.contains(u'"') &&
                             !text.contains(u'\n') && !text.contains(u'\r');
        return isPlain ? text : u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    };
    QStringList head;
    for (const ticket::PersonPart& part : ticket::personParts()) {
        head += part.key;
    }
    QString text = head.join(u',') + u"\r\n"_s;
    for (const ticket::Person& person : people) {
        QStringList cells;
        for (const ticket::PersonPart& part : ticket::personParts()) {
            cells += cell(guarded(person.*part.text));
        }
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace contacts
