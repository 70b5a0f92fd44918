#include "app/cli/accountscommand.h"

#include "app/accounts.h"
#include "app/cli/accountoptions.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

constexpr qint64 longestSecret = 16 * 1024;

QString placeName(const ticket::SecretReference& secret) {
    switch (secret.place) {
    case ticket::SecretReference::Place::Keychain:
        return u"keychain"_s;
    case ticket::SecretReference::Place::File:
        return u"file"_s;
    case ticket::SecretReference::Place::Environment:
        return u"environment"_s;
    case ticket::SecretReference::Place::Memory:
        return u"memory"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject item(const ticket::Account& account) {
    return {{u"id"_s, account.id.value},         {u"kind"_s, account.kind},
            {u"url"_s, account.url.toString()},  {u"user"_s, account.user},
            {u"plan"_s, account.plan},           {u"company"_s, account.company},
            {u"project"_s, account.project},     {u"default"_s, account.isDefault},
            {u"practice"_s, account.isPractice}, {u"secret"_s, placeName(account.secret)}};
}

} // namespace

void AccountsCommand::declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(tr("Lists, adds, removes or tests accounts."));
    parser.addPositionalArgument(u"action"_s, tr("list, add, remove ID or test ID."),
                                 u"list|add|remove ID|test ID"_s);
    parser.addOption({u"json"_s, tr("Print one JSON object.")});
    declareAccountOptions(parser);
}

void AccountsCommand::start(const Globals& globals, const QCommandLineParser& parser) {
    setJson(parser.isSet(u"json"_s));
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    const bool isWhole = ((action == u"list"_s || action == u"add"_s) && words.size() == 1) ||
                         ((action == u"remove"_s || action == u"test"_s) && words.size() == 2);
    if (!isWhole) {
        endUsage(
            tr("Use \"accounts list\", \"accounts add …\", \"accounts remove ID\" or \"accounts test ID\"."));
        return;
    }
    if (!open(globals)) {
        return;
    }
    if (program().accountsError()) {
        endWith(*program().accountsError()); // never write over a book that could not be read
        return;
    }
    if (action == u"list"_s) {
        list();
    } else if (action == u"add"_s) {
        add(parser);
    } else if (action == u"remove"_s) {
        remove(core::AccountId(words.last()));
    } else {
        test(core::AccountId(words.last()));
    }
}

void AccountsCommand::list() {
    QJsonArray items;
    for (const ticket::Account& account : program().accounts()) {
        items.append(item(account));
        printLine(u"%1  %2  %3  %4%5"_s.arg(account.id.value, account.label(), account.url.toString(),
                                            account.user, account.isDefault ? tr("  (default)") : QString()));
    }
    printJson({{u"items"_s, items}});
    end(ExitCode::Done);
}

void AccountsCommand::add(const QCommandLineParser& parser) {
    auto account = accountFromOptions(parser, program().form(), program().accounts());
    if (!account) {
        endUsage(account.error().text);
        return;
    }
    if (account->secret.place == ticket::SecretReference::Place::File) {
        keep(*account, {});
        return;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        endUsage(tr("The secret cannot be read from standard input."));
        return;
    }
    QByteArray line = input.readLine(longestSecret);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    if (line.isEmpty()) {
        endUsage(tr("Standard input held no secret."));
        return;
    }
    keep(*account, core::Secret(std::move(line)));
}

void AccountsCommand::keep(const ticket::Account& account, core::Secret secret) {
    keepAccount(this, program(), account, std::move(secret))
        ->then(this, [this, account](const core::Done& done) {
            if (!done) {
                endWith(
                    done.error()); // says what to do instead (--secret-file); nothing of the account is kept
                return;
            }
            printJson(item(account));
            printLine(tr("Account %1 was added. \"accounts test %1\" tries it.").arg(account.id.value));
            end(ExitCode::Done);
        });
}

void AccountsCommand::remove(const core::AccountId& id) {
    const core::Result<ticket::Account> removed = removeAccount(program(), id);
    if (!removed) {
        endWith(removed.error());
        return;
    }
    const ticket::Account& account = *removed;
    const auto finish = [this, account] {
        printJson(item(account));
        printLine(tr("Account %1 was removed. Its requests in the outbox stay until it is added again.")
                      .arg(account.id.value));
        end(ExitCode::Done);
    };
    if (account.secret.place != ticket::SecretReference::Place::Keychain) {
        finish(); // a file or variable that the person named is theirs to remove
        return;
    }
    program().credentials().remove(this, account)->then(this, [finish](const core::Done& done) {
        if (!done) {
            printError(done.error().text);
        }
        finish();
    });
}

void AccountsCommand::test(const core::AccountId& id) {
    const auto account = program().account(id);
    if (!account || account->url.isEmpty()) {
        endWith(noSuchAccount(id));
        return;
    }
    auto made = program().providers().make(*account);
    if (!made) {
        endWith(made.error());
        return;
    }
    const std::shared_ptr<provider::Provider> provider = std::move(*made);
    provider->identify(this)->then(
        this, [this, provider, account](const core::Result<provider::Identity>& answer) {
            if (!answer) {
                endWith(answer.error());
                return;
            }
            printJson({{u"id"_s, account->id.value},
                       {u"ok"_s, true},
                       {u"user"_s, QJsonObject{{u"id"_s, answer->id},
                                               {u"name"_s, answer->name},
                                               {u"email"_s, answer->email},
                                               {u"role"_s, answer->role}}}});
            printLine(tr("Signed in to %1 as %2 (%3).").arg(account->url.host(), answer->name, answer->role));
            end(ExitCode::Done);
        });
}

} // namespace app::cli
