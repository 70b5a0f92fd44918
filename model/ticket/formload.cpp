#include "ticket/form.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

/// No form is larger; a wrong file is not read whole.
constexpr qint64 largestForm = 4 * 1024 * 1024;

core::Result<Form> readForm(const QString& path, FormUse use) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::fail(
            core::ErrorKind::Rejected,
            QCoreApplication::translate("ticket", "The form cannot be read: %1.").arg(file.errorString()), {},
            path + u'#');
    }
    const QByteArray bytes = file.read(largestForm + 1);
    if (file.error() != QFileDevice::NoError) {
        return core::fail(
            core::ErrorKind::Rejected,
            QCoreApplication::translate("ticket", "The form cannot be read: %1.").arg(file.errorString()), {},
            path + u'#');
    }
    if (bytes.size() > largestForm) {
        return core::fail(core::ErrorKind::Rejected,
                          QCoreApplication::translate("ticket", "The file is too large for a form."), {},
                          path + u'#');
    }
    return parseForm(bytes, path, use);
}

} // namespace

LoadedForm loadForm(const QString& ownFormsFolder) {
    LoadedForm loaded;
    if (!ownFormsFolder.isEmpty()) {
        const QDir folder(ownFormsFolder);
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        if (!names.isEmpty()) {
            core::Result<Form> own = readForm(folder.filePath(names.first()), FormUse::Request);
            if (own) {
                loaded.form = std::move(*own);
                return loaded;
            }
            loaded.error = std::move(own.error());
        }
    }
    core::Result<Form> builtIn = readForm(u":/forms/psaas-appliance.json"_s, FormUse::Request);
    if (builtIn) {
        loaded.form = std::move(*builtIn);
    } else {
        loaded.error = std::move(builtIn.error());
    }
    return loaded;
}

core::Result<Form> loadAccountForm() {
    return readForm(u":/forms/account.json"_s, FormUse::Account);
}

core::Result<Form> loadMailForm() {
    return readForm(u":/forms/mail.json"_s, FormUse::Account);
}

} // namespace ticket
