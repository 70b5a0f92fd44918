#pragma once

#include <QUrl>

#include <thread>

/// A server on 127.0.0.1 that throws away what it is sent: reads the head of a request and as many bytes as
/// it announces, says 201 and closes. It runs in a thread of its own on bare sockets, so that it is never
/// what is measured.
class Sink final {
public:
    Sink();
    ~Sink();
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;

    QUrl url() const;

private:
    void serve() const;

    int m_socket = -1;
    int m_port = 0;
    std::thread m_thread;
};
