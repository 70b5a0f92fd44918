#pragma once

#include "core/error.h"
#include "items/words.h"

#include <QTimer>
#include <QWidget>

class QAbstractItemModel;
class QAbstractTableModel;
class QPushButton;
class QSortFilterProxyModel;
class QMenu;
class QStackedWidget;
class QTableView;

namespace wizard {
class Label;
}

namespace app {

class Program;
class WindowState;

/// One of the three lists: a table over an item model that sorts by its header, or, while there is nothing, a
/// sentence that says the one next thing to do. Which rows there are is read by the class that is one.
class ListPage : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListPage)

public:
    QTableView& table() { return *m_table; }
    /// Row of the model that is chosen; -1 = none.
    int currentRow() const;
    /// How many rows still ask for something.
    int count() const { return m_count; }
    /// Reads soon; several changes at once are one reading.
    void readLater() { m_readSoon.start(); }
    void readNow();
    /// Fills the menu with the columns, of which each but the widest can be hidden and shown.
    void offerColumns(QMenu& menu);
    void restore(const WindowState& state);
    void save(WindowState& state) const;
    /// Puts the focus where the keyboard works on this page.
    void focusList();

Q_SIGNALS:
    /// Another row is chosen, or what it says changed.
    void currentChanged();
    /// Return or a double click on a row.
    void activated();
    void countChanged();
    /// The button of the empty page.
    void emptyPressed();
    void readFailed(const core::Error& error);

protected:
    struct Empty {
        QString text;
        QString button;     ///< empty = none
        QString buttonName; ///< object name
    };
    ListPage(const QString& objectName, const QString& accessibleName, const Empty& empty, QWidget* parent);

    /// Sorted here, by SortRole.
    void setModel(QAbstractTableModel& model);
    /// The model's own sort() does it.
    void setSortingModel(QAbstractTableModel& model);
    /// Stands above the list, also while that is empty.
    void addAbove(QWidget* widget);
    /// Shows the list, or the empty page; chooses something where nothing is.
    void followRows();
    void setWidths(int stretchedColumn, const QList<int>& characters);
    void choose(int row);
    void setCount(int count);
    /// Reads the rows into the model; an error when they cannot be read.
    virtual std::optional<core::Error> read() = 0;
    /// Whether there is a list at all; one that is only searched in vain is.
    virtual bool hasList() const;

    QTableView* m_table;

private:
    QWidget* buildEmpty(const Empty& empty);
    void useModel(QAbstractItemModel& model);
    void showColumn(int column, bool isShown);

    QStackedWidget* m_stack;
    QSortFilterProxyModel* m_proxy = nullptr; ///< none over a model that sorts by itself
    QTimer m_readSoon;
    int m_count = 0;
};

/// What the accounts of the program are called.
items::AccountLabels accountLabels(const Program& program);

} // namespace app
