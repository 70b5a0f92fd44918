#include "evidence/ownwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace evidence {

core::Done rememberWord(const QString& ownRules, const QByteArray& word, OwnWord what) {
    const QString path = ownRules + u"/own-words.json"_s;
    const auto failed = [&path](const QString& details) {
        return core::fail(core::ErrorKind::Permanent,
                          QCoreApplication::translate(
                              "evidence", "The word holds for this request only: the file %1 cannot be "
                                          "written. Check the rights of its folder and the free space.")
                              .arg(path),
                          details, path);
    };
    QFile before(path);
    QJsonObject json;
    if (before.exists()) {
        QJsonParseError fault;
        if (before.open(QIODevice::ReadOnly)) {
            json = QJsonDocument::fromJson(before.readAll(), &fault).object();
        }
        if (!before.isOpen() || fault.error != QJsonParseError::NoError) {
            return failed(before.isOpen() ? fault.errorString() : before.errorString());
        }
    }
    const QString text = QString::fromUtf8(word);
    const QString here = what == OwnWord::Remove ? u"words"_s : u"keep"_s;
    const QString there = what == OwnWord::Remove ? u"keep"_s : u"words"_s;
    QJsonArray words = json.value(here).toArray();
    if (!words.contains(text)) {
        words.append(text);
    }
    QJsonArray others;
    for (const QJsonValue& other : json.value(there).toArray()) {
        if (other != text) {
            others.append(other);
        }
    }
    json.insert(here, words);
    json.insert(there, others);
    QDir().mkpath(ownRules);
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(json).toJson();
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(bytes) == bytes.size() && file.commit()) {
        return {};
    }
    return failed(file.errorString());
}

} // namespace evidence
