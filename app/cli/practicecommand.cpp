#include "app/cli/practicecommand.h"

#include "core/log.h"

using namespace Qt::StringLiterals;

namespace app::cli {

void PracticeCommand::declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(tr("Runs the practice center in the foreground, on this machine only."));
    parser.addOption({u"port"_s, tr("The port to listen on; 0 takes any free one (0)."), u"N"_s, u"0"_s});
    parser.addOption({u"json"_s, tr("Changes nothing: the line is always JSON.")});
}

void PracticeCommand::start(const Globals& globals, const QCommandLineParser& parser) {
    setJson(parser.isSet(u"json"_s));
    bool isNumber = false;
    const quint16 port = parser.value(u"port"_s).toUShort(&isNumber);
    if (!isNumber || !parser.positionalArguments().isEmpty()) {
        endUsage(tr("--port takes a number from 0 to 65535."));
        return;
    }
    core::Done ready = globals.folder.create();
    if (ready) {
        ready = core::log::start(globals.folder.logs());
    }
    if (!ready) {
        endWith(ready.error());
        return;
    }
    m_center = std::make_unique<center::PracticeCenter>(globals.folder.practice());
    const auto access = m_center->start(port);
    if (!access) {
        endWith(access.error());
        return;
    }
    if (!m_center->isServing()) {
        endWith({.kind = core::ErrorKind::Permanent,
                 .text = tr("Another process runs the practice center of this data folder, at %1.")
                             .arg(access->url.toString())});
        return;
    }
    setJson(true);
    printJson({{u"url"_s, access->url.toString()},
               {u"user"_s, access->user},
               {u"token"_s, QString::fromUtf8(access->token.reveal())}});
}

} // namespace app::cli
