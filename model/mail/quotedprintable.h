#pragma once

#include <QByteArray>
#include <QString>

namespace mail {

struct EncodedText {
    QByteArray encoding; ///< Content-Transfer-Encoding: 7bit or quoted-printable
    QByteArray lines;    ///< each with CR LF
};

/// Plain text for a mail body. 7bit where every line is short ASCII that no relay has a reason to touch, else
/// quoted-printable (RFC 2045, 6.7). Line ends of any kind become CR LF; control characters but tab are left
/// out.
/// "=_" never stands in the result, so that a boundary can begin with it.
EncodedText encodeText(const QString& text);

} // namespace mail
