#pragma once

#include "package/package.h"

#include <QByteArray>

namespace package {

inline const QString manifestName = QStringLiteral("request.json");
/// Most bytes of it, and of each file: a foreign file must not fill memory or disk.
inline constexpr qint64 manifestLimit = 32 * 1024 * 1024;
inline constexpr qint64 fileLimit = 512LL * 1024 * 1024;
inline constexpr int filesLimit = 1000;

/// Where the file of that place lies in the package: "evidence/1-trace.log". Numbered, for two may have one
/// name.
QString evidenceName(qsizetype place, const QString& name);

/// request.json.
QByteArray manifestOf(const Content& content);

struct Manifest {
    Opened opened;
    QStringList evidence; ///< names in the package, one for each attachment in order
};
/// Rejected when it is none, of a newer version, or says what cannot be.
core::Result<Manifest> readManifest(const QByteArray& json);

} // namespace package
