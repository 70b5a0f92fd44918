#include "store/mail.h"

#include "store/json.h"
#include "store/sqlerror.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// In the order of columns().
struct MailColumn {
    enum Index {
        Id,
        Entry,
        Account,
        State,
        IsAmbiguous,
        Envelope,
        Eml,
        Attempts,
        NextTry,
        Sent,
        IsNoted,
        LastError,
        Created,
        Updated,
        Revision
    };
};

QString columns() {
    return u"id, entry, account, state, is_ambiguous, envelope, eml, attempts, next_try, sent, is_noted, "
           u"error, "
           "created, updated, revision"_s;
}

QStringList strings(const QJsonValue& value) {
    QStringList found;
    for (const QJsonValue& one : value.toArray()) {
        found.append(one.toString());
    }
    return found;
}

QVariantList values(const Mail& mail) {
    const QJsonObject envelope{{u"by_hand"_s, mail.isSentByHand},
                               {u"from"_s, mail.from},
                               {u"to"_s, QJsonArray::fromStringList(mail.to)},
                               {u"needed"_s, mail.needed},
                               {u"refused"_s, QJsonArray::fromStringList(mail.refused)},
                               {u"subject"_s, mail.subject},
                               {u"text"_s, mail.text},
                               {u"files"_s, QJsonArray::fromStringList(mail.files)}};
    return {mail.id,
            mail.entry.value,
            mail.account.value,
            stateName(mail.state),
            mail.isAmbiguous,
            jsonText(envelope),
            mail.eml.value,
            mail.attempts,
            core::toMillis(mail.nextTry),
            core::toMillis(mail.sent),
            mail.isNoted,
            mail.error ? QVariant(jsonText(errorToJson(*mail.error))) : QVariant(),
            core::toMillis(mail.created),
            core::toMillis(mail.updated),
            mail.revision};
}

Mail fromRow(const QSqlQuery& row) {
    const auto time = [&row](MailColumn::Index column) {
        return core::fromMillis(row.value(column).toLongLong());
    };
    const QJsonObject envelope = jsonObject(row.value(MailColumn::Envelope).toString());
    Mail mail;
    mail.id = row.value(MailColumn::Id).toString();
    mail.entry = core::IntentId(row.value(MailColumn::Entry).toString());
    mail.account = core::AccountId(row.value(MailColumn::Account).toString());
    mail.state = stateFromName(row.value(MailColumn::State).toString());
    mail.isAmbiguous = row.value(MailColumn::IsAmbiguous).toBool();
    mail.isSentByHand = envelope[u"by_hand"_s].toBool();
    mail.from = envelope[u"from"_s].toString();
    mail.to = strings(envelope[u"to"_s]);
    mail.needed = envelope[u"needed"_s].toInt(1);
    mail.refused = strings(envelope[u"refused"_s]);
    mail.subject = envelope[u"subject"_s].toString();
    mail.text = envelope[u"text"_s].toString();
    mail.files = strings(envelope[u"files"_s]);
    mail.eml = core::BlobId(row.value(MailColumn::Eml).toString());
    mail.attempts = row.value(MailColumn::Attempts).toInt();
    mail.nextTry = time(MailColumn::NextTry);
    mail.sent = time(MailColumn::Sent);
    mail.isNoted = row.value(MailColumn::IsNoted).toBool();
    if (!row.isNull(MailColumn::LastError)) {
        mail.error = errorFromJson(jsonObject(row.value(MailColumn::LastError).toString()));
    }
    mail.created = time(MailColumn::Created);
    mail.updated = time(MailColumn::Updated);
    mail.revision = row.value(MailColumn::Revision).toLongLong();
    return mail;
}

core::Result<QList<Mail>> readMails(Connection& connection, const QString& condition,
                                    const QVariantList& bound) {
    auto rows = connection.run(
        u"SELECT %1 FROM mails WHERE %2 ORDER BY created, id"_s.arg(columns(), condition), bound);
    if (!rows) {
        return core::fail(rows.error());
    }
    QList<Mail> found;
    while (rows->next()) {
        found.append(fromRow(*rows));
    }
    if (rows->lastError().isValid()) {
        return core::fail(sqlError(rows->lastError(), connection.file()));
    }
    return found;
}

} // namespace

core::Result<Mail> enqueueMail(Connection& connection, const Mail& mail, bool again) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    const auto others = mailsOf(connection, mail.entry);
    if (!others) {
        return core::fail(others.error());
    }
    const bool isSecond = std::ranges::any_of(
        *others, [](const Mail& other) { return other.state != EntryState::Abandoned || other.isAmbiguous; });
    if (isSecond && !again) {
        return core::fail(
            core::ErrorKind::Rejected,
            QCoreApplication::translate("store", "There is an e-mail about this request already. Look at "
                                                 "it before you send another one."));
    }
    Mail stored = mail;
    stored.revision = 1;
    if (auto done = connection.run(
            u"INSERT INTO mails (%1) VALUES (?%2)"_s.arg(columns(), u", ?"_s.repeated(MailColumn::Revision)),
            values(stored));
        !done) {
        return core::fail(done.error());
    }
    if (auto done = (*transaction)->commit(); !done) {
        return core::fail(done.error());
    }
    return stored;
}

core::Result<Mail> updateMail(Connection& connection, const Mail& mail) {
    Mail stored = mail;
    ++stored.revision;
    auto done = connection.run(u"UPDATE mails SET (%1) = (?%2) WHERE id = ? AND revision = ?"_s.arg(
                                   columns(), u", ?"_s.repeated(MailColumn::Revision)),
                               values(stored) + QVariantList{mail.id, mail.revision});
    if (!done) {
        return core::fail(done.error());
    }
    if (done->numRowsAffected() != 1) {
        return core::fail(
            core::ErrorKind::Transient,
            QCoreApplication::translate("store", "This e-mail was changed somewhere else in the meantime. "
                                                 "Look at it again before you go on."),
            u"mail %1 is not at revision %2"_s.arg(mail.id).arg(mail.revision), connection.file());
    }
    return stored;
}

core::Result<std::optional<Mail>> mail(Connection& connection, const QString& id) {
    auto found = readMails(connection, u"id = ?"_s, {id});
    if (!found) {
        return core::fail(found.error());
    }
    return found->isEmpty() ? std::optional<Mail>() : found->first();
}

core::Result<QList<Mail>> mailsOf(Connection& connection, const core::IntentId& entry) {
    return readMails(connection, u"entry = ?"_s, {entry.value});
}

core::Result<QList<Mail>> sentMails(Connection& connection, const core::AccountId& account) {
    auto found = readMails(connection, u"account = ? AND state = 'delivered'"_s, {account.value});
    if (found) {
        std::ranges::reverse(*found);
    }
    return found;
}

core::Result<QList<Mail>> openMails(Connection& connection) {
    return readMails(connection,
                     u"state NOT IN ('delivered', 'abandoned') OR (state = 'delivered' AND is_noted = 0)"_s,
                     {});
}

} // namespace store
