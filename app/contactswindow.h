#pragma once

#include "contacts/contactfile.h"
#include "ticket/person.h"

#include <QDialog>
#include <QSet>

#include <optional>

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace wizard {
class Flow;
class Label;
} // namespace wizard

namespace app {

class PeopleBook;

/// The contacts: search, add, edit, remove (and take that back), import, export, find those that are there
/// twice. Every change is kept at once.
class ContactsWindow final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContactsWindow)

public:
    ContactsWindow(PeopleBook& book, QWidget* parent);

    /// Takes the contacts of a file into the book, asking about those that are there already.
    void importFile(const QString& path);
    void exportFile(const QString& path);

private:
    void build();
    QPushButton* addButton(wizard::Flow& row, const QString& text, const QString& name,
                           void (ContactsWindow::*act)());
    void fill();
    void showCurrent();
    std::optional<ticket::Person> current() const;
    void add();
    void editCurrent();
    void edit(const ticket::Person& person);
    void removeCurrent();
    void undo();
    void chooseImport();
    void chooseExport();
    void askAboutKnown(const contacts::Import& import);
    void take(const QList<ticket::Person>& people, const QList<contacts::Fault>& faults);
    void findDuplicates();
    void findTwice();
    void askToMerge(const ticket::Person& first, const ticket::Person& other);
    void merge(const ticket::Person& first, const ticket::Person& other);
    void offerUndo(const QList<ticket::Person>& before);
    void say(const QString& text);

    PeopleBook& m_book;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    wizard::Label* m_empty;
    wizard::Label* m_state;
    QPushButton* m_undo;
    QPushButton* m_edit = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_twice = nullptr;
    QList<ticket::Person> m_before; ///< who was changed by what can be undone, as they were
    QSet<QString> m_different;      ///< pairs that are two persons, as somebody said
    qint64 m_wanted = 0;            ///< to be chosen when the list is filled again
};

} // namespace app
