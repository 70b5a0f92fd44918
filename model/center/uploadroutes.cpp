#include "center/routes.h"
#include "center/textrules.h"
#include "center/ticketjson.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace center {
namespace {

constexpr qsizetype longestFileName = 255;

/// The name as it is shown: no control characters, no folders in front.
QString shownName(QString name) {
    static const QRegularExpression control(u"[\\x{0000}-\\x{001F}\\x{007F}]"_s);
    name.remove(control);
    name.replace(u'\\', u'/');
    return name.section(u'/', -1).trimmed();
}

QString shownType(const QByteArray& contentType) {
    static const QRegularExpression mime(u"^[A-Za-z0-9.+-]{1,64}/[A-Za-z0-9.+-]{1,64}$"_s);
    const QString type = QString::fromLatin1(contentType).section(u';', 0, 0).trimmed();
    return mime.match(type).hasMatch() ? type : u"application/octet-stream"_s;
}

Answer addUpload(Desk& desk, const Incoming& incoming) {
    const QString name = shownName(incoming.queryValue(u"filename"_s));
    if (name.isEmpty()) {
        return refusal(400, u"ParameterMissing"_s, u"Parameter filename is required"_s);
    }
    if (name.size() > longestFileName) {
        return refusal(422, u"AttachmentFilenameTooLong"_s, u"The file name is longer than 255 characters"_s);
    }
    if (incoming.body.size() > fileLimit) {
        return tooLarge();
    }
    QString token = incoming.queryValue(u"token"_s);
    if (!token.isEmpty()) {
        const auto isValid = desk.uploads.isValid(token, desk.clock.now());
        if (!isValid) {
            return failed(isValid.error());
        }
        if (!*isValid) {
            return notFound();
        }
    }
    const auto added =
        desk.uploads.add(token, name, shownType(incoming.contentType), incoming.body, desk.clock.now());
    const auto files =
        added ? desk.uploads.filesOf(token) : core::Result<QList<FileRecord>>(core::fail(added.error()));
    if (!files) {
        return failed(files.error());
    }
    QJsonArray attachments;
    for (const FileRecord& file : *files) {
        attachments.append(attachmentObject(file, incoming));
    }
    return json(201, {{u"upload"_s, QJsonObject{{u"token"_s, token},
                                                {u"attachment"_s, attachmentObject(*added, incoming)},
                                                {u"attachments"_s, attachments}}}});
}

} // namespace

Answer uploadRoutes(Desk& desk, const Incoming& incoming, const QStringList& rest) {
    if (rest.isEmpty()) {
        return incoming.method == Method::Post ? addUpload(desk, incoming) : wrongMethod();
    }
    if (rest.size() > 1) {
        return notFound();
    }
    if (incoming.method != Method::Delete) {
        return wrongMethod();
    }
    const auto discarded = desk.uploads.discard(rest.first());
    if (!discarded) {
        return failed(discarded.error());
    }
    return *discarded ? noContent() : notFound();
}

Answer download(Desk& desk, const Incoming& incoming, const QString& key) {
    Q_UNUSED(incoming)
    const auto file = desk.uploads.findByKey(key);
    if (!file) {
        return failed(file.error());
    }
    const auto bytes = *file ? desk.uploads.bytes(**file) : std::nullopt;
    if (!bytes) {
        return plainText(404, "Not found\n");
    }
    // Always to be saved and never to be shown: a page among the files must not run in this server's name.
    const QByteArray name = (*file)->name.toUtf8().toPercentEncoding();
    return {.type = (*file)->type.toLatin1(),
            .body = *bytes,
            .headers = {{"Content-Disposition", "attachment; filename*=UTF-8''" + name},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Content-Security-Policy", "sandbox"}}};
}

} // namespace center
