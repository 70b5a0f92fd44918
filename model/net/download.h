#pragma once

#include "net/transport.h"

namespace net {

/// A file to fetch.
struct Download {
    QUrl url;
    QString pathTemplate;              ///< for the log
    core::Secret authorization;        ///< sent to the origin of `home` alone
    QUrl home;                         ///< of the Support Center
    QString path;                      ///< where it goes; it must not exist
    qint64 most = 512LL * 1024 * 1024; ///< a larger one is refused
    std::shared_ptr<const Route> route = {};
};

/// Fetches a file piece by piece; the answer is its size. A file that another machine keeps for the Support
/// Center, by its address or a redirect, is fetched without credentials. The file appears whole or not at
/// all. Permanent for any status but success (httpStatus says which), for a file that is too large and for
/// one that cannot be written; other errors are the transport's.
core::Call<qint64>* download(QObject* parent, Transport& transport, Download wanted);

} // namespace net
