#include "support/httpscan.h"

#include <QList>

std::optional<HttpHead> HttpHead::scan(const QByteArray& bytes) {
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    return end < 0 ? std::nullopt : std::optional(HttpHead(bytes.left(end + 4)));
}

qint64 HttpHead::contentLength() const {
    return header("Content-Length").toLongLong();
}

QByteArray HttpHead::header(const QByteArray& name) const {
    const QList<QByteArray> lines = m_head.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
            return line.mid(colon + 1).trimmed();
        }
    }
    return {};
}

QByteArray HttpHead::startLine() const {
    return m_head.left(m_head.indexOf("\r\n"));
}

QByteArray HttpHead::method() const {
    return startLine().split(' ').value(0);
}

QByteArray HttpHead::path() const {
    return startLine().split(' ').value(1);
}

qsizetype answerSize(const QByteArray& bytes) {
    const std::optional<HttpHead> head = HttpHead::scan(bytes);
    if (!head) {
        return -1;
    }
    const int status = head->startLine().split(' ').value(1).toInt();
    const bool hasNoBody = status == 204 || status == 304;
    if (!hasNoBody && head->header("Transfer-Encoding").toLower().contains("chunked")) {
        const qsizetype end = bytes.indexOf("\r\n0\r\n\r\n", head->size() - 2);
        return end < 0 ? -1 : end + 7;
    }
    if (!hasNoBody && head->header("Content-Length").isEmpty()) {
        return -1;
    }
    return head->size() + (hasNoBody ? 0 : head->contentLength());
}
