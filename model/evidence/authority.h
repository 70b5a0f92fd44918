#pragma once

#include "evidence/view.h"

#include <array>

namespace evidence {

/// "://" before the authority of a URL (RFC 3986, 3.2), and the slash that ends the authority, as they are
/// spelled in a text: as they are, escaped for JSON or HTML, or in another URL's query, once or several
/// times.
struct AuthorityStart {
    QByteArrayView text; ///< lower-case
    QByteArrayView slash;
};
inline constexpr std::array<AuthorityStart, 13> authorityStarts{{{"://", "/"},
                                                                 {"%3a%2f%2f", "%2f"},
                                                                 {"%253a%252f%252f", "%252f"},
                                                                 {"%25253a%25252f%25252f", "%25252f"},
                                                                 {"%3a//", "/"},
                                                                 {":%2f%2f", "%2f"},
                                                                 {":\\/\\/", "\\/"},
                                                                 {":\\\\/\\\\/", "\\\\/"},
                                                                 {":\\u002f\\u002f", "\\u002f"},
                                                                 {"\\u003a\\u002f\\u002f", "\\u002f"},
                                                                 {":&#47;&#47;", "&#47;"},
                                                                 {"&#58;&#47;&#47;", "&#47;"},
                                                                 {"&#x3a;&#x2f;&#x2f;", "&#x2f;"}}};

/// The sign @ in one of its spellings; nothing in it when there is none.
struct Sign {
    qsizetype begin = 0;
    qsizetype end = 0;
    explicit operator bool() const { return end > begin; }
};
/// That begins here, backslashes before it aside.
Sign signAt(const View& view, qsizetype position);
/// That the filter found here, by its first byte or by its second one.
Sign signAround(const View& view, qsizetype hit);

/// Where the name of a host ends that begins at `begin`.
qsizetype domainEnd(const View& view, qsizetype begin);

} // namespace evidence
