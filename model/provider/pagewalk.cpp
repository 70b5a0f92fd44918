#include "provider/pagewalk.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace provider {

core::Error endlessList(const QString& host) {
    return {.kind = core::ErrorKind::Permanent,
            .text = QCoreApplication::translate("provider",
                                                "%1 gives a list without an end, so it was not read wholly. "
                                                "Check the address of the account.")
                        .arg(host),
            .details = u"more than %1 pages, or one page twice"_s.arg(mostPages),
            .path = {}};
}

} // namespace provider
