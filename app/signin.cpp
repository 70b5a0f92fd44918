#include "app/signin.h"

#include "ticket/proxy.h"

#include <QCoreApplication>
#include <QHash>

#include <memory>
#include <utility>

namespace app {

namespace {

/// Knows what was typed; the rest is with the store.
class TypedSecrets final : public credentials::Credentials {
public:
    explicit TypedSecrets(credentials::Credentials& stored) : m_stored(stored) {}

    void add(const core::AccountId& keeper, core::Secret secret) {
        if (!secret.isEmpty()) {
            m_typed.insert(keeper, std::make_shared<core::Secret>(std::move(secret)));
        }
    }

    core::Call<core::Secret>* read(QObject* parent, const ticket::Account& account) override {
        const auto typed = m_typed.value(account.id);
        return typed ? core::answered<core::Secret>(parent, typed->copy()) : m_stored.read(parent, account);
    }
    core::Call<void>* write(QObject* parent, const ticket::Account& account, core::Secret secret) override {
        add(account.id, std::move(secret));
        return core::answered<void>(parent, {});
    }
    core::Call<void>* remove(QObject* parent, const ticket::Account& account) override {
        m_typed.remove(account.id);
        return core::answered<void>(parent, {});
    }

private:
    QHash<core::AccountId, std::shared_ptr<core::Secret>> m_typed;
    credentials::Credentials& m_stored;
};

} // namespace

QString identityText(const provider::Identity& identity) {
    const QString name = identity.name.isEmpty() ? identity.email : identity.name;
    if (identity.email.isEmpty() || identity.email == name) {
        return QCoreApplication::translate("app", "Signed in as %1.")
            .arg(name.isEmpty() ? identity.id : name);
    }
    return QCoreApplication::translate("app", "Signed in as %1 (%2).").arg(name, identity.email);
}

core::Call<QString>* signIn(QObject* parent, provider::Providers& providers, const ticket::Account& account) {
    auto made = providers.make(account);
    if (!made) {
        return core::answered<QString>(parent, core::fail(made.error()));
    }
    auto* call = new core::Call<QString>(parent);
    // The provider lives as long as somebody waits for its answer.
    const std::shared_ptr<provider::Provider> speaker(std::move(*made));
    auto* asked = speaker->identify(call);
    asked->then(call, [call, speaker](const core::Result<provider::Identity>& answer) {
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

std::shared_ptr<credentials::Credentials> typedSecrets(const ticket::Account& account, core::Secret secret,
                                                       core::Secret proxySecret,
                                                       credentials::Credentials& stored) {
    auto typed = std::make_shared<TypedSecrets>(stored);
    typed->add(account.id, std::move(secret));
    typed->add(ticket::proxySignIn(account).id, std::move(proxySecret));
    return typed;
}

} // namespace app
