#include "support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace {

const QStringList& newKey() {
    static const QStringList words{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                                   u"-nodes"_s};
    return words;
}

QString asn1(const QDateTime& time) {
    return time.toUTC().toString(u"yyyyMMddhhmmss'Z'"_s);
}

} // namespace

Certificates::Certificates() {
    write(u"ca.cnf"_s, "[ca]\ndefault_ca=one\n[one]\ndatabase=index.txt\nnew_certs_dir=.\nserial=serial\n"
                       "default_md=sha256\npolicy=any\nunique_subject=no\n[any]\ncommonName=supplied\n");
    write(u"index.txt"_s, "");
    write(u"serial"_s, "1000\n");
    openssl(QStringList{u"req"_s, u"-x509"_s} + newKey() +
            QStringList{u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-days"_s, u"3650"_s, u"-subj"_s,
                        u"/CN=Authority of the test"_s});
}

void Certificates::openssl(const QStringList& arguments) const {
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("openssl %s: %s", qPrintable(arguments.first()), process.readAllStandardError().constData());
    }
}

void Certificates::write(const QString& name, const QByteArray& text) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
}

QSslConfiguration Certificates::server(const QString& name, const QString& names, const QDateTime& from,
                                       const QDateTime& to) const {
    write(name + u".ext"_s, "subjectAltName=" + names.toLatin1());
    openssl(QStringList{u"req"_s} + newKey() +
            QStringList{u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s, u"-subj"_s,
                        u"/CN="_s + name});
    openssl({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, u"ca.cnf"_s, u"-cert"_s, u"ca.pem"_s,
             u"-keyfile"_s, u"ca.key"_s, u"-in"_s, name + u".csr"_s, u"-out"_s, name + u".pem"_s,
             u"-startdate"_s, asn1(from), u"-enddate"_s, asn1(to), u"-extfile"_s, name + u".ext"_s});
    return configuration(name);
}

QSslConfiguration Certificates::selfSigned(const QString& name, const QString& names) const {
    openssl(QStringList{u"req"_s, u"-x509"_s} + newKey() +
            QStringList{u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-days"_s, u"90"_s,
                        u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName="_s + names});
    return configuration(name);
}

QSslConfiguration Certificates::configuration(const QString& name) const {
    QFile key(path(name + u".key"_s));
    if (!key.open(QIODevice::ReadOnly)) {
        qFatal("no key of %s", qPrintable(name));
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate::fromPath(path(name + u".pem"_s)).value(0));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return configuration;
}
