#pragma once

#include "store/entry.h"

#include <QList>

#include <functional>

/// One file that holds a whole request, so that it can be sent from another machine with the same intent id,
/// or be read and filed by hand where there is no Support Wizard at all.
///
/// A .zip of: request.json (the sealed request, and under "package" all the rest), request.html and
/// request.txt for a person, what else was handed in (request.eml), and the files of the request below
/// evidence/. Never a secret, no stored body and no upload token: the other machine makes its own.
namespace package {

/// "support-request-<id>.zip"
QString fileName(const core::IntentId& id);

/// A file that is made for the package.
struct Extra {
    QString name;                                         ///< in the package
    std::function<core::Done(const QString& path)> write; ///< on a worker, into a file for this user alone
};

/// What is packed.
struct Content {
    store::Entry entry;
    ticket::Account account; ///< its secret stays here
    QString state;           ///< where the request stands, in words
    QString program;         ///< name and version
    core::Time packed{};
    QList<Extra> extras = {};
};

/// The Support Center that the request was for, as its package says.
struct Origin {
    QString kind;
    QUrl url;
    QString user;
    QString label;
    bool isPractice = false;

    bool operator==(const Origin&) const = default;
};

/// What was found in a package, checked.
struct Opened {
    QString file;
    QString program;
    core::Time packed{};
    Origin origin;
    store::Entry entry; ///< as it was there: state, last error, key of its last create
};

/// The entry for this machine's outbox: same intent id, the account of this machine, and taken as possibly
/// arrived, so that it is looked up before anything is sent.
store::Entry entryOf(const Opened& opened, const ticket::Account& account, core::Time now);

/// The account of this machine that the request was for: the same kind and address, and the same user where
/// several have that; practice only for practice. Nothing when a person must choose.
std::optional<core::AccountId> accountFor(const Origin& origin, const QList<ticket::Account>& accounts);

} // namespace package
