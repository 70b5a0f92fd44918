#include "evidence/image.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace evidence {
namespace {

std::unexpected<core::Error> damaged() {
    return core::fail(
        core::ErrorKind::Rejected,
        QCoreApplication::translate(
            "evidence", "The picture is damaged, and what is stored beside it could not be removed."));
}

qsizetype bigEndian32(const QByteArray& bytes, qsizetype at) {
    return qsizetype(qFromBigEndian<quint32>(bytes.constData() + at));
}

core::Result<QByteArray> strippedPng(const QByteArray& image, Tally& removed) {
    constexpr qsizetype signature = 8;
    constexpr qsizetype frame = 12; ///< length, name and checksum
    static constexpr std::array<QByteArrayView, 14> kept{"IHDR", "PLTE", "IDAT", "IEND", "tRNS",
                                                         "gAMA", "cHRM", "sRGB", "sBIT", "bKGD",
                                                         "pHYs", "acTL", "fcTL", "fdAT"};
    QByteArray out = image.first(signature);
    for (qsizetype p = signature; p + frame <= image.size();) {
        const qsizetype size = bigEndian32(image, p) + frame;
        if (size > image.size() - p) {
            return damaged();
        }
        const QByteArray name = image.sliced(p + 4, 4);
        if (std::ranges::find(kept, QByteArrayView(name)) != kept.end()) {
            out += image.sliced(p, size);
        } else {
            removed.count("metadata", name, {.offset = p});
        }
        p += size;
        if (name == "IEND") {
            if (p < image.size()) {
                removed.count("metadata", "trailing", {.offset = p});
            }
            return out;
        }
    }
    return damaged();
}

/// JFIF, colour profiles and Adobe's colour transform belong to the picture.
bool isPicture(uchar marker, QByteArrayView content) {
    constexpr uchar app0 = 0xE0;
    constexpr uchar app2 = 0xE2;
    constexpr uchar app14 = 0xEE;
    constexpr uchar app15 = 0xEF;
    constexpr uchar comment = 0xFE;
    if (marker == comment) {
        return false;
    }
    if (marker < app0 || marker > app15) {
        return true;
    }
    return (marker == app0 && content.startsWith("JFIF")) ||
           (marker == app2 && content.startsWith("ICC_PROFILE")) ||
           (marker == app14 && content.startsWith("Adobe"));
}

/// Where the picture's own bytes end that follow a scan's header: at the next marker.
qsizetype scanEnd(const QByteArray& image, qsizetype p) {
    for (; p + 1 < image.size(); ++p) {
        const auto next = uchar(image[p + 1]);
        const bool isRestart = next >= 0xD0 && next <= 0xD7;
        if (image[p] == '\xff' && next != 0 && next != 0xFF && !isRestart) {
            return p;
        }
    }
    return image.size();
}

core::Result<QByteArray> strippedJpeg(const QByteArray& image, Tally& removed) {
    constexpr uchar endOfImage = 0xD9;
    constexpr uchar startOfScan = 0xDA;
    QByteArray out = image.first(2);
    for (qsizetype p = 2; p + 4 <= image.size() || p + 2 == image.size();) {
        if (image[p] != '\xff') {
            return damaged();
        }
        const auto marker = uchar(image[p + 1]);
        if (marker == 0xFF) {
            ++p; // a fill byte
            continue;
        }
        if (marker == endOfImage) {
            if (p + 2 < image.size()) {
                removed.count("metadata", "trailing", {.offset = p});
            }
            return out + image.sliced(p, 2);
        }
        const qsizetype size =
            p + 4 <= image.size() ? qFromBigEndian<quint16>(image.constData() + p + 2) + 2 : 0;
        if (size < 4 || size > image.size() - p) {
            return damaged();
        }
        qsizetype end = p + size;
        if (marker == startOfScan) {
            end = scanEnd(image, end);
        }
        if (isPicture(marker, QByteArrayView(image).sliced(p + 4, size - 4))) {
            out += image.sliced(p, end - p);
        } else {
            removed.count("metadata", "segment " + QByteArray::number(marker, 16), {.offset = p});
        }
        p = end;
    }
    return damaged();
}

} // namespace

core::Result<QByteArray> strippedImage(const QByteArray& image, Tally& removed) {
    constexpr qsizetype shortest = 8;
    if (image.size() < shortest) {
        return damaged();
    }
    return image.startsWith('\x89') ? strippedPng(image, removed) : strippedJpeg(image, removed);
}

} // namespace evidence
