#pragma once

#include "unit/wizard/fixture.h"
#include "wizard/session.h"
#include "wizard/supportwizard.h"

#include <QApplication>
#include <QTest>

#include <memory>

inline constexpr QSize smallestWindow{900, 620};

/// A wizard on a temporary database, shown and active; what it asks of the desktop is recorded or answered
/// here.
struct Window {
    Fixture fixture;
    QUrl opened;
    /// The answer to "keep, discard or go on"; counted.
    wizard::Leave leave = wizard::Leave::Keep;
    int leaveAsked = 0;
    std::unique_ptr<wizard::Session> session;
    std::unique_ptr<wizard::SupportWizard> wizard;

    explicit Window(const core::AccountId& account = {}) {
        ticket::Draft draft = fixture.newDraft();
        if (!account.isEmpty()) {
            draft.account = account;
        }
        session = std::make_unique<wizard::Session>(fixture.parts(), draft);
        wizard = std::make_unique<wizard::SupportWizard>(
            *session,
            wizard::Prompts{.pickFiles = {},
                            .openUrl = [this](const QUrl& url) { opened = url; },
                            .askLeave =
                                [this](QWidget*, const std::function<void(wizard::Leave)>& answered) {
                                    ++leaveAsked;
                                    answered(leave);
                                }});
        wizard->resize(smallestWindow);
        wizard->show();
        wizard->activateWindow();
        if (!QTest::qWaitForWindowActive(wizard.get())) {
            qFatal("no active window");
        }
    }

    template <class T = QWidget>
    T* find(const QString& name) const {
        auto* found = wizard->findChild<T*>(name);
        if (!found) {
            qFatal("no widget %s", qPrintable(name));
        }
        return found;
    }
    /// The widget of a field on the page that is shown; a page may be named as its field is.
    QWidget* field(const QString& name) const { return find(wizard->place())->findChild<QWidget*>(name); }
    QString focus() const {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target ? target : wizard.get(), key, modifiers);
    }
    void type(const QString& text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    QStringList places() const {
        QStringList ids;
        for (const ticket::Step& step : session->form().steps) {
            ids.append(step.id);
        }
        return ids + QStringList{QStringLiteral("review")};
    }

    /// The entry in a state, as the dispatcher would store it.
    void deliver(const std::function<void(store::Entry&)>& change) {
        store::Entry entry = *session->entry();
        change(entry);
        fixture.store(entry);
    }
    void receive(const QString& ticket) {
        deliver([&](store::Entry& entry) {
            entry.state = store::EntryState::Delivered;
            entry.ticket = core::TicketId(ticket);
            entry.receipt = ticket::Receipt{.ticket = entry.ticket,
                                            .url = QUrl(QStringLiteral("http://127.0.0.1:9/t/17")),
                                            .arrived = fixture.clock.now()};
        });
    }
};

/// Lets what was asked for (deletions, layouts) be done.
inline void settle() {
    constexpr int turns = 3;
    for (int i = 0; i < turns; ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}
