#include "contacts/contactfile.h"

#include "contacts/csv.h"
#include "contacts/vcard.h"
#include "phone/phone.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace contacts {
namespace {

QString textOf(const QByteArray& bytes) {
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    if (utf8.hasError()) {
        text = QString::fromLatin1(bytes);
    }
    if (text.startsWith(QChar(QChar::ByteOrderMark))) {
        text.remove(0, 1);
    }
    return text;
}

} // namespace

core::Result<Import> readContacts(const QByteArray& bytes) {
    const QString text = textOf(bytes);
    if (text.trimmed().startsWith(u"BEGIN:VCARD"_s, Qt::CaseInsensitive)) {
        return readVcards(text);
    }
    const QString head = text.left(text.indexOf(u'\n')).toLower();
    const bool isTable = !bytes.contains('\0') && (head.contains(u"name"_s) || head.contains(u"mail"_s));
    if (!isTable) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate(
                              "contacts",
                              "The file holds no contacts that can be read. A CSV file begins with a line "
                              "that names its columns, such as “name,email,phone,company”; a vCard "
                              "file begins with “BEGIN:VCARD”."));
    }
    return readCsv(text);
}

QString dialled(const QString& number, const QString& region) {
    const phone::Number read = phone::read(number, region);
    QString plain;
    for (const QChar letter : read.isDialable() ? read.text : number) {
        if (letter.isDigit() || (letter == u'+' && plain.isEmpty())) {
            plain += letter;
        }
    }
    return plain;
}

QStringList KnownPeople::keysOf(const ticket::Person& person) const {
    constexpr qsizetype shortest = 6; // an extension is no number of a person
    QStringList keys;
    if (!person.email.isEmpty()) {
        keys += person.email.toCaseFolded();
    }
    if (const QString number = dialled(person.phone, m_region); number.size() >= shortest) {
        keys += number;
    }
    return keys;
}

void KnownPeople::add(const ticket::Person& person, qsizetype place) {
    for (const QString& key : keysOf(person)) {
        if (!m_places.contains(key)) {
            m_places.insert(key, place);
        }
    }
}

qsizetype KnownPeople::find(const ticket::Person& person) const {
    for (const QString& key : keysOf(person)) {
        if (const auto found = m_places.constFind(key); found != m_places.constEnd()) {
            return *found;
        }
    }
    return -1;
}

} // namespace contacts
