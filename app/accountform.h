#pragma once

#include "ticket/account.h"
#include "ticket/form.h"

#include <QJsonObject>

#include <array>

namespace app {

/// The form of an account, with what only the program knows: the plans of the request form, and the kinds of
/// Support Center it speaks to.
core::Result<ticket::Form> accountForm(const ticket::Form& requestForm);

/// The account as answers to that form. Its secret is no answer.
QJsonObject answersOf(const ticket::Account& account);
/// The account that the answers describe; what the form does not ask for stays as it was `before`. Services
/// and environments keep their ids, new ones get one. The answers must be without errors.
ticket::Account accountFrom(const QJsonObject& answers, const ticket::Account& before);

/// As answers and settings call the places of a secret, in the order of the enumeration.
const std::array<QString, 4>& secretPlaceNames();
/// Whether the secret of an account with these answers is typed into the dialog.
bool takesSecret(const QJsonObject& answers);
/// The same for the password of its proxy; false also without a user at a proxy.
bool takesProxySecret(const QJsonObject& answers);

} // namespace app
