#pragma once

#include "core/result.h"
#include "evidence/tally.h"

#include <QByteArray>

namespace evidence {

/// Largest picture that is taken, in bytes.
inline constexpr qint64 imageLimit = 64LL * 1024 * 1024;

/// A JPEG or PNG without what is not the picture: EXIF, comments, texts, times, thumbnails, and bytes behind
/// its end. Colours and pixels stay as they are, and what can be read in the picture is not looked at.
/// Rejected when it is damaged. (ITU-T T.81 annex B; PNG specification 11)
core::Result<QByteArray> strippedImage(const QByteArray& image, Tally& removed);

} // namespace evidence
