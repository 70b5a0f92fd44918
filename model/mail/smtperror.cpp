#include "mail/smtperror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mail {
namespace {

using core::ErrorKind;
using Ending = Outcome::Ending;

constexpr int closing = 421;
constexpr int wantsSignIn = 530;
constexpr int wrongSignIn = 535;
constexpr int tooLarge = 552;
constexpr int tooLargeToo = 523; ///< RFC 5321 says 552; some say this

/// The server's words are for whoever runs it.
QString details(const Outcome& outcome) {
    const QString reply = outcome.reply == 0 ? QString()
                                             : u"%1 %2 (%3)"_s.arg(outcome.reply)
                                                   .arg(QString::fromUtf8(outcome.replyText).simplified(),
                                                        QString::fromLatin1(outcome.command));
    return QStringList{reply, QString::fromUtf8(outcome.details).simplified()}.join(u' ').trimmed();
}

core::Error make(const Outcome& outcome, ErrorKind kind, const QString& text) {
    return {.kind = kind, .text = text, .details = details(outcome)};
}

core::Error refusal(const Outcome& outcome, const QString& host) {
    const auto said = [&](ErrorKind kind, const QString& text) {
        return make(outcome, kind, text);
    };
    if (outcome.reply == tooLarge || outcome.reply == tooLargeToo) {
        return said(ErrorKind::Rejected,
                    QCoreApplication::translate(
                        "mail",
                        "The e-mail is too large for %1. Make it anew without files; they can follow in the "
                        "ticket.")
                        .arg(host));
    }
    if (outcome.command == "AUTH" || outcome.reply == wrongSignIn) {
        return said(ErrorKind::ActionRequired,
                    QCoreApplication::translate(
                        "mail",
                        "%1 does not accept the user and password. Correct them in the settings of the mail "
                        "server.")
                        .arg(host));
    }
    if (outcome.reply == wantsSignIn) {
        return said(
            ErrorKind::ActionRequired,
            QCoreApplication::translate(
                "mail", "%1 wants a sign-in first. Add user and password in the settings of the mail server.")
                .arg(host));
    }
    if (outcome.command == "MAIL") {
        return said(
            ErrorKind::Rejected,
            QCoreApplication::translate(
                "mail",
                "%1 does not take e-mail from your address. Correct the sender in the settings of the "
                "mail server.")
                .arg(host));
    }
    if (outcome.command == "RCPT") {
        return said(ErrorKind::Rejected,
                    QCoreApplication::translate(
                        "mail", "%1 does not take e-mail for this recipient. Save the e-mail as a "
                                "file or send it with your own mail program.")
                        .arg(host));
    }
    return said(ErrorKind::Rejected,
                QCoreApplication::translate(
                    "mail", "%1 refused the e-mail. Save it as a file or send it with your own "
                            "mail program.")
                    .arg(host));
}

core::Error answered(const Outcome& outcome, const QString& host) {
    constexpr int perClass = 100;
    constexpr int permanent = 5;
    if (outcome.reply / perClass == permanent) {
        return refusal(outcome, host);
    }
    const QString text =
        outcome.reply == closing
            ? QCoreApplication::translate(
                  "mail", "%1 is closing its connections. The e-mail is sent again by itself.")
            : QCoreApplication::translate("mail",
                                          "%1 cannot take the e-mail now. It is sent again by itself.");
    return make(outcome, ErrorKind::Transient, text.arg(host));
}

} // namespace

std::optional<core::Error> smtpError(const Outcome& outcome, const Server& server) {
    if (outcome.isAccepted) {
        return std::nullopt;
    }
    const QString host = server.host;
    const auto said = [&](ErrorKind kind, const QString& text) {
        return make(outcome, kind, text.arg(host));
    };
    if (outcome.isTextSent && outcome.ending != Ending::Answered) {
        return said(ErrorKind::Ambiguous,
                    QCoreApplication::translate(
                        "mail", "%1 had the whole e-mail but did not say whether it took it. It may "
                                "have been sent."));
    }
    switch (outcome.ending) {
    case Ending::Answered:
        return answered(outcome, host);
    case Ending::Unreachable:
        return said(ErrorKind::Transient,
                    QCoreApplication::translate(
                        "mail", "%1 cannot be reached. The e-mail is sent as soon as it can."));
    case Ending::Silent:
        return said(
            ErrorKind::Transient,
            QCoreApplication::translate("mail", "%1 does not answer. The e-mail is sent again by itself."));
    case Ending::Broken:
        return said(ErrorKind::Transient,
                    QCoreApplication::translate(
                        "mail", "The connection to %1 broke. The e-mail is sent again by itself."));
    case Ending::BadCertificate:
        return said(
            ErrorKind::ActionRequired,
            QCoreApplication::translate(
                "mail",
                "%1 could not prove who it is: its certificate is not trusted or belongs to another name. "
                "Check the name of the server, or add the certificate authority in its settings."));
    case Ending::NoEncryption:
        return said(ErrorKind::ActionRequired,
                    QCoreApplication::translate("mail",
                                                "%1 offers no encryption in this way, so nothing was sent. "
                                                "Choose the other kind of encryption in its settings."));
    case Ending::NoSignIn:
        return said(ErrorKind::ActionRequired,
                    QCoreApplication::translate(
                        "mail",
                        "%1 offers no sign-in, so nothing was sent. If it needs none, remove the user in its "
                        "settings."));
    case Ending::NoFile:
        return make(
            outcome, ErrorKind::Permanent,
            QCoreApplication::translate("mail", "The stored e-mail cannot be read any more. Make it anew."));
    case Ending::Cancelled:
        return make(outcome, ErrorKind::Cancelled, QCoreApplication::translate("mail", "Cancelled."));
    }
    Q_UNREACHABLE();
}

} // namespace mail
