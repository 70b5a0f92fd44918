#pragma once

#include "provider/page.h"
#include "provider/zendeskclient.h"

#include <QSet>

namespace provider {

/// A list at the Support Center.
struct Listing {
    QString path;
    QString pathTemplate;
    QString query; ///< encoded, of the first page
};

/// Most pages that are read of one list: more are not given out (Zendesk's bound of offset paging).
inline constexpr int mostPages = 100;

/// Why a list could not be read to its end although every page was answered.
core::Error endlessList(const QString& host);

/// Reads a list page by page on behalf of its call and child of it.
template <class T>
class PageWalk final : public QObject {
public:
    using Read = std::function<std::optional<Page<T>>(const QByteArray&)>;
    /// Sees each page before it is kept, and may thin it out; true = enough.
    using Look = std::function<bool(QList<T>& page)>;

    PageWalk(core::Call<QList<T>>* call, std::shared_ptr<const ZendeskClient> client, Listing listing,
             Read read, Look look)
        : QObject(call),
          m_call(call),
          m_client(std::move(client)),
          m_listing(std::move(listing)),
          m_read(std::move(read)),
          m_look(std::move(look)) {}

    void next(const QString& query) {
        if (m_seen.contains(query) || m_seen.size() >= mostPages) {
            m_call->finish(core::fail(endlessList(m_client->host())));
            return;
        }
        m_seen.insert(query);
        m_client
            ->send(this, m_client->request(net::Request::Method::Get, m_listing.path, m_listing.pathTemplate,
                                           query))
            ->then(this, [this](core::Result<net::Response> answer) {
                take(judged<Page<T>>(std::move(answer), *m_client, m_read));
            });
    }

private:
    void take(core::Result<Page<T>> page) {
        if (!page) {
            m_call->finish(core::fail(std::move(page.error())));
            return;
        }
        const bool isEnough = m_look && m_look(page->items);
        m_items.append(page->items);
        if (isEnough || page->nextQuery.isEmpty()) {
            m_call->finish(std::move(m_items));
        } else {
            next(page->nextQuery);
        }
    }

    core::Call<QList<T>>* m_call;
    std::shared_ptr<const ZendeskClient> m_client;
    Listing m_listing;
    Read m_read;
    Look m_look;
    QSet<QString> m_seen;
    QList<T> m_items;
};

/// The whole list, or as much as `look` finds enough.
template <class T>
core::Call<QList<T>>* readAll(QObject* parent, const std::shared_ptr<const ZendeskClient>& client,
                              const Listing& listing, typename PageWalk<T>::Read read,
                              typename PageWalk<T>::Look look = {}) {
    auto* call = new core::Call<QList<T>>(parent);
    cancelWithin(call);
    auto* walk = new PageWalk<T>(call, client, listing, std::move(read), std::move(look));
    walk->next(listing.query);
    return call;
}

} // namespace provider
