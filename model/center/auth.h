#pragma once

#include "center/message.h"

namespace center {

enum class SignIn { Anonymous, EndUser, Colleague, Agent, Wrong };

/// Reads an Authorization header: Basic "practice@localhost/token:<token>" or Bearer <token> is the end user,
/// Basic with "practice-colleague@localhost" the colleague, with "practice-agent@localhost" the agent. No
/// header is an anonymous client; everything else, a password too, is wrong.
SignIn signInOf(const QByteArray& authorization, const QByteArray& token);

/// What users/me says to somebody who did not sign in: 200, and no id.
Answer anonymousUser();

} // namespace center
