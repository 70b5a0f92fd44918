#pragma once

#include "app/mainwindow.h"
#include "app/program.h"
#include "store/outboxstore.h"
#include "store/ticketcache.h"
#include "wizard/supportwizard.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>

/// A real program in a folder of its own, with an account whose Support Center cannot be reached, and what
/// lies in its database as if it had come there by itself.
class DeskFixture {
public:
    DeskFixture() {
        m_isReady = m_folder.isValid() && core::DataFolder::below(m_folder.path()).create().has_value();
    }

    bool isReady() const { return m_isReady; }
    core::DataFolder folder() const { return core::DataFolder::below(m_folder.path()); }

    bool addAccount() {
        ticket::Account account;
        account.id = core::AccountId(QStringLiteral("acme"));
        account.url = QUrl(QStringLiteral("http://127.0.0.1:1"));
        account.user = QStringLiteral("dana@acme.example");
        account.company = QStringLiteral("Acme Corp");
        account.project = QStringLiteral("Production");
        account.plan = QStringLiteral("enterprise");
        account.isDefault = true;
        account.services = {{.id = QStringLiteral("login"), .label = QStringLiteral("acme-login")}};
        account.environments = {{.id = QStringLiteral("prod"), .label = QStringLiteral("Production")}};
        account.secret = {.place = ticket::SecretReference::Place::Memory, .name = QStringLiteral("acme")};
        return store::AccountBook(folder().accountsFile()).write({account}).has_value();
    }

    /// Null when it cannot be opened.
    app::Program* open(bool isPractice = false) {
        auto opened = app::Program::open({.folder = folder(), .isPractice = isPractice});
        if (!opened) {
            qWarning() << opened.error().text << opened.error().path;
            return nullptr;
        }
        m_program = std::move(*opened);
        return m_program.get();
    }
    app::Program& program() { return *m_program; }
    /// The end of a run: what was typed is written, nothing else is done.
    void end() { m_program.reset(); }

    template <class T>
    core::Result<T> write(std::function<core::Result<T>(store::Connection&)> job) {
        std::optional<core::Result<T>> answer;
        QObject context;
        auto* call = m_program->writer().run<T>(&context, std::move(job));
        call->then(&context, [&answer](core::Result<T> given) { answer = std::move(given); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); })) {
            return core::fail(core::ErrorKind::Permanent, QStringLiteral("No answer."));
        }
        return *answer;
    }

    bool put(const ticket::Draft& draft) {
        const auto done = write<void>([draft](store::Connection& c) { return store::saveDraft(c, draft); });
        if (!done) {
            qWarning() << done.error().text << done.error().details;
        }
        Q_EMIT m_program->drafts().changed();
        return done.has_value();
    }
    bool put(const store::Entry& entry) {
        auto done = write<store::Entry>([entry](store::Connection& c) -> core::Result<store::Entry> {
            const auto stored = store::enqueue(c, entry);
            if (!stored) {
                return stored;
            }
            store::Entry later = entry;
            later.revision = stored->revision;
            return store::update(c, later);
        });
        m_program->outbox().announce(entry.id);
        return done.has_value();
    }
    bool put(const QList<ticket::Ticket>& tickets) {
        const core::Time now = m_program->clock().now();
        const auto done = write<void>(
            [tickets, now](store::Connection& c) { return store::cacheTickets(c, tickets, now); });
        Q_EMIT m_program->sync().cacheChanged();
        return done.has_value();
    }

    ticket::Draft draft(const QString& id, const QString& subject) {
        ticket::Draft made = ticket::newDraft(m_program->form(), core::AccountId(QStringLiteral("acme")),
                                              m_program->clock().now());
        made.id = core::IntentId(id);
        made.values.insert(QStringLiteral("subject"), subject);
        return made;
    }
    store::Entry entry(const QString& id, const QString& subject,
                       store::EntryState state = store::EntryState::Queued) {
        store::Entry made;
        made.id = core::IntentId(id);
        made.account = core::AccountId(QStringLiteral("acme"));
        made.state = state;
        made.request.id = made.id;
        made.request.account = made.account;
        made.request.subject = subject;
        made.request.body = QStringLiteral("Nobody can log in since 02:55.");
        made.request.priority = QStringLiteral("urgent");
        made.request.severity = QStringLiteral("urgent");
        made.created = m_program->clock().now();
        made.updated = made.created;
        return made;
    }
    ticket::Ticket ticket(const QString& id, const QString& subject) {
        ticket::Ticket made;
        made.account = core::AccountId(QStringLiteral("acme"));
        made.id = core::TicketId(id);
        made.subject = subject;
        made.description = QStringLiteral("Nobody can log in since 02:55.");
        made.severity = QStringLiteral("urgent");
        made.status = QStringLiteral("open");
        made.requester = QStringLiteral("Dana Field");
        made.created = m_program->clock().now() - std::chrono::minutes(20);
        made.updated = m_program->clock().now();
        made.url = QUrl(QStringLiteral("https://support.example/tickets/17"));
        return made;
    }

private:
    QTemporaryDir m_folder;
    bool m_isReady = false;
    std::unique_ptr<app::Program> m_program;
};

/// The wizards that are shown.
inline QList<wizard::SupportWizard*> openWizards() {
    QList<wizard::SupportWizard*> found;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* one = qobject_cast<wizard::SupportWizard*>(window); one && one->isVisible()) {
            found.append(one);
        }
    }
    return found;
}

inline wizard::SupportWizard* openWizard() {
    return openWizards().value(0);
}
