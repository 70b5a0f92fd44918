#include "net/headernames.h"

#include "net/networkrequest.h"

#include <algorithm>

namespace net {

QList<QByteArray> headerNames(const Request& request) {
    QList<QByteArray> names = networkRequest(request, request.url, "id").rawHeaderList();
    // Qt's own, added where they are not set (QHttpNetworkConnection).
    for (const QByteArray& name :
         {QByteArray("Host"), QByteArray("Accept-Encoding"), QByteArray("Accept-Language")}) {
        if (!names.contains(name)) {
            names.append(name);
        }
    }
    std::ranges::sort(names);
    return names;
}

} // namespace net
