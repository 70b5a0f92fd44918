#include "evidence/find.h"

namespace evidence {

void matchAnchor(const Matching& matching, const RuleIndex::Anchor& anchor, qsizetype position) {
    switch (anchor.reader) {
    case Reader::Value:
    case Reader::Cookies:
    case Reader::Authorization:
    case Reader::Document:
        matchKey(matching, position + 1);
        return;
    case Reader::Start:
        matchStart(matching, anchor, position + anchor.shift);
        return;
    case Reader::Word:
        matchWord(matching, anchor, position + anchor.shift);
        return;
    case Reader::Jwt:
        matchJwt(matching, anchor.rule, position);
        return;
    case Reader::Pem:
        matchPem(matching, anchor.rule, position);
        return;
    case Reader::UserInfo:
    case Reader::UserName:
    case Reader::Email:
        matchAt(matching, position);
        return;
    case Reader::Phone:
        matchPhone(matching, anchor.rule, position);
        return;
    case Reader::Base64:
        matchBase64(matching, anchor.rule, position);
        return;
    case Reader::Address:
        matchAddress(matching, anchor.rule, position);
        return;
    case Reader::Host:
        matchHost(matching, anchor, position);
        return;
    }
}

} // namespace evidence
