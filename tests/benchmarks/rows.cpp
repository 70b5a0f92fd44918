#include "benchmarks/rows.h"

#include <algorithm>

std::optional<double> Row::ratio() const {
    return ours && peer && *peer > 0 ? std::optional(*ours / *peer) : std::nullopt;
}

std::optional<double> median(QList<double> values) {
    return quantile(std::move(values), 0.5);
}

std::optional<double> quantile(QList<double> values, double share) {
    if (values.isEmpty()) {
        return std::nullopt;
    }
    std::ranges::sort(values);
    return values.at(std::min(values.size() - 1, qsizetype(double(values.size()) * share)));
}
