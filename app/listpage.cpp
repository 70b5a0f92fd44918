#include "app/listpage.h"

#include "app/program.h"
#include "app/windowstate.h"
#include "items/roles.h"
#include "wizard/look/label.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int leastColumnChars = 8;
constexpr int shownColumnChars = 14;

} // namespace

ListPage::ListPage(const QString& objectName, const QString& accessibleName, const Empty& empty,
                   QWidget* parent)
    : QWidget(parent), m_table(new QTableView(this)), m_stack(new QStackedWidget(this)) {
    m_table->setObjectName(objectName);
    m_table->setAccessibleName(accessibleName);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 2 * look::grid);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(look::chars(m_table, leastColumnChars));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stack->addWidget(m_table);
    m_stack->addWidget(buildEmpty(empty));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(0);
    connect(&m_readSoon, &QTimer::timeout, this, &ListPage::readNow);
    connect(m_table, &QTableView::activated, this, &ListPage::activated);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint& place) {
                auto* menu = new QMenu(this);
                menu->setObjectName(u"columns_menu"_s);
                menu->setAttribute(Qt::WA_DeleteOnClose);
                offerColumns(*menu);
                menu->popup(m_table->horizontalHeader()->mapToGlobal(place));
            });
}

QWidget* ListPage::buildEmpty(const Empty& empty) {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(3 * look::grid, 3 * look::grid, 3 * look::grid, 3 * look::grid);
    layout->setSpacing(2 * look::grid);
    auto* label = new wizard::Label(empty.text, look::Role::Text, wizard::Label::Weight::Body, page);
    constexpr int leastChars = 24; // or the window would have to be as high as the narrowest text
    label->setMinimumWidth(look::chars(label, leastChars));
    layout->addWidget(label);
    if (!empty.button.isEmpty()) {
        auto* button = new QPushButton(empty.button, page);
        button->setObjectName(empty.buttonName);
        connect(button, &QPushButton::clicked, this, &ListPage::emptyPressed);
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    layout->addStretch();
    return page;
}

void ListPage::setModel(QAbstractTableModel& model) {
    m_proxy = new QSortFilterProxyModel(this);
    m_proxy->setSortRole(items::SortRole);
    m_proxy->setSourceModel(&model);
    useModel(*m_proxy);
}

void ListPage::setSortingModel(QAbstractTableModel& model) {
    useModel(model);
}

void ListPage::addAbove(QWidget* widget) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, widget);
}

void ListPage::useModel(QAbstractItemModel& model) {
    m_table->setModel(&model);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ListPage::currentChanged);
    followRows();
}

void ListPage::setWidths(int stretchedColumn, const QList<int>& characters) {
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    for (int column = 0; column < characters.size(); ++column) {
        m_table->setColumnHidden(column, characters[column] == 0);
        m_table->setColumnWidth(column, look::chars(m_table, characters[column]) + 2 * look::grid);
    }
    header->setSectionResizeMode(stretchedColumn, QHeaderView::Stretch);
}

void ListPage::offerColumns(QMenu& menu) {
    menu.clear();
    const QHeaderView* header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        QAction* action = menu.addAction(
            m_table->model()->headerData(column, Qt::Horizontal).toString().replace(u'&', u"&&"_s));
        action->setObjectName(u"column_%1"_s.arg(column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setEnabled(header->sectionResizeMode(column) != QHeaderView::Stretch);
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { showColumn(column, isShown); });
    }
}

void ListPage::showColumn(int column, bool isShown) {
    m_table->setColumnHidden(column, !isShown);
    if (isShown) {
        // One that was never shown has no width yet.
        m_table->setColumnWidth(
            column, std::max(m_table->columnWidth(column), look::chars(m_table, shownColumnChars)));
    }
}

void ListPage::readNow() {
    m_readSoon.stop();
    if (const std::optional<core::Error> error = read()) {
        Q_EMIT readFailed(*error);
        return;
    }
    followRows();
    Q_EMIT currentChanged();
}

void ListPage::followRows() {
    m_stack->setCurrentIndex(hasList() ? 0 : 1);
    // Something is always chosen while there is something: the keyboard starts there, and the other side is
    // not blank.
    if (m_table->model()->rowCount() > 0 && !m_table->currentIndex().isValid()) {
        m_table->selectRow(0);
    }
}

bool ListPage::hasList() const {
    return m_table->model()->rowCount() > 0;
}

int ListPage::currentRow() const {
    const QModelIndex current = m_table->currentIndex();
    return (m_proxy != nullptr ? m_proxy->mapToSource(current) : current).row();
}

void ListPage::choose(int row) {
    if (row >= 0) {
        m_table->selectRow(
            m_proxy != nullptr ? m_proxy->mapFromSource(m_proxy->sourceModel()->index(row, 0)).row() : row);
    }
}

void ListPage::setCount(int count) {
    if (m_count != count) {
        m_count = count;
        Q_EMIT countChanged();
    }
}

void ListPage::restore(const WindowState& state) {
    state.restore(*m_table->horizontalHeader(), m_table->objectName());
}

void ListPage::save(WindowState& state) const {
    state.save(*m_table->horizontalHeader(), m_table->objectName());
}

void ListPage::focusList() {
    if (m_stack->currentIndex() == 0) {
        m_table->setFocus(Qt::ShortcutFocusReason);
    } else if (auto* button = m_stack->currentWidget()->findChild<QPushButton*>()) {
        button->setFocus(Qt::ShortcutFocusReason);
    }
}

items::AccountLabels accountLabels(const Program& program) {
    items::AccountLabels labels;
    const ticket::Account practice = Program::practiceAccount();
    labels.insert(practice.id, practice.label());
    for (const ticket::Account& account : program.accounts()) {
        labels.insert(account.id, account.label());
    }
    return labels;
}

} // namespace app
