#pragma once

#include "package/package.h"
#include "store/blobstore.h"

#include <functional>

namespace package {

/// Told with the bytes done of all; false = stop.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// Reads the whole package and checks every file against its size and hash; with a blob store the files are
/// kept in it. Rejected, with a plain sentence, for anything that is no whole, unchanged package; Cancelled
/// when told so.
core::Result<Opened> readPackage(const QString& file, const store::BlobStore* keep, const Progress& progress);

} // namespace package
