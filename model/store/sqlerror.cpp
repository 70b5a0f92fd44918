#include "store/sqlerror.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace store {
namespace {

Q_LOGGING_CATEGORY(lcSql, "store.sql")

QString suspectMark(const QString& file) {
    return file + u".suspect"_s;
}

/// Primary result codes of SQLite (sqlite.org/rescode.html).
enum class Code {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

/// Some file systems report a full disk as a plain input/output error.
bool isDiskFull(const QString& file) {
    constexpr qint64 tooLittle = 64 * 1024;
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < tooLittle;
}

core::Error made(core::ErrorKind kind, const QString& text, const QString& words, const QString& file) {
    return {.kind = kind, .text = text.arg(file), .details = words, .path = file};
}

core::Error fullError(const QString& words, const QString& file) {
    return made(core::ErrorKind::Permanent,
                QCoreApplication::translate("store", "The disk of %1 is full. Free some space and try again; "
                                                     "nothing that was saved before is lost."),
                words, file);
}

core::Error unwritableError(const QString& words, const QString& file) {
    return made(core::ErrorKind::Permanent,
                QCoreApplication::translate(
                    "store", "The file %1 cannot be opened or written. Check the owner and the rights of "
                             "the file and its folder, or name another folder with --data-dir."),
                words, file);
}

} // namespace

core::Error damagedError(const QString& words, const QString& file) {
    return made(core::ErrorKind::Permanent,
                QCoreApplication::translate(
                    "store", "The file %1 is damaged. Start the program again: it puts the damaged file "
                             "aside and takes over what can be read of it."),
                damagedMark + u": "_s + words, file);
}

bool isDamaged(const core::Error& error) {
    return error.details.startsWith(damagedMark);
}

void markSuspect(const QString& file) {
    QFile mark(suspectMark(file));
    if (!mark.exists() && !mark.open(QIODevice::WriteOnly)) {
        qCInfo(lcSql) << "no mark of the damage:" << mark.errorString();
    }
}

bool isSuspect(const QString& file) {
    return QFile::exists(suspectMark(file));
}

void clearSuspicion(const QString& file) {
    QFile::remove(suspectMark(file));
}

core::Error sqlError(const QSqlError& error, const QString& file) {
    const QString code = error.nativeErrorCode();
    const QString words = u"SQLite %1: %2"_s.arg(code, error.databaseText().isEmpty() ? error.driverText()
                                                                                      : error.databaseText());
    constexpr int primaryMask = 0xff;
    switch (Code(code.toInt() & primaryMask)) {
    case Code::Busy:
    case Code::Locked:
        return made(core::ErrorKind::Transient,
                    QCoreApplication::translate(
                        "store", "The file %1 is being written by another program. Try again in a moment."),
                    words, file);
    case Code::Corrupt:
    case Code::NotADatabase:
        markSuspect(file);
        return damagedError(words, file);
    case Code::Full:
        return fullError(words, file);
    case Code::InputOutput:
        if (isDiskFull(file)) {
            return fullError(words, file);
        }
        return made(core::ErrorKind::Permanent,
                    QCoreApplication::translate(
                        "store", "The disk of %1 reported a fault. Check the disk and try again."),
                    words, file);
    case Code::Perm:
    case Code::ReadOnly:
    case Code::CannotOpen:
        if (isDiskFull(file)) {
            return fullError(words, file);
        }
        return unwritableError(words, file);
    }
    return made(core::ErrorKind::Permanent,
                QCoreApplication::translate(
                    "store", "The file %1 did not take the change. Nothing was changed; send the log to "
                             "whoever looks after this program."),
                words, file);
}

} // namespace store
