#include "mail/render.h"

#include "mail/address.h"
#include "mail/headers.h"
#include "mail/quotedprintable.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mail {
namespace {

constexpr qsizetype bytesOfLine = 57; ///< 76 characters of base64
constexpr qsizetype linesOfChunk = 1024;

/// Only what may stand in a header, and nothing that MIME forbids to encode.
QByteArray safeType(const QString& mimeType) {
    static const QRegularExpression shape(u"\\A[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+\\z"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const bool isWhole = mimeType.startsWith("multipart/"_L1, Qt::CaseInsensitive) ||
                         mimeType.startsWith("message/"_L1, Qt::CaseInsensitive);
    return shape.match(mimeType).hasMatch() && !isWhole ? mimeType.toLatin1() : "application/octet-stream";
}

std::unexpected<core::Error> notWritten(const QIODevice& out) {
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate(
                          "mail", "The e-mail cannot be written. Check the free space, then try again."),
                      out.errorString());
}

/// Writes and remembers whether all of it went.
class Writing final {
public:
    explicit Writing(QIODevice& out) : m_out(out) {}
    Writing& operator<<(const QByteArray& bytes) {
        m_isWhole = m_isWhole && m_out.write(bytes) == bytes.size();
        return *this;
    }
    bool isWhole() const { return m_isWhole; }

private:
    QIODevice& m_out;
    bool m_isWhole = true;
};

core::Done writeFile(const File& file, QIODevice& out, const std::function<bool()>& goOn) {
    QFile source(file.path);
    const auto unreadable = [&] {
        return core::fail(core::ErrorKind::Permanent,
                          QCoreApplication::translate(
                              "mail", "The file “%1” cannot be read any more. Make the e-mail anew, "
                                      "without it or with the file added again.")
                              .arg(file.name),
                          source.errorString(), file.path);
    };
    if (!source.open(QIODevice::ReadOnly)) {
        return unreadable();
    }
    Writing writing(out);
    while (!source.atEnd()) {
        const QByteArray chunk = source.read(bytesOfLine * linesOfChunk);
        if (chunk.isEmpty()) {
            return unreadable();
        }
        QByteArray lines;
        for (qsizetype at = 0; at < chunk.size(); at += bytesOfLine) {
            lines += chunk.mid(at, bytesOfLine).toBase64() + "\r\n";
        }
        writing << lines;
        if (!writing.isWhole()) {
            return notWritten(out);
        }
        if (goOn && !goOn()) {
            return core::fail(core::ErrorKind::Cancelled, QCoreApplication::translate("mail", "Cancelled."));
        }
    }
    return {};
}

core::Result<QList<Address>> onWire(QList<Address> addresses) {
    for (Address& one : addresses) {
        core::Result<QString> address = wireAddress(one.email);
        if (!address) {
            return core::fail(address.error());
        }
        one.email = std::move(*address);
    }
    return addresses;
}

core::Result<QByteArray> head(const Message& message) {
    const auto from = onWire({message.from});
    const auto to = onWire(message.to);
    const auto cc = onWire(message.cc);
    for (const auto* list : {&from, &to, &cc}) {
        if (!*list) {
            return core::fail(list->error());
        }
    }
    QByteArray lines = dateHeader(message.date) + addressHeader("From", *from) + addressHeader("To", *to);
    if (!cc->isEmpty()) {
        lines += addressHeader("Cc", *cc);
    }
    lines += textHeader("Subject", message.subject) + idHeader("Message-ID", {message.id});
    if (!message.references.isEmpty()) {
        lines +=
            idHeader("In-Reply-To", {message.references.last()}) + idHeader("References", message.references);
    }
    return lines + "MIME-Version: 1.0\r\n";
}

QByteArray textPart(const QString& text) {
    const EncodedText encoded = encodeText(text);
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: " + encoded.encoding +
           "\r\n\r\n" + encoded.lines;
}

} // namespace

core::Done render(const Message& message, QIODevice& out, const std::function<bool()>& goOn) {
    const core::Result<QByteArray> lines = head(message);
    if (!lines) {
        return core::fail(lines.error());
    }
    Writing writing(out);
    writing << *lines;
    if (message.files.isEmpty()) {
        writing << textPart(message.text);
        return writing.isWhole() ? core::Done{} : notWritten(out);
    }
    // "=_" is in no base64 and in no text as encodeText() leaves it.
    const QByteArray boundary =
        "=_" + QCryptographicHash::hash(message.id.toUtf8(), QCryptographicHash::Sha256).toHex().left(40);
    writing << "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n--" + boundary +
                   "\r\n" + textPart(message.text);
    for (const File& file : message.files) {
        writing << "\r\n--" + boundary + "\r\n" +
                       parameterHeader("Content-Type", safeType(file.mimeType), "name", file.name) +
                       "Content-Transfer-Encoding: base64\r\n" +
                       parameterHeader("Content-Disposition", "attachment", "filename", file.name) + "\r\n";
        if (!writing.isWhole()) {
            return notWritten(out);
        }
        if (core::Done written = writeFile(file, out, goOn); !written) {
            return written;
        }
    }
    writing << "\r\n--" + boundary + "--\r\n";
    return writing.isWhole() ? core::Done{} : notWritten(out);
}

} // namespace mail
