#include "app/program.h"

#include "app/mailsender.h"
#include "app/peoplebook.h"
#include "app/preferences.h"
#include "app/providers.h"
#include "core/log.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {
namespace {

Q_LOGGING_CATEGORY(lcProgram, "app")

constexpr std::chrono::milliseconds longestFlush{3'000};

} // namespace

Program::Program(const Options& options)
    : m_options(options),
      m_book(options.folder.accountsFile()),
      m_blobs(options.folder.blobs()),
      m_practiceMailbox(options.folder.practice() + u"/mailbox"_s) {}

Program::~Program() {
    if (m_postman) {
        m_postman->stop();
    }
    if (m_dispatcher) {
        m_dispatcher->stop();
    }
    if (m_drafts) {
        m_drafts->flush();
        m_writer.flush(longestFlush);
    }
}

Program::Opening::Opening(const Options& options) : m_begun(options.folder.create()) {
    if (m_begun) {
        m_begun = core::log::start(options.folder.logs());
    }
    if (!m_begun) {
        return;
    }
    m_program.reset(new Program(options)); // NOLINT: the constructor is private
    m_database = std::async(std::launch::async, [program = m_program.get()] {
        return program->m_writer.open(program->m_options.folder.database());
    });
    m_practice = std::async(std::launch::async, [program = m_program.get()] { return program->readForm(); });
}

bool Program::Opening::isReady(std::chrono::milliseconds most) const {
    return !m_begun || m_database.wait_for(most) == std::future_status::ready;
}

core::Result<std::unique_ptr<Program>> Program::Opening::finish() {
    if (!m_begun) {
        return core::fail(m_begun.error());
    }
    const core::Done stores = m_program->openStores(m_database.get());
    auto access = m_practice.get();
    if (!stores || !access) {
        return core::fail(stores ? access.error() : stores.error());
    }
    m_program->practise(std::move(*access));
    m_program->reloadAccounts();
    return std::move(m_program);
}

core::Result<std::unique_ptr<Program>> Program::open(const Options& options) {
    return Opening(options).finish();
}

core::Done Program::openStores(const core::Result<store::Writer::Opened>& opened) {
    if (!opened) {
        return core::fail(opened.error());
    }
    m_movedAside = opened->movedAside;
    m_salvage = opened->salvage;
    auto reader =
        store::Connection::open(m_options.folder.database(), store::Connection::Mode::ReadOnly, u":/sql"_s);
    if (!reader) {
        return core::fail(reader.error());
    }
    m_reader = std::move(*reader);
    m_credentials = std::make_unique<credentials::CredentialStore>();
    m_transport = std::make_unique<net::QtTransport>();
    m_providers = std::make_unique<ProviderFactory>(*m_transport, *m_credentials);
    m_drafts = std::make_unique<store::DraftStore>(m_writer);
    m_people = std::make_unique<PeopleBook>(*m_reader, m_writer, m_clock);
    m_outbox = std::make_unique<delivery::Outbox>(m_writer, *m_reader, m_blobs, m_clock);
    m_sync = std::make_unique<delivery::TicketSync>(m_writer, *m_providers, m_clock);
    openCollector();
    m_polling = std::make_unique<delivery::TicketPolling>(*m_sync, [this] { return m_accounts; }, m_clock);
    connect(&m_network, &net::NetworkMonitor::changed, m_polling.get(),
            &delivery::TicketPolling::networkChanged);
    m_packages = std::make_unique<package::Packages>(m_blobs);
    m_dispatcher = std::make_unique<delivery::Dispatcher>(
        delivery::Dispatcher::Parts{.outbox = *m_outbox,
                                    .writer = m_writer,
                                    .blobs = m_blobs,
                                    .providers = *m_providers,
                                    .account = [this](const core::AccountId& id) { return account(id); },
                                    .clock = m_clock},
        delivery::RetryPolicy{}, m_options.folder.dispatcherLock());
    connect(&m_network, &net::NetworkMonitor::changed, m_dispatcher.get(),
            &delivery::Dispatcher::networkChanged);
    if (!m_network.start()) {
        qCInfo(lcProgram) << "the system has no news of the network";
    }
    m_mailSender = std::make_unique<MailSender>(mailSettingsFile(), *m_credentials);
    m_postman = std::make_unique<delivery::Postman>(
        delivery::Postman::Parts{.outbox = *m_outbox,
                                 .writer = m_writer,
                                 .blobs = m_blobs,
                                 .mailServer = *m_mailSender,
                                 .practiceMailbox = m_practiceMailbox,
                                 .providers = *m_providers,
                                 .account = [this](const core::AccountId& id) { return account(id); },
                                 .isDeliverer = [this] { return m_dispatcher->isHolder(); },
                                 .clock = m_clock},
        delivery::RetryPolicy{});
    return {};
}

void Program::openCollector() {
    m_collector = std::make_unique<evidence::Collector>(
        m_blobs, evidence::Collector::Places{.work = m_options.folder.cleaning(),
                                             .ownRules = m_options.folder.ownRules()});
    m_collector->setLevel(readPreferences(m_options.folder.config() + u"/settings.ini"_s).cleaning);
    const auto drafts = store::drafts(*m_reader);
    const auto open = m_outbox->entries(false);
    const auto replies = store::replyIds(*m_reader);
    if (!drafts || !open || !replies) {
        return; // whatever is wrong, nothing is forgotten because of it
    }
    QList<core::IntentId> alive = *replies;
    for (const ticket::Draft& draft : *drafts) {
        alive.append(draft.id);
    }
    for (const store::Entry& entry : *open) {
        alive.append(entry.id);
    }
    m_collector->forgetOthers(alive);
    m_followUps =
        std::make_unique<FollowUps>(*m_outbox, [this](const core::AccountId& id) { return account(id); });
    m_collector->setFollowUpRoad(m_followUps.get());
}

QString Program::mailSettingsFile() const {
    return m_options.folder.config() + u"/mail.json"_s;
}

ticket::Account Program::practiceAccount() {
    // In English whatever the language: a customer's own names, which go into what is sent.
    ticket::Account account;
    account.id = core::AccountId(u"practice"_s);
    account.kind = u"zendesk"_s;
    account.isPractice = true;
    account.plan = u"enterprise"_s;
    account.name = u"Practice user"_s;
    account.company = u"Practice company"_s;
    account.project = u"Appliance"_s;
    account.services = {{.id = u"cloud-account"_s, .label = u"Practice cloud account"_s}};
    account.environments = {
        {.id = u"production"_s,
         .label = u"Production"_s,
         .environmentClass = ticket::EnvironmentClass::Production},
        {.id = u"staging"_s,
         .label = u"Staging"_s,
         .environmentClass = ticket::EnvironmentClass::NonProduction},
    };
    account.csm = {.name = u"Practice Customer Success Manager"_s, .email = u"csm@practice.invalid"_s};
    account.secret = {.place = ticket::SecretReference::Place::Memory};
    account.listLag = std::chrono::seconds{0}; // it lists what it has just stored
    return account;
}

core::Result<std::optional<center::Access>> Program::readForm() {
    m_form = ticket::loadForm(m_options.folder.ownForms());
    if (m_form.error) {
        qCInfo(lcProgram) << "form:" << m_form.error->path << m_form.error->text;
    }
    if (!m_options.isPractice) {
        return std::nullopt;
    }
    m_center = std::make_unique<center::PracticeCenter>(m_options.folder.practice(), m_form.form, m_clock);
    m_center->moveToThread(thread());
    auto access = m_center->start(0);
    if (!access) {
        return core::fail(access.error());
    }
    return std::move(*access);
}

void Program::practise(std::optional<center::Access> access) {
    if (!access) {
        return;
    }
    m_practiceAccount = practiceAccount();
    m_practiceAccount->url = access->url;
    m_practiceAccount->user = access->user;
    m_credentials->keepInMemory(m_practiceAccount->id, std::move(access->token));
}

void Program::reloadAccounts() {
    m_accounts.clear();
    m_accountsError.reset();
    if (m_practiceAccount) {
        m_accounts.append(*m_practiceAccount);
    }
    if (auto read = m_book.read()) {
        std::ranges::stable_partition(*read, &ticket::Account::isDefault);
        m_accounts += *read;
    } else {
        m_accountsError = read.error();
        qCInfo(lcProgram) << "accounts:" << m_accountsError->path << m_accountsError->text;
    }
    Q_EMIT accountsChanged();
}

std::optional<ticket::Account> Program::account(const core::AccountId& id) const {
    const auto found = std::ranges::find(m_accounts, id, &ticket::Account::id);
    if (found != m_accounts.end()) {
        return *found;
    }
    const ticket::Account practice = practiceAccount(); // known, but without an address in this run
    return practice.id == id ? std::optional(practice) : std::nullopt;
}

std::optional<ticket::Account> Program::defaultAccount() const {
    return m_accounts.isEmpty() ? std::nullopt : std::optional(m_accounts.first());
}

} // namespace app
