#include "support/fakecredentials.h"

using namespace Qt::StringLiterals;

core::Call<core::Secret>* FakeCredentials::read(QObject* parent, const ticket::Account& /*account*/) {
    ++m_reads;
    auto* call = new core::Call<core::Secret>(parent);
    if (m_isLocked) {
        core::Error error{.kind = core::ErrorKind::ActionRequired,
                          .text = u"The keychain is locked."_s,
                          .details = {},
                          .path = {},
                          .scope = core::ErrorScope::Account};
        call->finish(core::fail(std::move(error)));
    } else {
        call->finish(core::Secret(m_secret));
    }
    return call;
}

core::Call<void>* FakeCredentials::write(QObject* parent, const ticket::Account& /*account*/,
                                         core::Secret secret) {
    m_secret = secret.reveal();
    return core::answered<void>(parent, {});
}

core::Call<void>* FakeCredentials::remove(QObject* parent, const ticket::Account& /*account*/) {
    m_secret.clear();
    return core::answered<void>(parent, {});
}
