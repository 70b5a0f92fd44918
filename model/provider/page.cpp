#include "provider/page.h"

#include <QJsonDocument>
#include <QUrl>

namespace provider {

std::optional<QJsonObject> parseObject(const QByteArray& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QString nextQueryOf(JsonReader& root) {
    JsonReader meta(root.object(u"meta"));
    const bool hasMore = meta.flag(u"has_more", false);
    JsonReader links(root.object(u"links"));
    const QString link = links.text(u"next");
    const QString page = root.text(u"next_page");
    const QString next = hasMore ? link : page;
    // The query alone is taken: a host with two names gives the other one, and no other host may be asked.
    const QString query = QUrl(next).query(QUrl::FullyEncoded);
    root.need(meta.isSound() && links.isSound() && (!hasMore || !link.isEmpty()) &&
              (next.isEmpty() || !query.isEmpty()));
    return query;
}

} // namespace provider
