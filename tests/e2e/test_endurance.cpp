#include "chance.h"
#include "ticket/textform.h"
#include "world.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How many requests without being told.
constexpr int few = 12;

/// What a person has sent, to be compared with what the Support Center holds.
struct Sent {
    QStringList command;             ///< once more, it is the same request or message
    QString ticket;                  ///< of a message
    int number = 0;                  ///< in the order of sending
    QMap<QString, QByteArray> files; ///< bytes by name
};

quint32 numberFrom(const char* variable, quint32 otherwise) {
    bool isNumber = false;
    const quint32 number = qEnvironmentVariable(variable).toUInt(&isNumber);
    return isNumber ? number : otherwise;
}

} // namespace

/// Many requests, and messages to their tickets, through a bad network, with the delivering process killed
/// again and again: each ends as one ticket with its files, or as one message in its ticket in the order of
/// sending, or is seen with what is wrong. SW_ENDURANCE sets how many, SW_SEED repeats a run.
class TestEndurance final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRequestEndsOnce();

private:
    void file(int number);
    void reply(int number);
    void put(const QString& id, Sent sent);
    QMap<QString, QByteArray> writeFiles(const QString& id, QStringList& paths);
    void deliver();
    void killAfterSome(QProcess& process);
    void drain();
    QJsonArray openEntries() const;
    const QStringList& commandOf(const QString& id) const {
        return (m_sent.contains(id) ? m_sent : m_messages).at(id).command;
    }
    void compare();
    void compareRequest(const QString& id, const QList<QJsonObject>& tickets, const QString& told);
    void compareMessages(const QHash<QString, QString>& told);
    void compareFiles(const QString& id, const QJsonObject& comment, const QString& told);
    QJsonArray commentsOf(const QString& ticket) const;
    QList<QJsonObject> allTickets() const;

    quint32 m_seed = 0;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Chance> m_chance;
    std::map<QString, Sent> m_sent;     ///< requests
    std::map<QString, Sent> m_messages; ///< to tickets
    QString m_last;                     ///< what was sent last
    int m_kills = 0;
    int m_faults = 0;
};

void TestEndurance::initTestCase() {
    m_seed = numberFrom("SW_SEED", QRandomGenerator::global()->generate());
    qInfo("seed %u: repeat with SW_SEED=%u", m_seed, m_seed);
    m_chance = std::make_unique<Chance>(m_seed);
    m_world = std::make_unique<World>();
    // No source says that a Support Center honours the key for a request.
    m_world->proxy().addRewrite("Idempotency-Key", "X-Ignored-Key-1");
    for (const QString& id : {u"second"_s, u"third"_s}) {
        ticket::Account account = m_world->account();
        account.id = core::AccountId(id);
        account.isDefault = false;
        m_world->keepAccount(account);
    }
}

QMap<QString, QByteArray> TestEndurance::writeFiles(const QString& id, QStringList& paths) {
    QMap<QString, QByteArray> files;
    for (int count = m_chance->below(3); count > 0; --count) {
        const QString name = u"%1-%2.bin"_s.arg(id).arg(count);
        files[name] = m_chance->bytes(m_chance->of<int>({1, 2'000, 70'000, 300'000}));
        paths.append(m_world->path(name));
        writeWhole(paths.last(), files[name]);
    }
    return files;
}

void TestEndurance::put(const QString& id, Sent sent) {
    const Outcome outcome = m_world->run(sent.command + QStringList{u"--wait"_s, u"0"_s, u"--json"_s});
    QVERIFY2(outcome.code == 4, outcome.err.constData());
    m_last = id;
    (sent.ticket.isEmpty() ? m_sent : m_messages)[id] = std::move(sent);
}

void TestEndurance::file(int number) {
    const QString id = u"endure-%1"_s.arg(number);
    const auto account = m_chance->of<QString>({u"test"_s, u"second"_s, u"third"_s});
    QStringList paths;
    const QMap<QString, QByteArray> files = writeFiles(id, paths);
    const QString request =
        m_world->writeRequest(id, {{u"subject"_s, u"Logins fail since %1"_s.arg(number)}}, paths);
    put(id, {.command = {u"submit"_s, request, u"--account"_s, account},
             .ticket = {},
             .number = number,
             .files = files});
}

/// To a ticket that is there already, if there is one.
void TestEndurance::reply(int number) {
    const QJsonArray items = m_world->run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray();
    QList<QJsonObject> filed;
    for (const QJsonValue& item : items) {
        if (item[u"state"_s] == u"delivered"_s && m_sent.contains(item[u"id"_s].toString())) {
            filed.append(item.toObject());
        }
    }
    if (filed.isEmpty()) {
        return;
    }
    const QJsonObject to = m_chance->of(filed);
    const QString ticket = to[u"ticket"_s][u"id"_s].toString();
    const QString id = u"message-%1"_s.arg(number);
    QStringList command{u"update"_s, ticket, u"--comment"_s, u"Still failing: %1."_s.arg(number),
                        u"--id"_s,   id,     u"--account"_s, to[u"account"_s].toString()};
    QStringList paths;
    const QMap<QString, QByteArray> files = writeFiles(id, paths);
    for (const QString& path : std::as_const(paths)) {
        command += {u"--attach"_s, path};
    }
    put(id, {.command = command, .ticket = ticket, .number = number, .files = files});
}

/// One run of the program that delivers for some seconds through a bad network, or is killed meanwhile.
void TestEndurance::deliver() {
    const bool isKilled = !m_chance->oneIn(3);
    QList<Fault> plan;
    for (int count = 1 + m_chance->below(4); count > 0; --count) {
        plan.append(m_chance->fault(isKilled));
    }
    const int before = m_world->proxy().faults();
    m_world->proxy().setPlan(plan);
    const auto process =
        m_world->start(commandOf(m_last) + QStringList{u"--wait"_s, isKilled ? u"20"_s : u"3"_s});
    if (isKilled) {
        killAfterSome(*process);
    } else {
        finish(*process);
    }
    m_faults += m_world->proxy().faults() - before;
    m_world->proxy().setPlan({});
}

void TestEndurance::killAfterSome(QProcess& process) {
    const int until = m_world->proxy().requests() + 1 + m_chance->below(12);
    const auto pause = std::chrono::milliseconds(m_chance->below(60));
    const bool isReached = QTest::qWaitFor(
        [&] { return m_world->proxy().requests() >= until || process.state() == QProcess::NotRunning; },
        4'000);
    if (isReached && pause.count() > 0) {
        // Anywhere in what follows the request: a commit, an answer, the next one.
        process.waitForFinished(int(pause.count()));
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        QVERIFY(process.waitForFinished());
        ++m_kills;
    }
}

QJsonArray TestEndurance::openEntries() const {
    QJsonArray open;
    const QJsonArray items = m_world->run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray();
    for (const QJsonValue& item : items) {
        if (item[u"state"_s].toString() != u"delivered"_s) {
            open.append(item);
        }
    }
    return open;
}

/// The network is good again, and the person presses "Try now" where that is asked for.
void TestEndurance::drain() {
    constexpr int rounds = 200;
    for (int round = 0; round < rounds; ++round) {
        const QJsonArray open = openEntries();
        if (open.isEmpty()) {
            return;
        }
        for (const QJsonValue& item : open) {
            const QString state = item[u"state"_s].toString();
            QVERIFY2(state != u"abandoned"_s, qPrintable(item[u"id"_s].toString()));
            if (state == u"blocked"_s) {
                QVERIFY2(!item[u"error"_s][u"text"_s].toString().isEmpty(),
                         qPrintable(item[u"id"_s].toString())); // it is said why
                QCOMPARE(m_world->run({u"outbox"_s, u"retry"_s, item[u"id"_s].toString()}).code, 0);
            }
        }
        const QString next = open.last()[u"id"_s].toString();
        m_world->run(commandOf(next) + QStringList{u"--wait"_s, u"20"_s});
    }
    QFAIL(qPrintable(u"not everything is delivered (seed %1)"_s.arg(m_seed)));
}

QList<QJsonObject> TestEndurance::allTickets() const {
    QList<QJsonObject> all;
    for (int number = 1;; ++number) {
        const QJsonArray page =
            m_world->get(u"/api/v2/requests.json?per_page=100&page=%1"_s.arg(number))[u"requests"_s]
                .toArray();
        for (const QJsonValue& ticket : page) {
            all.append(ticket.toObject());
        }
        if (page.size() < 100) {
            return all;
        }
    }
}

QJsonArray TestEndurance::commentsOf(const QString& ticket) const {
    return m_world->get(u"/api/v2/requests/%1/comments.json?per_page=100"_s.arg(ticket))[u"comments"_s]
        .toArray();
}

void TestEndurance::compareFiles(const QString& id, const QJsonObject& comment, const QString& told) {
    QMap<QString, QByteArray> held;
    for (const QJsonValue& file : comment[u"attachments"_s].toArray()) {
        held[file[u"file_name"_s].toString()] = m_world->download(QUrl(file[u"content_url"_s].toString()));
    }
    const QMap<QString, QByteArray>& sent = (m_sent.contains(id) ? m_sent : m_messages).at(id).files;
    for (auto file = sent.begin(); file != sent.end(); ++file) {
        const bool isTold = told.contains(file.key());
        QVERIFY2(held.contains(file.key()) || isTold,
                 qPrintable(u"%1 is missing and nobody says so (seed %2)"_s.arg(file.key()).arg(m_seed)));
        QVERIFY2(!held.contains(file.key()) || held.value(file.key()) == file.value(),
                 qPrintable(u"%1 is not what was sent (seed %2)"_s.arg(file.key()).arg(m_seed)));
    }
    QVERIFY2(held.size() <= sent.size(),
             qPrintable(u"%1 has too many files (seed %2)"_s.arg(id).arg(m_seed)));
}

void TestEndurance::compareRequest(const QString& id, const QList<QJsonObject>& tickets,
                                   const QString& told) {
    QList<QJsonObject> own;
    for (const QJsonObject& ticket : tickets) {
        if (ticket::hasMarker(ticket[u"description"_s].toString(), core::IntentId(id))) {
            own.append(ticket);
        }
    }
    QVERIFY2(
        own.size() == 1,
        qPrintable(
            u"%1 is there %2 times (seed %3, %4 kills)"_s.arg(id).arg(own.size()).arg(m_seed).arg(m_kills)));
    QCOMPARE(own.first()[u"priority"_s].toString(), u"urgent"_s);
    compareFiles(id, commentsOf(own.first()[u"id"_s].toVariant().toString()).first().toObject(), told);
}

void TestEndurance::compareMessages(const QHash<QString, QString>& told) {
    for (const auto& [id, sent] : m_messages) {
        const QJsonArray comments = commentsOf(sent.ticket);
        QList<int> places;
        for (int place = 0; place < comments.size(); ++place) {
            if (ticket::hasMarker(comments[place][u"plain_body"_s].toString(), core::IntentId(id))) {
                places.append(place);
            }
        }
        QVERIFY2(places.size() == 1,
                 qPrintable(u"%1 is there %2 times (seed %3)"_s.arg(id).arg(places.size()).arg(m_seed)));
        compareFiles(id, comments[places.first()].toObject(), told.value(id));
        for (const auto& [otherId, other] : m_messages) {
            const bool isLater = other.ticket == sent.ticket && other.number > sent.number;
            for (int place = 0; isLater && place < places.first(); ++place) {
                QVERIFY2(
                    !ticket::hasMarker(comments[place][u"plain_body"_s].toString(), core::IntentId(otherId)),
                    qPrintable(u"%1 came before %2 (seed %3)"_s.arg(otherId, id).arg(m_seed)));
            }
        }
    }
}

void TestEndurance::compare() {
    const QList<QJsonObject> tickets = allTickets();
    QHash<QString, QString> told;
    const QJsonArray items = m_world->run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray();
    for (const QJsonValue& item : items) {
        for (const QJsonValue& issue : item[u"issues"_s].toArray()) {
            told[item[u"id"_s].toString()] += issue[u"text"_s].toString();
        }
    }
    QCOMPARE(items.size(), qsizetype(m_sent.size() + m_messages.size()));
    for (const auto& [id, sent] : m_sent) {
        compareRequest(id, tickets, told.value(id));
    }
    compareMessages(told);
    QCOMPARE(tickets.size(), qsizetype(m_sent.size()));
}

void TestEndurance::everyRequestEndsOnce() {
    const int count = int(numberFrom("SW_ENDURANCE", few));
    constexpr int roundsPerRequest = 2;
    int number = 0;
    int messages = 0;
    file(number++);
    drain(); // a ticket that messages can go to from the start
    while (number < count) {
        for (int more = 1 + m_chance->below(4); more > 0 && number < count; --more) {
            file(number++);
        }
        for (int more = 1 + m_chance->below(3); more > 0; --more) {
            reply(messages++);
        }
        for (int round = 1 + m_chance->below(roundsPerRequest); round > 0; --round) {
            deliver();
        }
    }
    const qsizetype rest = openEntries().size();
    drain();
    compare();
    qInfo("%d requests, %d messages, %d faults, %d kills; %d were open when the network came back", count,
          int(m_messages.size()), m_faults, m_kills, int(rest));
    QVERIFY(m_faults > 0 && m_kills > 0 && !m_messages.empty());
}

QTEST_GUILESS_MAIN(TestEndurance)
#include "test_endurance.moc"
