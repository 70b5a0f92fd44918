#pragma once

#include "core/call.h"
#include "core/secret.h"
#include "ticket/account.h"

#include <algorithm>

namespace app {

class Program;

/// What the command line ("accounts add", "remove") and the account dialog do alike.

/// An id made of company and project, or of the address, that none of the others has.
core::AccountId freshId(const ticket::Account& account, const QList<ticket::Account>& others);
/// Lower-case Latin letters, digits and hyphens of the text; may be empty.
QString slug(const QString& text);

/// An id for the label that none of the list has. A label of other letters than Latin ones leaves nothing to
/// make it of: then it is made of `kind`.
template <typename T>
QString placeId(const QString& label, const QString& kind, const QList<T>& others) {
    const QString base = slug(label).isEmpty() ? kind : slug(label);
    QString id = base;
    for (int number = 2; std::ranges::find(others, id, &T::id) != others.end(); ++number) {
        id = base + u'-' + QString::number(number);
    }
    return id;
}

/// Without services or environments an account gets what the guidance takes for granted: the cloud account as
/// affected service (step 3), a production and a non-production environment.
void completePlaces(ticket::Account& account);

/// Secrets that were just given; an empty one leaves the stored one alone.
struct FreshSecrets {
    core::Secret account;
    core::Secret proxy = {};
};

/// Stores the secrets where the account says, then the account in the book, in place of the one with its id.
/// Nothing of the account is kept when the keychain refuses. What waited for its sign-in is tried again. The
/// program knows the accounts anew when the answer comes.
core::Call<void>* keepAccount(QObject* parent, Program& program, const ticket::Account& account,
                              FreshSecrets secrets);
/// Takes it out of the book and gives it back; its secrets are the caller's to forget.
core::Result<ticket::Account> removeAccount(Program& program, const core::AccountId& id);
/// Takes the secrets of a removed account out of keychain and memory. The person's own files stay.
core::Call<void>* forgetSecrets(QObject* parent, Program& program, const ticket::Account& account);
/// How many of the account's requests are not delivered yet.
core::Result<qsizetype> undeliveredOf(Program& program, const core::AccountId& id);
/// What is said of an id that no account has.
core::Error noSuchAccount(const core::AccountId& id);
core::Done makeDefault(Program& program, const core::AccountId& id);

} // namespace app
