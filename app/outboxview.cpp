#include "app/outboxview.h"

#include "app/program.h"
#include "delivery/heldback.h"

#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

OutboxView::OutboxView(Program& program, QWidget* parent)
    : ListPage(
          u"outbox"_s, tr("Outbox"),
          {.text = tr(
               "Nothing waits to be delivered. A request that you send is kept here until the Support Center "
               "has answered with a ticket. A package from another computer is put here with “Open package” "
               "in the "
               "menu “File”, or when you drag it onto this window."),
           .button = {},
           .buttonName = {}},
          parent),
      m_program(program),
      m_model(program.clock()) {
    setModel(m_model);
    setWidths(items::OutboxModel::SubjectColumn, {20, 28, 0, 0, 0, 0});
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, &m_model, &items::OutboxModel::tick);
    connect(&program.outbox(), &delivery::Outbox::entryChanged, this, [this](const core::IntentId& id) {
        if (!m_seen.contains(id)) {
            m_seen += id;
        }
        readLater();
    });
    connect(&program.outbox(), &delivery::Outbox::changedElsewhere, this, &OutboxView::readLater);
    connect(&program, &Program::accountsChanged, this, &OutboxView::readLater);
}

void OutboxView::offer(const QList<QAction*>& acts) {
    m_table->addActions(acts);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void OutboxView::setProgress(const core::IntentId& id, qint64 done, qint64 total) {
    if (total > 0) {
        m_model.setProgress(id, int(done * 100 / total));
    }
}

std::optional<store::Entry> OutboxView::current() const {
    const int row = currentRow();
    return row < 0 ? std::nullopt : std::optional(m_model.item(row));
}

bool OutboxView::choose(const core::IntentId& id) {
    const int row = m_model.rowOf(id.value);
    ListPage::choose(row);
    return row >= 0;
}

std::optional<core::Error> OutboxView::read() {
    auto entries = m_program.outbox().entries(false);
    if (!entries) {
        return entries.error();
    }
    setCount(static_cast<int>(entries->size()));
    m_blocked =
        static_cast<int>(std::ranges::count(*entries, store::EntryState::Blocked, &store::Entry::state));
    QSet<core::IntentId> open;
    for (const store::Entry& entry : std::as_const(*entries)) {
        open.insert(entry.id);
        if (!m_seen.contains(entry.id)) {
            m_seen += entry.id;
        }
    }
    for (const core::IntentId& id : std::as_const(m_seen)) {
        if (open.contains(id)) {
            continue;
        }
        const auto closed = m_program.outbox().entry(id);
        if (!closed) {
            return closed.error();
        }
        if (const std::optional<store::Entry>& entry = *closed) {
            *entries += *entry;
        }
    }
    m_model.setAccountLabels(accountLabels(m_program));
    m_model.setHeld(delivery::heldBack(m_program.outbox().turns().value_or(QList<store::Turn>())));
    m_model.setItems(*entries);
    if (m_model.isWaiting() != m_tick.isActive()) {
        m_model.isWaiting() ? m_tick.start() : m_tick.stop();
    }
    return std::nullopt;
}

} // namespace app
