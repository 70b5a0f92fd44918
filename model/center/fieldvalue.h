#pragma once

#include "center/fields.h"

namespace center {

/// Nothing, an empty text or an empty list.
bool isBlank(const QJsonValue& value);

/// Why the field does not take the value ("is not a valid option"); empty when it does. Bounds: texts of
/// 65536 bytes.
QString faultOf(const CustomField& field, const QJsonValue& value);

} // namespace center
