#include "mail/server.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace mail {
namespace {

bool isLoopback(const QString& host) {
    static const QRegularExpression shape(
        u"\\A(localhost|::1|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3})\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(host).hasMatch();
}

} // namespace

core::Done checkServer(const Server& server) {
    QUrl url;
    url.setScheme(u"smtp"_s);
    url.setHost(server.host, QUrl::StrictMode);
    static const QRegularExpression others(u"[\\s/?#@%\\\\]"_s);
    if (url.host().isEmpty() || others.match(server.host).hasMatch() || server.port == 0) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate("mail",
                                                      "“%1” is no name of a mail server. Write it as "
                                                      "smtp.example.com, without anything before or behind.")
                              .arg(server.host.simplified()));
    }
    if (server.security == Security::None && !isLoopback(server.host)) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate(
                              "mail", "Without encryption everybody on the network could read the password "
                                      "and the e-mail. Choose STARTTLS or TLS; only a mail server on this "
                                      "computer may do without."));
    }
    return {};
}

} // namespace mail
