#pragma once

#include "ticket/validator.h"

namespace ticket {

/// The issue of a rule of the form, when it fires.
std::optional<core::Issue> applyRule(const Rule& rule, const Form& form, const Draft& draft,
                                     const Account& account);

} // namespace ticket
