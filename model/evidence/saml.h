#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

namespace evidence {

/// A SAML message as its two bindings carry it: XML, in base64 or not, deflated or not, percent-encoded or
/// not. `clean` is given the XML, and what it answers is put back in the same way. Nothing when no XML is in
/// it.
std::optional<QByteArray> cleanedDocument(QByteArrayView value,
                                          const std::function<QByteArray(const QByteArray& xml)>& clean);

} // namespace evidence
