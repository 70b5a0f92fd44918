#include "app/colleaguelist.h"
#include "app/contactswindow.h"
#include "app/peoplebook.h"
#include "store/people.h"
#include "unit/app/deskfixture.h"
#include "unit/wizard/clipping.h"
#include "wizard/session.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using ticket::Person;

namespace {

Person jane() {
    return {.name = u"Jane Doe"_s,
            .email = u"jane@acme.example"_s,
            .phone = u"+1 425 555 0100"_s,
            .company = u"Acme Corp"_s,
            .project = u"Portal"_s,
            .version = u"22.3, build 1432"_s};
}

QString rowsOf(const QWidget& window) {
    const auto* list = window.findChild<QTreeWidget*>(u"contacts"_s);
    QStringList rows;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        rows += list->topLevelItem(i)->text(0);
    }
    return rows.join(u' ');
}

QMessageBox* question(const QString& name) {
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* box = qobject_cast<QMessageBox*>(window);
            box && box->isVisible() && (name.isEmpty() || box->objectName() == name)) {
            return box;
        }
    }
    return nullptr;
}

} // namespace

/// The contact book: kept, searched, imported, exported, and used in the wizard.
class TestContacts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<DeskFixture>();
        QVERIFY(m_fixture->isReady() && m_fixture->addAccount());
        QVERIFY(m_fixture->open());
    }
    void cleanup() { m_fixture.reset(); }

    void addedEditedDeletedAndBroughtBack() {
        app::ContactsWindow window(book(), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        QVERIFY(window.findChild<QLabel*>(u"contacts_empty"_s)->isVisible());
        click(window, u"add_person"_s);
        auto* dialog = window.findChild<QDialog*>(u"person_dialog"_s);
        QVERIFY(dialog);
        click(*dialog, u"save_person"_s);
        QVERIFY(dialog->findChild<QLabel*>(u"person_fault"_s)->isVisible()); // nobody
        dialog->findChild<QLineEdit*>(u"person_name"_s)->setText(u"Jane Doe"_s);
        dialog->findChild<QLineEdit*>(u"person_email"_s)->setText(u"jane@acme.example"_s);
        dialog->findChild<QLineEdit*>(u"person_version"_s)->setText(u"22.3"_s);
        click(*dialog, u"save_person"_s);
        QTRY_COMPARE(rowsOf(window), u"Jane Doe"_s);
        QVERIFY2(clipped(&window).isEmpty(), qPrintable(clipped(&window).join(u'\n')));
        QVERIFY(keep({.name = u"Bob"_s, .company = u"Beta"_s}));
        QTRY_COMPARE(rowsOf(window), u"Bob Jane Doe"_s);
        window.findChild<QLineEdit*>(u"contact_search"_s)->setText(u"acme"_s);
        QCOMPARE(rowsOf(window), u"Jane Doe"_s);
        window.findChild<QTreeWidget*>(u"contacts"_s)
            ->setCurrentItem(window.findChild<QTreeWidget*>(u"contacts"_s)->topLevelItem(0));
        click(window, u"remove_person"_s);
        QTRY_COMPARE(book().all().size(), 1);
        QTRY_VERIFY(window.findChild<QPushButton*>(u"undo_remove"_s)->isVisible());
        click(window, u"undo_remove"_s);
        QTRY_COMPARE(book().all().size(), 2);
        QCOMPARE(book().find(u"jane"_s).first().version, u"22.3"_s);
        QTRY_COMPARE(rowsOf(window), u"Jane Doe"_s);
        m_fixture->end(); // and at the next start
        QVERIFY(m_fixture->open());
        QCOMPARE(book().find(u"jane"_s).size(), 1);
    }

    void nothingIsOfferedThatHasNothingToDo() {
        app::ContactsWindow window(book(), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        const auto offered = [&window] {
            QStringList names;
            for (const QString& name : {u"import_people"_s, u"export_people"_s, u"find_duplicates"_s}) {
                names += window.findChild<QPushButton*>(name)->isEnabled() ? name : QString();
            }
            names.removeAll(QString());
            return names.join(u' ');
        };
        QCOMPARE(offered(), u"import_people"_s);
        QVERIFY(keep(jane()));
        QTRY_COMPARE(offered(), u"import_people export_people"_s);
        QVERIFY(keep({.name = u"Bob"_s}));
        QTRY_COMPARE(offered(), u"import_people export_people find_duplicates"_s);
        // A search hides contacts, it does not take them out of the book.
        window.findChild<QLineEdit*>(u"contact_search"_s)->setText(u"nobody is called so"_s);
        QCOMPARE(rowsOf(window), QString());
        QCOMPARE(offered(), u"import_people export_people find_duplicates"_s);
        window.findChild<QLineEdit*>(u"contact_search"_s)->clear();
        for (const QString& left : {u"import_people export_people"_s, u"import_people"_s}) {
            auto* list = window.findChild<QTreeWidget*>(u"contacts"_s);
            list->setCurrentItem(list->topLevelItem(0));
            click(window, u"remove_person"_s);
            QTRY_COMPARE(offered(), left);
        }
    }

    void whatIsExportedIsImportedAgain() {
        Person odd = jane();
        odd.name = u"'=cmd|' /C calc'!A0"_s;
        QVERIFY(keep(odd));
        app::ContactsWindow window(book(), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        const QString path = m_fixture->folder().data() + u"/out.csv"_s;
        window.exportFile(path);
        click(window, u"remove_person"_s);
        QTRY_VERIFY(book().all().isEmpty());
        window.importFile(path);
        QTRY_COMPARE(book().all().size(), 1);
        Person again = book().all().first();
        again.id = 0;
        QCOMPARE(again, odd);
    }

    void anImportCompletesAndTellsWhatIsWrong() {
        QVERIFY(keep({.name = u"Jane"_s, .phone = u"+1 (425) 555-0100"_s}));
        app::ContactsWindow window(book(), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        const QString path = m_fixture->folder().data() + u"/in.csv"_s;
        write(path, "name,email,phone,company\nJane Doe,jane@acme.example,+1 425 555 "
                    "0100,Acme\nBob,bob@x.example,,\n,,,nobody\n"
                    "Bobby,BOB@x.example,,Beta\n");
        window.importFile(path);
        QTRY_VERIFY(question(u"ask_known"_s));
        question(u"ask_known"_s)->findChild<QPushButton*>(u"complete"_s)->click();
        QTRY_COMPARE(book().all().size(), 2);
        const Person known = book().find(u"jane"_s).value(0);
        QCOMPARE(known.name, u"Jane"_s); // not replaced
        QCOMPARE(known.email, u"jane@acme.example"_s);
        QCOMPARE(book().find(u"bob"_s).value(0).company, u"Beta"_s); // twice in the file, once here
        QTRY_VERIFY(question({}));
        QVERIFY(question({})->text().contains(u"Line 4:"_s));
        question({})->close();
        const QString out = m_fixture->folder().data() + u"/out.vcf"_s;
        window.exportFile(out);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto again = contacts::readContacts(file.readAll());
        QVERIFY(again && again->people.size() == 2 && again->faults.isEmpty());
    }

    void duplicatesAreMergedAfterAsking() {
        QVERIFY(keep(jane()));
        QVERIFY(keep({.name = u"J. Doe"_s, .phone = u"+14255550100"_s, .nodes = u"3"_s}));
        app::ContactsWindow window(book(), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        click(window, u"find_duplicates"_s);
        QTRY_VERIFY(question(u"ask_merge"_s));
        QVERIFY(question(u"ask_merge"_s)->text().contains(u"J. Doe"_s));
        QCOMPARE(book().all().size(), 2); // nothing before the answer
        question(u"ask_merge"_s)->findChild<QPushButton*>(u"merge"_s)->click();
        QTRY_COMPARE(book().all().size(), 1);
        QCOMPARE(book().all().first().nodes, u"3"_s);
        QTRY_VERIFY(window.findChild<QLabel*>(u"contacts_state"_s)->text().contains(u"twice"_s));
        // And taken back: both are as they were.
        click(window, u"undo_remove"_s);
        QTRY_COMPARE(book().all().size(), 2);
        const QList<Person> both = book().all();
        const auto other = std::ranges::find(both, u"J. Doe"_s, &Person::name);
        QVERIFY(other != both.end());
        QCOMPARE(other->nodes, u"3"_s);
        Person first = book().find(u"jane@acme.example"_s).value(0);
        first.id = 0;
        QCOMPARE(first, jane());
    }

    void aMergeIsWholeOrNotAtAll() {
        QVERIFY(keep(jane()));
        QVERIFY(keep({.name = u"J. Doe"_s, .phone = u"+14255550100"_s, .nodes = u"3"_s}));
        const auto forbid = m_fixture->write<int>([](store::Connection& c) -> core::Result<int> {
            auto done =
                c.run(u"CREATE TRIGGER no BEFORE DELETE ON people BEGIN SELECT RAISE(ABORT, 'no'); END"_s);
            return done ? core::Result<int>(0) : core::fail(done.error());
        });
        QVERIFY(forbid);
        app::ContactsWindow window(book(), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        click(window, u"find_duplicates"_s);
        QTRY_VERIFY(question(u"ask_merge"_s));
        auto* said = window.findChild<QLabel*>(u"contacts_state"_s);
        question(u"ask_merge"_s)->findChild<QPushButton*>(u"merge"_s)->click();
        QTRY_VERIFY(!said->text().isEmpty());
        QCOMPARE(book().all().size(), 2);
        QVERIFY(book().find(u"jane@acme.example"_s).value(0).nodes.isEmpty()); // nor half of it
        QVERIFY(!window.findChild<QPushButton*>(u"undo_remove"_s)->isVisible());
    }

    void aColleagueIsProposedFromTheContacts() {
        QVERIFY(keep(jane()));
        app::ColleagueList list(m_fixture->program(), core::AccountId(u"acme"_s), nullptr);
        list.show();
        click(list, u"add_colleague"_s);
        auto* dialog = list.findChild<QDialog*>(u"contact_dialog"_s);
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        auto* name = dialog->findChild<QLineEdit*>(u"contact_name"_s);
        name->setFocus();
        QTest::keyClicks(name, u"acme"_s);
        QTRY_VERIFY(name->completer()->popup()->isVisible());
        QTest::keyClick(name->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(name->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(dialog->findChild<QLineEdit*>(u"contact_email"_s)->text(), u"jane@acme.example"_s);
        QCOMPARE(name->text(), u"Jane Doe"_s);
        click(*dialog, u"save_contact"_s);
        QTRY_COMPARE(list.colleagues().size(), 1);
        QCOMPARE(list.colleagues().first().contact.email, u"jane@acme.example"_s);
        QVERIFY(!list.colleagues().first().contact.phone.isEmpty());
    }

    void aContactFillsTheRequestAndKeepsWhatWasWritten() {
        QVERIFY(keep(jane()));
        app::MainWindow window(m_fixture->program());
        window.newRequest({{u"behalf"_s, u"other"_s}, {u"requester_company"_s, u"Acme Holding"_s}});
        wizard::SupportWizard* wizard = openWizard();
        QVERIFY(wizard);
        QVERIFY(QTest::qWaitForWindowActive(wizard));
        QTest::keyClick(wizard, Qt::Key_2, Qt::AltModifier);
        auto* line = wizard->findChild<QLineEdit*>(u"requester_name"_s);
        QVERIFY(line && line->isVisible());
        line->setFocus();
        QTest::keyClicks(line, u"acme"_s);
        QTRY_VERIFY(line->completer()->popup()->isVisible());
        QTest::keyClick(line->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(line->completer()->popup(), Qt::Key_Return);
        const ticket::Draft& draft = wizard->session().draft();
        QTRY_COMPARE(draft.text(u"requester_email"), u"jane@acme.example"_s);
        QCOMPARE(draft.text(u"requester_name"), u"Jane Doe"_s);
        QCOMPARE(line->text(), u"Jane Doe"_s);
        QCOMPARE(draft.text(u"requester_version"), u"22.3, build 1432"_s);
        QCOMPARE(draft.text(u"requester_company"), u"Acme Holding"_s); // what stood there stays
        const QString said = wizard->findChild<QLabel*>(u"filled_from_contacts"_s)->text();
        QVERIFY2(said.contains(u"Project"_s) && !said.contains(u"Company"_s), qPrintable(said));
    }

    void whomARequestIsForIsRemembered() {
        app::MainWindow window(m_fixture->program());
        window.newRequest({{u"behalf"_s, u"other"_s},
                           {u"requester_name"_s, u"Ann Lee"_s},
                           {u"requester_email"_s, u"ann@x.example"_s},
                           {u"requester_nodes"_s, u"3"_s},
                           {u"service"_s, u"login"_s},
                           {u"subject"_s, u"Logins fail for all"_s},
                           {u"description"_s, u"Error 500."_s}});
        wizard::SupportWizard* wizard = openWizard();
        QVERIFY(book().all().isEmpty()); // typed is not filed
        QVERIFY(wizard->session().canSend());
        wizard->session().send();
        QTRY_COMPARE(book().all().size(), 1);
        QCOMPARE(book().all().first().email, u"ann@x.example"_s);
        QCOMPARE(book().all().first().nodes, u"3"_s);
        QVERIFY(book().all().first().used != core::Time{});
    }

private:
    app::PeopleBook& book() { return m_fixture->program().people(); }
    bool keep(const Person& person) {
        std::optional<core::Done> answer;
        book().save(&book(), {person})->then(&book(), [&answer](const core::Done& done) { answer = done; });
        return QTest::qWaitFor([&answer] { return answer.has_value(); }) && answer->has_value();
    }
    static void click(QWidget& window, const QString& name) {
        auto* button = window.findChild<QPushButton*>(name);
        QVERIFY(button && button->isEnabled());
        button->click();
    }
    static void write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<DeskFixture> m_fixture;
};

QTEST_MAIN(TestContacts)
#include "test_contacts.moc"
