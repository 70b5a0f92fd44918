#pragma once

#include "center/practicecenter.h"

#include <optional>

/// The small files by which a folder's practice center is found and opened.
namespace center {

/// The folder's token, made the first time (0600) and the same ever after.
core::Result<QByteArray> folderToken(const QString& folder);
/// Writes center.json (0600): url, user and token of the center that runs now.
core::Done writeAccess(const QString& folder, const QUrl& url, const QByteArray& token);
void removeAccess(const QString& folder);
/// What center.json says; nothing when it is missing or broken.
std::optional<Access> readAccess(const QString& folder);
/// Whether somebody listens there. Waits for at most half a second.
bool answers(const QUrl& url);

} // namespace center
