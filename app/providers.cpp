#include "app/providers.h"

#include "provider/zendeskprovider.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

QStringList ProviderFactory::kinds() {
    return {u"zendesk"_s};
}

core::Result<std::unique_ptr<provider::Provider>> ProviderFactory::make(const ticket::Account& account) {
    if (account.kind == u"zendesk"_s) {
        return std::make_unique<provider::ZendeskProvider>(account, m_transport, m_credentials);
    }
    return core::fail(
        core::ErrorKind::Permanent,
        QCoreApplication::translate("app", "Accounts of the kind \"%1\" are not known. Known kinds: %2.")
            .arg(account.kind, kinds().join(u", "_s)));
}

} // namespace app
