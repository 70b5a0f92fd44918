#include "benchmarks/sink.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Bytes of the body that the head announces; curl's "100-continue" is answered.
qint64 announced(int socket, const QByteArray& head) {
    const QByteArray lower = head.toLower();
    if (lower.contains("expect: 100-continue")) {
        constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        std::ignore = send(socket, goOn.data(), goOn.size(), MSG_NOSIGNAL);
    }
    const qsizetype at = lower.indexOf("content-length:");
    const qsizetype end = lower.indexOf('\r', at);
    return at < 0 ? 0 : lower.mid(at + 15, end - at - 15).trimmed().toLongLong();
}

void take(int socket) {
    constexpr size_t piece = 1024 * 1024;
    std::vector<char> buffer(piece);
    QByteArray head;
    qint64 missing = -1;
    while (missing != 0) {
        const ssize_t got = recv(socket, buffer.data(), buffer.size(), 0);
        if (got <= 0) {
            return;
        }
        if (missing > 0) {
            missing -= got;
            continue;
        }
        head.append(buffer.data(), got);
        if (const qsizetype end = head.indexOf("\r\n\r\n"); end >= 0) {
            missing = announced(socket, head.left(end + 2)) - (head.size() - end - 4);
        }
    }
    constexpr std::string_view answer =
        "HTTP/1.1 201 Created\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
    std::ignore = send(socket, answer.data(), answer.size(), MSG_NOSIGNAL);
    shutdown(socket, SHUT_WR);
    while (recv(socket, buffer.data(), buffer.size(), 0) > 0) { // until the other side has read it
    }
}

} // namespace

Sink::Sink() : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* place = reinterpret_cast<sockaddr*>(&address);
    if (m_socket < 0 || bind(m_socket, place, size) != 0 || listen(m_socket, 4) != 0 ||
        getsockname(m_socket, place, &size) != 0) {
        qFatal("the sink cannot listen");
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

Sink::~Sink() {
    shutdown(m_socket, SHUT_RDWR); // ends accept()
    m_thread.join();
    close(m_socket);
}

void Sink::serve() const {
    for (int client = -1; (client = accept(m_socket, nullptr, nullptr)) >= 0;) {
        take(client);
        close(client);
    }
}

QUrl Sink::url() const {
    return QUrl(u"http://127.0.0.1:%1/upload"_s.arg(m_port));
}
