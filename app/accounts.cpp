#include "app/accounts.h"

#include "app/program.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

core::Done store(Program& program, const ticket::Account& account, core::Secret forThisRun) {
    std::optional<ticket::Account> before;
    if (core::Done put = putIntoBook(program, account, before); !put) {
        return put;
    }
    if (before && before->secret.place != account.secret.place) {
        // Also out of memory, where it would hide the new one.
        program.credentials().remove(&program.credentials(), *before);
    }
    if (!forThisRun.isEmpty()) {
        program.credentials().keepInMemory(account.id, std::move(forThisRun));
    }
    program.reloadAccounts();
    program.outbox().resume(&program.outbox(), account.id);
    return {};
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
                              core::Secret secret) {
    if (secret.isEmpty() || account.secret.place != Place::Keychain) {
        return core::answered<void>(parent, store(program, account, std::move(secret)));
    }
    auto* call = new core::Call<void>(parent);
    program.credentials()
        .write(call, account, std::move(secret))
        ->then(call, [call, &program, account](const core::Done& done) {
            call->finish(done ? store(program, account, {}) : done);
        });
    return call;
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
