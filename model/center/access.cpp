#include "center/access.h"

#include "center/desk.h"
#include "center/ownedfile.h"
#include "center/random.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace center {
namespace {

QString accessFile(const QString& folder) {
    return folder + u"/center.json"_s;
}

} // namespace

core::Result<QByteArray> folderToken(const QString& folder) {
    constexpr qint64 longest = 1024;
    const QString path = folder + u"/token"_s;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray token = file.read(longest).trimmed();
        if (!token.isEmpty()) {
            return token;
        }
    }
    const QByteArray token = randomKey().toLatin1();
    if (auto written = writeOwned(path, token + '\n'); !written) {
        return core::fail(written.error());
    }
    return token;
}

core::Done writeAccess(const QString& folder, const QUrl& url, const QByteArray& token) {
    const QJsonObject access{{u"url"_s, url.toString()},
                             {u"user"_s, QString(practiceUser)},
                             {u"token"_s, QString::fromLatin1(token)}};
    return writeOwned(accessFile(folder), QJsonDocument(access).toJson(QJsonDocument::Compact) + '\n');
}

void removeAccess(const QString& folder) {
    QFile::remove(accessFile(folder));
}

std::optional<Access> readAccess(const QString& folder) {
    QFile file(accessFile(folder));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    constexpr qint64 longest = 65536;
    const QJsonObject json = QJsonDocument::fromJson(file.read(longest)).object();
    Access access{.url = QUrl(json.value(u"url"_s).toString(), QUrl::StrictMode),
                  .user = json.value(u"user"_s).toString(),
                  .token = core::Secret(json.value(u"token"_s).toString().toLatin1())};
    const bool isWhole =
        access.url.isValid() && access.url.port() > 0 && !access.user.isEmpty() && !access.token.isEmpty();
    return isWhole ? std::optional(std::move(access)) : std::nullopt;
}

bool answers(const QUrl& url) {
    constexpr int patience = 500;
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    return socket.waitForConnected(patience);
}

} // namespace center
