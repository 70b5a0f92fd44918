#include "app/banner.h"
#include "app/desk.h"
#include "app/mainwindow.h"
#include "app/program.h"
#include "store/ticketlist.h"
#include "ticket/duetime.h"
#include "ticket/responseclock.h"

/// What the main window says of support: it has answered, or it is late.
using namespace Qt::StringLiterals;

namespace app {

void MainWindow::connectAnswers() {
    connect(&m_program.polling(), &delivery::TicketPolling::answered, this, &MainWindow::tellAnswers);
    connect(&m_program.sync(), &delivery::TicketSync::cacheChanged, this, &MainWindow::lookForAnswers);
    m_answerTick.setInterval(std::chrono::seconds(30));
    connect(&m_answerTick, &QTimer::timeout, this, &MainWindow::lookForAnswers);
    m_answerTick.start();
}

void MainWindow::tellAnswers(const QList<store::NewAnswer>& answers) {
    for (const store::NewAnswer& answer : answers) {
        //: %1 is a person of support, %2 a ticket's id
        const QString who = answer.author.isEmpty()
                                ? tr("Support has answered in ticket %1.").arg(answer.ticket.value)
                                : tr("%1 has answered in ticket %2.").arg(answer.author, answer.ticket.value);
        if (m_work->background.notify(tr("New answer"), answer.subject + u'\n' + who)) {
            continue;
        }
        Banner& banner = m_banners->add(Banner::Tone::Offer, u"%1 %2"_s.arg(who, answer.subject));
        banner.addButton(tr("Show"), u"banner_answer"_s,
                         [this, id = answer.ticket.value] { showTicket(id); });
        banner.addButton(tr("Later"), u"banner_answer_later"_s, {});
    }
}

void MainWindow::lookForAnswers() {
    m_work->background.setNews(store::newsCount(m_program.reader()).value_or(0));
    constexpr int most = 50;
    const auto urgent = store::openTickets(m_program.reader(), u"urgent"_s, most);
    for (const store::TicketLine& line : urgent.value_or(QList<store::TicketLine>())) {
        lookAtClock(line);
    }
}

/// An Urgent ticket without an answer in its time is what the secondary way is for.
void MainWindow::lookAtClock(const store::TicketLine& line) {
    const auto account = m_program.account(line.account);
    const QString key = line.account.value + u'\n' + line.id.value;
    const core::Time now = m_program.clock().now();
    const bool isMissed = account && ticket::responseClock(m_program.form(), *account,
                                                           {.severity = line.severity,
                                                            .status = line.status,
                                                            .created = line.created,
                                                            .answered = line.answered,
                                                            .isFullyRead = line.hasConversation},
                                                           now)
                                             .state == ticket::ResponseClock::State::Missed;
    if (!isMissed || m_toldMissed.contains(key)) {
        return;
    }
    m_toldMissed.insert(key);
    Banner& banner = m_banners->add(
        Banner::Tone::Warning,
        tr("Support has not answered the Urgent ticket %1 in the time of your support plan: %2")
            .arg(line.id.value, line.subject));
    if (const core::IntentId entry = m_desk->entryOf(line.account, line.id); !entry.isEmpty()) {
        banner.addButton(tr("Send by e-mail …"), u"banner_missed_mail"_s,
                         [this, entry] { sendByMail(entry); });
    }
    banner.addButton(tr("Show"), u"banner_missed"_s, [this, id = line.id.value] { showTicket(id); });
    banner.addButton(tr("Later"), u"banner_missed_later"_s, {});
}

} // namespace app
