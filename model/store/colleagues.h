#pragma once

#include "store/connection.h"
#include "ticket/account.h"

/// The people whom an e-mail of the second way names besides oneself, kept per account.
namespace store {

struct Colleague {
    qint64 id = 0; ///< 0 = not stored yet
    core::AccountId account;
    ticket::Contact contact;
    bool isInMail = true; ///< belongs into the e-mail

    bool operator==(const Colleague&) const = default;
};

/// By name.
core::Result<QList<Colleague>> colleagues(Connection& connection, const core::AccountId& account);
/// Adds or replaces; returns it with its id.
core::Result<Colleague> saveColleague(Connection& connection, const Colleague& colleague);
core::Done removeColleague(Connection& connection, qint64 id);

} // namespace store
