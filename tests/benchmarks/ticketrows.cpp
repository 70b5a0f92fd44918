#include "benchmarks/rows.h"
#include "items/ticketmodel.h"
#include "store/ticketcache.h"
#include "store/ticketfinder.h"
#include "store/ticketlist.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

constexpr int keys = 60;
constexpr int screenRows = 40;
constexpr double msPerNano = 1e-6;

double millis(const QElapsedTimer& timer) {
    return double(timer.nsecsElapsed()) * msPerNano;
}

/// Words as frequent as in a language: some everywhere, most hardly anywhere.
QString sentence(QRandomGenerator& random, int words) {
    constexpr int vocabulary = 20'000;
    static const QStringList stems{u"log"_s,  u"auth"_s, u"tenant"_s, u"node"_s,
                                   u"cert"_s, u"user"_s, u"mail"_s};
    QStringList text;
    for (int i = 0; i < words; ++i) {
        const double rare = random.generateDouble();
        const int number = int(vocabulary * rare * rare * rare);
        text += stems[number % stems.size()] + QString::number(number, 36);
    }
    return text.join(u' ');
}

ticket::Ticket ticketNumber(int number, QRandomGenerator& random) {
    constexpr int subjectWords = 6;
    constexpr int textWords = 24;
    static const QStringList severities{u"low"_s, u"normal"_s, u"high"_s, u"urgent"_s};
    static const QStringList states{u"open"_s, u"pending"_s, u"solved"_s, u"closed"_s};
    ticket::Ticket made;
    made.account = core::AccountId(u"bench"_s);
    made.id = core::TicketId(QString::number(number));
    made.subject = sentence(random, subjectWords);
    made.description = sentence(random, textWords);
    made.severity = severities[random.bounded(4)];
    made.status = states[random.bounded(4)];
    made.requester = u"Person %1"_s.arg(random.bounded(1000));
    made.created = made.updated = core::fromMillis(1'700'000'000'000 + qint64(number) * 60'000);
    return made;
}

void must(store::Connection& connection, const QString& sql, const QVariantList& values = {}) {
    if (auto done = connection.run(sql, values); !done) {
        qFatal("the cache could not be filled: %s", qPrintable(done.error().details));
    }
}

/// As the migration does it for tickets that are there already: all lines and words at once.
void fill(store::Connection& connection, int count) {
    QStringList triggers;
    {
        auto rows = connection.run(u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s);
        QStringList names;
        while (rows && rows->next()) {
            names += rows->value(0).toString();
            triggers += rows->value(1).toString();
        }
        rows->finish();
        for (const QString& name : std::as_const(names)) {
            must(connection, u"DROP TRIGGER "_s + name);
        }
    }
    must(connection, u"BEGIN IMMEDIATE"_s);
    QRandomGenerator random(20261123);
    for (int number = 0; number < count; ++number) {
        const ticket::Ticket made = ticketNumber(number, random);
        must(connection, u"INSERT INTO tickets (account, id, updated, read, json) VALUES (?, ?, ?, 0, ?)"_s,
             {made.account.value, made.id.value, core::toMillis(made.updated),
              QString::fromUtf8(QJsonDocument(ticket::toCacheJson(made)).toJson(QJsonDocument::Compact))});
    }
    must(connection,
         u"INSERT INTO ticket_list (place, account, ticket, number, subject, requester, severity, "
         "severity_rank, status, created, updated, answered, has_conversation) "
         "SELECT first_place, account, ticket, number, subject, requester, severity, "
         "severity_rank, status, created, updated, answered, has_conversation FROM ticket_heads"_s);
    must(connection,
         u"INSERT INTO ticket_words (rowid, ticket, subject, requester, description, conversation, "
         "facets) SELECT place, ticket, subject, requester, description, conversation, facets "
         "FROM ticket_texts"_s);
    for (const QString& trigger : std::as_const(triggers)) {
        must(connection, trigger);
    }
    must(connection, u"COMMIT"_s);
}

/// From the key to the new rows of the model, the first screen of them read.
double answerTime(store::TicketFinder& finder, items::TicketModel& model, const store::TicketQuery& query) {
    bool isAnswered = false;
    QObject context;
    QObject::connect(&finder, &store::TicketFinder::found, &context,
                     [&isAnswered, &model](const QList<qint64>& places) {
                         model.show(places);
                         for (int row = 0; row < std::min(screenRows, model.rowCount()); ++row) {
                             model.line(row);
                         }
                         isAnswered = true;
                     });
    QElapsedTimer timer;
    timer.start();
    finder.find(query);
    while (!isAnswered) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return millis(timer);
}

/// Without the pages of files: those of the cache are mapped, and the system takes them back when it wants.
qint64 ownKilobytes() {
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("RssAnon:")) {
                return line.simplified().split(' ').value(1).toLongLong();
            }
        }
    }
    return 0;
}

/// The same tickets in the usual way: all rows in memory below a proxy that filters and sorts.
struct Peer {
    QStandardItemModel rows;
    QSortFilterProxyModel proxy;
    double kilobytes = 0;

    explicit Peer(store::Connection& connection, int count) {
        const qint64 before = ownKilobytes();
        rows.setColumnCount(4);
        const auto places = store::ticketPlaces(connection, {}, count);
        for (const qint64 place : places.value_or(QList<qint64>())) {
            const auto lines = store::ticketLines(connection, {place});
            const store::TicketLine line = lines->value(0);
            rows.appendRow({new QStandardItem(line.id.value), new QStandardItem(line.subject),
                            new QStandardItem(line.severity), new QStandardItem(line.requester)});
        }
        proxy.setFilterKeyColumn(-1);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        proxy.setSourceModel(&rows);
        kilobytes = double(ownKilobytes() - before);
    }
    double key(const QString& text) {
        QElapsedTimer timer;
        timer.start();
        proxy.setFilterFixedString(text);
        return millis(timer);
    }
    double sort() {
        proxy.setFilterFixedString({});
        QElapsedTimer timer;
        timer.start();
        proxy.sort(1, Qt::AscendingOrder);
        return millis(timer);
    }
};

QStringList typedTexts() {
    QRandomGenerator random(7);
    QStringList texts;
    while (texts.size() < keys) {
        const QString word = sentence(random, 1);
        for (int length = 1; length <= word.size(); ++length) {
            texts += word.first(length);
        }
    }
    return texts;
}

} // namespace

QList<Row> ticketRows(int count) {
    constexpr double goalOfKey = 16;
    constexpr int mostOfPeer = 20'000; // beyond that a single key of its takes minutes
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"tickets.sqlite"_s);
    auto connection = store::Connection::open(file, store::Connection::Mode::ReadWrite, u":/sql"_s);
    if (!connection) {
        qFatal("%s", qPrintable(connection.error().text));
    }
    fill(**connection, count);
    Peer peer(**connection, std::min(count, mostOfPeer));
    const core::SystemClock clock;
    const qint64 before = ownKilobytes();
    store::TicketFinder finder(file);
    items::TicketModel model(**connection, clock);
    const double open = answerTime(finder, model, {});
    QList<double> ours;
    QList<double> others;
    const QStringList texts = typedTexts();
    for (const QString& text : texts) {
        ours += answerTime(finder, model, {.text = text});
        others += peer.key(text);
    }
    const double sorted = answerTime(finder, model, {.order = store::TicketQuery::Order::Subject});
    const double kilobytes = double(ownKilobytes() - before);
    QList<double> inserts;
    QRandomGenerator random(9);
    for (int number = count; number < count + keys; ++number) {
        QElapsedTimer timer;
        timer.start();
        if (!store::cacheTickets(**connection, {ticketNumber(number, random)}, {})) {
            qFatal("a ticket was not written");
        }
        inserts += millis(timer);
    }
    const QString of = u"%1 tickets"_s.arg(count);
    const QString beside = u"; peer: a proxy over %1"_s.arg(peer.rows.rowCount());
    constexpr double nearlyAll = 0.95;
    constexpr double kilo = 1024;
    return {
        {.name = of + u", key to rows, median, ms"_s + beside, .ours = median(ours), .peer = median(others)},
        {.name = of + u", key to rows, p95, ms; peer: the goal"_s,
         .ours = quantile(ours, nearlyAll),
         .peer = goalOfKey,
         .goal = 1},
        {.name = of + u", opened, ms"_s, .ours = open},
        {.name = of + u", sorted by subject, ms"_s + beside, .ours = sorted, .peer = peer.sort()},
        {.name = of + u", one more written, median, ms"_s, .ours = median(inserts)},
        {.name = of + u", memory of its own, MB"_s + beside,
         .ours = kilobytes / kilo,
         .peer = peer.kilobytes / kilo}};
}
