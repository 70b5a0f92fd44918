#include "evidence/cleanedcopy.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

/// A link stays, and what it leads to is replaced.
QString targetOf(const QString& path) {
    const QFileInfo info(path);
    return info.isSymLink() && info.exists() ? info.canonicalFilePath() : path;
}

QString nameMeanwhile(const QString& path) {
    constexpr int base = 36;
    return path + u'.' + QString::number(QRandomGenerator::system()->generate64(), base);
}

} // namespace

CleanedCopy::CleanedCopy(const QString& path) : m_path(targetOf(path)), m_file(nameMeanwhile(m_path)) {}

CleanedCopy::~CleanedCopy() {
    if (m_isMade) {
        m_file.remove();
    }
}

core::Done CleanedCopy::fail(const QString& reason) const {
    return core::fail(
        core::ErrorKind::Permanent,
        QCoreApplication::translate("evidence", "The cleaned copy could not be written: %1.").arg(reason), {},
        m_path);
}

core::Done CleanedCopy::open() {
    const QFileInfo old(m_path);
    if (old.exists() && (!old.isFile() || !old.isWritable())) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate(
                              "evidence", "%1 cannot be replaced. Choose another name for the cleaned copy.")
                              .arg(m_path),
                          {}, m_path);
    }
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return fail(m_file.errorString());
    }
    m_isMade = true;
    if (old.exists()) {
        m_file.setPermissions(old.permissions());
    }
    return {};
}

core::Done CleanedCopy::commit() {
    if (!m_file.flush()) {
        return fail(m_file.errorString());
    }
    m_file.close();
    if (std::rename(QFile::encodeName(m_file.fileName()).constData(),
                    QFile::encodeName(m_path).constData()) != 0) {
        return fail(qt_error_string(errno));
    }
    m_isMade = false;
    return {};
}

} // namespace evidence
