#pragma once

#include <QByteArray>

#include <optional>

/// Just enough of HTTP/1.1 to know where the head of a message and its body of known length end.
class HttpHead final {
public:
    /// Nothing while the head is not complete.
    static std::optional<HttpHead> scan(const QByteArray& bytes);

    /// Bytes up to and including the empty line.
    qsizetype size() const { return m_head.size(); }
    /// 0 when none is given.
    qint64 contentLength() const;
    /// Value of the first header of that name; empty when there is none.
    QByteArray header(const QByteArray& name) const;
    QByteArray startLine() const;
    /// Of a request.
    QByteArray method() const;
    QByteArray path() const;
    const QByteArray& bytes() const { return m_head; }

private:
    explicit HttpHead(QByteArray head) : m_head(std::move(head)) {}

    QByteArray m_head;
};

/// Size of the whole answer that begins with these bytes; -1 while it is not known, or ends with the
/// connection.
qsizetype answerSize(const QByteArray& bytes);
