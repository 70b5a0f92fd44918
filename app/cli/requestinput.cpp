#include "app/cli/requestinput.h"

#include "store/accountbook.h"
#include "ticket/requestfile.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace app::cli {

core::Result<QByteArray> readRequestBytes(const QString& source) {
    QFile file(source);
    const bool isStandardInput = source == u"-"_s;
    const QString name = isStandardInput ? Command::tr("standard input") : source;
    const bool isOpen =
        isStandardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return core::fail(core::ErrorKind::Rejected,
                          Command::tr("The request cannot be read: %1.").arg(file.errorString()), {}, name);
    }
    QByteArray bytes = file.read(ticket::requestFileLimit + 1);
    if (bytes.size() > ticket::requestFileLimit) {
        return core::fail(core::ErrorKind::Rejected,
                          Command::tr("The request is larger than %1 MB. Attach long texts as files instead.")
                              .arg(ticket::requestFileLimit / (1024 * 1024)),
                          {}, name);
    }
    if (file.error() != QFileDevice::NoError) {
        return core::fail(core::ErrorKind::Rejected,
                          Command::tr("The request cannot be read: %1.").arg(file.errorString()), {}, name);
    }
    return bytes;
}

ticket::Account exampleAccount(const Globals& globals) {
    const auto book = store::AccountBook(globals.folder.accountsFile()).read();
    ticket::Account practice = Program::practiceAccount();
    if (globals.isPractice) {
        return practice;
    }
    if (book && !book->isEmpty()) {
        const auto chosen = std::ranges::find_if(*book, &ticket::Account::isDefault);
        return chosen == book->end() ? book->first() : *chosen;
    }
    practice.id = {};
    return practice;
}

} // namespace app::cli
