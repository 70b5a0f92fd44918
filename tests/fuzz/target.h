#pragma once

#include "evidence/content.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <cstdlib>

/// What the fuzz targets share. A target ends the process when something that must hold does not.
namespace fuzz {

inline void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

inline std::shared_ptr<const evidence::RuleIndex> index(evidence::Level level) {
    const auto made = [](evidence::Level of) {
        const auto rules = evidence::loadRules({});
        require(rules.has_value(), "the rules are read");
        return std::make_shared<const evidence::RuleIndex>(*rules, of);
    };
    static const auto support = made(evidence::Level::Support);
    static const auto strict = made(evidence::Level::Strict);
    return level == evidence::Level::Support ? support : strict;
}

/// Modules are found beside the program.
inline void startOnce() {
    static int count = 1;
    static std::array<char, 5> name{"fuzz"};
    static std::array<char*, 2> arguments{name.data(), nullptr};
    static const QCoreApplication application(count, arguments.data());
}

struct Cleaned {
    bool isCleaned = false;
    QByteArray bytes;
};

/// Both passes over bytes of any kind.
inline Cleaned cleaned(evidence::Cleaning& cleaning, QByteArray bytes) {
    startOnce();
    static const QTemporaryDir folder;
    evidence::ContentCleaner cleaner(cleaning, folder.path());
    QBuffer in(&bytes);
    QByteArray result;
    QBuffer out(&result);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    require(cleaner.learn(in, {}).has_value(), "what can be read is learnt from");
    in.seek(0);
    const auto report = cleaner.clean(in, out, {});
    require(report.has_value(), "what can be read is answered for");
    require(report->isCleaned || !report->reason.isEmpty() || !report->outcome.residual.isEmpty(),
            "what is not cleaned has a reason");
    return {report->isCleaned, result};
}

} // namespace fuzz
