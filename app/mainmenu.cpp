#include "app/mainmenu.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct MenuWords {
    Q_DECLARE_TR_FUNCTIONS(app::MainMenu)
};

QAction* add(QMenu* menu, const QString& text, const QString& name, const QKeySequence& key = {}) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutVisibleInContextMenu(true);
    return action;
}

} // namespace

MainMenu::MainMenu(QMainWindow& window) {
    QMenu* file = window.menuBar()->addMenu(MenuWords::tr("&File"));
    newRequest = add(file, MenuWords::tr("&New request"), u"action_new_request"_s, QKeySequence(u"Ctrl+N"_s));
    templates = add(file, MenuWords::tr("Ne&w from a template …"), u"action_templates"_s,
                    QKeySequence(u"Ctrl+Shift+N"_s));
    continueDraft =
        add(file, MenuWords::tr("&Continue draft"), u"action_continue_draft"_s, QKeySequence(u"Ctrl+O"_s));
    openPackage = add(file, MenuWords::tr("&Open package …"), u"action_open_package"_s,
                      QKeySequence(u"Ctrl+Shift+O"_s));
    file->addSeparator();
    accounts = add(file, MenuWords::tr("&Accounts …"), u"action_accounts"_s, QKeySequence(u"Ctrl+Shift+A"_s));
    contacts = add(file, MenuWords::tr("Con&tacts …"), u"action_contacts"_s, QKeySequence(u"Ctrl+Shift+B"_s));
    mailServer = add(file, MenuWords::tr("&Mail server …"), u"action_mail_server"_s);
    settings = add(file, MenuWords::tr("&Settings …"), u"action_settings"_s, QKeySequence(u"Ctrl+,"_s));
    settings->setMenuRole(QAction::PreferencesRole);
    file->addSeparator();
    quit = add(file, MenuWords::tr("&Quit"), u"action_quit"_s, QKeySequence(u"Ctrl+Q"_s));
    quit->setMenuRole(QAction::QuitRole);

    QMenu* view = window.menuBar()->addMenu(MenuWords::tr("&View"));
    lists = {add(view, MenuWords::tr("&Drafts"), u"action_drafts"_s, QKeySequence(u"Ctrl+1"_s)),
             add(view, MenuWords::tr("&Outbox"), u"action_outbox"_s, QKeySequence(u"Ctrl+2"_s)),
             add(view, MenuWords::tr("&Tickets"), u"action_tickets"_s, QKeySequence(u"Ctrl+3"_s))};

    view->addSeparator();
    columns = view->addMenu(MenuWords::tr("&Columns of the list"));
    columns->setObjectName(u"menu_columns"_s);

    QMenu* tickets = window.menuBar()->addMenu(MenuWords::tr("&Tickets"));
    search =
        add(tickets, MenuWords::tr("&Search tickets"), u"action_search_tickets"_s, QKeySequence(u"Ctrl+F"_s));
    refresh = add(tickets, MenuWords::tr("&Refresh"), u"action_refresh"_s, QKeySequence(u"F5"_s));
    tickets->addSeparator();
    sendByMail =
        add(tickets, MenuWords::tr("Send by &e-mail …"), u"action_send_by_mail"_s, QKeySequence(u"Ctrl+E"_s));
    practiceMailbox = add(tickets, MenuWords::tr("&Practice mailbox …"), u"action_practice_mailbox"_s);

    QMenu* help = window.menuBar()->addMenu(MenuWords::tr("&Help"));
    guidance = add(help, MenuWords::tr("&Guidance for critical issues"), u"action_guidance"_s,
                   QKeySequence(u"F1"_s));
    form = add(help, MenuWords::tr("&Form and version in use"), u"action_form"_s);
    about = add(help, MenuWords::tr("&About Support Wizard"), u"action_about"_s);
    about->setMenuRole(QAction::AboutRole);
}

} // namespace app
