#include "app/desk.h"
#include "app/mainwindow.h"
#include "app/program.h"
#include "app/prompt.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>

#include <algorithm>

/// How the main window is left while requests are not delivered yet, and how it comes back.
using namespace Qt::StringLiterals;

namespace app {

void MainWindow::closeEvent(QCloseEvent* event) {
    m_program.drafts().flush();
    const bool isLeaving = mayClose() && m_wizards.closeAll();
    const Leaving leaving = std::exchange(m_leaving, Leaving::Ask);
    if (!isLeaving) {
        event->ignore();
        return;
    }
    m_desk->save(m_state);
    m_state.save(*this, *m_desk);
    if (leaving == Leaving::Deliver) {
        event->ignore();
        goAway();
        return;
    }
    event->accept();
}

bool MainWindow::mayClose() {
    if (m_leaving != Leaving::Ask || qGuiApp->isSavingSession()) {
        return true; // at the end of the session there is nobody to answer; all is saved
    }
    const Undelivered open = undelivered(m_program).value_or(Undelivered{.underWay = m_desk->openEntries()});
    if (open == Undelivered{}) {
        return true;
    }
    askAboutUndelivered(open);
    return false;
}

void MainWindow::askAboutUndelivered(const Undelivered& open) {
    const QString name = u"ask_quit"_s;
    const QList<QMessageBox*> asked = findChildren<QMessageBox*>(name);
    if (std::ranges::any_of(asked, &QWidget::isVisible)) {
        return;
    }
    QStringList text;
    QList<Answer> answers;
    if (open.underWay > 0) {
        text += tr("%n request(s) are not delivered yet.", nullptr, open.underWay);
        text +=
            m_work->background.hasTray()
                ? tr("“Keep delivering” closes this window and goes on. An icon in the notification area "
                     "shows "
                     "it, and the program ends by itself when everything is delivered.")
                : tr("“Keep delivering” minimises this window and goes on. The program ends by itself when "
                     "everything is delivered, and the window comes back when a request needs you.");
        answers += {.label = tr("&Keep delivering"), .objectName = u"keep"_s, .action = [this] {
                        leave(Leaving::Deliver);
                    }};
    }
    if (open.blocked > 0) {
        text +=
            tr("%n request(s) need you, and are not delivered without you. What to do stands in the outbox.",
               nullptr, open.blocked);
        answers += {.label = tr("&Show outbox"), .objectName = u"show"_s, .action = [this] {
                        showOutbox();
                    }};
    }
    text += tr(
        "“Quit now” ends the program. What is left stays saved; what needs nobody is delivered at the next "
        "start, of this window or of the command line.");
    answers += {.label = tr("&Quit now"), .objectName = u"quit"_s, .action = [this] {
                    leave(Leaving::Quit);
                }};
    answers += {.label = tr("Cancel"), .objectName = u"cancel"_s, .action = {}};
    askWhich(this, {.objectName = name, .title = tr("Not delivered yet"), .text = text.join(u"\n\n"_s)}, this,
             answers);
}

void MainWindow::leave(Leaving leaving) {
    m_leaving = leaving;
    close();
}

void MainWindow::goAway() {
    QApplication::setQuitOnLastWindowClosed(false);
    if (m_work->background.hasTray()) {
        hide();
    } else {
        showMinimized();
    }
    m_work->background.start();
}

void MainWindow::bringBack() {
    m_work->background.stop();
    QApplication::setQuitOnLastWindowClosed(true);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    // The person took the minimised window back.
    if (event->type() == QEvent::WindowStateChange && !isMinimized() && m_work &&
        m_work->background.isActive()) {
        bringBack();
    }
}

} // namespace app
