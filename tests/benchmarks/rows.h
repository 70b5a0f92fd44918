#pragma once

#include <QList>
#include <QString>

#include <optional>

/// One line of what is measured. Ratios are what counts: absolute times are this machine's.
struct Row {
    QString name; ///< ends with the unit
    std::optional<double> ours;
    std::optional<double> peer; ///< nothing: the peer is not installed, or there is none
    std::optional<double> goal; ///< of the ratio; nothing: only shown

    std::optional<double> ratio() const;
};

/// What half of the values lie below; nothing of none.
std::optional<double> median(QList<double> values);
/// The value that `share` of them (0 to 1) do not exceed.
std::optional<double> quantile(QList<double> values, double share);

/// From the start of the process to the first painted page, and the memory it then takes, beside a bare
/// wizard.
QList<Row> startRows();
/// What the window's thread spends on a change of the draft, beside a commit of its own.
QList<Row> autosaveRows();
/// "Send request" to receipt, beside one bare POST and one commit.
QList<Row> sendRows();
/// Many entries: how many are delivered in a second, beside a bare loop; what a thousand of them take of
/// memory.
QList<Row> queueRows();

/// A large upload into a server that throws it away, beside a bare QNetworkAccessManager and curl.
QList<Row> uploadRows(int megabytes);

/// A cache of so many tickets: key to rows, order, opening, writing, memory; beside QSortFilterProxyModel
/// over as many as that can bear.
QList<Row> ticketRows(int count);
/// Cleaning: in memory beside a count of lines, file to file beside cat (a log of so many MB), and beside
/// what npm has for the same work.
QList<Row> cleaningRows(int megabytes);

/// The part of autosaveRows() that runs in a process with a slow disk: prints its rows as JSON.
int measureAutosave();
