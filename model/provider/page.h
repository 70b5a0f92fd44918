#pragma once

#include "provider/jsonreader.h"

#include <QList>

#include <optional>

namespace provider {

/// One page of a list.
template <class T>
struct Page {
    QList<T> items;
    QString nextQuery; ///< query of the next page's address, encoded; empty = the last page
};

/// The object that the JSON text holds, if it holds one.
std::optional<QJsonObject> parseObject(const QByteArray& json);
/// Zendesk's two ways to say where the next page is (offset: "next_page"; cursor: "meta" and "links").
QString nextQueryOf(JsonReader& root);

/// Reads the list under `key`. One unsound item makes the page unsound, because a list with a hole would look
/// as if something were not there.
template <class T, class Read>
std::optional<Page<T>> readPage(const QByteArray& json, QStringView key, const Read& read) {
    const std::optional<QJsonObject> object = parseObject(json);
    if (!object || !object->value(key).isArray()) {
        return std::nullopt;
    }
    JsonReader root(*object);
    Page<T> page;
    for (const QJsonObject& one : root.objects(key)) {
        JsonReader item(one);
        if (std::optional<T> made = read(item, root); made) {
            page.items.append(std::move(*made));
        }
        root.need(item.isSound());
    }
    page.nextQuery = nextQueryOf(root);
    return root.isSound() ? std::optional(std::move(page)) : std::nullopt;
}

} // namespace provider
