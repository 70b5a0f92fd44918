#pragma once

#include "archive/archive.h"

namespace archives {

/// What an archive and all those inside it have used of their limits.
struct Budget {
    Limits limits;
    qint64 packed = 0;   ///< bytes read of the outermost file
    qint64 unpacked = 0; ///< bytes of items, at every depth
    int items = 0;

    core::Done take(qint64 bytes);
    core::Done takeItem();
};

} // namespace archives
