#include "core/error.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {
namespace {

constexpr std::array<std::pair<ErrorKind, QLatin1StringView>, 6> names{{
    {ErrorKind::Transient, "transient"_L1},
    {ErrorKind::Ambiguous, "ambiguous"_L1},
    {ErrorKind::Rejected, "rejected"_L1},
    {ErrorKind::ActionRequired, "action_required"_L1},
    {ErrorKind::Permanent, "permanent"_L1},
    {ErrorKind::Cancelled, "cancelled"_L1},
}};

} // namespace

QString kindName(ErrorKind kind) {
    for (const auto& [value, name] : names) {
        if (value == kind) {
            return name;
        }
    }
    Q_UNREACHABLE();
}

std::optional<ErrorKind> kindFromName(QStringView name) {
    for (const auto& [value, known] : names) {
        if (known == name) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace core
