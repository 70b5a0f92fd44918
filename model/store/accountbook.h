#pragma once

#include "core/result.h"
#include "ticket/account.h"

#include <QJsonObject>
#include <QList>

namespace store {

/// The accounts in DIR/config/accounts.json: no secrets, only references to them. Read whole, written whole
/// and atomically (0600). The practice account is never in it.
class AccountBook final {
public:
    explicit AccountBook(QString file);

    /// A missing file is an empty book. Rejected with path "file#/accounts/0/url" for a fault; plain http to
    /// anything but loopback is one.
    core::Result<QList<ticket::Account>> read() const;
    core::Done write(const QList<ticket::Account>& accounts) const;

private:
    QString m_file;
};

/// Unknown keys are kept out and said; strict.
core::Result<ticket::Account> accountFromJson(const QJsonObject& json, const QString& path);
QJsonObject toJson(const ticket::Account& account);

} // namespace store
