#include "evidence/utf16.h"

#include <algorithm>

namespace evidence {
namespace {

constexpr qsizetype unitsAtOnce = 64 * 1024;

} // namespace

std::optional<Utf16> utf16Of(QByteArrayView start) {
    constexpr QByteArrayView utf32("\xff\xfe\0\0", 4);
    if (start.startsWith(utf32)) {
        return std::nullopt;
    }
    if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff")) {
        return Utf16{.encoding = start[0] == '\xff' ? QStringConverter::Utf16LE : QStringConverter::Utf16BE,
                     .hasMark = true};
    }
    qsizetype zeros[2] = {0, 0}; // at even places, at odd ones
    for (qsizetype i = 0; i < start.size(); ++i) {
        zeros[i % 2] += start[i] == '\0' ? 1 : 0;
    }
    const qsizetype units = start.size() / 2;
    constexpr qsizetype fewest = 4;
    const auto isMost = [&](qsizetype count, qsizetype other) {
        return units >= fewest && count * 2 > units && other * 20 <= units;
    };
    if (isMost(zeros[1], zeros[0])) {
        return Utf16{.encoding = QStringConverter::Utf16LE};
    }
    return isMost(zeros[0], zeros[1]) ? std::optional(Utf16{.encoding = QStringConverter::Utf16BE})
                                      : std::nullopt;
}

Utf16Reader::Utf16Reader(QIODevice& in, const Utf16& form)
    : m_in(in), m_decoder(form.encoding, QStringConverter::Flag::ConvertInitialBom) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool Utf16Reader::isBroken() const {
    return m_decoder.hasError() || m_encoder.hasError() || m_bytes % 2 != 0;
}

qint64 Utf16Reader::readData(char* data, qint64 most) {
    while (m_given == m_text.size()) {
        const QByteArray units = m_in.read(unitsAtOnce);
        if (units.isEmpty()) {
            setErrorString(m_in.errorString());
            return m_in.atEnd() ? 0 : -1;
        }
        m_bytes += units.size();
        const QString characters = m_decoder.decode(units);
        m_text = m_encoder.encode(characters);
        m_given = 0;
    }
    const qint64 count = std::min(most, qint64(m_text.size() - m_given));
    std::copy_n(m_text.constData() + m_given, count, data);
    m_given += count;
    return count;
}

qint64 Utf16Reader::writeData(const char* /*data*/, qint64 /*size*/) {
    return -1;
}

Utf16Writer::Utf16Writer(QIODevice& out, const Utf16& form) : m_out(out), m_encoder(form.encoding) {
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 Utf16Writer::readData(char* /*data*/, qint64 /*most*/) {
    return -1;
}

qint64 Utf16Writer::writeData(const char* data, qint64 size) {
    const QString characters = m_decoder.decode(QByteArrayView(data, size));
    const QByteArray units = m_encoder.encode(characters);
    if (m_out.write(units) != units.size()) {
        setErrorString(m_out.errorString());
        return -1;
    }
    return size;
}

} // namespace evidence
