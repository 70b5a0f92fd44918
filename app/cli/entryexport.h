#pragma once

#include "store/blobstore.h"
#include "store/entry.h"

namespace app::cli {

/// Writes the request into a new folder "support-request-<id>" below `where`: request.json (sealed, as in the
/// outbox), request.txt (what would be read by support) and its files below files/. The entry stays as it is.
/// Returns the folder. Rejected when it exists already; nothing half-written is left behind under that name.
core::Result<QString> exportTo(const store::Entry& entry, const store::BlobStore& blobs,
                               const QString& where);

} // namespace app::cli
