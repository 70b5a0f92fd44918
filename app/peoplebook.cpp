#include "app/peoplebook.h"

#include "phone/phone.h"
#include "store/people.h"

#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Q_LOGGING_CATEGORY(logPeople, "app.people")

} // namespace

PeopleBook::PeopleBook(store::Connection& reader, store::Writer& writer, const core::Clock& clock,
                       QObject* parent)
    : QObject(parent), m_reader(reader), m_writer(writer), m_clock(clock) {}

const QList<ticket::Person>& PeopleBook::all() {
    if (!m_people) {
        auto read = store::people(m_reader);
        if (!read) {
            qCWarning(logPeople) << "The contacts could not be read:" << read.error().details;
        }
        m_people = read.value_or(QList<ticket::Person>());
    }
    return *m_people;
}

QList<ticket::Person> PeopleBook::find(const QString& words) {
    QList<ticket::Person> found;
    std::ranges::copy_if(all(), std::back_inserter(found),
                         [&words](const ticket::Person& person) { return ticket::isFoundBy(person, words); });
    return found;
}

core::Call<void>* PeopleBook::write(QObject* parent, std::function<core::Done(store::Connection&)> job) {
    auto* call = new core::Call<void>(parent);
    m_writer.run<void>(this, std::move(job))
        ->then(this, [this, call = QPointer(call)](const core::Done& done) {
            m_people.reset();
            if (call) {
                call->finish(done);
            }
            Q_EMIT changed();
        });
    return call;
}

core::Call<void>* PeopleBook::save(QObject* parent, const QList<ticket::Person>& people) {
    return write(parent,
                 [people](store::Connection& connection) { return store::savePeople(connection, people); });
}

core::Call<void>* PeopleBook::merge(QObject* parent, const ticket::Person& merged, qint64 gone) {
    return write(parent, [merged, gone](store::Connection& connection) {
        return store::mergePeople(connection, merged, gone);
    });
}

core::Call<void>* PeopleBook::remove(QObject* parent, qint64 id) {
    return write(parent, [id](store::Connection& connection) { return store::removePerson(connection, id); });
}

void PeopleBook::use(const ticket::Person& person) {
    if (person.email.isEmpty()) {
        return; // nobody who could be told from others
    }
    const auto known = std::ranges::find_if(all(), [&person](const ticket::Person& one) {
        return one.email.compare(person.email, Qt::CaseInsensitive) == 0;
    });
    ticket::Person used = known == all().end() ? person : ticket::merged(*known, person);
    used.used = m_clock.now();
    save(this, {used});
}

QString PeopleBook::region() {
    return phone::regionOf(QLocale());
}

} // namespace app
