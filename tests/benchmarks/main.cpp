// Measures what the product promises about its speed and prints it beside a peer. Asserts nothing: what is
// slow on a busy machine is no fault of the tree.
#include "benchmarks/rows.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr int gigabyte = 1024;
constexpr int someMegabytes = 100;
constexpr int someTickets = 50'000;

struct Part {
    QString name;
    std::function<QList<Row>()> measure;
};

/// `size` of a part that has one; 0 = the usual one.
QList<Part> parts(int size) {
    return {{u"start"_s, startRows},
            {u"autosave"_s, autosaveRows},
            {u"send"_s, sendRows},
            {u"queue"_s, queueRows},
            {u"tickets"_s,
             [size] {
                 return ticketRows(size > 0 ? size : someTickets);
             }},
            {u"upload"_s,
             [size] {
                 return uploadRows(size > 0 ? size : gigabyte);
             }},
            {u"cleaning"_s, [size] {
                 return cleaningRows(size > 0 ? size : someMegabytes);
             }}};
}

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
    qsizetype width = 0;
    for (const Row& row : rows) {
        width = std::max(width, row.name.size());
    }
    std::printf("%-*s %10s %10s %8s %8s\n", int(width), "", "ours", "peer", "ratio", "goal");
    for (const Row& row : rows) {
        std::printf("%-*s %10s %10s %8s %8s\n", int(width), qPrintable(row.name), cell(row.ours).constData(),
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
    const QString part = words.value(0);
    // The one size that may be given: where it must be quick.
    const int size = words.value(1).toInt();
    const QList<Part> all = parts(size);
    const bool isKnown = part.isEmpty() || std::ranges::find(all, part, &Part::name) != all.end();
    const bool hasSize = part == "upload"_L1 || part == "cleaning"_L1 || part == "tickets"_L1;
    const bool isSized = words.size() == 1 || (words.size() == 2 && hasSize && size > 0);
    if (!isKnown || (!words.isEmpty() && !isSized)) {
        std::fputs("usage: bench [--json] [start|autosave|send|queue|tickets [NUMBER]|upload [MEGABYTES]|"
                   "cleaning [MEGABYTES]]\n",
                   stderr);
        return 2;
    }
    QList<Row> rows;
    for (const Part& one : all) {
        if (part.isEmpty() || one.name == part) {
            rows += one.measure();
        }
    }
    if (isJson) {
        printJson(rows);
    } else {
        printTable(rows);
    }
    return 0;
}
