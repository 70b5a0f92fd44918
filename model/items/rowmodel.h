#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace items {

/// A list of values as a table. A new list is applied row by row (remove, move, insert, change), told apart
/// by a key, so that selection, scroll position and the place of a screen reader survive every refresh. It
/// never resets and reads nothing itself.
template <class Row>
class RowModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const final {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    const Row& item(int row) const { return m_rows.at(row); }
    const QList<Row>& items() const { return m_rows; }
    /// The row with the key; -1 when there is none.
    int rowOf(const QString& key) const { return static_cast<int>(m_keys.indexOf(key)); }

    void setItems(const QList<Row>& wanted) {
        const QStringList keys = uniqueKeys(wanted);
        QHash<QString, qsizetype> places;
        for (qsizetype i = 0; i < keys.size(); ++i) {
            places.insert(keys[i], i);
        }
        removeAllBut(places);
        const QSet<QString> known(m_keys.cbegin(), m_keys.cend());
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (!known.contains(keys[i])) {
                i = insertRun(i, wanted, keys, known);
                continue;
            }
            bringTo(i, keys[i], places);
            change(i, wanted[i]);
        }
    }

protected:
    /// What makes a row the same row in the next list.
    virtual QString keyOf(const Row& row) const = 0;

    /// Says that the column reads differently now, though the rows are the same.
    void columnChanged(int column) {
        if (!m_rows.isEmpty()) {
            Q_EMIT this->dataChanged(this->index(0, column), this->index(rowCount() - 1, column));
        }
    }

private:
    /// A key that comes twice is told apart by its number: no row is ever dropped.
    QStringList uniqueKeys(const QList<Row>& rows) const {
        QStringList keys;
        QHash<QString, int> seen;
        for (const Row& row : rows) {
            const QString key = keyOf(row);
            const int before = seen[key]++;
            keys += before == 0 ? key : key + QLatin1Char('\n') + QString::number(before);
        }
        return keys;
    }

    void removeAllBut(const QHash<QString, qsizetype>& places) {
        for (qsizetype last = m_keys.size() - 1; last >= 0; --last) {
            if (places.contains(m_keys[last])) {
                continue;
            }
            qsizetype first = last;
            while (first > 0 && !places.contains(m_keys[first - 1])) {
                --first;
            }
            this->beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
            m_rows.remove(first, last - first + 1);
            m_keys.remove(first, last - first + 1);
            this->endRemoveRows();
            last = first;
        }
    }

    /// Inserts the neighbours that are new together; the place of the last one.
    qsizetype insertRun(qsizetype first, const QList<Row>& wanted, const QStringList& keys,
                        const QSet<QString>& known) {
        qsizetype last = first;
        while (last + 1 < keys.size() && !known.contains(keys[last + 1])) {
            ++last;
        }
        this->beginInsertRows({}, static_cast<int>(first), static_cast<int>(last));
        for (qsizetype i = first; i <= last; ++i) {
            m_rows.insert(i, wanted[i]);
            m_keys.insert(i, keys[i]);
        }
        this->endInsertRows();
        return last;
    }

    /// All rows above `place` are right already. When only one row stands in the way, that one goes down, so
    /// that "the first became the last" is one move and not as many as there are rows.
    void bringTo(qsizetype place, const QString& key, const QHash<QString, qsizetype>& places) {
        const qsizetype from = m_keys.indexOf(key, place);
        if (from == place + 1) {
            const qsizetype wanted = places.value(m_keys[place]);
            qsizetype to = from;
            while (to + 1 < m_keys.size() && places.value(m_keys[to + 1]) < wanted) {
                ++to;
            }
            move(place, to);
        } else if (from > place) {
            move(from, place);
        }
    }

    void move(qsizetype from, qsizetype to) {
        const qsizetype before = to > from ? to + 1 : to;
        this->beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(before));
        m_rows.move(from, to);
        m_keys.move(from, to);
        this->endMoveRows();
    }

    void change(qsizetype place, const Row& row) {
        if (m_rows[place] == row) {
            return;
        }
        m_rows[place] = row;
        const int changed = static_cast<int>(place);
        Q_EMIT this->dataChanged(this->index(changed, 0), this->index(changed, this->columnCount() - 1));
    }

    QList<Row> m_rows;
    QStringList m_keys;
};

} // namespace items
