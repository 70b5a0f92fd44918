#include "store/accountbook.h"

#include "store/objectreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr qint64 fileLimit = 4 * 1024 * 1024;
constexpr int fileVersion = 1;

std::unexpected<core::Error> rejected(const QString& text, const QString& path, const QString& details = {}) {
    return core::fail(core::ErrorKind::Rejected, text, details, path);
}

core::Result<QList<ticket::Account>> accountsOf(ObjectReader book) {
    book.number(u"version"_s, fileVersion, fileVersion);
    QList<ticket::Account> accounts;
    QSet<core::AccountId> ids;
    for (ObjectReader& reader : book.objects(u"accounts"_s)) {
        ticket::Account account = readAccount(reader);
        if (ids.contains(account.id)) {
            reader.fault(u"id"_s,
                         QCoreApplication::translate(
                             "store", "There is another account with the id “%1”. Each needs its own.")
                             .arg(account.id.value));
        }
        book.take(reader);
        ids << account.id;
        accounts << std::move(account);
    }
    if (const auto error = book.error()) {
        return core::fail(*error);
    }
    return accounts;
}

} // namespace

AccountBook::AccountBook(QString file) : m_file(std::move(file)) {}

core::Result<QList<ticket::Account>> AccountBook::read() const {
    QFile file(m_file);
    if (!file.exists()) {
        return QList<ticket::Account>{};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return core::fail(
            core::ErrorKind::Permanent,
            QCoreApplication::translate(
                "store", "The list of accounts in %1 cannot be read. Check the rights of the file.")
                .arg(m_file),
            file.errorString(), m_file);
    }
    if (file.size() > fileLimit) {
        return rejected(
            QCoreApplication::translate(
                "store", "The list of accounts in %1 is far too large. Correct the file or move it away.")
                .arg(m_file),
            m_file);
    }
    QJsonParseError fault;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!json.isObject()) {
        return rejected(QCoreApplication::translate(
                            "store",
                            "The list of accounts in %1 is not valid JSON (at byte %2). Correct the file or "
                            "move it away.")
                            .arg(m_file)
                            .arg(fault.offset),
                        m_file + u'#', fault.errorString());
    }
    return accountsOf(ObjectReader(json.object(), m_file + u'#'));
}

core::Done AccountBook::write(const QList<ticket::Account>& accounts) const {
    QJsonArray items;
    for (const ticket::Account& account : accounts) {
        if (!account.isPractice) {
            items << toJson(account);
        }
    }
    const QJsonObject book{{u"version"_s, fileVersion}, {u"accounts"_s, items}};
    // What could not be read again must not be written.
    if (auto checked = accountsOf(ObjectReader(book, m_file + u'#')); !checked) {
        return core::fail(checked.error());
    }
    QSaveFile file(m_file);
    const QByteArray bytes = QJsonDocument(book).toJson();
    // flush() of its own: commit() takes no notice when what is still in the buffer does not reach a full
    // disk.
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(bytes) == bytes.size() && file.flush() && file.commit();
    if (!isWritten) {
        return core::fail(core::ErrorKind::Permanent,
                          QCoreApplication::translate(
                              "store",
                              "The list of accounts cannot be written to %1. Check the free space and the "
                              "rights of its folder; the list is as it was.")
                              .arg(m_file),
                          file.errorString(), m_file);
    }
    return {};
}

core::Result<ticket::Account> accountFromJson(const QJsonObject& json, const QString& path) {
    ObjectReader reader(json, path);
    ticket::Account account = readAccount(reader);
    if (const auto error = reader.error()) {
        return core::fail(*error);
    }
    return account;
}

} // namespace store
