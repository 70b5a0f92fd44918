#pragma once

#include "core/issue.h"
#include "ticket/validator.h"

namespace ticket {

/// What is wrong with the answer of one shown field by its type alone: required, bad_type, bad_option,
/// bad_date, bad_number, bad_shape, bad_email, too_long, uncleaned_attachment. What a Support Center would
/// refuse is an error; what it would take all the same is a warning, so that no outage waits for a phone
/// number's shape.
core::Issues checkField(const Form& form, const Draft& draft, const Account& account, const Step& step,
                        const Field& field);

} // namespace ticket
