#pragma once

#include "mail/server.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QLatin1StringView>
#include <QString>

#include <functional>

namespace mail {

/// One e-mail to hand in.
struct Exchange {
    Server server;
    Patience patience;
    QByteArray password;
    QByteArray from;      ///< as wireAddress() gives it
    QByteArrayList to;    ///< the same
    qsizetype needed = 1; ///< so many of the first recipients must be taken, else nothing is sent
    QString file;         ///< the rendered message; empty = only sign in, to see whether that works
    /// Asked at least once a second, with the bytes handed over; false cancels.
    std::function<bool(qint64 done, qint64 total)> goOn;
};

/// What happened, as far as the server's words and the connection tell; what it means smtpError() says.
struct Outcome {
    enum class Ending {
        Answered,
        Unreachable,
        Silent,
        Broken,
        BadCertificate,
        NoEncryption,
        NoSignIn,
        NoFile,
        Cancelled
    };

    Ending ending = Ending::Broken;
    QByteArray command;      ///< the last one that was said: EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA …
    int reply = 0;           ///< code of the last reply; 0 = none
    QByteArray replyText;    ///< its words
    bool isTextSent = false; ///< the end of the text was handed over: it may have arrived
    bool isAccepted = false; ///< the server has taken it
    QByteArrayList refused;  ///< recipients it was not taken for, though it was for others
    QByteArray details;      ///< the library's words
};

/// SMTP with libcurl, opened at first use. Blocks: for a thread of its own. TLS is verified always; with a
/// user nothing is sent unless the server has taken the sign-in.
class Smtp {
public:
    static constexpr QLatin1StringView moduleName{"mail"};

    virtual ~Smtp() = default;
    virtual Outcome send(const Exchange& exchange) const = 0;
};

} // namespace mail
