#pragma once

#include "app/background.h"
#include "app/mainmenu.h"
#include "app/ticketrefresh.h"
#include "app/windowstate.h"
#include "app/wizardwindow.h"
#include "store/ticketmerge.h"

#include <QJsonObject>
#include <QMainWindow>
#include <QSet>
#include <QTimer>

#include <memory>

class QStackedWidget;

namespace app {

class Banner;
class BannerBar;
class Desk;
class FirstStart;
class Program;
class StatusLine;

/// The window of everything before and after a request: new request, lists, what is chosen. It shows and
/// hands on; it changes nothing by itself.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// What outlives a window that is made anew, because a language or a text size holds only for what is
    /// built after its choice: the open wizards, what is delivered behind it and what is remembered.
    struct Work {
        explicit Work(Program& program, const Background::Desktop& desktop = Background::desktop());
        WindowState state;
        WizardWindows wizards;
        Background background;
        int list = 0; ///< of the desk, the one that is shown
    };

    explicit MainWindow(Program& program, QWidget* parent = nullptr);
    /// Goes on with the work of another window.
    MainWindow(Program& program, std::unique_ptr<Work> work, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a wizard; `values` (field id → value) over the form's presets (--new --set). Without an account
    /// it leads to the page that says how to get one.
    void newRequest(const QJsonObject& values = {}, const std::optional<ticket::Template>& from = {});
    /// Opens a wizard on a stored draft (--draft); false when there is none with this id.
    bool openDraft(const core::IntentId& id);
    /// Shows a ticket in its list, as soon as it is read.
    void showTicket(const QString& id);
    /// The ticket's conversation, ready to write to it.
    void reply(const core::AccountId& account, const core::TicketId& ticket);
    /// Opens the e-mail of the secondary way about an entry.
    void sendByMail(const core::IntentId& entry);
    /// Shows it from wherever it was: hidden behind its tray icon, minimised or below other windows.
    void bringBack();
    /// Hands the work over to a window that takes this one's place. This one is of no use after it.
    std::unique_ptr<Work> release();

Q_SIGNALS:
    /// "Practise" was pressed: the program is to start again with the practice center.
    void practiceWanted();
    void settingsWanted();
    /// It was closed and nothing is left to deliver, or the tray's "Quit" was pressed.
    void quitWanted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What becomes of the window when it is closed with undelivered requests.
    enum class Leaving { Ask, Deliver, Quit };

    void build();
    QWidget* buildHead();
    void connectMenu();
    void connectDesk();
    void showBanners();
    void offerUnfinished();
    void offer(const ticket::Draft& draft);
    void choosePage();
    void showPage(QWidget& page);
    void sayState();
    void sayFailure(const core::Error& error);
    void showForm();
    void showAbout();
    void addAccount();
    void showAccounts();
    void showOutbox();
    void showTemplates();
    void sendChosenByMail();
    void showMailNotices(const core::IntentId& entry);
    void connectAnswers();
    void tellAnswers(const QList<store::NewAnswer>& answers);
    void lookForAnswers();
    void lookAtClock(const store::TicketLine& line);
    bool mayClose();
    void askAboutUndelivered(const Undelivered& open);
    void leave(Leaving leaving);
    void goAway();

    Program& m_program;
    std::unique_ptr<Work> m_work;
    WindowState& m_state;
    TicketRefresh m_refresh;
    WizardWindows& m_wizards;
    MainMenu m_menu;
    BannerBar* m_banners;
    QWidget* m_head = nullptr; ///< the two big buttons; not on the first start's page
    QStackedWidget* m_pages;
    FirstStart* m_first;
    Desk* m_desk;
    StatusLine* m_status;
    QSet<QString> m_toldMails;  ///< e-mails that a banner was shown for
    QSet<QString> m_toldMissed; ///< tickets whose late answer a banner was shown for
    QTimer m_answerTick;
    Leaving m_leaving = Leaving::Ask;
};

} // namespace app
