#pragma once

#include "evidence/wide.h"

#include <QByteArrayView>

namespace evidence {

/// How many line feeds there are.
qsizetype lineFeeds(QByteArrayView bytes, Road road);

} // namespace evidence
