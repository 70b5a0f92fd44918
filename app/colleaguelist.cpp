#include "app/colleaguelist.h"

#include "app/contactdialog.h"
#include "app/peoplebook.h"
#include "app/program.h"
#include "wizard/look/look.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int shownRows = 4;

QString lineOf(const ticket::Contact& contact) {
    QStringList parts{contact.name, contact.email, contact.phone};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

ColleagueList::ColleagueList(Program& program, const core::AccountId& account, QWidget* parent)
    : QWidget(parent),
      m_program(program),
      m_account(account),
      m_list(new QListWidget(this)),
      m_add(new QPushButton(tr("&Add …"), this)),
      m_edit(new QPushButton(tr("&Edit …"), this)),
      m_remove(new QPushButton(tr("&Remove"), this)) {
    m_list->setObjectName(u"colleagues"_s);
    m_list->setAccessibleName(tr("Colleagues who are named in the e-mail"));
    m_list->setFixedHeight(shownRows * (m_list->fontMetrics().height() + look::grid) + look::half);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_add->setObjectName(u"add_colleague"_s);
    m_edit->setObjectName(u"edit_colleague"_s);
    m_remove->setObjectName(u"remove_colleague"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::grid);
    auto* buttons = new QVBoxLayout;
    for (QPushButton* button : {m_add, m_edit, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColleagueList::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this, &ColleagueList::ticked);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_edit->click(); });
    connect(m_add, &QPushButton::clicked, this, [this] { edit({.account = m_account}); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(m_colleagues.value(m_list->currentRow())); });
    connect(m_remove, &QPushButton::clicked, this, &ColleagueList::remove);
    showCurrent();
}

void ColleagueList::setColleagues(const QList<store::Colleague>& colleagues) {
    m_colleagues = colleagues;
    fill(0);
}

void ColleagueList::fill(int row) {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const store::Colleague& colleague : std::as_const(m_colleagues)) {
        auto* item = new QListWidgetItem(lineOf(colleague.contact), m_list);
        item->setToolTip(lineOf(colleague.contact));
        item->setCheckState(colleague.isInMail ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showCurrent();
}

void ColleagueList::showCurrent() {
    m_edit->setEnabled(m_list->currentRow() >= 0);
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void ColleagueList::ticked(const QListWidgetItem* item) {
    store::Colleague colleague = m_colleagues.value(m_list->row(item));
    colleague.isInMail = item->checkState() == Qt::Checked;
    keep(colleague);
}

void ColleagueList::edit(const store::Colleague& colleague) {
    const auto find = [this](const QString& words) {
        return m_program.people().find(words);
    };
    auto* dialog = new ContactDialog(colleague.contact, find, this);
    connect(dialog, &ContactDialog::saved, this, [this, colleague](const ticket::Contact& contact) {
        store::Colleague changed = colleague;
        changed.contact = contact;
        keep(changed);
    });
    dialog->open();
}

void ColleagueList::keep(const store::Colleague& colleague) {
    m_program.writer()
        .run<store::Colleague>(this,
                               [colleague](store::Connection& connection) {
                                   return store::saveColleague(connection, colleague);
                               })
        ->then(this, [this](const core::Result<store::Colleague>& stored) {
            if (stored) {
                kept(*stored);
            } else {
                Q_EMIT failed(stored.error());
            }
        });
}

void ColleagueList::kept(const store::Colleague& colleague) {
    const auto found = std::ranges::find(m_colleagues, colleague.id, &store::Colleague::id);
    const int row = int(found - m_colleagues.begin());
    if (found == m_colleagues.end()) {
        m_colleagues.append(colleague);
    } else {
        *found = colleague;
    }
    fill(row);
    Q_EMIT changed();
}

void ColleagueList::remove() {
    const int row = m_list->currentRow();
    const qint64 id = m_colleagues.value(row).id;
    m_program.writer()
        .run<void>(this,
                   [id](store::Connection& connection) { return store::removeColleague(connection, id); })
        ->then(this, [this, id, row](const core::Done& done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            m_colleagues.removeIf([id](const store::Colleague& one) { return one.id == id; });
            fill(row);
            Q_EMIT changed();
        });
}

} // namespace app
