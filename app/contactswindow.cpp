#include "app/contactswindow.h"

#include "app/peoplebook.h"
#include "app/persondialog.h"
#include "wizard/look/announce.h"
#include "wizard/look/flow.h"
#include "wizard/look/label.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int contactsChars = 120;
constexpr int contactsHeight = 600;
constexpr int idRole = Qt::UserRole;

} // namespace

ContactsWindow::ContactsWindow(PeopleBook& book, QWidget* parent)
    : QDialog(parent),
      m_book(book),
      m_search(new QLineEdit(this)),
      m_list(new QTreeWidget(this)),
      m_empty(new wizard::Label({}, look::Role::Secondary, wizard::Label::Weight::Body, this)),
      m_state(new wizard::Label({}, look::Role::Text, wizard::Label::Weight::Body, this)),
      m_undo(new QPushButton(tr("&Undo"), this)) {
    setObjectName(u"contacts_window"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Contacts"));
    build();
    look::openAs(this, {look::chars(this, contactsChars), contactsHeight});
    connect(&m_book, &PeopleBook::changed, this, &ContactsWindow::fill);
    connect(m_search, &QLineEdit::textChanged, this, &ContactsWindow::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ContactsWindow::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, &ContactsWindow::editCurrent);
    connect(m_undo, &QPushButton::clicked, this, &ContactsWindow::undo);
    fill();
    m_search->setFocus();
}

QPushButton* ContactsWindow::addButton(wizard::Flow& row, const QString& text, const QString& name,
                                       void (ContactsWindow::*act)()) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row.addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void ContactsWindow::build() {
    m_search->setObjectName(u"contact_search"_s);
    m_search->setClearButtonEnabled(true);
    auto* title = new QLabel(tr("&Search name, e-mail, company or project"), this);
    title->setBuddy(m_search);
    m_search->setAccessibleName(QString(title->text()).remove(u'&'));
    m_list->setObjectName(u"contacts"_s);
    m_list->setAccessibleName(tr("Contacts"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTabKeyNavigation(false);
    m_list->setHeaderLabels({tr("Name"), tr("E-mail"), tr("Telephone"), tr("Company"), tr("Project")});
    m_list->header()->setStretchLastSection(true);
    const QList<int> widths{22, 28, 20, 20};
    for (int column = 0; column < widths.size(); ++column) {
        m_list->setColumnWidth(column, look::chars(m_list, widths.at(column)));
    }
    m_empty->setObjectName(u"contacts_empty"_s);
    m_state->setObjectName(u"contacts_state"_s);
    m_undo->setObjectName(u"undo_remove"_s);
    m_undo->setAutoDefault(false);
    m_undo->hide();
    auto* acts = new QWidget(this);
    auto* row = new wizard::Flow(look::grid);
    acts->setLayout(row);
    addButton(*row, tr("&New …"), u"add_person"_s, &ContactsWindow::add);
    m_edit = addButton(*row, tr("&Edit …"), u"edit_person"_s, &ContactsWindow::editCurrent);
    m_remove = addButton(*row, tr("&Delete"), u"remove_person"_s, &ContactsWindow::removeCurrent);
    addButton(*row, tr("&Import …"), u"import_people"_s, &ContactsWindow::chooseImport);
    m_export = addButton(*row, tr("E&xport …"), u"export_people"_s, &ContactsWindow::chooseExport);
    m_twice = addButton(*row, tr("Find &duplicates"), u"find_duplicates"_s, &ContactsWindow::findDuplicates);
    auto* told = new QHBoxLayout;
    told->addWidget(m_state, 1);
    told->addWidget(m_undo);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    column->setSpacing(look::grid);
    column->addWidget(title);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty);
    column->addWidget(acts);
    column->addLayout(told);
}

void ContactsWindow::fill() {
    const qint64 wanted = m_wanted != 0 ? m_wanted : current().value_or(ticket::Person()).id;
    m_wanted = 0;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        const QList<ticket::Person> found = m_book.find(m_search->text());
        for (const ticket::Person& person : found) {
            auto* item = new QTreeWidgetItem(
                m_list, {person.name, person.email, person.phone, person.company, person.project});
            item->setData(0, idRole, person.id);
            if (person.id == wanted || (m_list->currentItem() == nullptr && wanted == 0)) {
                m_list->setCurrentItem(item);
            }
        }
    }
    const bool isSearching = !m_search->text().trimmed().isEmpty();
    m_empty->say(m_list->topLevelItemCount() > 0 ? QString()
                 : isSearching
                     ? tr("Nobody is called so. Search for a part of a name, an address or a company.")
                     : tr("There are no contacts yet. Add one, import a file, or file a request for somebody "
                          "else: whom it is for is kept here."));
    // Both are about the whole book, whatever a search shows of it.
    m_export->setEnabled(!m_book.all().isEmpty());
    m_twice->setEnabled(m_book.all().size() > 1);
    showCurrent();
}

std::optional<ticket::Person> ContactsWindow::current() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    const auto& all = m_book.all();
    const auto found =
        item ? std::ranges::find(all, item->data(0, idRole).toLongLong(), &ticket::Person::id) : all.end();
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void ContactsWindow::showCurrent() {
    const bool isChosen = current().has_value();
    m_edit->setEnabled(isChosen);
    m_remove->setEnabled(isChosen);
}

void ContactsWindow::add() {
    edit({});
}

void ContactsWindow::editCurrent() {
    if (const auto person = current()) {
        edit(*person);
    }
}

void ContactsWindow::edit(const ticket::Person& person) {
    auto* dialog = new PersonDialog(person, this);
    connect(dialog, &PersonDialog::saved, this,
            [this](const ticket::Person& changed) { take({changed}, {}); });
    dialog->open();
}

void ContactsWindow::removeCurrent() {
    const auto person = current();
    if (!person) {
        return;
    }
    m_book.remove(this, person->id)->then(this, [this, person](const core::Done& done) {
        if (!done) {
            say(done.error().text);
            return;
        }
        offerUndo({*person});
        say(tr("“%1” was deleted.").arg(person->label()));
    });
}

void ContactsWindow::offerUndo(const QList<ticket::Person>& before) {
    m_before = before;
    m_undo->setVisible(!before.isEmpty());
}

void ContactsWindow::undo() {
    if (m_before.isEmpty()) {
        return;
    }
    m_wanted = m_before.first().id;
    QStringList labels;
    for (const ticket::Person& person : std::as_const(m_before)) {
        //: a name in a list of names
        labels += tr("“%1”").arg(person.label());
    }
    //: %1 is a list of names
    const QString text = tr("As before again: %1.").arg(QLocale().createSeparatedList(labels));
    m_book.save(this, m_before)->then(this, [this, text](const core::Done& done) {
        say(done ? text : done.error().text);
    });
    offerUndo({});
    m_list->setFocus();
}

void ContactsWindow::say(const QString& text) {
    m_state->say(text);
    wizard::announce(m_state);
}

} // namespace app
