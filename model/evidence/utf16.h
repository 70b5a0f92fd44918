#pragma once

#include <QIODevice>
#include <QStringDecoder>
#include <QStringEncoder>

#include <optional>

namespace evidence {

/// The two ways in which UTF-16 is stored, and whether the text says so itself.
struct Utf16 {
    QStringConverter::Encoding encoding = QStringConverter::Utf16LE;
    bool hasMark = false; ///< a byte order mark

    qsizetype markSize() const { return hasMark ? 2 : 0; }
};

/// How the text that begins so is stored: by its mark, else by the zeros that every second byte of plain
/// letters is. Nothing when it is no UTF-16.
std::optional<Utf16> utf16Of(QByteArrayView start);

/// Gives a text in UTF-16 as UTF-8; its mark must have been passed over.
class Utf16Reader final : public QIODevice {
    Q_DISABLE_COPY_MOVE(Utf16Reader)

public:
    Utf16Reader(QIODevice& in, const Utf16& form);
    bool isSequential() const override { return true; }
    /// Half characters: read on, what comes is not what was there.
    bool isBroken() const;

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QIODevice& m_in;
    QStringDecoder m_decoder;
    QStringEncoder m_encoder{QStringConverter::Utf8};
    QByteArray m_text;
    qsizetype m_given = 0;
    qint64 m_bytes = 0;
};

/// Takes UTF-8 and writes UTF-16.
class Utf16Writer final : public QIODevice {
    Q_DISABLE_COPY_MOVE(Utf16Writer)

public:
    Utf16Writer(QIODevice& out, const Utf16& form);
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QIODevice& m_out;
    QStringDecoder m_decoder{QStringConverter::Utf8};
    QStringEncoder m_encoder;
};

} // namespace evidence
