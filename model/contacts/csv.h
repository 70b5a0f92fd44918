#pragma once

#include "contacts/contactfile.h"

namespace contacts {

Import readCsv(const QString& text);

} // namespace contacts
