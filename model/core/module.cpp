#include "core/module.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace core {

Result<void*> openModule(QLatin1StringView name) {
    const QString here = QCoreApplication::applicationDirPath();
    QString reason;
    for (const QString& folder : {here + u"/../modules/"_s, here + u"/../lib/support-wizard/"_s}) {
        const QString path = folder + name + u".so"_s;
        if (!QFileInfo::exists(path)) {
            continue;
        }
        QLibrary library(path);
        if (const auto entry = reinterpret_cast<void* (*)()>(library.resolve("sw_module"))) {
            return entry();
        }
        reason = library.errorString();
    }
    return fail(ErrorKind::ActionRequired,
                QCoreApplication::translate(
                    "core", "A part of the program (%1) could not be opened. Install the program "
                            "again; what you wrote is kept.")
                    .arg(name),
                reason);
}

} // namespace core
