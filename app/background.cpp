#include "app/background.h"

#include "app/program.h"
#include "wizard/look/icon.h"

#include <QGuiApplication>
#include <QMenu>
#include <QPalette>
#include <QSystemTrayIcon>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

using State = store::EntryState;

/// Whether it is delivered by itself in this run. One of an account that this run cannot reach (the practice
/// center's, outside practice) stays as it is.
bool isUnderWay(const Program& program, const store::Entry& entry) {
    switch (entry.state) {
    case State::Queued:
    case State::Sending:
    case State::Waiting: {
        const auto account = program.account(entry.account);
        return !account || !account->url.isEmpty(); // of a removed account: it is about to be blocked
    }
    case State::Blocked:
    case State::Delivered:
    case State::Abandoned:
        return false;
    }
    Q_UNREACHABLE();
}

Undelivered countOf(const Program& program, const QList<store::Entry>& entries) {
    Undelivered count;
    for (const store::Entry& entry : entries) {
        count.underWay += isUnderWay(program, entry) ? 1 : 0;
        count.blocked += entry.state == State::Blocked ? 1 : 0;
    }
    return count;
}

int mailsUnderWay(const Program& program) {
    const auto mails = program.outbox().openMails().value_or(QList<store::Mail>());
    return static_cast<int>(std::ranges::count_if(
        mails, [](const store::Mail& mail) { return mail.isOpen() && mail.state != State::Blocked; }));
}

/// Desktops take what is in <> for markup, images and links included; some of the words are a server's.
QString withoutMarkup(QString text) {
    return text.replace(u'<', u'\u2039').replace(u'>', u'\u203A');
}

} // namespace

core::Result<Undelivered> undelivered(const Program& program) {
    const auto entries = program.outbox().entries(false);
    if (!entries) {
        return core::fail(entries.error());
    }
    Undelivered count = countOf(program, *entries);
    count.underWay += mailsUnderWay(program);
    return count;
}

Background::Desktop Background::desktop() {
    return {.hasTray = [] { return QSystemTrayIcon::isSystemTrayAvailable(); },
            .notify = [](QSystemTrayIcon& icon, const QString& title,
                         const QString& text) { icon.showMessage(title, text, icon.icon()); },
            .lastNotice = 10s};
}

Background::Background(Program& program, Desktop desktop, QObject* parent)
    : QObject(parent), m_program(program), m_desktop(std::move(desktop)) {
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &Background::quitWanted);
    connect(&program.outbox(), &delivery::Outbox::entryChanged, this, &Background::look);
    connect(&program.outbox(), &delivery::Outbox::changedElsewhere, this, &Background::look);
    connect(&program.postman(), &delivery::Postman::mailChanged, this, &Background::look);
    connect(&program, &Program::accountsChanged, this, &Background::look);
}

Background::~Background() = default;

void Background::start() {
    if (m_isActive) {
        return;
    }
    m_isActive = true;
    m_seen.clear();
    if (m_desktop.hasTray()) {
        m_menu = std::make_unique<QMenu>();
        m_menu->addAction(tr("&Open Support Wizard"), this, &Background::openWanted)
            ->setObjectName(u"tray_open"_s);
        m_menu->addAction(tr("&Quit now, deliver at the next start"), this, &Background::quitWanted)
            ->setObjectName(u"tray_quit"_s);
        m_icon = makeIcon();
        m_icon->setContextMenu(m_menu.get());
        m_icon->show();
    }
    look();
}

std::unique_ptr<QSystemTrayIcon> Background::makeIcon() {
    auto icon = std::make_unique<QSystemTrayIcon>(
        wizard::iconOf(wizard::Icon::Send, QGuiApplication::palette().color(QPalette::WindowText)));
    connect(icon.get(), &QSystemTrayIcon::messageClicked, this, &Background::openWanted);
    connect(icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            Q_EMIT openWanted();
        }
    });
    return icon;
}

bool Background::notify(const QString& title, const QString& text) {
    if (!m_desktop.hasTray()) {
        return false;
    }
    if (!m_icon && !m_newsIcon) {
        m_newsIcon = makeIcon();
        m_newsIcon->show();
    }
    m_desktop.notify(m_icon ? *m_icon : *m_newsIcon, title, withoutMarkup(text));
    return true;
}

void Background::setNews(int count) {
    if (!m_newsIcon) {
        return;
    }
    m_newsIcon->setToolTip(tr("Support Wizard: %n new answer(s)", nullptr, count));
    if (count == 0) {
        m_newsIcon.release()->deleteLater(); // a click on it may have led here
    }
}

void Background::stop() {
    m_isActive = false;
    m_end.stop();
    // Not now: the click that asked for it may still be inside the menu.
    for (QObject* gone : {static_cast<QObject*>(m_icon.release()), static_cast<QObject*>(m_menu.release())}) {
        if (gone) {
            gone->deleteLater();
        }
    }
}

void Background::look() {
    if (!m_isActive) {
        return;
    }
    const auto open = m_program.outbox().entries(false);
    if (!open) {
        return; // the next change, or the next start, finds it
    }
    const auto before = std::exchange(m_seen, {});
    for (const store::Entry& entry : *open) {
        m_seen.insert(entry.id, entry.state);
        if (entry.state == State::Blocked && before.contains(entry.id) &&
            before.value(entry.id) != State::Blocked) {
            tell(entry);
        }
    }
    for (auto gone = before.keyBegin(); gone != before.keyEnd(); ++gone) {
        const auto closed = m_program.outbox().entry(*gone);
        if (!m_seen.contains(*gone) && closed && *closed) {
            tell(**closed);
        }
    }
    const int underWay = countOf(m_program, *open).underWay + mailsUnderWay(m_program);
    showCount(underWay);
    if (underWay > 0) {
        m_end.stop();
    } else if (m_isActive && !m_end.isActive()) {
        m_end.start(m_icon ? m_desktop.lastNotice : 0ms);
    }
}

void Background::showCount(int underWay) {
    if (m_icon) {
        const QString text = tr("Support Wizard: %n request(s) under way", nullptr, underWay);
        m_icon->setToolTip(m_program.isPractice() ? tr("%1 (practice center)").arg(text) : text);
    }
}

void Background::tell(const store::Entry& entry) {
    const bool isDelivered = entry.state == State::Delivered;
    if (!m_icon) {
        if (entry.state == State::Blocked) {
            Q_EMIT openWanted();
        }
        return;
    }
    if (!isDelivered && entry.state != State::Blocked) {
        return; // given up, by the person
    }
    const QStringList differences = entry.receipt ? entry.receipt->differences : QStringList();
    const QString title = !isDelivered             ? tr("A request needs you")
                          : !differences.isEmpty() ? tr("Delivered, but not as it was sent")
                                                   : tr("Request delivered");
    const QString more = !isDelivered             ? (entry.error ? entry.error->text : QString())
                         : !differences.isEmpty() ? differences.first()
                                                  : tr("It is ticket %1 now.").arg(entry.ticket.value);
    m_desktop.notify(*m_icon, title, withoutMarkup(entry.request.subject + u'\n' + more));
}

} // namespace app
