#include "items/ticketmodel.h"

#include "items/roles.h"

#include <QSet>

#include <algorithm>

namespace items {
namespace {

constexpr int pageRows = 64;
constexpr int mostPages = 8;
/// More than this is told as "all is new": a view works on each of them.
constexpr qsizetype mostRuns = 100;

/// In another order than the usual one, more are not compared: that would hold the window.
constexpr qsizetype mostCompared = 50'000;

} // namespace

/// What leads from the rows there are to those that are wanted.
struct TicketModel::Changes {
    struct Run {
        qsizetype first = 0;
        qsizetype last = 0;
    };

    QList<Run> gone;  ///< in the rows there are
    QList<Run> added; ///< in the wanted ones
    bool isSmall = false;

    Changes(const QList<qint64>& there, const QList<qint64>& wanted) {
        const auto same = std::mismatch(there.cbegin(), there.cend(), wanted.cbegin(), wanted.cend());
        const qsizetype begin = same.first - there.cbegin();
        qsizetype end = 0;
        while (end < std::min(there.size(), wanted.size()) - begin &&
               there[there.size() - 1 - end] == wanted[wanted.size() - 1 - end]) {
            ++end;
        }
        const QList<qint64> before = there.mid(begin, there.size() - end - begin);
        const QList<qint64> after = wanted.mid(begin, wanted.size() - end - begin);
        if (isByPlace(before) && isByPlace(after)) {
            gone = runsBeside(before, after, begin);
            added = runsBeside(after, before, begin);
            isSmall = gone.size() + added.size() <= mostRuns;
        } else if (before.size() + after.size() <= mostCompared) {
            const QSet<qint64> old(before.cbegin(), before.cend());
            const QSet<qint64> fresh(after.cbegin(), after.cend());
            gone = runsWithout(before, fresh, begin);
            added = runsWithout(after, old, begin);
            isSmall = gone.size() + added.size() <= mostRuns && isSameOrder(before, after, old, fresh);
        }
    }

private:
    /// The usual order, newest first: what is missing is seen by walking along both.
    static bool isByPlace(const QList<qint64>& places) {
        return std::ranges::is_sorted(places, std::ranges::greater());
    }

    static void append(QList<Run>& runs, qsizetype at) {
        if (!runs.isEmpty() && runs.last().last == at - 1) {
            runs.last().last = at;
        } else {
            runs.append({.first = at, .last = at});
        }
    }

    /// Runs of those that are not among the others; `begin` is where they begin in the table.
    static QList<Run> runsBeside(const QList<qint64>& places, const QList<qint64>& others, qsizetype begin) {
        QList<Run> runs;
        auto other = others.cbegin();
        for (qsizetype i = 0; i < places.size() && runs.size() <= mostRuns; ++i) {
            while (other != others.cend() && *other > places[i]) {
                ++other;
            }
            if (other == others.cend() || *other != places[i]) {
                append(runs, begin + i);
            }
        }
        return runs;
    }

    static QList<Run> runsWithout(const QList<qint64>& places, const QSet<qint64>& others, qsizetype begin) {
        QList<Run> runs;
        for (qsizetype i = 0; i < places.size(); ++i) {
            if (!others.contains(places[i])) {
                append(runs, begin + i);
            }
        }
        return runs;
    }

    static bool isSameOrder(const QList<qint64>& before, const QList<qint64>& after, const QSet<qint64>& old,
                            const QSet<qint64>& fresh) {
        qsizetype at = 0;
        for (const qint64 place : before) {
            if (!fresh.contains(place)) {
                continue;
            }
            while (!old.contains(after[at])) {
                ++at;
            }
            if (after[at++] != place) {
                return false;
            }
        }
        return true;
    }
};

TicketModel::TicketModel(store::Connection& reader, const core::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_reader(reader), m_clock(clock), m_pages(mostPages) {}

void TicketModel::setAccountLabels(const AccountLabels& labels) {
    if (m_labels != labels) {
        m_labels = labels;
        columnChanged(AccountColumn);
    }
}

void TicketModel::setResponses(ResponseOf responses) {
    m_responses = std::move(responses);
    columnChanged(ResponseColumn);
}

void TicketModel::tick() {
    columnChanged(ResponseColumn);
}

void TicketModel::columnChanged(int column) {
    if (!m_places.isEmpty()) {
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    }
}

void TicketModel::show(const QList<qint64>& places) {
    beginResetModel();
    m_places = places;
    m_pages.clear();
    endResetModel();
}

bool TicketModel::extend(const QList<qint64>& places) {
    const bool isMore =
        places.size() >= m_places.size() && std::equal(m_places.cbegin(), m_places.cend(), places.cbegin());
    if (isMore && places.size() > m_places.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(places.size()) - 1);
        m_pages.remove(static_cast<int>(m_places.size() / pageRows)); // the last one was not full
        m_places = places;
        endInsertRows();
    }
    return isMore;
}

void TicketModel::follow(const QList<qint64>& places, const Kept& kept) {
    const QHash<qint64, store::TicketLine> before = readLines();
    moveKept(places, kept);
    const Changes changes(m_places, places);
    if (!changes.isSmall) {
        show(places);
        return;
    }
    apply(places, changes);
    changeRead(before);
}

/// A ticket that changed has another place: it is still the one that is chosen.
void TicketModel::moveKept(const QList<qint64>& wanted, const Kept& kept) {
    if (kept.row < 0 || kept.row >= m_places.size()) {
        return;
    }
    const auto place = store::ticketPlace(m_reader, kept.account, kept.id);
    const qsizetype from = kept.row;
    const qsizetype target = place ? wanted.indexOf(*place) : -1;
    if (target < 0 || m_places[from] == *place || rowOf(*place) >= 0) {
        return;
    }
    // Behind the nearest one above it that is here already.
    qsizetype to = 0;
    constexpr qsizetype mostTries = 32;
    for (qsizetype above = target - 1; above >= 0 && to == 0; --above) {
        if (target - above > mostTries) {
            return; // more is new there than is worth it: the table begins anew
        }
        to = m_places.indexOf(wanted[above]) + 1;
    }
    const int row = static_cast<int>(to > from ? to - 1 : to);
    if (row == from) {
        m_places[from] = *place;
        m_pages.clear();
    } else {
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to));
        m_places[from] = *place;
        m_places.move(from, row);
        m_pages.clear();
        endMoveRows();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

/// Pages go only when the rows are as they then are: whoever hears that rows are about to change reads the
/// old ones.
void TicketModel::apply(const QList<qint64>& wanted, const Changes& changes) {
    for (qsizetype i = changes.gone.size() - 1; i >= 0; --i) {
        const Changes::Run& run = changes.gone[i];
        beginRemoveRows({}, static_cast<int>(run.first), static_cast<int>(run.last));
        m_places.remove(run.first, run.last - run.first + 1);
        m_pages.clear();
        endRemoveRows();
    }
    for (const Changes::Run& run : changes.added) {
        const qsizetype count = run.last - run.first + 1;
        beginInsertRows({}, static_cast<int>(run.first), static_cast<int>(run.last));
        m_places.insert(run.first, count, 0);
        std::copy_n(wanted.cbegin() + run.first, count, m_places.begin() + run.first);
        m_pages.clear();
        endInsertRows();
    }
}

QHash<qint64, store::TicketLine> TicketModel::readLines() const {
    QHash<qint64, store::TicketLine> lines;
    const QList<int> pages = m_pages.keys();
    for (const int page : pages) {
        for (const store::TicketLine& line : std::as_const(*m_pages[page])) {
            lines.insert(line.place, line);
        }
    }
    return lines;
}

/// Rows that were read before may read differently now at the same place.
void TicketModel::changeRead(const QHash<qint64, store::TicketLine>& before) {
    m_pages.clear();
    const auto now = store::ticketLines(m_reader, before.keys());
    if (!now) {
        return;
    }
    for (const store::TicketLine& line : *now) {
        const int row = line != before[line.place] ? rowOf(line.place) : -1;
        if (row >= 0) {
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

std::optional<store::TicketLine> TicketModel::line(int row) const {
    if (row < 0 || row >= m_places.size()) {
        return std::nullopt;
    }
    const int page = row / pageRows;
    if (!m_pages.contains(page)) {
        auto read = store::ticketLines(m_reader, m_places.mid(qsizetype(page) * pageRows, pageRows));
        m_pages.insert(page,
                       new QList(read ? *read : QList<store::TicketLine>())); // NOLINT: the cache owns it
    }
    const QList<store::TicketLine>& lines = *m_pages[page];
    // A ticket that is gone by now has no line, and those behind it stand one higher.
    for (qsizetype i = std::min<qsizetype>(row % pageRows, lines.size() - 1); i >= 0; --i) {
        if (lines[i].place == m_places[row]) {
            return lines[i];
        }
    }
    return std::nullopt;
}

int TicketModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int TicketModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TicketModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const std::optional<store::TicketLine> shown = line(index.row());
    if (!shown) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*shown, index.column());
    case Qt::ToolTipRole:
        return index.column() == UpdatedColumn                   ? fullTimeText(shown->updated)
               : index.column() == ResponseColumn && m_responses ? m_responses(*shown).tip
                                                                 : text(*shown, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == IdColumn ? fullText(*shown) : text(*shown, index.column());
    case NewsRole:
        return shown->hasNews;
    case IdRole:
        return shown->id.value;
    case AccountRole:
        return shown->account.value;
    }
    return {};
}

QString TicketModel::fullText(const store::TicketLine& line) const {
    const QString text =
        tr("Ticket %1: %2, severity %3, %4")
            .arg(line.id.value, line.subject, severityText(line.severity), statusText(line.status));
    if (line.isOfColleague) {
        //: %1 is "Ticket 17: subject, severity, status", %2 a colleague
        return tr("%1, of your colleague %2").arg(text, line.requester);
    }
    //: %1 is "Ticket 17: subject, severity, status"
    return line.hasNews ? tr("%1, new answer").arg(text) : text;
}

QString TicketModel::text(const store::TicketLine& line, int column) const {
    switch (column) {
    case IdColumn:
        return line.id.value;
    case SubjectColumn:
        if (line.isOfColleague) {
            //: a colleague's ticket in the list: %1 is the colleague, %2 the subject
            return tr("%1: %2").arg(line.requester, line.subject);
        }
        //: before the subject of a ticket with an answer that was not read yet
        return line.hasNews ? tr("New: %1").arg(line.subject) : line.subject;
    case SeverityColumn:
        return severityText(line.severity);
    case StatusColumn:
        return statusText(line.status);
    case ResponseColumn:
        return m_responses ? m_responses(line).text : QString();
    case RequesterColumn:
        return line.requester;
    case AccountColumn:
        return m_labels.value(line.account, line.account.value);
    case UpdatedColumn:
        return timeText(line.updated, m_clock.now());
    }
    return {};
}

QVariant TicketModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case IdColumn:
        return tr("Ticket");
    case SubjectColumn:
        return tr("Subject");
    case SeverityColumn:
        return tr("Severity");
    case StatusColumn:
        return tr("Status");
    case ResponseColumn:
        //: column: time left until support's first answer is due
        return tr("Response");
    case RequesterColumn:
        return tr("Requester");
    case AccountColumn:
        return tr("Account");
    case UpdatedColumn:
        return tr("Updated");
    }
    return {};
}

void TicketModel::sort(int column, Qt::SortOrder order) {
    Q_EMIT sortWanted(column, order);
}

} // namespace items
