#include "net/download.h"

#include "net/address.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace net {
namespace {

core::Error notWritten(const QSaveFile& file) {
    return {.kind = core::ErrorKind::Permanent,
            .text = QCoreApplication::translate(
                        "net", "The file %1 cannot be written. Check the free space and the rights of its "
                               "folder, or choose another one.")
                        .arg(file.fileName()),
            .details = file.errorString(),
            .path = file.fileName()};
}

core::Error refusedBy(const QString& host, int status) {
    return {.kind = core::ErrorKind::Permanent,
            .text =
                QCoreApplication::translate(
                    "net", "%1 does not give the file (status %2). Open the ticket in the browser to fetch "
                           "it there.")
                    .arg(host)
                    .arg(status),
            .details = u"status %1"_s.arg(status),
            .path = {},
            .httpStatus = status};
}

/// The slowest line that is still waited for.
std::chrono::milliseconds timeFor(qint64 bytes) {
    constexpr qint64 slowestBytesPerMillisecond = 16;
    return std::max(Limits{}.answer, std::chrono::milliseconds(bytes / slowestBytesPerMillisecond));
}

core::Result<qint64> kept(const core::Result<Response>& answer, QSaveFile& file, const QString& host) {
    constexpr int success = 200;
    if (!answer) {
        return core::fail(answer.error());
    }
    if (answer->status != success) { // 206 and 204 hold no whole file
        return core::fail(refusedBy(host, answer->status));
    }
    const qint64 size = file.size();
    if (!file.flush() || !file.commit()) {
        return core::fail(notWritten(file));
    }
    return size;
}

} // namespace

core::Call<qint64>* download(QObject* parent, Transport& transport, Download wanted) {
    auto file = std::make_shared<QSaveFile>(wanted.path);
    if (QFileInfo::exists(wanted.path) || !file->open(QIODevice::WriteOnly)) {
        return core::answered<qint64>(parent, core::fail(notWritten(*file)));
    }
    Request request;
    request.url = wanted.url;
    request.pathTemplate = wanted.pathTemplate;
    request.headers = {{.name = "Accept", .value = "*/*"},
                       // As it is: what is packed on the way would be counted and bounded as something else.
                       {.name = "Accept-Encoding", .value = "identity"}};
    if (isSameOrigin(wanted.url, wanted.home)) {
        request.authorization = std::move(wanted.authorization);
    }
    request.limits.answerBytes = wanted.most;
    request.limits.answer = timeFor(wanted.most);
    request.route = wanted.route;
    request.mayLeaveOrigin = true;
    request.sink = [file](const QByteArray& piece) -> core::Done {
        return file->write(piece) == piece.size() ? core::Done{} : core::fail(notWritten(*file));
    };
    auto* call = new core::Call<qint64>(parent);
    auto* exchange = transport.send(call, std::move(request));
    QObject::connect(exchange, &core::CallBase::progressed, call, &core::CallBase::progressed);
    exchange->then(call, [call, file, host = wanted.url.host()](const core::Result<Response>& answer) {
        call->finish(kept(answer, *file, host));
    });
    call->onCancel([exchange = QPointer<core::CallBase>(exchange)] {
        if (exchange) {
            exchange->cancel();
        }
    });
    return call;
}

} // namespace net
