#include "app/cli/submitcommand.h"
#include "package/package.h"

/// submit PACKAGE.zip: a request from another machine, with the intent id it has there.
using namespace Qt::StringLiterals;

namespace app::cli {

bool SubmitCommand::isPackage(const QString& source) {
    return source.endsWith(".zip"_L1, Qt::CaseInsensitive);
}

void SubmitCommand::openPackage(const QString& file) {
    program().packages().unpack(this, file)->then(this, [this](const core::Result<package::Opened>& answer) {
        if (answer) {
            adopt(*answer);
        } else {
            refuse(answer.error());
        }
    });
}

void SubmitCommand::adopt(const package::Opened& opened) {
    m_draft.id = opened.entry.id;
    const auto known = program().outbox().entry(m_draft.id);
    if (known && *known && (*known)->state != store::EntryState::Abandoned) {
        followKnown();
        return;
    }
    const auto account = accountFor(opened.origin);
    if (!account) {
        refuse(account.error());
        return;
    }
    const store::Entry entry = package::entryOf(opened, *account, program().clock().now());
    program()
        .outbox()
        .adopt(this, entry, *account)
        ->then(this, [this](const core::Result<store::Entry>& answer) {
            if (answer) {
                follow(*answer);
            } else {
                refuse(answer.error());
            }
        });
}

core::Result<ticket::Account> SubmitCommand::accountFor(const package::Origin& origin) {
    if (!m_account.isEmpty()) {
        return chooseAccount(core::AccountId(m_account));
    }
    if (const auto id = package::accountFor(origin, program().accounts())) {
        return chooseAccount(*id);
    }
    return core::fail(
        core::ErrorKind::ActionRequired,
        tr("No account here is for %1, which the package was saved for. Name one with --account, or add "
           "it with \"accounts add\".")
            .arg(origin.isPractice ? tr("the practice center") : origin.url.toDisplayString()));
}

} // namespace app::cli
