#include "mail/practicemailbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace mail {
namespace {

constexpr qint64 chunk = 1024 * 1024;

bool copy(QFile& from, QSaveFile& to) {
    while (!from.atEnd()) {
        const QByteArray bytes = from.read(chunk);
        if (bytes.isEmpty() || to.write(bytes) != bytes.size()) {
            return false;
        }
    }
    return to.flush() && to.commit();
}

} // namespace

PracticeMailbox::PracticeMailbox(QString folder) : m_folder(std::move(folder)) {}

core::Call<Sent>* PracticeMailbox::send(QObject* parent, const Envelope& envelope) {
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    const bool isThere = QDir().mkpath(m_folder) && QFile::setPermissions(m_folder, owner | QFile::ExeOwner);
    QFile from(envelope.file);
    int number = 1;
    while (QFile::exists(u"%1/%2.eml"_s.arg(m_folder).arg(number))) {
        ++number;
    }
    QSaveFile to(u"%1/%2.eml"_s.arg(m_folder).arg(number));
    if (isThere && from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly) &&
        to.setPermissions(owner) && copy(from, to)) {
        return core::answered<Sent>(parent, Sent{});
    }
    return core::answered<Sent>(
        parent,
        core::fail(core::ErrorKind::Permanent,
                   QCoreApplication::translate("mail", "The practice mailbox %1 cannot be written. Check the "
                                                       "free space and the rights of the folder.")
                       .arg(m_folder),
                   to.errorString(), m_folder));
}

} // namespace mail
