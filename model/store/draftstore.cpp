#include "store/draftstore.h"

#include "store/json.h"
#include "store/sqlerror.h"

#include <QLoggingCategory>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace store {
namespace {

Q_LOGGING_CATEGORY(lcDrafts, "store.drafts")

constexpr auto mailboxTime = 300ms;

core::Result<QList<ticket::Draft>> readDrafts(Connection& connection, const QString& rest,
                                              const QVariantList& values) {
    auto rows = connection.run(u"SELECT json, id FROM drafts "_s + rest, values);
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<ticket::Draft> found;
    while (rows->next()) {
        if (auto draft = ticket::draftFromJson(jsonObject(rows->value(0).toString()))) {
            found << std::move(*draft);
        } else {
            // It stays in the file, where another version may read it; the others must not suffer.
            qCWarning(lcDrafts) << "unreadable draft" << rows->value(1).toString() << draft.error().path;
        }
    }
    if (rows->lastError().isValid()) {
        return core::fail(sqlError(rows->lastError(), connection.file()));
    }
    return found;
}

} // namespace

DraftStore::DraftStore(Writer& writer, QObject* parent) : QObject(parent), m_writer(writer) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(mailboxTime);
    connect(&m_timer, &QTimer::timeout, this, &DraftStore::write);
}

DraftStore::~DraftStore() {
    write();
}

void DraftStore::save(const ticket::Draft& draft) {
    m_mailbox.insert(draft.id, draft);
    // Not anew with each letter: whoever types on and on is saved as well.
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void DraftStore::flush() {
    write();
}

core::Call<void>* DraftStore::remove(QObject* parent, const core::IntentId& id) {
    forget(id);
    auto* call = new core::Call<void>(parent);
    m_writer.run<void>(this, [id](Connection& connection) { return removeDraft(connection, id); })
        ->then(this, [this, call = QPointer(call)](const core::Done& done) {
            if (call) {
                call->finish(done);
            }
            if (done) {
                Q_EMIT changed();
            }
        });
    return call;
}

void DraftStore::forget(const core::IntentId& id) {
    m_mailbox.remove(id);
    m_written.remove(id);
}

void DraftStore::write() {
    m_timer.stop();
    for (const ticket::Draft& draft : std::exchange(m_mailbox, {})) {
        const quint64 number = ++m_count;
        m_written.insert(draft.id, {number, draft});
        m_writer.run<void>(this, [draft](Connection& connection) { return saveDraft(connection, draft); })
            ->then(this, [this, id = draft.id, number](const core::Done& done) { answer(id, number, done); });
    }
}

void DraftStore::answer(const core::IntentId& id, quint64 number, const core::Done& done) {
    const auto written = m_written.constFind(id);
    const bool isNewest = written != m_written.constEnd() && written->number == number;
    if (!done && isNewest && !m_mailbox.contains(id)) {
        // Goes with the next save or flush; until then this is the only copy.
        m_mailbox.insert(id, written->draft);
    }
    if (isNewest) {
        m_written.erase(written);
    }
    if (!done) {
        Q_EMIT saveFailed(id, done.error());
        return;
    }
    Q_EMIT saved(id, core::SystemClock().now());
    Q_EMIT changed();
}

core::Result<QList<ticket::Draft>> drafts(Connection& connection) {
    return readDrafts(connection, u"ORDER BY updated DESC, id"_s, {});
}

core::Result<std::optional<ticket::Draft>> draft(Connection& connection, const core::IntentId& id) {
    auto found = readDrafts(connection, u"WHERE id = ?"_s, {id.value});
    if (!found) {
        return core::fail(found.error());
    }
    return found->isEmpty() ? std::optional<ticket::Draft>() : found->first();
}

core::Done saveDraft(Connection& connection, const ticket::Draft& draft) {
    // One statement, so that nothing can come between the look and the write.
    auto done =
        connection.run(u"INSERT INTO drafts (id, json, created, updated) SELECT ?, ?, ?, ? "
                       "WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE id = ?) "
                       "ON CONFLICT (id) DO UPDATE SET json = excluded.json, updated = excluded.updated"_s,
                       {draft.id.value, jsonText(ticket::toJson(draft)), core::toMillis(draft.created),
                        core::toMillis(draft.updated), draft.id.value});
    return done ? core::Done{} : core::fail(done.error());
}

core::Done removeDraft(Connection& connection, const core::IntentId& id) {
    auto done = connection.run(u"DELETE FROM drafts WHERE id = ?"_s, {id.value});
    return done ? core::Done{} : core::fail(done.error());
}

} // namespace store
