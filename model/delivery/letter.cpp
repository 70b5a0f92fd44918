#include "delivery/letter.h"

#include "mail/render.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace delivery {
namespace {

/// No e-mail is larger: files of a request are bounded one by one.
constexpr qint64 largestMail = 1024LL * 1024 * 1024;

std::unexpected<core::Error> notWritten(const QFileDevice& file) {
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate("delivery",
                                                  "The e-mail cannot be written to %1. Check the free space "
                                                  "and the rights of the folder.")
                          .arg(file.fileName()),
                      file.errorString(), file.fileName());
}

} // namespace

mail::Message messageOf(const Letter& letter, const QList<store::Mail>& earlier,
                        const store::BlobStore& blobs, core::Time now) {
    mail::Message message{.id =
                              mail::messageId(letter.entry.value, int(earlier.size()) + 1, letter.from.email),
                          .from = letter.from,
                          .to = {letter.to},
                          .cc = letter.cc,
                          .subject = letter.subject,
                          .text = letter.text,
                          .date = now};
    for (const store::Mail& one : earlier) {
        if (one.sent != core::Time{} && !one.isSentByHand) {
            message.references.append(one.id);
        }
    }
    for (const ticket::Attachment& file : letter.files) {
        message.files.append({.path = blobs.path(file.blob), .name = file.name, .mimeType = file.mimeType});
    }
    return message;
}

core::Done renderTo(const QString& path, const mail::Message& message) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return notWritten(file);
    }
    if (core::Done rendered = mail::render(message, file); !rendered) {
        return rendered;
    }
    if (!file.flush() || !file.commit()) {
        return notWritten(file);
    }
    return {};
}

core::Result<core::BlobId> renderToBlob(const mail::Message& message, const store::BlobStore& blobs) {
    QTemporaryFile file;
    if (!file.open()) {
        return notWritten(file);
    }
    if (core::Done rendered = mail::render(message, file); !rendered) {
        return core::fail(rendered.error());
    }
    if (!file.flush() || !file.seek(0)) {
        return notWritten(file);
    }
    const auto stored = blobs.put(file, largestMail);
    if (!stored) {
        return core::fail(stored.error());
    }
    return stored->id;
}

} // namespace delivery
