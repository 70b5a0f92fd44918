#pragma once

#include "evidence/collector.h"
#include "store/draftstore.h"
#include "store/outboxstore.h"
#include "support/temporarydatabase.h"
#include "wizard/prompts.h"
#include "wizard/session.h"

#include <QJsonArray>
#include <QTest>

/// The machine's clock with hands that a test can turn.
class TurnedClock final : public core::Clock {
public:
    core::Time now() const override { return core::SystemClock().now() + m_ahead; }
    void turn(std::chrono::milliseconds time) { m_ahead += time; }

private:
    std::chrono::milliseconds m_ahead{0};
};

/// A session on a real database, with the program's own form, a practice account and a customer's one.
struct Fixture {
    ticket::Form form = ticket::loadForm({}).form;
    QList<ticket::Account> accounts{practice(), customer()};
    support::TemporaryDatabase database;
    store::Writer writer;
    std::unique_ptr<store::Connection> reader;
    store::BlobStore blobs{database.folder() + QStringLiteral("/blobs")};
    TurnedClock clock;
    std::unique_ptr<store::DraftStore> drafts;
    std::unique_ptr<delivery::Outbox> outbox;
    evidence::Collector collector{blobs};
    QString signedInAs = QStringLiteral("Signed in as Alex Admin.");
    /// What the Support Center would say; nothing by itself.
    core::Result<ticket::RawRequest> rawRequest;
    int rawRequests = 0;
    std::optional<core::Result<ticket::Ticket>> ticketNow;
    int ticketReads = 0;
    /// What looks like a subject, and the subjects that were asked for.
    std::function<QList<store::TicketLine>(const QString& subject)> known;
    QStringList lookedFor;

    Fixture() {
        if (form.steps.isEmpty() || !writer.open(database.file())) {
            qFatal("no form or no database");
        }
        reader = database.connect();
        drafts = std::make_unique<store::DraftStore>(writer);
        outbox = std::make_unique<delivery::Outbox>(writer, *reader, blobs, clock);
    }

    static ticket::Account practice() {
        ticket::Account account;
        account.id = core::AccountId(QStringLiteral("practice"));
        account.url = QUrl(QStringLiteral("http://127.0.0.1:9"));
        account.user = QStringLiteral("alex.admin@example.com");
        account.name = QStringLiteral("Alex Admin");
        account.isPractice = true;
        account.plan = QStringLiteral("enterprise");
        account.company = QStringLiteral("Acme Corp");
        account.project = QStringLiteral("Customer portal");
        account.services = {{QStringLiteral("acme"), QStringLiteral("acme.auth0.com (cloud account)")},
                            {QStringLiteral("login"), QStringLiteral("login.acme.example")}};
        account.environments = {
            {QStringLiteral("qa"), QStringLiteral("QA"), ticket::EnvironmentClass::NonProduction},
            {QStringLiteral("prod"), QStringLiteral("Production"), ticket::EnvironmentClass::Production}};
        return account;
    }

    static ticket::Account customer() {
        ticket::Account account = practice();
        account.id = core::AccountId(QStringLiteral("customer"));
        account.url = QUrl(QStringLiteral("https://support.example.com"));
        account.isPractice = false;
        account.plan = QStringLiteral("standard");
        account.company = QStringLiteral("Beta Bank");
        account.services = {{QStringLiteral("beta"), QStringLiteral("beta.auth0.com")}};
        account.csm = {.name = QStringLiteral("Sam Success"),
                       .email = QStringLiteral("sam@example.com"),
                       .phone = QStringLiteral("+1 425 555 0100")};
        return account;
    }

    wizard::Session::Parts parts() {
        return {
            .form = form,
            .accounts = accounts,
            .drafts = *drafts,
            .outbox = *outbox,
            .collector = collector,
            .clock = clock,
            .signIn = [this](QObject* parent,
                             const ticket::Account&) { return core::answered<QString>(parent, signedInAs); },
            .otherDrafts = [this] { return store::drafts(*reader).value_or(QList<ticket::Draft>()); },
            .rawRequest =
                [this](QObject* parent, const ticket::Draft&, const ticket::Account&) {
                    ++rawRequests;
                    return core::answered<ticket::RawRequest>(parent, rawRequest);
                },
            .readTicket =
                [this](QObject* parent, const ticket::Account&, const core::TicketId&) {
                    ++ticketReads;
                    return ticketNow ? core::answered<ticket::Ticket>(parent, *ticketNow) : nullptr;
                },
            .lookalikes =
                [this](QObject* parent, const core::AccountId& account, const QString& subject) {
                    lookedFor += account.value + QStringLiteral(": ") + subject;
                    return core::answered<QList<store::TicketLine>>(
                        parent, known ? known(subject) : QList<store::TicketLine>());
                }};
    }

    ticket::Draft newDraft() const { return ticket::newDraft(form, accounts.first(), clock.now()); }

    /// All that an outage ticket needs, as the person would answer.
    static void answerAll(wizard::Session& session) {
        session.setValue(QStringLiteral("situation"), QStringLiteral("production_down"));
        session.setValue(QStringLiteral("criteria"),
                         QJsonArray{QStringLiteral("processes"), QStringLiteral("majority"),
                                    QStringLiteral("no_workaround")});
        session.setValue(QStringLiteral("subject"), QStringLiteral("Logins fail for all users since 02:40"));
        session.setValue(
            QStringLiteral("description"),
            QStringLiteral("The login page answers with error 500 for all users and in all browsers, "
                           "before they can enter credentials.\n\nIt worked yesterday; nothing was "
                           "changed. Health check and node status are red on node 2."));
        session.setValue(QStringLiteral("callback"), QStringLiteral("+1 425 555 0100"));
        session.setValue(QStringLiteral("since"), QStringLiteral("2026-11-22T02:40:00+00:00"));
    }

    /// What the dispatcher would store.
    void store(store::Entry entry) {
        const auto stored = store::update(*reader, entry);
        if (!stored) {
            qFatal("%s", qPrintable(stored.error().text + stored.error().details));
        }
        outbox->announce(entry.id);
    }
};
