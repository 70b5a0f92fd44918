#pragma once

#include "wizard/fields/fieldeditor.h"
#include "wizard/prompts.h"

namespace wizard {

class Session;

/// What the editors of a page may ask of its session, which must outlive them.
FieldContext fieldContext(Session& session, const Prompts& prompts);

} // namespace wizard
