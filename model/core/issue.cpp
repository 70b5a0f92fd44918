#include "core/issue.h"

using namespace Qt::StringLiterals;

namespace core {

QString levelName(Issue::Level level) {
    switch (level) {
    case Issue::Level::Error:
        return u"error"_s;
    case Issue::Level::Warning:
        return u"warning"_s;
    case Issue::Level::Note:
        return u"note"_s;
    }
    Q_UNREACHABLE();
}

} // namespace core
