#pragma once

#include <QByteArrayView>
#include <QString>

namespace evidence {

/// What a file is, as far as cleaning goes.
enum class FileKind {
    Text, ///< logs, HAR, JSON, XML, configuration: everything without binary bytes
    Jpeg,
    Png,
    Archive, ///< has files within
    Utf16,   ///< with or without a byte order mark
    Binary,  ///< nobody can say what is in it
};

/// Bytes from a file's beginning that fileKind() wants to see.
inline constexpr qsizetype kindBytes = 64 * 1024;
FileKind fileKind(QByteArrayView start);
/// Why a file of this kind is not cleaned, and what to do; empty when it can be.
QString whyNotCleaned(FileKind kind);

} // namespace evidence
