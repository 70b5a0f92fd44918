#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace net {

/// A certificate of a file of certificate authorities, for a person to look at.
struct Authority {
    QString name;
    QDateTime expires;
};

/// What is in the PEM file. ActionRequired for the account, with the reason and the path, when it cannot be
/// read, holds no certificate, holds a private key, or when all its certificates have expired by `now`.
core::Result<QList<Authority>> readAuthorities(const QString& path, const QDateTime& now);

} // namespace net
