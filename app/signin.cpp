#include "app/signin.h"

#include "app/providers.h"

#include <QCoreApplication>

#include <memory>
#include <utility>

namespace app {

namespace {

QString identityText(const provider::Identity& identity) {
    const QString name = identity.name.isEmpty() ? identity.email : identity.name;
    if (identity.email.isEmpty() || identity.email == name) {
        return QCoreApplication::translate("app", "Signed in as %1.")
            .arg(name.isEmpty() ? identity.id : name);
    }
    return QCoreApplication::translate("app", "Signed in as %1 (%2).").arg(name, identity.email);
}

/// Knows one secret, for whoever asks.
class TypedSecret final : public credentials::Credentials {
public:
    explicit TypedSecret(core::Secret secret) : m_secret(std::move(secret)) {}

    core::Call<core::Secret>* read(QObject* parent, const ticket::Account& /*account*/) override {
        return core::answered<core::Secret>(parent, m_secret.copy());
    }
    core::Call<void>* write(QObject* parent, const ticket::Account& /*account*/,
                            core::Secret secret) override {
        m_secret = std::move(secret);
        return core::answered<void>(parent, {});
    }
    core::Call<void>* remove(QObject* parent, const ticket::Account& /*account*/) override {
        m_secret = {};
        return core::answered<void>(parent, {});
    }

private:
    core::Secret m_secret;
};

/// `secret`: what the provider reads its secret from, where nobody else keeps that alive.
core::Call<QString>* ask(QObject* parent, provider::Providers& providers, const ticket::Account& account,
                         std::shared_ptr<credentials::Credentials> secret) {
    auto made = providers.make(account);
    if (!made) {
        return core::answered<QString>(parent, core::fail(made.error()));
    }
    auto* call = new core::Call<QString>(parent);
    // The provider lives as long as somebody waits for its answer; it goes before what it reads.
    const std::shared_ptr<provider::Provider> speaker(std::move(*made));
    auto* asked = speaker->identify(call);
    asked->then(call,
                [call, secret = std::move(secret), speaker](const core::Result<provider::Identity>& answer) {
                    if (answer) {
                        call->finish(identityText(*answer));
                    } else {
                        call->finish(core::fail(answer.error()));
                    }
                });
    call->onCancel([inner = QPointer<core::CallBase>(asked)] {
        if (inner) {
            inner->cancel();
        }
    });
    return call;
}

} // namespace

core::Call<QString>* signIn(QObject* parent, provider::Providers& providers, const ticket::Account& account) {
    return ask(parent, providers, account, {});
}

core::Call<QString>* trySignIn(QObject* parent, net::Transport& transport, const ticket::Account& account,
                               core::Secret secret) {
    auto typed = std::make_shared<TypedSecret>(std::move(secret));
    ProviderFactory providers(transport, *typed);
    return ask(parent, providers, account, typed);
}

} // namespace app
