#include "delivery/files.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace delivery {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(delivery)
};

/// A token must outlive the create that uses it.
constexpr std::chrono::minutes tokenMargin{2};

} // namespace

bool isPending(const store::EntryFile& file, core::Time now) {
    return file.refused.isEmpty() && (file.token.isEmpty() || file.tokenExpires <= now + tokenMargin);
}

QStringList tokensOf(const QList<store::EntryFile>& files) {
    QStringList tokens;
    for (const store::EntryFile& file : files) {
        if (file.refused.isEmpty()) {
            tokens.append(file.token);
        }
    }
    return tokens;
}

qint64 bytesOf(const QList<store::EntryFile>& files, qsizetype count) {
    qint64 bytes = 0;
    for (const store::EntryFile& file : files.first(count)) {
        bytes += file.attachment.size;
    }
    return bytes;
}

bool isOfTheFile(const core::Error& uploading) {
    constexpr int firstRefusal = 400;
    switch (uploading.kind) {
    case core::ErrorKind::Rejected:
        return true;
    case core::ErrorKind::ActionRequired:
        return uploading.scope == core::ErrorScope::Entry && uploading.httpStatus >= firstRefusal;
    case core::ErrorKind::Permanent: // without a status it is the own copy that cannot be read
        return uploading.httpStatus == 0 || uploading.httpStatus >= firstRefusal;
    case core::ErrorKind::Transient:
    case core::ErrorKind::Ambiguous:
    case core::ErrorKind::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

bool isAboutFiles(const core::Error& creating) {
    return creating.kind == core::ErrorKind::Rejected &&
           std::ranges::any_of(creating.issues,
                               [](const core::Issue& issue) { return issue.field == "attachments"_L1; });
}

void refuse(store::EntryFile& file, const core::Error& reason) {
    const QString why = reason.issues.isEmpty() ? reason.text : reason.issues.first().text;
    //: %1: file name, %2: a sentence that says why
    file.refused = Words::tr("The file “%1” did not go along. %2 Send it as an update of the ticket.")
                       .arg(file.attachment.name, why);
    file.token.clear();
}

void offerAgain(QList<store::EntryFile>& files) {
    for (store::EntryFile& file : files) {
        file.refused.clear();
    }
}

} // namespace delivery
