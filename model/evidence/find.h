#pragma once

#include "evidence/authority.h"
#include "evidence/ruleindex.h"
#include "evidence/view.h"

#include <vector>

namespace evidence {

/// A stretch that has to go, as it stands in the file.
struct Find {
    /// What the stretch is, and so what is put in its place.
    enum class Form {
        Text,     ///< a value in whatever spelling
        Number,   ///< a bare number in JSON: 0 takes its place
        Jwt,      ///< three parts joined by dots
        Document, ///< SAML
        Base64,   ///< text that is cleaned inside
        Email,
        Remote, ///< a value that stood before its name: known from now on, replaced as a copy
    };
    qsizetype begin = 0;
    qsizetype end = 0;
    int rule = 0;
    Form form = Form::Text;
    QByteArray plain = {}; ///< of a copy: the value; else found in the stretch
};
using Finds = std::vector<Find>;

/// What matchers work on.
struct Matching {
    const View& view;
    const RuleIndex& index;
    Finds& finds;
};

/// What a rule wants of a value.
struct Shape {
    Values values = Values::Any;
    qsizetype least = 1;
    qsizetype most = 0; ///< 0: no bound
    bool inProse = false;
};
Shape shapeOf(const Rule& rule);
/// Shorter values of a rule with a key are no secrets, whatever they are.
qsizetype leastOf(const Rule& rule);
/// Whether a value of these is secret at all. `isSure`: its notation leaves no doubt that it is assigned to
/// its key.
bool isSecret(QByteArrayView plain, const Shape& shape, bool isSure);
/// A pseudonym or a mark of ours, whole.
bool isReplacement(QByteArrayView value);

/// A word at the start of a word: not in the midst of letters and digits. %22x, \u0022x and \nx begin there,
/// too.
bool isWordStart(const View& view, qsizetype position);

/// Asks the matcher that the anchor belongs to, at the place where the filter or the scan found it.
void matchAnchor(const Matching& matching, const RuleIndex::Anchor& anchor, qsizetype position);

/// A stretch that is secret for certain: a token in it keeps what a token keeps.
void matchWhole(const Matching& matching, qsizetype begin, qsizetype end, int rule);
void matchKey(const Matching& matching, qsizetype inside);
void matchCookies(const Matching& matching, qsizetype begin, qsizetype end, int rule);
void matchAuthorization(const Matching& matching, qsizetype begin, qsizetype end, int rule);
void matchStart(const Matching& matching, const RuleIndex::Anchor& anchor, qsizetype begin);
void matchWord(const Matching& matching, const RuleIndex::Anchor& anchor, qsizetype begin);
void matchJwt(const Matching& matching, int rule, qsizetype begin);
void matchPem(const Matching& matching, int rule, qsizetype begin);
void matchAt(const Matching& matching, qsizetype sign);
void matchPhone(const Matching& matching, int rule, qsizetype plus);
void matchBase64(const Matching& matching, int rule, qsizetype begin);
void matchAddress(const Matching& matching, int rule, qsizetype begin);
void matchHost(const Matching& matching, const RuleIndex::Anchor& anchor, qsizetype position);
void matchEmail(const Matching& matching, Sign sign);
/// user:password@host around the sign, and what of it has to go; false when no URL's authority is there.
bool matchUserInfo(const Matching& matching, Sign sign);

/// Four numbers up to 255 begin here, and nothing goes on behind them.
bool isIpv4(const View& view, qsizetype begin);

/// A JSON Web Token that begins here: where it ends; `begin` when none does.
qsizetype jwtEnd(const View& view, qsizetype begin);

} // namespace evidence
