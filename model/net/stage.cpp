#include "net/stage.h"

using namespace Qt::StringLiterals;

namespace net {

QString stageName(Stage::Id id) {
    switch (id) {
    case Stage::Id::Name:
        return u"name"_s;
    case Stage::Id::Proxy:
        return u"proxy"_s;
    case Stage::Id::Connection:
        return u"connection"_s;
    case Stage::Id::Encryption:
        return u"encryption"_s;
    case Stage::Id::Http:
        return u"http"_s;
    case Stage::Id::SignIn:
        return u"sign_in"_s;
    case Stage::Id::Permission:
        return u"permission"_s;
    }
    Q_UNREACHABLE();
}

QString verdictName(Stage::Verdict verdict) {
    switch (verdict) {
    case Stage::Verdict::Passed:
        return u"passed"_s;
    case Stage::Verdict::Doubtful:
        return u"doubtful"_s;
    case Stage::Verdict::Failed:
        return u"failed"_s;
    case Stage::Verdict::Skipped:
        return u"skipped"_s;
    case Stage::Verdict::NotTried:
        return u"not_tried"_s;
    }
    Q_UNREACHABLE();
}

} // namespace net
