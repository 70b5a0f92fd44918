#include "app/link.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype longestLink = 64 * 1024;

} // namespace

bool isLink(const QString& argument) {
    return argument.startsWith(linkScheme + u':', Qt::CaseInsensitive);
}

core::Result<QStringList> argumentsOfLink(const QString& link) {
    const QUrl url(link, QUrl::TolerantMode);
    const bool isNew = url.isValid() && url.host() == "new"_L1 && url.userInfo().isEmpty() &&
                       url.port() == -1 && (url.path().isEmpty() || url.path() == "/"_L1);
    if (!isNew || link.size() > longestLink) {
        return core::fail(
            core::ErrorKind::Rejected,
            QCoreApplication::translate("app", "The link asks for something that this program does not do. "
                                               "It opens links like support-wizard://new?subject=…"));
    }
    QStringList arguments{u"--new"_s};
    QString query = url.query(QUrl::FullyEncoded);
    query.replace(u'+', u"%20"_s); // as forms of web pages write a blank
    const auto items = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        arguments += name == "template"_L1 ? u"--template="_s + value : u"--set="_s + name + u'=' + value;
    }
    return arguments;
}

} // namespace app
