#include "net/transport.h"

#include <QBuffer>
#include <QDateTime>
#include <QFile>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace net {
namespace {

/// A buffer that keeps its bytes itself.
class OwnBuffer final : public QBuffer {
public:
    explicit OwnBuffer(const QByteArray& content) { setData(content); }
};

/// RFC 9110's preferred form of a date: "Sun, 06 Nov 1994 08:49:37 GMT".
QDateTime parseHttpDate(const QByteArray& text) {
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(text).trimmed(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

Body Body::bytes(QByteArray content, QByteArray contentType) {
    const qint64 size = content.size();
    auto open = [content = std::move(content)]() -> std::unique_ptr<QIODevice> {
        auto buffer = std::make_unique<OwnBuffer>(content);
        return buffer->open(QIODevice::ReadOnly) ? std::move(buffer) : nullptr;
    };
    return {.open = std::move(open), .size = size, .contentType = std::move(contentType)};
}

Body Body::file(const QString& path, qint64 size, QByteArray contentType) {
    auto open = [path, size]() -> std::unique_ptr<QIODevice> {
        auto file = std::make_unique<QFile>(path);
        return file->open(QIODevice::ReadOnly) && file->size() == size ? std::move(file) : nullptr;
    };
    return {.open = std::move(open), .size = size, .contentType = std::move(contentType)};
}

QByteArray Response::header(QByteArrayView name) const {
    const auto found = std::ranges::find_if(headers, [name](const Header& header) {
        return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->value;
}

std::optional<std::chrono::seconds> Response::retryAfter() const {
    const QByteArray text = header("Retry-After").trimmed();
    bool isNumber = false;
    if (const qint64 seconds = text.toLongLong(&isNumber); isNumber) {
        return seconds >= 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
    }
    const QDateTime until = parseHttpDate(text);
    if (!until.isValid()) {
        return std::nullopt;
    }
    // The server's own clock, where it tells it: ours may be wrong.
    const QDateTime told = parseHttpDate(header("Date"));
    const qint64 wait = (told.isValid() ? told : QDateTime::currentDateTimeUtc()).secsTo(until);
    return std::chrono::seconds(std::max<qint64>(wait, 0));
}

} // namespace net
