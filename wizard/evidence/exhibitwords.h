#pragma once

#include "evidence/exhibit.h"
#include "wizard/look/icon.h"

namespace wizard {

/// What became of a file, in words, with the sign for it.
struct ExhibitWords {
    QString text;
    Icon icon = Icon::None;
    look::Role role = look::Role::Secondary;
};
ExhibitWords wordsOf(const evidence::Exhibit& exhibit);
/// "trace.har (1.2 MB, was 3.4 MB)"
QString nameAndSize(const evidence::Exhibit& exhibit);
/// "trace.har (1.2 MB): cleaned, 12 removed"
QString exhibitLine(const evidence::Exhibit& exhibit);

} // namespace wizard
