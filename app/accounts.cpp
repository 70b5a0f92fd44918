#include "app/accounts.h"

#include "app/program.h"
#include "ticket/proxy.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Place = ticket::SecretReference::Place;
using Book = QList<ticket::Account>;

core::Done change(Program& program, const std::function<core::Done(Book&)>& apply) {
    core::Result<Book> book = program.accountBook().read();
    if (!book) {
        return core::fail(book.error()); // never write over a book that could not be read
    }
    if (core::Done applied = apply(*book); !applied) {
        return applied;
    }
    return program.accountBook().write(*book);
}

void setDefault(Book& book, const core::AccountId& id) {
    for (ticket::Account& account : book) {
        account.isDefault = account.id == id;
    }
}

/// Puts the account into the book; `before` is the one it takes the place of.
core::Done putIntoBook(Program& program, const ticket::Account& account,
                       std::optional<ticket::Account>& before) {
    return change(program, [&](Book& book) -> core::Done {
        const auto found = std::ranges::find(book, account.id, &ticket::Account::id);
        if (found != book.end()) {
            before = *found;
            *found = account;
        } else {
            book.append(account);
        }
        if (account.isDefault) {
            setDefault(book, account.id);
        }
        return {};
    });
}

/// A secret, and the account under whose name it is kept.
struct Kept {
    ticket::Account keeper;
    core::Secret secret;
};
using KeptList = std::vector<Kept>;

/// Also out of memory, where the old one would hide the new one.
void forgetFormer(Program& program, const ticket::Account& before, const ticket::Account& account) {
    credentials::Credentials& store = program.credentials();
    if (before.secret.place != account.secret.place) {
        store.remove(&program.credentials(), before);
    }
    const bool hadProxySecret = !before.proxy.user.isEmpty();
    if (hadProxySecret &&
        (account.proxy.user.isEmpty() || before.proxy.secret.place != account.proxy.secret.place)) {
        store.remove(&program.credentials(), ticket::proxySignIn(before));
    }
}

core::Done store(Program& program, const ticket::Account& account, KeptList forThisRun) {
    std::optional<ticket::Account> before;
    if (core::Done put = putIntoBook(program, account, before); !put) {
        return put;
    }
    if (before) {
        forgetFormer(program, *before, account);
    }
    for (Kept& kept : forThisRun) {
        program.credentials().keepInMemory(kept.keeper.id, std::move(kept.secret));
    }
    program.reloadAccounts();
    program.outbox().resume(&program.outbox(), account.id);
    return {};
}

/// Writes one secret after the other into the keychain; the first refusal ends it.
void writeNext(core::Call<void>* call, Program& program, const std::shared_ptr<KeptList>& kept,
               const std::function<core::Done()>& atLast) {
    if (kept->empty()) {
        call->finish(atLast());
        return;
    }
    Kept next = std::move(kept->back());
    kept->pop_back();
    program.credentials()
        .write(call, next.keeper, std::move(next.secret))
        ->then(call, [call, &program, kept, atLast](const core::Done& done) {
            if (done) {
                writeNext(call, program, kept, atLast);
            } else {
                call->finish(done);
            }
        });
}

} // namespace

core::Error noSuchAccount(const core::AccountId& id) {
    return {.kind = core::ErrorKind::ActionRequired,
            .text = QCoreApplication::translate(
                        "app", "There is no account \"%1\". \"accounts list\" shows those there are.")
                        .arg(id.value)};
}

QString slug(const QString& text) {
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString result = text.toLower().replace(others, u"-"_s);
    while (result.startsWith(u'-')) {
        result.remove(0, 1);
    }
    while (result.endsWith(u'-')) {
        result.chop(1);
    }
    return result;
}

core::AccountId freshId(const ticket::Account& account, const QList<ticket::Account>& others) {
    const QString name = slug(account.company + u' ' + account.project);
    const QString base = name.isEmpty() ? slug(account.url.host()) : name;
    core::AccountId id(base);
    for (int number = 2;
         std::ranges::find(others, id, &ticket::Account::id) != others.end() || id.value == u"practice"_s;
         ++number) {
        id = core::AccountId(u"%1-%2"_s.arg(base).arg(number));
    }
    return id;
}

void completePlaces(ticket::Account& account) {
    // They go into tickets, so they stand in the language of the form.
    if (account.services.isEmpty()) {
        account.services = {{.id = u"cloud-account"_s, .label = u"Cloud account"_s}};
    }
    if (account.environments.isEmpty()) {
        account.environments = {{.id = u"production"_s, .label = u"Production"_s},
                                {.id = u"non-production"_s,
                                 .label = u"Non-production"_s,
                                 .environmentClass = ticket::EnvironmentClass::NonProduction}};
    }
}

core::Call<void>* keepAccount(QObject* parent, Program& program, const ticket::Account& account,
                              FreshSecrets secrets) {
    auto forKeychain = std::make_shared<KeptList>();
    auto forThisRun = std::make_shared<KeptList>();
    const auto sort = [&](const ticket::Account& keeper, core::Secret secret) {
        if (!secret.isEmpty()) {
            const bool isForKeychain = keeper.secret.place == Place::Keychain;
            (isForKeychain ? forKeychain : forThisRun)->push_back({keeper, std::move(secret)});
        }
    };
    sort(account, std::move(secrets.account));
    sort(ticket::proxySignIn(account), std::move(secrets.proxy));
    auto* call = new core::Call<void>(parent);
    writeNext(call, program, forKeychain,
              [&program, account, forThisRun] { return store(program, account, std::move(*forThisRun)); });
    return call;
}

core::Call<void>* forgetSecrets(QObject* parent, Program& program, const ticket::Account& account) {
    auto* call = new core::Call<void>(parent);
    credentials::Credentials& credentials = program.credentials();
    credentials.remove(call, account)->then(call, [call, &credentials, account](const core::Done& done) {
        if (account.proxy.user.isEmpty()) {
            call->finish(done);
            return;
        }
        credentials.remove(call, ticket::proxySignIn(account))
            ->then(call,
                   [call, done](const core::Done& proxyDone) { call->finish(done ? proxyDone : done); });
    });
    return call;
}

core::Result<qsizetype> undeliveredOf(Program& program, const core::AccountId& id) {
    const auto entries = program.outbox().entries(false);
    if (!entries) {
        return core::fail(entries.error());
    }
    return std::ranges::count(*entries, id, &store::Entry::account);
}

core::Result<ticket::Account> removeAccount(Program& program, const core::AccountId& id) {
    ticket::Account removed;
    const core::Done done = change(program, [&](Book& book) -> core::Done {
        const auto found = std::ranges::find(book, id, &ticket::Account::id);
        if (found == book.end()) {
            return core::fail(noSuchAccount(id));
        }
        removed = std::move(*found);
        book.erase(found);
        return {};
    });
    if (!done) {
        return core::fail(done.error());
    }
    program.reloadAccounts();
    return removed;
}

core::Done makeDefault(Program& program, const core::AccountId& id) {
    const core::Done done = change(program, [&](Book& book) -> core::Done {
        setDefault(book, id);
        return {};
    });
    if (done) {
        program.reloadAccounts();
    }
    return done;
}

} // namespace app
