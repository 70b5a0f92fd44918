#pragma once

#include "app/followups.h"
#include "center/practicecenter.h"
#include "core/clock.h"
#include "core/datafolder.h"
#include "credentials/credentialstore.h"
#include "delivery/dispatcher.h"
#include "delivery/postman.h"
#include "delivery/ticketpolling.h"
#include "delivery/ticketsync.h"
#include "evidence/collector.h"
#include "mail/practicemailbox.h"
#include "net/networkmonitor.h"
#include "net/qttransport.h"
#include "package/packages.h"
#include "store/accountbook.h"
#include "store/draftstore.h"
#include "ticket/form.h"

#include <QObject>

#include <chrono>
#include <future>
#include <memory>
#include <optional>

namespace app {

class PeopleBook;

/// The composition root: builds the graph of everything below the window, once, for window and command line
/// alike.
class Program final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Program)

public:
    struct Options {
        core::DataFolder folder;
        bool isPractice = false; ///< the practice account, its center in this process unless one runs already
    };

    /// What the practice center stands for: a customer with an appliance, as the guidance has them. Without
    /// an address.
    static ticket::Account practiceAccount();

    /// A program that is being opened while workers read its files. An old database is brought up to date and
    /// what can be read of a damaged one is saved meanwhile, which can take a while.
    class Opening final {
    public:
        explicit Opening(const Options& options);

        /// Waits until the files are read, no longer than `most`; false = not yet.
        bool isReady(std::chrono::milliseconds most) const;
        /// Waits for them. To be asked once.
        core::Result<std::unique_ptr<Program>> finish();

    private:
        core::Done m_begun;
        std::unique_ptr<Program> m_program; // outlives the workers below
        std::future<core::Result<store::Writer::Opened>> m_database;
        std::future<core::Result<std::optional<center::Access>>> m_practice;
    };

    /// Opens folders, log, form, accounts and database; with isPractice also the practice center. An error
    /// says which of them cannot be had and what to do; a broken own form or account file is told by
    /// formError() and accountsError().
    static core::Result<std::unique_ptr<Program>> open(const Options& options);
    ~Program() override;

    const core::DataFolder& folder() const { return m_options.folder; }
    bool isPractice() const { return m_options.isPractice; }
    const ticket::Form& form() const { return m_form.form; }
    const std::optional<core::Error>& formError() const { return m_form.error; }
    const std::optional<core::Error>& accountsError() const { return m_accountsError; }
    /// Where a damaged database was put at this start; empty = it was sound.
    const QString& movedAside() const { return m_movedAside; }
    /// Something of this start must be told at once.
    bool hasTrouble() const { return m_form.error || m_accountsError || !m_movedAside.isEmpty(); }
    /// What was taken over from it.
    const store::Salvage& salvage() const { return m_salvage; }

    /// The practice account first where there is one, then those of the book, the default one first.
    const QList<ticket::Account>& accounts() const { return m_accounts; }
    std::optional<ticket::Account> account(const core::AccountId& id) const;
    std::optional<ticket::Account> defaultAccount() const;
    /// Reads the account book again (after a change by this or another process).
    void reloadAccounts();

    store::AccountBook& accountBook() { return m_book; }
    store::Connection& reader() { return *m_reader; }
    store::Writer& writer() { return m_writer; }
    store::DraftStore& drafts() { return *m_drafts; }
    const store::BlobStore& blobs() const { return m_blobs; }
    PeopleBook& people() { return *m_people; }
    delivery::Outbox& outbox() { return *m_outbox; }
    const delivery::Outbox& outbox() const { return *m_outbox; }
    delivery::Dispatcher& dispatcher() { return *m_dispatcher; }
    delivery::Postman& postman() { return *m_postman; }
    const mail::PracticeMailbox& practiceMailbox() const { return m_practiceMailbox; }
    QString mailSettingsFile() const;
    delivery::TicketSync& sync() { return *m_sync; }
    delivery::TicketPolling& polling() { return *m_polling; }
    evidence::Collector& collector() { return *m_collector; }
    package::Packages& packages() { return *m_packages; }
    credentials::CredentialStore& credentials() { return *m_credentials; }
    provider::Providers& providers() { return *m_providers; }
    net::Transport& transport() { return *m_transport; }
    const core::Clock& clock() const { return m_clock; }

Q_SIGNALS:
    void accountsChanged();

private:
    explicit Program(const Options& options);
    core::Done openStores(const core::Result<store::Writer::Opened>& opened);
    void openCollector();
    /// In a worker; with isPractice also starts the practice center, as that wants the form.
    core::Result<std::optional<center::Access>> readForm();
    void practise(std::optional<center::Access> access);

    Options m_options;
    core::SystemClock m_clock;
    ticket::LoadedForm m_form;
    QList<ticket::Account> m_accounts;
    std::optional<ticket::Account> m_practiceAccount;
    std::optional<core::Error> m_accountsError;
    QString m_movedAside;
    store::Salvage m_salvage;
    store::AccountBook m_book;
    store::BlobStore m_blobs;
    store::Writer m_writer;
    std::unique_ptr<store::Connection> m_reader;
    std::unique_ptr<center::PracticeCenter> m_center;
    std::unique_ptr<credentials::CredentialStore> m_credentials;
    std::unique_ptr<net::QtTransport> m_transport;
    std::unique_ptr<provider::Providers> m_providers;
    std::unique_ptr<store::DraftStore> m_drafts;
    std::unique_ptr<PeopleBook> m_people;
    std::unique_ptr<delivery::Outbox> m_outbox;
    std::unique_ptr<delivery::Dispatcher> m_dispatcher;
    mail::PracticeMailbox m_practiceMailbox;
    std::unique_ptr<mail::Sender> m_mailSender;
    std::unique_ptr<delivery::Postman> m_postman;
    std::unique_ptr<delivery::TicketSync> m_sync;
    std::unique_ptr<delivery::TicketPolling> m_polling;
    net::NetworkMonitor m_network;
    std::unique_ptr<FollowUps> m_followUps;
    std::unique_ptr<evidence::Collector> m_collector;
    std::unique_ptr<package::Packages> m_packages;
};

} // namespace app
