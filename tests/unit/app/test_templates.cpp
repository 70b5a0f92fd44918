#include "app/draftdetail.h"
#include "app/templatesdialog.h"
#include "store/templates.h"
#include "ticket/textform.h"
#include "unit/app/deskfixture.h"
#include "unit/wizard/clipping.h"
#include "wizard/session.h"

#include <QInputDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

template <class T>
T* openDialog(const QString& name) {
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* one = qobject_cast<T*>(window); one && one->isVisible() && one->objectName() == name) {
            return one;
        }
    }
    return nullptr;
}

} // namespace

/// Requests that begin with what was written before.
class TestTemplates final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<DeskFixture>();
        QVERIFY(m_fixture->isReady() && m_fixture->addAccount());
        QVERIFY(m_fixture->open());
    }
    void cleanup() { m_fixture.reset(); }

    void ofADraftOnlyWhatAnotherOneMayBeginWith() {
        const ticket::Template made = ticket::templateOf(form(), draft(), u"Logins"_s, {u"HAR file"_s});
        QCOMPARE(made.values.value(u"severity"_s).toString(), u"high"_s);
        QCOMPARE(made.values.value(u"behalf"_s).toString(), u"other"_s);
        for (const QString& gone : {u"requester_name"_s, u"requester_version"_s, u"since"_s, u"criteria"_s}) {
            QVERIFY2(!made.values.contains(gone), qPrintable(gone));
        }
    }

    void placeholdersAreFilledAsSoonAsTheyAreKnown() {
        save(u"Logins"_s, {u"HAR file"_s, u"Log of node 2"_s});
        app::MainWindow window(m_fixture->program());
        window.newRequest({}, stored(u"logins"_s)); // capitals make no other name
        wizard::SupportWizard* wizard = openWizard();
        QVERIFY(wizard);
        QVERIFY(QTest::qWaitForWindowActive(wizard));
        const wizard::Session& session = wizard->session();
        const QString today = core::toLocal(m_fixture->program().clock().now()).date().toString(Qt::ISODate);
        QTest::keyClick(wizard, Qt::Key_2, Qt::AltModifier); // where it is asked whom the request is for
        QVERIFY(session.draft().text(u"subject").startsWith(u"{customer}: "_s));
        wizard->session().setValue(u"requester_company"_s, u"Beta Bank"_s);
        wizard->session().setValue(u"requester_name"_s, u"Ann Lee"_s);
        QTest::keyClick(wizard, Qt::Key_7, Qt::AltModifier);
        QCOMPARE(session.draft().text(u"subject"), u"Beta Bank: logins fail since "_s + today);
        QCOMPARE(session.draft().text(u"description"), u"{\"date\": 1} for Ann Lee"_s);
        QTest::keyClick(wizard, Qt::Key_8, Qt::AltModifier);
        const auto* wanted = wizard->findChild<QLabel*>(u"wanted_evidence"_s);
        QTRY_VERIFY(wanted->isVisible());
        QVERIFY(wanted->text().contains(u"HAR file, Log of node 2"_s));
        QVERIFY2(clipped(wizard).isEmpty(), qPrintable(clipped(wizard).join(u'\n')));
        // What is sent has no trace of it.
        QVERIFY(!ticket::seal(form(), session.draft(), session.account(), {}, {}, {}).body.contains(u'@'));
    }

    void bracesThatAPersonWroteStay() {
        app::MainWindow window(m_fixture->program());
        window.newRequest({{u"description"_s, u"The log says {date} and {customer}."_s}});
        QVERIFY(QTest::qWaitForWindowActive(openWizard()));
        QTest::keyClick(openWizard(), Qt::Key_7, Qt::AltModifier);
        QCOMPARE(openWizard()->session().draft().text(u"description"),
                 u"The log says {date} and {customer}."_s);
    }

    void aDraftBecomesOneAndIsNotReplacedUnasked() {
        for (const QString& answer : {QString(), u"no"_s, u"yes"_s}) {
            auto* dialog = new app::SaveTemplateDialog(m_fixture->program(), draft(), nullptr);
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->open();
            dialog->findChild<QLineEdit*>(u"template_name"_s)->setText(u" Logins  down "_s);
            dialog->findChild<QPlainTextEdit*>(u"template_evidence"_s)
                ->setPlainText(answer + u"\n\n HAR file \n"_s);
            QVERIFY2(clipped(dialog).isEmpty(), qPrintable(clipped(dialog).join(u'\n')));
            dialog->findChild<QPushButton*>(u"save_template"_s)->click();
            if (!answer.isEmpty()) {
                auto* box = openDialog<QMessageBox>(u"ask_replace_template"_s);
                QVERIFY(box);
                box->findChild<QPushButton*>(answer)->click();
            }
            if (answer != u"no"_s) {
                QTRY_COMPARE(dialog->result(), int(QDialog::Accepted));
            }
            QCOMPARE(stored(u"Logins down"_s)->evidence.first(),
                     answer == u"yes"_s ? u"yes"_s : u"HAR file"_s);
            delete dialog;
        }
        QCOMPARE(store::templates(m_fixture->program().reader())->size(), 1);
    }

    void isRenamedDeletedAfterAskingAndBegunWith() {
        save(u"Logins"_s, {});
        save(u"Disk"_s, {});
        app::TemplatesDialog dialog(m_fixture->program(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* list = dialog.findChild<QListWidget*>(u"templates"_s);
        QCOMPARE(list->count(), 2);
        rename(dialog, u"logins"_s); // another one has it
        QTRY_VERIFY(dialog.findChild<QLabel*>(u"template_state"_s)->isVisible());
        QCOMPARE(list->item(0)->text(), u"Disk"_s);
        list->setCurrentRow(0);
        rename(dialog, u"Disk full"_s);
        QTRY_COMPARE(list->item(0)->text(), u"Disk full"_s);
        dialog.findChild<QPushButton*>(u"remove_template"_s)->click();
        QCOMPARE(list->count(), 2);
        auto* box = openDialog<QMessageBox>(u"ask_remove_template"_s);
        QVERIFY(box);
        box->findChild<QPushButton*>(u"yes"_s)->click();
        QTRY_COMPARE(list->count(), 1);
        QString chosen;
        connect(&dialog, &app::TemplatesDialog::chosen, this,
                [&chosen](const ticket::Template& one) { chosen = one.name; });
        dialog.findChild<QPushButton*>(u"new_from_template"_s)->click();
        QCOMPARE(chosen, u"Logins"_s);
    }

private:
    const ticket::Form& form() { return m_fixture->program().form(); }
    ticket::Draft draft() {
        ticket::Draft made = m_fixture->draft(u"d1"_s, u"{customer}: logins fail since {date}"_s);
        made.values.insert(u"description"_s, u"{\"date\": 1} for {requester}"_s);
        made.values.insert(u"severity"_s, u"high"_s);
        made.values.insert(u"behalf"_s, u"other"_s);
        made.values.insert(u"requester_name"_s, u"Jane"_s);
        made.values.insert(u"requester_version"_s, u"22"_s);
        made.values.insert(u"since"_s, u"2026-11-22T02:40:00+00:00"_s);
        made.values.insert(u"criteria"_s, QJsonArray{u"majority"_s});
        return made;
    }
    void save(const QString& name, const QStringList& evidence) {
        const ticket::Template made = ticket::templateOf(form(), draft(), name, evidence);
        QVERIFY(
            m_fixture->write<void>([made](store::Connection& c) { return store::saveTemplate(c, made); }));
    }
    std::optional<ticket::Template> stored(const QString& name) {
        return store::templateNamed(m_fixture->program().reader(), name).value_or(std::nullopt);
    }
    static void rename(app::TemplatesDialog& dialog, const QString& name) {
        dialog.findChild<QPushButton*>(u"rename_template"_s)->click();
        auto* input = openDialog<QInputDialog>(u"rename_dialog"_s);
        QVERIFY(input);
        input->setTextValue(name);
        input->accept();
    }

    std::unique_ptr<DeskFixture> m_fixture;
};

QTEST_MAIN(TestTemplates)
#include "test_templates.moc"
