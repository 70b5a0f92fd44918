#pragma once

#include "core/result.h"
#include "ticket/person.h"

#include <QByteArray>
#include <QHash>

/// Contacts as other programs write and read them, and which of them are the same person.
namespace contacts {

/// What could not be taken of a file.
struct Fault {
    int line = 0; ///< from 1
    QString text;
};

struct Import {
    QList<ticket::Person> people;
    QList<Fault> faults; ///< the other lines are among `people` all the same
};

/// A CSV (RFC 4180; also with semicolons, as spreadsheets of many countries write it) or vCards (RFC 6350,
/// and version 3.0), told apart by how it begins. UTF-8, else Latin-1. Rejected when it is neither.
core::Result<Import> readContacts(const QByteArray& bytes);

/// RFC 4180, UTF-8, with a line of the keys. A cell that a spreadsheet could run as a formula, a telephone
/// number's "+49…" too, gets an apostrophe before it, which readContacts() takes away again.
QByteArray toCsv(const QList<ticket::Person>& people);
/// RFC 6350, version 4.0. What vCard has no property for is in X-SUPPORT-… ones.
QByteArray toVcards(const QList<ticket::Person>& people);

/// The number as "+49…" where it can be read, else its digits; by it two are compared. `region` as in
/// phone::read().
QString dialled(const QString& number, const QString& region);

/// Finds persons that are there already: same e-mail address, or same telephone number.
class KnownPeople final {
public:
    explicit KnownPeople(QString region) : m_region(std::move(region)) {}

    /// `place`: what find() answers for one who is the same person. The first one counts.
    void add(const ticket::Person& person, qsizetype place);
    /// -1 = nobody.
    qsizetype find(const ticket::Person& person) const;

private:
    QStringList keysOf(const ticket::Person& person) const;

    QString m_region;
    QHash<QString, qsizetype> m_places;
};

} // namespace contacts
