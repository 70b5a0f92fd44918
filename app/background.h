#pragma once

#include "core/result.h"
#include "store/entry.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace app {

class Program;

/// What is not delivered yet.
struct Undelivered {
    int underWay = 0; ///< delivered by itself, sooner or later; none that this run cannot reach
    int blocked = 0;  ///< waits for the person

    bool operator==(const Undelivered&) const = default;
};
core::Result<Undelivered> undelivered(const Program& program);

/// Goes on delivering while the main window is closed: shows that in the tray, tells what was delivered or
/// needs the person, and says when nothing is left. It never holds the program for a blocked request.
///
/// Without a tray the window is minimised, not hidden: a program that nobody sees can be neither looked at
/// nor ended, and there is no notice to tell of a request that needs the person, so that the window comes
/// back for one.
class Background final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Background)

public:
    /// What it asks of the desktop, so that a test needs none.
    struct Desktop {
        std::function<bool()> hasTray;
        std::function<void(QSystemTrayIcon& icon, const QString& title, const QString& text)> notify;
        /// How long the last notice is left standing before the program ends.
        std::chrono::milliseconds lastNotice;
    };
    static Desktop desktop();

    explicit Background(Program& program, Desktop desktop = Background::desktop(), QObject* parent = nullptr);
    ~Background() override;

    bool hasTray() const { return m_desktop.hasTray(); }
    bool isActive() const { return m_isActive; }
    void start();
    /// The window is back.
    void stop();
    /// Tells something by the desktop; false where there is no tray to tell it from.
    bool notify(const QString& title, const QString& text);
    /// How many answers were not looked at: as long as there are some that were told, an icon stands for
    /// them.
    void setNews(int count);

Q_SIGNALS:
    /// The person wants the window, or a request wants the person.
    void openWanted();
    /// Nothing is left to do, or the person ended it from the tray.
    void quitWanted();

private:
    void look();
    void tell(const store::Entry& entry);
    void showCount(int underWay);
    std::unique_ptr<QSystemTrayIcon> makeIcon();

    Program& m_program;
    Desktop m_desktop;
    bool m_isActive = false;
    QHash<core::IntentId, store::EntryState> m_seen; ///< the open entries as they were last
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;     ///< only while active, and only with a tray
    std::unique_ptr<QSystemTrayIcon> m_newsIcon; ///< of answers, while the window is there
    QTimer m_end;
};

} // namespace app
