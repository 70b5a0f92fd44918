#pragma once

#include "credentials/credentials.h"
#include "net/stage.h"
#include "net/transport.h"
#include "provider/provider.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace net {
class ConnectionCheck;
}

namespace app {

/// Tries an account from the name of its Support Center to the right to file, stage by stage, for the account
/// dialog and "accounts test" alike. No ticket is made. It ends with the first stage that fails. Deleting it
/// stops it.
class AccountTest final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountTest)

public:
    /// `credentials`: where the secrets are read; kept as long as somebody waits for an answer.
    AccountTest(const ticket::Account& account, net::Transport& transport,
                std::shared_ptr<credentials::Credentials> credentials, QObject* parent);
    ~AccountTest() override;

    /// The signals follow from the event loop.
    void start();

    /// All stages in their order, those that were not tried yet included.
    const QList<net::Stage>& stages() const { return m_stages; }
    /// Who the Support Center says one is; empty before the sign-in.
    const provider::Identity& identity() const { return m_identity; }
    /// Of the stage that failed.
    const std::optional<core::Error>& error() const { return m_error; }

Q_SIGNALS:
    void began(net::Stage::Id id);
    /// A stage has its verdict; one may get a worse one later (a proxy that takes connections, but not the
    /// sign-in).
    void ended(const net::Stage& stage);
    void finished();

private:
    void begin(net::Stage::Id id);
    void take(const net::Stage& stage);
    void end(net::Stage::Verdict verdict, const QString& text,
             const std::optional<core::Error>& error = std::nullopt);
    void fail(const core::Error& error);
    void tryConnection(std::shared_ptr<const net::Route> route);
    void greet();
    void signIn();
    void tryFiling();
    /// Takes the answer of a stage: the error ends the test, else `next` follows.
    template <class T>
    void await(core::Call<T>* call, std::function<void(const core::Result<T>&)> next);

    ticket::Account m_account;
    net::Transport& m_transport;
    std::shared_ptr<credentials::Credentials> m_credentials;
    std::unique_ptr<provider::Provider> m_provider;
    QList<net::Stage> m_stages;
    provider::Identity m_identity;
    std::optional<core::Error> m_error;
    net::Stage::Id m_stage = net::Stage::Id::Name;
    std::chrono::steady_clock::time_point m_since;
};

/// The stage's name for a person: "Name look-up".
QString stageTitle(net::Stage::Id id);
/// The verdict in one word.
QString verdictTitle(net::Stage::Verdict verdict);

} // namespace app
