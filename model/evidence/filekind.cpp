#include "evidence/filekind.h"

#include "evidence/utf16.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace evidence {
namespace {

bool isArchive(QByteArrayView start) {
    static constexpr std::array<QByteArrayView, 8> magics{"\x1f\x8b",
                                                          "PK\x03\x04",
                                                          "PK\x05\x06",
                                                          "BZh",
                                                          "\xfd"
                                                          "7zXZ",
                                                          "\x28\xb5\x2f\xfd",
                                                          "7z\xbc\xaf\x27\x1c",
                                                          "Rar!\x1a\x07"};
    constexpr qsizetype tarMagic = 257;
    const bool isTar = start.size() > tarMagic + 5 && start.sliced(tarMagic, 5) == QByteArrayView("ustar");
    return isTar ||
           std::ranges::any_of(magics, [&](QByteArrayView magic) { return start.startsWith(magic); });
}

/// Control characters that no text has, in more than one byte of a hundred.
bool isBinary(QByteArrayView start) {
    const auto strange = std::ranges::count_if(start, [](char c) {
        return uchar(c) < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\b' && c != '\x1b';
    });
    return start.contains('\0') || strange * 100 > start.size();
}

} // namespace

FileKind fileKind(QByteArrayView start) {
    if (start.startsWith("\xff\xd8\xff")) {
        return FileKind::Jpeg;
    }
    if (start.startsWith("\x89PNG\r\n\x1a\n")) {
        return FileKind::Png;
    }
    if (isArchive(start)) {
        return FileKind::Archive;
    }
    if (utf16Of(start)) {
        return FileKind::Utf16;
    }
    return isBinary(start) ? FileKind::Binary : FileKind::Text;
}

QString whyNotCleaned(FileKind kind) {
    switch (kind) {
    case FileKind::Text:
    case FileKind::Jpeg:
    case FileKind::Png:
    case FileKind::Utf16:
        return {};
    case FileKind::Archive:
        return QCoreApplication::translate(
            "evidence", "This is an archive of a kind that cannot be read. Unpack it and clean its files.");
    case FileKind::Binary:
        return QCoreApplication::translate(
            "evidence",
            "This file is no text and no picture: nobody can say what is in it, and it was not cleaned.");
    }
    Q_UNREACHABLE();
}

} // namespace evidence
