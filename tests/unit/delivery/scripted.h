#pragma once

#include "delivery/dispatcher.h"
#include "store/blobstore.h"
#include "store/outboxstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

/// An outbox with its dispatcher before a Support Center that answers as it was told to and refuses what it
/// was not told, with a clock whose hands are turned by the test.
namespace scripted {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int patience = 30'000;

/// What one Support Center answers, in order.
struct Script {
    QList<core::Result<provider::Created>> creates;
    QList<core::Result<std::optional<core::TicketId>>> finds;
    QList<core::Result<ticket::Ticket>> shows;
    QList<core::Result<provider::Upload>> uploads;
    QList<core::Done> updates;
    bool canFind = true;
    bool isSilent = false; ///< a create stays without an answer once these bytes went out
    qint64 bytesOut = 0;   ///< of a create, before its answer
    QStringList calls;     ///< what was asked, in order, with the body and key of a create
    QStringList differences;
};

template <class T>
core::Call<T>* next(QObject* parent, QList<core::Result<T>>& answers) {
    if (answers.isEmpty()) {
        qFatal("The Support Center was asked for something it was not told about.");
    }
    return core::answered<T>(parent, answers.takeFirst());
}

class Provider final : public provider::Provider {
public:
    explicit Provider(Script& script) : m_script(script) {}

    core::Call<provider::Identity>* identify(QObject*) override { qFatal("nobody asks who one is"); }
    bool canFind() const override { return m_script.canFind; }
    core::Call<std::optional<core::TicketId>>* find(QObject* parent, const core::IntentId&,
                                                    core::Time) override {
        m_script.calls.append(u"find"_s);
        return next(parent, m_script.finds);
    }
    core::Call<provider::Upload>* upload(QObject* parent, const provider::UploadFile& file) override {
        m_script.calls.append(u"upload "_s + file.name);
        return next(parent, m_script.uploads);
    }
    core::Call<void>* discard(QObject*, const QString&) override { qFatal("nothing is taken back"); }
    core::Call<QByteArray>* prepare(QObject* parent, const ticket::Request& request,
                                    const QStringList& tokens) override {
        m_script.calls.append(u"prepare"_s);
        return core::answered<QByteArray>(parent,
                                          (QStringList{request.subject} + tokens).join(u'+').toUtf8());
    }
    core::Call<ticket::RawRequest>* preview(QObject*, const ticket::Request&, const QStringList&) override {
        qFatal("nobody looks beforehand");
    }
    core::Call<provider::Created>* create(QObject* parent, const QByteArray& body,
                                          const QString& key) override {
        m_script.calls.append(u"create %1 %2"_s.arg(QString::fromUtf8(body), key));
        auto* call = new core::Call<provider::Created>(parent);
        if (m_script.bytesOut > 0) {
            QMetaObject::invokeMethod(
                call, [call, bytes = m_script.bytesOut] { Q_EMIT call->progressed(bytes, -1); },
                Qt::QueuedConnection);
        }
        if (!m_script.isSilent) {
            if (m_script.creates.isEmpty()) {
                qFatal("The Support Center was asked for a ticket it was not told about.");
            }
            QMetaObject::invokeMethod(
                call, [call, answer = m_script.creates.takeFirst()] { call->finish(answer); },
                Qt::QueuedConnection);
        }
        return call;
    }
    QByteArray updateBody(const QString& text, const QStringList& tokens, bool wantsSolved) const override {
        const QString flat = QString(text).replace(u'\n', u'|');
        return (QStringList{flat} + tokens + (wantsSolved ? QStringList{u"solved"_s} : QStringList()))
            .join(u'+')
            .toUtf8();
    }
    core::Call<void>* update(QObject* parent, const core::TicketId& id, const QByteArray& body,
                             const QString& key) override {
        m_script.calls.append(u"update %1 %2 %3"_s.arg(id.value, QString::fromUtf8(body), key));
        if (m_script.updates.isEmpty()) {
            qFatal("The Support Center was given a message it was not told about.");
        }
        auto* call = new core::Call<void>(parent);
        QMetaObject::invokeMethod(
            call, [call, answer = m_script.updates.takeFirst()] { call->finish(answer); },
            Qt::QueuedConnection);
        return call;
    }
    core::Call<ticket::Ticket>* show(QObject* parent, const core::TicketId& id) override {
        m_script.calls.append(u"show "_s + id.value);
        return next(parent, m_script.shows);
    }
    core::Call<provider::TicketPage>* list(QObject*, const QString&) override { qFatal("nobody lists"); }
    core::Call<QList<ticket::Comment>>* comments(QObject*, const core::TicketId&, core::Time) override {
        qFatal("nobody reads");
    }
    QStringList differences(const ticket::Request&, const QByteArray&, const ticket::Ticket&) const override {
        return m_script.differences;
    }

private:
    Script& m_script;
};

/// One Support Center for each account.
class Providers final : public provider::Providers {
public:
    core::Result<std::unique_ptr<provider::Provider>> make(const ticket::Account& account) override {
        return std::make_unique<Provider>(scripts[account.id.value]);
    }
    std::map<QString, Script> scripts;
};

class Clock final : public core::Clock {
public:
    core::Time now() const override { return m_start + ran() + set; }
    std::chrono::milliseconds uptime() const override { return 1h + ran(); }

    std::chrono::milliseconds set{0};   ///< by how much somebody has set it
    std::chrono::milliseconds slept{0}; ///< how long the machine has slept
private:
    std::chrono::milliseconds ran() const { return core::SystemClock().now() - m_start + slept; }

    core::Time m_start = core::SystemClock().now();
};

inline core::Error error(core::ErrorKind kind, core::ErrorScope scope = core::ErrorScope::Entry) {
    return {.kind = kind, .text = u"as told"_s, .scope = scope};
}

/// As the Support Center shows the ticket made of the request "a".
inline ticket::Ticket arrived() {
    ticket::Ticket ticket;
    ticket.id = core::TicketId(u"T-1"_s);
    ticket.subject = u"bytes of a"_s;
    ticket.severity = u"urgent"_s;
    return ticket;
}

inline delivery::RetryPolicy quick() {
    return {.first = 10ms, .longest = 20ms, .lookups = 2, .betweenLookups = 5ms};
}

class World final {
public:
    explicit World(const delivery::RetryPolicy& policy = quick()) : m_blobs(m_folder.path()) {
        const QString file = m_folder.filePath(u"outbox.sqlite"_s);
        if (!m_writer.open(file)) {
            qFatal("the database does not open");
        }
        auto reader = store::Connection::open(file, store::Connection::Mode::ReadOnly, u":/sql"_s);
        m_reader = std::move(reader.value());
        m_outbox = std::make_unique<delivery::Outbox>(m_writer, *m_reader, m_blobs, clock);
        QObject::connect(m_outbox.get(), &delivery::Outbox::entryChanged, &m_context,
                         [this](const core::IntentId& id) { m_announced[id.value] = stored(id.value); });
        account(u"one"_s);
        restart(policy);
    }

    /// A dispatcher as a new process has it.
    void restart(const delivery::RetryPolicy& policy = quick()) {
        m_dispatcher.reset();
        m_dispatcher = std::make_unique<delivery::Dispatcher>(
            delivery::Dispatcher::Parts{.outbox = *m_outbox,
                                        .writer = m_writer,
                                        .blobs = m_blobs,
                                        .providers = m_providers,
                                        .account = [this](const core::AccountId& id) { return known(id); },
                                        .clock = clock},
            policy, lockFile());
    }

    ticket::Account& account(const QString& id) {
        ticket::Account& account = m_accounts[id];
        if (account.id.isEmpty()) {
            account.id = core::AccountId(id);
            account.url = QUrl(u"https://support.example.com"_s);
            account.company = u"Acme"_s;
            account.listLag = 0s;
        }
        return account;
    }
    void removeAccount(const QString& id) { m_accounts.erase(id); }

    store::Entry entry(const QString& id, const QString& severity = u"urgent"_s) const {
        store::Entry entry;
        entry.id = core::IntentId(id);
        entry.account = core::AccountId(u"one"_s);
        entry.request.id = entry.id;
        entry.request.account = entry.account;
        entry.request.subject = u"bytes of "_s + id;
        entry.request.severity = severity;
        entry.request.priority = severity;
        entry.created = clock.now();
        entry.updated = entry.created;
        entry.nextTry = entry.created;
        return entry;
    }
    void put(const store::Entry& entry) {
        bool isStored = false;
        m_writer
            .run<store::Entry>(
                &m_context,
                [entry](store::Connection& connection) { return store::enqueue(connection, entry); })
            ->then(&m_context, [&](const core::Result<store::Entry>& done) { isStored = done.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isStored, patience);
    }
    void put(const QString& id, const QString& severity = u"urgent"_s) { put(entry(id, severity)); }
    /// With files of that name, whose bytes are in the blob store.
    void putWithFiles(const QString& id, const QStringList& names) {
        store::Entry entry = this->entry(id);
        for (const QString& name : names) {
            const auto stored = m_blobs.put("bytes of " + name.toUtf8());
            entry.request.attachments.append(
                {.blob = stored->id, .name = name, .mimeType = u"text/plain"_s, .size = stored->size});
            entry.files.append({.attachment = entry.request.attachments.last()});
        }
        put(entry);
    }
    store::Entry stored(const QString& id) const {
        return m_outbox->entry(core::IntentId(id)).value().value();
    }

    /// As the dispatcher last told of it, so that it knows as well.
    store::Entry announced(const QString& id) const {
        const auto found = m_announced.find(id);
        return found == m_announced.end() ? store::Entry{} : found->second;
    }

    Script& script(const QString& account = u"one"_s) { return m_providers.scripts[account]; }
    delivery::Outbox& outbox() { return *m_outbox; }
    delivery::Dispatcher& dispatcher() { return *m_dispatcher; }
    QString lockFile() const { return m_folder.filePath(u"lock"_s); }

    Clock clock;

private:
    std::optional<ticket::Account> known(const core::AccountId& id) const {
        const auto found = m_accounts.find(id.value);
        return found == m_accounts.end() ? std::nullopt : std::optional(found->second);
    }

    QTemporaryDir m_folder;
    QObject m_context;
    std::map<QString, store::Entry> m_announced;
    std::map<QString, ticket::Account> m_accounts;
    Providers m_providers;
    store::BlobStore m_blobs;
    store::Writer m_writer;
    std::unique_ptr<store::Connection> m_reader;
    std::unique_ptr<delivery::Outbox> m_outbox;
    std::unique_ptr<delivery::Dispatcher> m_dispatcher;
};

} // namespace scripted
