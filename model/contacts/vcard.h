#pragma once

#include "contacts/contactfile.h"

namespace contacts {

Import readVcards(const QString& text);

} // namespace contacts
