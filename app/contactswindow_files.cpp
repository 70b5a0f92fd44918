// Contacts from and for other programs, and those that are there twice.
#include "app/contactswindow.h"
#include "app/peoplebook.h"
#include "app/prompt.h"
#include "wizard/look/label.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 largestImport = 16 * 1024 * 1024; // bytes
constexpr qsizetype faultsTold = 20;

QString faultText(const QList<contacts::Fault>& faults) {
    QStringList lines;
    for (const contacts::Fault& fault : faults.first(std::min(faults.size(), faultsTold))) {
        //: %1 is the number of a line of a file, %2 what is wrong with it
        lines += ContactsWindow::tr("Line %1: %2").arg(fault.line).arg(fault.text);
    }
    if (const qsizetype more = faults.size() - lines.size(); more > 0) {
        lines += ContactsWindow::tr("… and %n more", nullptr, int(more));
    }
    return lines.join(u'\n');
}

} // namespace

void ContactsWindow::chooseImport() {
    auto* dialog = new QFileDialog(this, tr("Import contacts"), QString(),
                                   tr("Contacts (*.csv *.vcf *.vcard);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ContactsWindow::importFile);
    dialog->open();
}

void ContactsWindow::chooseExport() {
    auto* dialog =
        new QFileDialog(this, tr("Export contacts"), QString(),
                        tr("Table for spreadsheets (*.csv);;vCard for phones and mail programs (*.vcf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"contacts.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ContactsWindow::exportFile);
    dialog->open();
}

void ContactsWindow::importFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestImport) {
        tell(this, tr("Import contacts"),
             tr("“%1” cannot be read, or is larger than 16 MB. Choose a CSV or vCard file.")
                 .arg(QFileInfo(path).fileName()));
        return;
    }
    const auto import = contacts::readContacts(file.readAll());
    if (!import) {
        tell(this, tr("Import contacts"), import.error().text);
        return;
    }
    askAboutKnown(*import);
}

void ContactsWindow::askAboutKnown(const contacts::Import& import) {
    const QList<ticket::Person> all = m_book.all();
    contacts::KnownPeople known(PeopleBook::region());
    for (qsizetype i = 0; i < all.size(); ++i) {
        known.add(all.at(i), i);
    }
    QList<ticket::Person> fresh;
    QHash<qsizetype, ticket::Person> completed;
    contacts::KnownPeople among(PeopleBook::region()); // the file may have somebody twice
    for (const ticket::Person& person : import.people) {
        const qsizetype place = known.find(person);
        const qsizetype twin = among.find(person);
        if (place >= 0) {
            completed[place] = ticket::merged(completed.value(place, all.at(place)), person);
        } else if (twin >= 0) {
            fresh[twin] = ticket::merged(fresh.at(twin), person);
        } else {
            among.add(person, fresh.size());
            fresh += person;
        }
    }
    if (completed.isEmpty()) {
        take(fresh, import.faults);
        return;
    }
    const QList<ticket::Person> both = fresh + completed.values();
    askWhich(
        this,
        {.objectName = u"ask_known"_s,
         .title = tr("Import contacts"),
         .text = tr(
             "%n contact(s) of the file are here already, with the same e-mail address or telephone number. "
             "Complete them from the file? Only what is empty here is filled, nothing is replaced.",
             nullptr, int(completed.size())),
         .yes = {},
         .no = {}},
        this,
        {{tr("&Complete them"), u"complete"_s,
          [this, both, import] {
              take(both, import.faults);
          }},
         {tr("Only &new ones"), u"only_new"_s,
          [this, fresh, import] {
              take(fresh, import.faults);
          }},
         {tr("Cancel"), u"cancel"_s, {}}});
}

void ContactsWindow::take(const QList<ticket::Person>& people, const QList<contacts::Fault>& faults) {
    if (!faults.isEmpty()) {
        tell(this, tr("Import contacts"),
             tr("What these lines hold was not taken; all others were:") + u"\n\n"_s + faultText(faults));
    }
    offerUndo({});
    m_book.save(this, people)->then(this, [this, count = people.size()](const core::Done& done) {
        say(done ? tr("%n contact(s) were saved.", nullptr, int(count)) : done.error().text);
    });
}

void ContactsWindow::exportFile(const QString& path) {
    const bool isCard =
        path.endsWith(u".vcf"_s, Qt::CaseInsensitive) || path.endsWith(u".vcard"_s, Qt::CaseInsensitive);
    const QList<ticket::Person>& all = m_book.all();
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.write(isCard ? contacts::toVcards(all) : contacts::toCsv(all)) >= 0 &&
                           file.commit();
    say(isWritten ? tr("%n contact(s) were written to “%1”.", nullptr, int(all.size()))
                        .arg(QFileInfo(path).fileName())
                  : tr("“%1” could not be written: %2").arg(path, file.errorString()));
}

void ContactsWindow::findDuplicates() {
    offerUndo({});
    findTwice();
}

void ContactsWindow::findTwice() {
    const QList<ticket::Person> all = m_book.all();
    contacts::KnownPeople known(PeopleBook::region());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const qsizetype place = known.find(all.at(i));
        const QString pair = place < 0 ? QString() : u"%1 %2"_s.arg(all.at(place).id).arg(all.at(i).id);
        if (place >= 0 && !m_different.contains(pair)) {
            askToMerge(all.at(place), all.at(i));
            return;
        }
        known.add(all.at(i), i);
    }
    say(tr("Nobody is here twice."));
}

void ContactsWindow::askToMerge(const ticket::Person& first, const ticket::Person& other) {
    QStringList lost;
    for (const ticket::PersonPart& part : ticket::personParts()) {
        const QString& mine = first.*part.text;
        const QString& theirs = other.*part.text;
        if (!mine.isEmpty() && !theirs.isEmpty() && mine != theirs) {
            //: two different values of one contact: %1 stays, %2 goes
            lost += tr("“%1” stays, “%2” goes").arg(mine, theirs);
        }
    }
    const QString loss = lost.isEmpty() ? tr("Nothing is lost.") : lost.join(u'\n');
    askWhich(
        this,
        {.objectName = u"ask_merge"_s,
         .title = tr("Find duplicates"),
         .text =
             tr("“%1” and “%2” have the same e-mail address or telephone number. Make one contact of them?")
                 .arg(first.label(), other.label()) +
             u"\n\n"_s + loss,
         .yes = {},
         .no = {}},
        this,
        {{tr("Leave &both"), u"leave"_s,
          [this, first, other] {
              m_different.insert(u"%1 %2"_s.arg(first.id).arg(other.id));
              findTwice();
          }},
         {tr("&Merge them"), u"merge"_s,
          [this, first, other] {
              merge(first, other);
          }},
         {tr("Cancel"), u"cancel"_s, {}}});
}

void ContactsWindow::merge(const ticket::Person& first, const ticket::Person& other) {
    m_book.merge(this, ticket::merged(first, other), other.id)
        ->then(this, [this, first, other](const core::Done& done) {
            if (!done) {
                say(done.error().text);
                return;
            }
            // Of several merges one after the other the first state of each person counts.
            QList<ticket::Person> before = m_before;
            for (const ticket::Person& one : {first, other}) {
                if (std::ranges::find(before, one.id, &ticket::Person::id) == before.end()) {
                    before += one;
                }
            }
            offerUndo(before);
            findTwice();
        });
}

} // namespace app
