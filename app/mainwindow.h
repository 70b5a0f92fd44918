#pragma once

#include "app/mainmenu.h"
#include "app/ticketrefresh.h"
#include "app/windowstate.h"
#include "app/wizardwindow.h"

#include <QJsonObject>
#include <QMainWindow>

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
    explicit MainWindow(Program& program, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a wizard; `values` (field id → value) over the form's presets (--new --set). Without an account
    /// it leads to the page that says how to get one.
    void newRequest(const QJsonObject& values = {});
    /// Opens a wizard on a stored draft (--draft); false when there is none with this id.
    bool openDraft(const core::IntentId& id);

Q_SIGNALS:
    /// "Practise" was pressed: the program is to start again with the practice center.
    void practiceWanted();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
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
    bool mayClose();
    void quitAnyway();

    Program& m_program;
    WindowState m_state;
    TicketRefresh m_refresh;
    WizardWindows m_wizards;
    MainMenu m_menu;
    BannerBar* m_banners;
    QWidget* m_head = nullptr; ///< the two big buttons; not on the first start's page
    QStackedWidget* m_pages;
    FirstStart* m_first;
    Desk* m_desk;
    StatusLine* m_status;
    bool m_isQuitting = false;
};

} // namespace app
