#pragma once

#include "core/call.h"
#include "core/clock.h"
#include "store/writer.h"
#include "ticket/person.h"

#include <optional>

namespace app {

/// The contact book as the windows have it: read when it is first asked for, kept with every change.
class PeopleBook final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PeopleBook)

public:
    PeopleBook(store::Connection& reader, store::Writer& writer, const core::Clock& clock,
               QObject* parent = nullptr);

    /// The last used first. Empty when it cannot be read; the log says so.
    const QList<ticket::Person>& all();
    QList<ticket::Person> find(const QString& words);
    /// Adds those without an id, replaces the others; all or none.
    core::Call<void>* save(QObject* parent, const QList<ticket::Person>& people);
    /// Makes one of two: `merged` is what is known of both, `gone` the id that goes.
    core::Call<void>* merge(QObject* parent, const ticket::Person& merged, qint64 gone);
    core::Call<void>* remove(QObject* parent, qint64 id);
    /// A request was filed for the person, or an e-mail named the person: kept from now on, or completed.
    void use(const ticket::Person& person);

    /// The country that a number without one is taken to be of.
    static QString region();

Q_SIGNALS:
    void changed();

private:
    core::Call<void>* write(QObject* parent, std::function<core::Done(store::Connection&)> job);

    store::Connection& m_reader;
    store::Writer& m_writer;
    const core::Clock& m_clock;
    std::optional<QList<ticket::Person>> m_people;
};

} // namespace app
