#pragma once

#include "core/clock.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace mail {

struct Address {
    QString name; ///< as shown; may be empty
    QString email;

    bool operator==(const Address&) const = default;
};

/// A file that goes along: where its bytes lie, and what the reader calls it.
struct File {
    QString path;
    QString name;
    QString mimeType;

    bool operator==(const File&) const = default;
};

/// An e-mail as it is meant, before it is rendered.
struct Message {
    QString id; ///< Message-ID without the angle brackets; see messageId()
    Address from;
    QList<Address> to;
    QList<Address> cc;
    QString subject;
    QString text; ///< plain, lines end with a line feed
    core::Time date{};
    QStringList references; ///< Message-IDs of earlier e-mails about the same, oldest first
    QList<File> files;

    bool operator==(const Message&) const = default;
};

/// The Message-ID of the `number`th e-mail (from 1) about an intent: known before anything is sent, so that
/// the ticket can name the e-mail and the reader sees what belongs together. `sender`: the address it is sent
/// from, whose domain makes the id unique; the name of this computer is nobody's business.
QString messageId(const QString& intent, int number, const QString& sender);

} // namespace mail
