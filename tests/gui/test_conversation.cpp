#include "app/mainwindow.h"
#include "app/program.h"
#include "realdesktop.h"
#include "store/ticketcache.h"
#include "wizard/supportwizard.h"

#include <QApplication>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;
RealDesktop* desktop = nullptr;

template <class T>
T* shown(const QString& name) {
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        auto* found = window->objectName() == name ? qobject_cast<T*>(window) : window->findChild<T*>(name);
        if (found && found->isVisible()) {
            return found;
        }
    }
    return nullptr;
}

QString conversation() {
    const auto* view = shown<QTextBrowser>(u"conversation"_s);
    return view ? view->toPlainText() : QString();
}

} // namespace

/// What happens in a ticket after it was filed, at the keyboard, with the practice center: one replies, reads
/// the agent's answers, and confirms that it is solved.
class TestConversation final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aReplyIsAnsweredAndTheTicketSolved();
    void aReplyInTheMakingSurvivesARestart();
    void aTicketIsFiledAgainAsUrgent();

private:
    void open();
    /// Files a request of that severity and shows its ticket.
    void file(const QString& severity);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Program> m_program;
    std::unique_ptr<app::MainWindow> m_window;
};

void TestConversation::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TestConversation::cleanup() {
    if (QTest::currentTestFailed()) {
        desktop->screenshot(u"conversation-%1.png"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    }
    m_window.reset();
    m_program.reset();
    m_folder.reset();
}

void TestConversation::open() {
    auto program =
        app::Program::open({.folder = core::DataFolder::below(m_folder->path()), .isPractice = true});
    QVERIFY2(program.has_value(), program ? "" : qPrintable(program.error().text));
    m_program = std::move(*program);
    m_window = std::make_unique<app::MainWindow>(*m_program);
    m_window->resize(1240, 860);
    m_window->show();
    m_program->dispatcher().start();
    QVERIFY(RealDesktop::waitForFocus(m_window.get()));
}

void TestConversation::file(const QString& severity) {
    const ticket::Account account = *m_program->defaultAccount();
    ticket::Draft draft = ticket::newDraft(m_program->form(), account, m_program->clock().now());
    draft.id = core::IntentId(u"talk-1"_s);
    const QJsonObject answers{{u"service"_s, account.services.first().id},
                              {u"environment"_s, account.environments.first().id},
                              {u"issue_type"_s, u"service_issue"_s},
                              {u"severity"_s, severity},
                              {u"subject"_s, u"Logins fail for all users"_s},
                              {u"description"_s, u"Every login ends with an error page."_s},
                              {u"callback"_s, u"+49 30 901820"_s},
                              {u"since"_s, u"2026-11-22T02:40"_s}};
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        draft.values.insert(answer.key(), answer.value());
    }
    m_program->outbox()
        .enqueue(this, m_program->form(), draft, account)
        ->then(this, [](const core::Result<store::Entry>& stored) {
            QVERIFY2(stored.has_value(), stored ? "" : qPrintable(stored.error().text));
        });
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            const auto entry = m_program->outbox().entry(core::IntentId(u"talk-1"_s));
            return entry && *entry && (*entry)->state == store::EntryState::Delivered;
        }(),
        patience);
    desktop->press({u"ctrl+3"_s});
    QTRY_VERIFY_WITH_TIMEOUT(conversation().contains(u"Your request has been received"_s), patience);
}

void TestConversation::aReplyIsAnsweredAndTheTicketSolved() {
    file(u"urgent"_s);
    QVERIFY(!shown<QPushButton>(u"confirm_resolved"_s)); // no agent has it
    for (const QString& said : {u"The logs are full of time-outs."_s, u"It began at 02:40."_s}) {
        desktop->press({u"alt+p"_s});
        QTRY_VERIFY_WITH_TIMEOUT(shown<QPlainTextEdit>(u"reply_text"_s)->hasFocus(), patience);
        desktop->type(said);
        QTRY_COMPARE_WITH_TIMEOUT(shown<QPlainTextEdit>(u"reply_text"_s)->toPlainText(), said, patience);
        desktop->press({u"ctrl+Return"_s});
        QTRY_VERIFY_WITH_TIMEOUT(conversation().contains(said), patience);
        QTRY_VERIFY_WITH_TIMEOUT(shown<QPlainTextEdit>(u"reply_text"_s)->toPlainText().isEmpty(), patience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(conversation().contains(u"I have taken this ticket"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(shown<QPushButton>(u"confirm_resolved"_s), patience);
    if (qEnvironmentVariableIsSet("SW_PICTURES")) {
        desktop->screenshot(qEnvironmentVariable("SW_PICTURES") + u"/conversation.png"_s);
    }
    desktop->press({u"alt+d"_s});
    QTRY_VERIFY_WITH_TIMEOUT(shown<QMessageBox>(u"ask_resolved"_s), patience);
    QVERIFY(RealDesktop::waitForFocus(shown<QMessageBox>(u"ask_resolved"_s)));
    desktop->press({u"alt+c"_s});
    QTRY_VERIFY_WITH_TIMEOUT(shown<QPushButton>(u"not_resolved"_s), patience);
    QVERIFY(!shown<QPushButton>(u"confirm_resolved"_s));
    const auto cached = store::cachedTickets(m_program->reader(), 1);
    QCOMPARE(cached->first().ticket.status, u"solved"_s);
}

void TestConversation::aReplyInTheMakingSurvivesARestart() {
    file(u"urgent"_s);
    desktop->press({u"alt+p"_s});
    desktop->type(u"Half a sent"_s);
    QTRY_COMPARE_WITH_TIMEOUT(shown<QPlainTextEdit>(u"reply_text"_s)->toPlainText(), u"Half a sent"_s,
                              patience);
    m_window.reset();
    m_program.reset();
    open();
    desktop->press({u"ctrl+3"_s});
    QTRY_VERIFY_WITH_TIMEOUT(shown<QPlainTextEdit>(u"reply_text"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(shown<QPlainTextEdit>(u"reply_text"_s)->toPlainText(), u"Half a sent"_s,
                              patience);
}

void TestConversation::aTicketIsFiledAgainAsUrgent() {
    file(u"high"_s);
    const core::TicketId old = store::cachedTickets(m_program->reader(), 1)->first().ticket.id;
    QVERIFY(shown<QLabel>(u"resolution_state"_s)->text().contains(u"critical"_s));
    desktop->press({u"alt+g"_s});
    const auto wizardWindow = [] {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget* window : windows) {
            if (auto* found = qobject_cast<wizard::SupportWizard*>(window); found && found->isVisible()) {
                return found;
            }
        }
        return static_cast<wizard::SupportWizard*>(nullptr);
    };
    QTRY_VERIFY_WITH_TIMEOUT(wizardWindow(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(store::drafts(m_program->reader())->size(), 1, patience);
    const ticket::Draft draft = store::drafts(m_program->reader())->first();
    QCOMPARE(draft.text(u"severity"), u"urgent"_s);
    QVERIFY(draft.text(u"description").contains(old.value));
    QVERIFY(draft.text(u"description").contains(u"Every login ends with an error page."_s));
    // Sent as a person would after the last page: the new ticket is made, and the old one is told of it.
    m_program->outbox()
        .enqueue(this, m_program->form(), draft, *m_program->defaultAccount())
        ->then(this, [](const core::Result<store::Entry>& stored) {
            QVERIFY2(stored.has_value(), stored ? "" : qPrintable(stored.error().text));
        });
    const auto isTold = [this, old] {
        const auto told = store::cachedTicket(m_program->reader(), old);
        return told && *told &&
               std::ranges::any_of((*told)->ticket.comments, [](const ticket::Comment& comment) {
                   return comment.body.startsWith(u"Filed again as ticket PRACTICE-2 with severity urgent"_s);
               });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTold(), patience);
}

int main(int argc, char** argv) {
    RealDesktop real;
    desktop = &real;
    QApplication application(argc, argv);
    TestConversation test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_conversation.moc"
