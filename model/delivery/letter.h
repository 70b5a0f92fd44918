#pragma once

#include "core/ids.h"
#include "mail/message.h"
#include "store/blobstore.h"
#include "store/mail.h"
#include "ticket/draft.h"

namespace delivery {

/// An e-mail about an entry as the person wants it. Its id, date and references come when it is stored.
struct Letter {
    core::IntentId entry;
    core::AccountId account;
    mail::Address from;
    mail::Address to;
    QList<mail::Address> cc;
    QString subject;
    QString text;
    QList<ticket::Attachment> files;
};

/// The message that the letter becomes as the one after `earlier` about the same entry. One rendering of it
/// serves the mail server, the .eml file and the person's mail program.
mail::Message messageOf(const Letter& letter, const QList<store::Mail>& earlier,
                        const store::BlobStore& blobs, core::Time now);

/// Renders the message into a file. Blocks: for a worker.
core::Done renderTo(const QString& path, const mail::Message& message);
/// Renders it into the blob store. Blocks.
core::Result<core::BlobId> renderToBlob(const mail::Message& message, const store::BlobStore& blobs);

} // namespace delivery
