#include "provider/pagewalk.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace provider {

core::Error endlessList(const QString& host) {
    return {.kind = core::ErrorKind::Permanent,
            .text = QCoreApplication::translate("provider",
                                                "%1 sends a list that never ends, so only a part was read. "
                                                "Check the address of the account.")
                        .arg(host),
            .details = u"more than %1 pages, or one page twice"_s.arg(mostPages),
            .path = {}};
}

} // namespace provider
