#include "evidence/record.h"

#include "evidence/pasted.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

constexpr QLatin1StringView recordEnding{".json"};

QString recordPath(const QString& folder, const core::IntentId& intent) {
    return folder + u'/' + intent.value + recordEnding;
}

QJsonArray arrayOf(const QList<QByteArray>& values) {
    QJsonArray array;
    for (const QByteArray& value : values) {
        array.append(QString::fromUtf8(value));
    }
    return array;
}

QList<QByteArray> bytesOf(const QJsonValue& array) {
    QList<QByteArray> values;
    for (const QJsonValue& value : array.toArray()) {
        values.append(value.toString().toUtf8());
    }
    return values;
}

QJsonObject exhibitJson(const Exhibit& exhibit) {
    QJsonArray removed;
    for (const Removed& row : exhibit.removed) {
        removed.append(QJsonObject{{u"kind"_s, QString::fromLatin1(row.kind)},
                                   {u"place"_s, QString::fromLatin1(row.place)},
                                   {u"count"_s, row.count},
                                   {u"first_offset"_s, row.firstOffset}});
    }
    return {{u"attachment"_s, ticket::toJson(exhibit.attachment)},
            {u"path"_s, exhibit.path},
            {u"modified"_s, core::toMillis(exhibit.modified)},
            {u"size_before"_s, exhibit.sizeBefore},
            {u"compressed"_s, exhibit.isCompressed},
            {u"reason"_s, exhibit.reason},
            {u"removed"_s, removed}};
}

Exhibit exhibitFrom(const QJsonObject& json) {
    Exhibit exhibit{.path = json.value(u"path"_s).toString(),
                    .modified = core::fromMillis(json.value(u"modified"_s).toInteger()),
                    .sizeBefore = json.value(u"size_before"_s).toInteger(),
                    .reason = json.value(u"reason"_s).toString(),
                    .isCompressed = json.value(u"compressed"_s).toBool(),
                    .attachment = ticket::attachmentFromJson(json.value(u"attachment"_s).toObject())};
    for (const QJsonValue& value : json.value(u"removed"_s).toArray()) {
        const QJsonObject row = value.toObject();
        exhibit.removed.append({.kind = row.value(u"kind"_s).toString().toLatin1(),
                                .place = row.value(u"place"_s).toString().toLatin1(),
                                .count = row.value(u"count"_s).toInteger(),
                                .firstOffset = row.value(u"first_offset"_s).toInteger()});
    }
    return exhibit;
}

} // namespace

Record readRecord(const QString& folder, const core::IntentId& intent) {
    QFile file(recordPath(folder, intent));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Record record{.key = QByteArray::fromHex(json.value(u"key"_s).toString().toLatin1()),
                  .level = levelFromName(json.value(u"level"_s).toString()).value_or(Level::Support),
                  .words = bytesOf(json.value(u"words"_s)),
                  .keep = bytesOf(json.value(u"keep"_s)),
                  .isSent = json.value(u"sent"_s).toBool()};
    for (const QJsonValue& exhibit : json.value(u"files"_s).toArray()) {
        record.exhibits.append(exhibitFrom(exhibit.toObject()));
    }
    for (const QJsonValue& path : json.value(u"unready"_s).toArray()) {
        record.unready.append(path.toString());
    }
    return record;
}

core::Done writeRecord(const QString& folder, const core::IntentId& intent, const Record& record) {
    QJsonArray files;
    for (const Exhibit& exhibit : record.exhibits) {
        files.append(exhibitJson(exhibit));
    }
    const QJsonObject json{{u"key"_s, QString::fromLatin1(record.key.toHex())},
                           {u"level"_s, levelName(record.level)},
                           {u"words"_s, arrayOf(record.words)},
                           {u"keep"_s, arrayOf(record.keep)},
                           {u"files"_s, files},
                           {u"unready"_s, QJsonArray::fromStringList(record.unready)},
                           {u"sent"_s, record.isSent}};
    QDir().mkpath(folder);
    QSaveFile file(recordPath(folder, intent));
    const QByteArray bytes = QJsonDocument(json).toJson();
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(bytes) == bytes.size() && file.commit()) {
        return {};
    }
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate(
                          "evidence", "What was removed from the files could not be noted in %1. Free some "
                                      "space there and check that you may write to the folder.")
                          .arg(folder),
                      file.errorString(), folder);
}

void removeRecord(const QString& folder, const core::IntentId& intent) {
    QFile::remove(recordPath(folder, intent));
    QDir(pastedFolder(folder, intent)).removeRecursively();
}

QList<core::IntentId> recordedIntents(const QString& folder) {
    QList<core::IntentId> found;
    const QStringList names = QDir(folder).entryList({u'*' + recordEnding}, QDir::Files);
    for (const QString& name : names) {
        found.append(core::IntentId(name.chopped(recordEnding.size())));
    }
    return found;
}

} // namespace evidence
