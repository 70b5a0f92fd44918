#pragma once

#include "ticket/account.h"

namespace ticket {

/// A proxy as a person writes it: "http://proxy.example.com:3128", "socks5://me@proxy.example.com:1080", and
/// "none" or "system". Rejected, with the reason and what to write, for anything else; a password is neither
/// taken nor said again. Where its secret is kept is not part of the text.
core::Result<Proxy> proxyFromText(const QString& text);
/// The same for a host and port alone, of the kind that was chosen (Http or Socks5).
core::Result<Proxy> proxyFromAddress(Proxy::Kind kind, const QString& address);
/// "proxy.example.com:3128"; empty without an address.
QString addressOf(const Proxy& proxy);
/// What proxyFromText() reads.
QString textOf(const Proxy& proxy);

/// The sign-in at the account's proxy as an account of its own, for whoever keeps secrets.
Account proxySignIn(const Account& account);

} // namespace ticket
