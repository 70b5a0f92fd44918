#pragma once

#include "core/result.h"

#include <QString>

#include <chrono>

namespace mail {

enum class Security {
    StartTls, ///< begins plain and must turn to TLS before anything else (port 587)
    Tls,      ///< TLS from the first byte (port 465)
    None,     ///< to this computer alone
};

/// Where e-mail is handed in. The password is elsewhere.
struct Server {
    QString host;
    quint16 port = 587;
    Security security = Security::StartTls;
    QString user;   ///< empty = it asks for no sign-in
    QString caFile; ///< additional certificate authorities (PEM); empty = those of the system alone

    bool operator==(const Server&) const = default;
};

/// How long to wait for what. Values, so that tests choose their own.
struct Patience {
    std::chrono::milliseconds connect{30'000}; ///< connection, TLS and sign-in
    std::chrono::milliseconds idle{60'000};    ///< nothing moves, before the end of the text
    std::chrono::milliseconds answer{600'000}; ///< for the verdict on the whole text (RFC 5321, 4.5.3.2.6)
};

/// Rejected, with the reason, for a server that must not be spoken to: a name that is none, or no encryption
/// to anything but this computer.
core::Done checkServer(const Server& server);

} // namespace mail
