#pragma once

#include "evidence/sweep.h"

namespace evidence {

/// What is put in the place of a find; in Collect its value is learnt, and what comes back means nothing.
QByteArray replaced(const Sweep::Context& context, const Find& find, QByteArrayView old);
/// Remembers the value of a find.
void learn(const Sweep::Context& context, const Find& find, QByteArrayView old);

} // namespace evidence
