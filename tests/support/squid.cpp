#include "support/squid.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

quint16 freePort() {
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

QByteArray hashed(const char* password) {
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"passwd"_s, u"-apr1"_s, QString::fromLatin1(password)});
    return openssl.waitForFinished() ? openssl.readAllStandardOutput().trimmed() : QByteArray();
}

} // namespace

Squid::Squid() : m_port(freePort()) {
    // Started by root it turns into the user "proxy", who must reach the folder.
    if (const passwd* proxy = getpwnam("proxy"); proxy && geteuid() == 0) {
        if (chown(QFile::encodeName(m_folder.path()).constData(), proxy->pw_uid, proxy->pw_gid) != 0) {
            qFatal("the folder of squid cannot be given to it");
        }
    }
    const QByteArray folder = QFile::encodeName(m_folder.path());
    write(u"users"_s, QByteArray(user) + ':' + hashed(password) + '\n');
    write(u"hosts"_s, "127.0.0.1 support.test\n");
    write(u"squid.conf"_s, "http_port 127.0.0.1:" + QByteArray::number(m_port) +
                               "\nauth_param basic program /usr/lib/squid/basic_ncsa_auth " + folder +
                               "/users\nauth_param basic children 1 startup=1\n"
                               "acl known proxy_auth REQUIRED\nhttp_access allow known\n"
                               "http_access deny all\nhosts_file " +
                               folder +
                               "/hosts\ncache deny all\ncache_mem 1 MB\nmax_filedescriptors 256\n"
                               "pinger_enable off\nshutdown_lifetime 0 seconds\npid_filename none\n"
                               "visible_hostname squid.test\nbuffered_logs off\naccess_log stdio:" +
                               folder + "/access.log\ncache_log " + folder + "/cache.log\ncoredump_dir " +
                               folder + "\n");
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(u"squid"_s, {u"-N"_s, u"-f"_s, m_folder.filePath(u"squid.conf"_s)});
    const auto answers = [this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        constexpr int patience = 200;
        return socket.waitForConnected(patience);
    };
    constexpr int longestStart = 30'000;
    if (!m_process.waitForStarted() || !QTest::qWaitFor(answers, longestStart)) {
        qFatal("squid (package squid) does not start: %s", m_process.readAll().constData());
    }
}

Squid::~Squid() {
    m_process.terminate();
    constexpr int longestEnd = 10'000;
    if (!m_process.waitForFinished(longestEnd)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void Squid::write(const QString& name, const QByteArray& text) const {
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

QByteArray Squid::log() const {
    QFile file(m_folder.filePath(u"access.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
