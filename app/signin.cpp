#include "app/signin.h"

#include <QCoreApplication>

#include <memory>

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

} // namespace

core::Call<QString>* signIn(QObject* parent, provider::Providers& providers, const ticket::Account& account) {
    auto made = providers.make(account);
    if (!made) {
        return core::answered<QString>(parent, core::fail(made.error()));
    }
    auto* call = new core::Call<QString>(parent);
    // The provider lives as long as somebody waits for its answer.
    const std::shared_ptr<provider::Provider> speaker = std::move(*made);
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

} // namespace app
