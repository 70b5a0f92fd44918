#pragma once

#include "center/message.h"

namespace center {

enum class SignIn { Anonymous, Accepted, Wrong };

/// Reads an Authorization header: Basic "practice@localhost/token:<token>" or Bearer <token>. No header is an
/// anonymous client; everything else, a password too, is wrong.
SignIn signInOf(const QByteArray& authorization, const QByteArray& token);

/// What users/me says to somebody who did not sign in: 200, and no id.
Answer anonymousUser();

} // namespace center
