#pragma once

#include "core/result.h"

#include <QLatin1StringView>

namespace core {

/// What the module `name` exports as `sw_module`, or ActionRequired with where it was looked for and why it
/// could not be opened. Use moduleOf().
Result<void*> openModule(QLatin1StringView name);

/// A heavy library (archives, SMTP, pattern scanner, phone numbers) behind an interface of ours, opened at
/// its first use, so that the program's start does not pay for it. The object lives as long as the process.
///
/// `Interface` has `static constexpr QLatin1StringView moduleName`; the module defines, in its folder's
/// `module`, `extern "C" Q_DECL_EXPORT void* sw_module()` that answers with a `static_cast<Interface*>` of an
/// object of its own. Modules lie in the folder `modules` beside the folder of the executable (tests, build
/// tree), or in
/// `../lib/support-wizard` of it (installed).
template <typename Interface>
Result<Interface*> moduleOf() {
    const Result<void*> object = openModule(Interface::moduleName);
    if (!object) {
        return fail(object.error());
    }
    return static_cast<Interface*>(*object);
}

} // namespace core
