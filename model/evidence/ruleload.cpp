#include "evidence/rules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

constexpr qint64 largestFile = 1024 * 1024;

core::Done addFile(RuleData& data, const QString& path) {
    QFile file(path);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly)) {
        bytes = file.read(largestFile + 1);
    }
    if (file.error() != QFileDevice::NoError) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate("evidence", "The cleaning rules cannot be read: %1.")
                              .arg(file.errorString()),
                          {}, path + u'#');
    }
    if (bytes.size() > largestFile) {
        return core::fail(
            core::ErrorKind::Rejected,
            QCoreApplication::translate("evidence", "The file is too large for cleaning rules."), {},
            path + u'#');
    }
    return addRules(data, bytes, path);
}

} // namespace

core::Result<RuleData> loadRules(const QString& ownRulesFolder) {
    QStringList files{u":/rules/secrets.json"_s, u":/rules/identities.json"_s};
    if (!ownRulesFolder.isEmpty()) {
        const QDir folder(ownRulesFolder);
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString& name : names) {
            files.append(folder.filePath(name));
        }
    }
    RuleData data;
    for (const QString& file : std::as_const(files)) {
        if (core::Done added = addFile(data, file); !added) {
            return core::fail(added.error());
        }
    }
    return data;
}

} // namespace evidence
