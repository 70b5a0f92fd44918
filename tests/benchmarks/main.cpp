// Measures what the product promises about its speed and prints it beside a peer. Asserts nothing: what is
// slow on a busy machine is no fault of the tree.
#include "benchmarks/rows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QJsonValue number(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

void printJson(const QList<Row>& rows) {
    QJsonArray array;
    for (const Row& row : rows) {
        array.append(QJsonObject{{u"name"_s, row.name},
                                 {u"ours"_s, number(row.ours)},
                                 {u"peer"_s, number(row.peer)},
                                 {u"ratio"_s, number(row.ratio())},
                                 {u"goal"_s, number(row.goal)}});
    }
    std::puts(QJsonDocument(QJsonObject{{u"rows"_s, array}}).toJson(QJsonDocument::Compact).constData());
}

QByteArray cell(const std::optional<double>& value) {
    constexpr double large = 100;
    return value ? QByteArray::number(*value, 'f', *value < large ? 3 : 0) : QByteArray("-");
}

void printTable(const QList<Row>& rows) {
    std::printf("%-62s %10s %10s %8s %8s\n", "", "ours", "peer", "ratio", "goal");
    for (const Row& row : rows) {
        std::printf("%-62s %10s %10s %8s %8s\n", qPrintable(row.name), cell(row.ours).constData(),
                    cell(row.peer).constData(), cell(row.ratio()).constData(), cell(row.goal).constData());
    }
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments == QStringList{u"autosave"_s}) {
        return measureAutosave();
    }
    const bool isJson = arguments.contains(u"--json"_s);
    QStringList words = arguments;
    words.removeAll(u"--json"_s);
    // "tickets", with another number where it must be quick: those rows alone.
    constexpr int someTickets = 50'000;
    const int tickets = words.value(0) == u"tickets"_s ? words.value(1, QString::number(someTickets)).toInt() : 0;
    // "upload", with another size where it must be quick: those rows alone.
    constexpr int gigabyte = 1024;
    const int megabytes = words.value(1, QString::number(gigabyte)).toInt();
    const bool isUpload = words.value(0) == u"upload"_s && words.size() <= 2 && megabytes > 0;
    const bool isTickets = tickets > 0 && words.size() <= 2;
    if (!words.isEmpty() && !isUpload && !isTickets) {
        std::fputs("usage: bench [--json] [upload [MEGABYTES] | tickets [NUMBER]]\n", stderr);
        return 2;
    }
    const QList<Row> rows =
        isUpload    ? uploadRows(megabytes)
        : isTickets ? ticketRows(tickets)
                    : startRows() + autosaveRows() + sendRows() + queueRows() + ticketRows(someTickets) +
                       uploadRows(gigabyte);
    if (isJson) {
        printJson(rows);
    } else {
        printTable(rows);
    }
    return 0;
}
