#pragma once

#include <QList>

class QAction;
class QMainWindow;
class QMenu;

namespace app {

/// The actions of the main window, with their shortcuts, in its menu bar. What they do is connected by the
/// window.
struct MainMenu {
    explicit MainMenu(QMainWindow& window);

    QAction* newRequest;
    QAction* templates;
    QAction* continueDraft;
    QAction* openPackage;
    QAction* settings;
    QAction* accounts;
    QAction* contacts;
    QAction* mailServer;
    QAction* quit;
    QList<QAction*> lists; ///< drafts, outbox, tickets
    QMenu* columns;        ///< of the list that is shown; filled each time it opens
    QAction* search;
    QAction* refresh;
    QAction* sendByMail;
    QAction* practiceMailbox;
    QAction* guidance;
    QAction* form;
    QAction* about;
};

} // namespace app
