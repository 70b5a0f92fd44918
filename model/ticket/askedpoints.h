#pragma once

#include "ticket/form.h"

namespace ticket {

/// The line under which a person may answer a point in the description ("## What happens").
QString pointHeading(const Option& point);

/// Values of the points that the text touches: by one of the point's keywords, from the beginning of a word
/// and outside of headings, or by anything written under the point's own heading; and those that an attached
/// file answers.
QStringList answeredPoints(const Field& points, QStringView text, bool hasFiles);

} // namespace ticket
