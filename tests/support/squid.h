#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// A real squid on 127.0.0.1 that asks for a sign-in and knows the name "support.test", which nobody else
/// does: a name that is answered was looked up by the proxy.
class Squid final {
    Q_DISABLE_COPY_MOVE(Squid)

public:
    static constexpr auto user = "ann";
    static constexpr auto password = "s3cret-of-the-proxy";

    /// Ends the test program when squid cannot be started (package squid).
    Squid();
    ~Squid();

    quint16 port() const { return m_port; }
    /// Its access log so far: a line for each request that ended.
    QByteArray log() const;

private:
    void write(const QString& name, const QByteArray& text) const;

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    QProcess m_process;
};
