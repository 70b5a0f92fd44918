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
    // "upload" or "cleaning", with another size where it must be quick: those rows alone.
    constexpr int gigabyte = 1024;
    constexpr int quick = 100;
    const int megabytes = words.value(1, QString::number(gigabyte)).toInt();
    const bool isOnePart = words.size() <= 2 && megabytes > 0;
    const bool isUpload = words.value(0) == u"upload"_s && isOnePart;
    const bool isCleaning = words.value(0) == u"cleaning"_s && isOnePart;
    if (!words.isEmpty() && !isUpload && !isCleaning) {
        std::fputs("usage: bench [--json] [upload|cleaning [MEGABYTES]]\n", stderr);
        return 2;
    }
    const QList<Row> rows = isUpload     ? uploadRows(megabytes)
                            : isCleaning ? cleaningRows(megabytes)
                                         : startRows() + autosaveRows() + sendRows() + queueRows() +
                                               uploadRows(gigabyte) + cleaningRows(quick);
    if (isJson) {
        printJson(rows);
    } else {
        printTable(rows);
    }
    return 0;
}
