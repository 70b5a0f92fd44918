#pragma once

#include "package/opening.h"

namespace package {

/// Writes the package beside its place, reads it back, compares, and only then gives it its name; it is
/// private (0600). A file of that name is replaced only when said so (else Rejected). Permanent when it
/// cannot be written or a file of the request is gone; Cancelled when told so. Nothing half-written is left.
core::Done writePackage(const Content& content, const store::BlobStore& blobs, const QString& file,
                        bool mayReplace, const Progress& progress);

} // namespace package
