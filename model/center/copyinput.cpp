#include "center/input.h"

using namespace Qt::StringLiterals;

namespace center {
namespace {

/// As many as Zendesk takes in one go.
constexpr qsizetype mostCopies = 48;
constexpr qsizetype longestEmail = 254;

bool looksLikeEmail(const QString& text) {
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && text.size() <= longestEmail && !text.contains(u' ') &&
           text.simplified() == text;
}

CopyChange copyFrom(const QJsonValue& value, bool isCc) {
    if (value.isDouble()) {
        return {.person = value.toInteger(), .isCc = isCc};
    }
    if (value.isString()) {
        return {.email = value.toString().trimmed(), .isCc = isCc};
    }
    const QJsonObject object = value.toObject();
    const auto text = [&](const QString& ours, const QString& theirs) {
        return object.value(isCc ? theirs : ours).toString().trimmed();
    };
    const QJsonValue id = object.value(u"user_id"_s);
    return {.email = text(u"email"_s, u"user_email"_s),
            .name = text(u"name"_s, u"user_name"_s),
            .person = id.isString() ? id.toString().toLongLong() : id.toInteger(),
            .isCc = isCc,
            .isRemoval = object.value(u"action"_s).toString() == u"delete"_s};
}

} // namespace

Reply<QList<CopyChange>> copiesFrom(const QJsonObject& request) {
    QList<CopyChange> copies;
    for (const QString& key : {u"collaborators"_s, u"additional_collaborators"_s, u"email_ccs"_s}) {
        const QJsonValue list = request.value(key);
        if (list.isUndefined() || list.isNull()) {
            continue;
        }
        if (!list.isArray()) {
            return refuse(invalidAttribute(key, u"a list"_s));
        }
        const QJsonArray entries = list.toArray();
        for (const QJsonValue& entry : entries) {
            const CopyChange copy = copyFrom(entry, key == u"email_ccs"_s);
            if ((copy.person > 0 || looksLikeEmail(copy.email)) && copies.size() < mostCopies) {
                copies.append(copy);
            }
        }
    }
    return copies;
}

} // namespace center
