#include "support/mailserver.h"

#include <QDeadlineTimer>
#include <QDirIterator>
#include <QFileInfo>
#include <QTcpServer>
#include <QTcpSocket>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
constexpr auto nobody = 65534;

// exim insists on a user of its own, by name, that is not root; nss_wrapper gives the name to whoever runs
// it.
const QByteArray configuration = R"(
exim_path = PROGRAM
primary_hostname = mail.example.test
spool_directory = FOLDER/spool
log_file_path = FOLDER/%slog
pid_file_path = FOLDER/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = PORT : TLSPORT
tls_on_connect_ports = TLSPORT
tls_advertise_hosts = *
tls_certificate = FOLDER/server.pem
tls_privatekey = FOLDER/server.key
auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}
message_size_limit = LIMIT
deliver_drop_privilege = true
keep_environment = LD_PRELOAD : NSS_WRAPPER_PASSWD : NSS_WRAPPER_GROUP
host_lookup =
rfc1413_query_timeout = 0s
acl_smtp_mail = check_sender
acl_smtp_rcpt = check_recipient

begin acl
check_sender:
  deny senders = blocked@client.example
       message = sender not wanted
  accept
check_recipient:
  deny local_parts = refused
       message = no such person
  defer local_parts = later
       message = come back later
  defer local_parts = closing
       message = 421 closing down
  warn local_parts = slow
       delay = 60s
  deny !authenticated = *
       message = 530 sign in first
  accept

begin routers
all:
  driver = accept
  transport = box

begin transports
box:
  driver = appendfile
  directory = FOLDER/box
  maildir_format
  create_directory
  return_path_add = false

begin retry

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${if and{{eq{$auth2}{USER}}{eq{$auth3}{PASSWORD}}}}
  server_set_id = $auth2
)";

quint16 freePort() {
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

bool openssl(const QString& folder, const QStringList& arguments) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished(patience) && process.exitCode() == 0;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

MailServer::MailServer(const QString& program) : m_program(program) {}

MailServer::~MailServer() {
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(patience)) {
            m_process.kill();
            m_process.waitForFinished(patience);
        }
    }
}

bool MailServer::makeCertificates() const {
    const QString folder = m_folder.path();
    return write(m_folder.filePath(u"names"_s),
                 "subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n") &&
           openssl(folder,
                   {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"ca.key"_s,
                    u"-out"_s, u"ca.pem"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=test authority"_s}) &&
           openssl(folder, {u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"server.key"_s,
                            u"-out"_s, u"server.csr"_s, u"-subj"_s, u"/CN=localhost"_s}) &&
           openssl(folder, {u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.pem"_s,
                            u"-CAkey"_s, u"ca.key"_s, u"-CAcreateserial"_s, u"-out"_s, u"server.pem"_s,
                            u"-days"_s, u"2"_s, u"-extfile"_s, u"names"_s});
}

bool MailServer::writeFiles() const {
    QByteArray text = configuration;
    text.replace("PROGRAM", m_program.toLocal8Bit())
        .replace("FOLDER", m_folder.path().toLocal8Bit())
        .replace("TLSPORT", QByteArray::number(m_tlsPort))
        .replace("PORT", QByteArray::number(m_port))
        .replace("LIMIT", QByteArray::number(sizeLimit))
        .replace("{USER}", '{' + user.toLatin1() + '}')
        .replace("{PASSWORD}", '{' + password + '}');
    const bool isRoot = ::getuid() == 0;
    const QByteArray ids = QByteArray::number(isRoot ? nobody : ::getuid()) + ':' +
                           QByteArray::number(isRoot ? nobody : ::getgid());
    const bool isWritten =
        write(m_folder.filePath(u"exim.conf"_s), text) &&
        write(m_folder.filePath(u"passwd"_s), "Debian-exim:x:" + ids + "::/:/bin/false\n") &&
        write(m_folder.filePath(u"group"_s),
              "Debian-exim:x:" + ids.mid(ids.indexOf(':') + 1) + ":\nmail:x:8:\n") &&
        QDir(m_folder.path()).mkpath(u"spool"_s) && QDir(m_folder.path()).mkpath(u"box"_s);
    if (!isWritten || !isRoot) {
        return isWritten;
    }
    QStringList all{m_folder.path()};
    QDirIterator files(m_folder.path(), QDir::AllEntries | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        all += files.next();
    }
    for (const QString& path : all) {
        // The configuration stays root's: exim takes no other when root has started it.
        if (!path.endsWith("exim.conf"_L1) && ::chown(path.toLocal8Bit().constData(), nobody, nobody) != 0) {
            return false;
        }
    }
    return ::chmod(m_folder.filePath(u"exim.conf"_s).toLocal8Bit().constData(), 0644) == 0;
}

QString MailServer::start() {
    if (!QFileInfo(m_program).isExecutable()) {
        return u"there is no mail server %1; tests/run fetches it"_s.arg(m_program);
    }
    m_port = freePort();
    m_tlsPort = freePort();
    if (!m_folder.isValid() || !makeCertificates() || !writeFiles()) {
        return u"its files cannot be made in %1"_s.arg(m_folder.path());
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, u"libnss_wrapper.so"_s);
    environment.insert(u"NSS_WRAPPER_PASSWD"_s, m_folder.filePath(u"passwd"_s));
    environment.insert(u"NSS_WRAPPER_GROUP"_s, m_folder.filePath(u"group"_s));
    m_process.setProcessEnvironment(environment);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    const QStringList exim{m_program, u"-C"_s, m_folder.filePath(u"exim.conf"_s), u"-bdf"_s, u"-q1s"_s};
    if (::getuid() == 0) {
        m_process.start(u"setpriv"_s,
                        QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s} + exim);
    } else {
        m_process.start(exim.first(), exim.mid(1));
    }
    for (const QDeadlineTimer time(patience); !time.hasExpired();) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_tlsPort);
        if (socket.waitForConnected(100)) {
            return {};
        }
        if (m_process.waitForFinished(100)) {
            break;
        }
    }
    return u"it does not start: %1"_s.arg(QString::fromLocal8Bit(m_process.readAll()));
}

QByteArrayList MailServer::messages() const {
    QByteArrayList found;
    const QDir box(m_folder.filePath(u"box/new"_s));
    const QFileInfoList files = box.entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo& file : files) {
        QByteArray message = contentOf(file.filePath());
        // Received: stands above what was sent, over several lines.
        while (message.startsWith("Received:") || message.startsWith('\t') || message.startsWith(' ')) {
            message = message.mid(message.indexOf('\n') + 1);
        }
        found += message.replace('\n', "\r\n");
    }
    return found;
}

int MailServer::accepted() const {
    return int(contentOf(m_folder.filePath(u"mainlog"_s)).count(" <= "));
}
