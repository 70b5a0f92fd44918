#pragma once

#include "ticket/draft.h"

namespace ticket {

/// What a REQUEST.json says (README, "Command line").
struct RequestFile {
    Draft draft; ///< id empty when the file gives none; attachments empty
    struct File {
        QString path; ///< as written; a relative one starts at the file's folder
        bool mayLeaveUncleaned = false;
        QString pointer; ///< JSON pointer of the entry
    };
    QList<File> files;
};

/// Largest REQUEST.json that is read, in bytes.
inline constexpr qint64 requestFileLimit = 4 * 1024 * 1024;

/// Reads REQUEST.json against the form. Malformed JSON, an unknown key or field and a wrong type are Rejected
/// with a JSON pointer in path (and one issue for each fault, its pointer in details order); nothing is
/// guessed.
core::Result<RequestFile> parseRequestFile(const QByteArray& json, const Form& form);

/// A complete example for the form and the account.
QByteArray exampleRequestFile(const Form& form, const Account& account);

/// JSON pointer of a field's answer in REQUEST.json: "/fields/severity".
QString pointerOf(const QString& field);

} // namespace ticket
