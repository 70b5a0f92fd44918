#include "contacts/vcard.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace contacts {
namespace {

/// Octets of a line without its end (RFC 6350, 3.2).
constexpr qsizetype longestLine = 75;

struct Line {
    int number = 0;
    QString name; ///< in capitals, without a group
    QStringList parameters;
    QString value;
};

/// Value and parameters are parted by the first colon that is not in quotation marks.
qsizetype valueAt(const QString& text) {
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'"') {
            isQuoted = !isQuoted;
        } else if (text.at(i) == u':' && !isQuoted) {
            return i;
        }
    }
    return -1;
}

/// Folded lines are put together again (RFC 6350, 3.2).
QList<Line> linesOf(const QString& text) {
    QList<Line> lines;
    QList<std::pair<int, QString>> whole;
    int number = 0;
    for (QString one : text.split(u'\n')) {
        ++number;
        if (one.endsWith(u'\r')) {
            one.chop(1);
        }
        const bool isFolded = one.startsWith(u' ') || one.startsWith(u'\t');
        if (isFolded && !whole.isEmpty()) {
            whole.last().second += one.mid(1);
        } else if (!one.trimmed().isEmpty()) {
            whole.append({number, one});
        }
    }
    for (const auto& [at, one] : std::as_const(whole)) {
        const qsizetype colon = valueAt(one);
        QStringList head = one.left(std::max<qsizetype>(colon, 0)).split(u';');
        const QString name = head.takeFirst().section(u'.', -1).trimmed().toUpper();
        lines += {at, name, head, colon < 0 ? QString() : one.mid(colon + 1)};
    }
    return lines;
}

QString unescaped(const QString& value) {
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const bool isEscape = value.at(i) == u'\\' && i + 1 < value.size();
        const QChar letter = isEscape ? value.at(++i) : value.at(i);
        text += isEscape && (letter == u'n' || letter == u'N') ? QChar(u' ') : letter;
    }
    return text.simplified();
}

/// The components of N and ORG, which semicolons part.
QStringList components(const QString& value) {
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value.at(i) == u'\\' && i + 1 < value.size()) {
            parts.last() += value.mid(i++, 2);
        } else if (value.at(i) == u';') {
            parts += QString();
        } else {
            parts.last() += value.at(i);
        }
    }
    for (QString& part : parts) {
        part = unescaped(part);
    }
    return parts;
}

bool isPreferred(const Line& line) {
    return std::ranges::any_of(line.parameters, [](const QString& parameter) {
        const QString plain = parameter.toLower();
        return plain == u"pref=1"_s || (plain.startsWith(u"type"_s) && plain.contains(u"pref"_s));
    });
}

QString telephone(QString value) {
    value = unescaped(value);
    if (value.startsWith(u"tel:"_s, Qt::CaseInsensitive)) {
        value = value.mid(4);
    }
    const qsizetype extension = value.indexOf(u";ext="_s, 0, Qt::CaseInsensitive);
    return extension < 0 ? value.section(u';', 0, 0)
                         : value.left(extension) + u" ext. "_s + value.mid(extension + 5).section(u';', 0, 0);
}

void take(ticket::Person& person, const Line& line) {
    const auto put = [&line](QString& to, const QString& text) {
        if (to.isEmpty() || (isPreferred(line) && !text.isEmpty())) {
            to = text.simplified();
        }
    };
    if (line.name == u"FN"_s) {
        person.name = unescaped(line.value);
    } else if (line.name == u"N"_s && person.name.isEmpty()) {
        const QStringList parts = components(line.value);
        person.name = (parts.value(1) + u' ' + parts.value(0)).simplified();
    } else if (line.name == u"EMAIL"_s) {
        put(person.email, unescaped(line.value));
    } else if (line.name == u"TEL"_s) {
        put(person.phone, telephone(line.value));
    } else if (line.name == u"ORG"_s) {
        put(person.company, components(line.value).value(0));
    } else if (line.name.startsWith(u"X-SUPPORT-"_s)) {
        const QString key = line.name.mid(10).toLower();
        const auto& parts = ticket::personParts();
        const auto part = std::ranges::find(parts, key, &ticket::PersonPart::key);
        if (part != parts.end()) {
            put(person.*part->text, unescaped(line.value));
        }
    }
}

QString escaped(QString text) {
    return text.replace(u'\\', u"\\\\"_s)
        .replace(u',', u"\\,"_s)
        .replace(u';', u"\\;"_s)
        .replace(u'\n', u"\\n"_s);
}

/// Never inside a character.
QByteArray folded(const QString& line) {
    QByteArray out;
    qsizetype used = 0;
    for (const uint code : line.toUcs4()) {
        const QByteArray letter = QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1).toUtf8();
        if (used + letter.size() > longestLine) {
            out += "\r\n ";
            used = 1;
        }
        out += letter;
        used += letter.size();
    }
    return out + "\r\n";
}

} // namespace

Import readVcards(const QString& text) {
    Import import;
    std::optional<ticket::Person> card;
    int begun = 0;
    const auto fault = [&import](int line, const QString& what) {
        import.faults += {line, what};
    };
    const QList<Line> lines = linesOf(text);
    for (const Line& line : lines) {
        const QString what = line.value.trimmed().toUpper();
        if (line.name == u"BEGIN"_s && what == u"VCARD"_s) {
            if (card) {
                fault(begun, QCoreApplication::translate("contacts", "The card has no end."));
            }
            card = ticket::Person();
            begun = line.number;
        } else if (!card) {
            fault(line.number, QCoreApplication::translate("contacts", "The line is in no card."));
        } else if (line.name == u"END"_s && what == u"VCARD"_s) {
            if (card->name.isEmpty() && card->email.isEmpty()) {
                fault(begun, QCoreApplication::translate("contacts",
                                                         "There is neither a name nor an e-mail address."));
            } else {
                import.people += *card;
            }
            card.reset();
        } else {
            take(*card, line);
        }
    }
    if (card) {
        fault(begun, QCoreApplication::translate("contacts", "The card has no end."));
    }
    return import;
}

QByteArray toVcards(const QList<ticket::Person>& people) {
    QByteArray cards;
    for (const ticket::Person& person : people) {
        cards += "BEGIN:VCARD\r\nVERSION:4.0\r\n";
        cards += folded(u"FN:"_s + escaped(person.label()));
        const auto property = [&cards](const QString& name, const QString& text) {
            if (!text.isEmpty()) {
                cards += folded(name + u':' + escaped(text));
            }
        };
        property(u"EMAIL"_s, person.email);
        property(u"TEL;VALUE=text"_s, person.phone);
        property(u"ORG"_s, person.company);
        for (const ticket::PersonPart& part : ticket::personParts().mid(4)) {
            property(u"X-SUPPORT-"_s + part.key.toUpper(), person.*part.text);
        }
        cards += "END:VCARD\r\n";
    }
    return cards;
}

} // namespace contacts
