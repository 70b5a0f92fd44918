#include "app/cli/commandline.h"

#include "app/cli/accountscommand.h"
#include "app/cli/listcommands.h"
#include "app/cli/practicecommand.h"
#include "app/cli/sanitizecommand.h"
#include "app/cli/submitcommand.h"
#include "app/cli/ticketcommands.h"
#include "app/cli/updatecommand.h"
#include "app/link.h"
#include "core/log.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

struct Row {
    QLatin1StringView name;
    QStringView usage;
    std::unique_ptr<Command> (*make)();
};

template <class T>
std::unique_ptr<Command> make() {
    return std::make_unique<T>();
}

constexpr std::array<Row, 9> table{{
    {"submit"_L1,
     u"submit REQUEST.json|PACKAGE.zip|- [--account ID] [--attach FILE]… [--id INTENT] [--wait SECONDS] "
     u"[--strict] [--level support|strict] "
     u"[--json]",
     &make<SubmitCommand>},
    {"drafts"_L1, u"drafts [--json]", &make<DraftsCommand>},
    {"outbox"_L1, u"outbox [retry|abandon|export ID] [--move] [--json]", &make<OutboxCommand>},
    {"tickets"_L1, u"tickets [--json]", &make<TicketsCommand>},
    {"ticket"_L1, u"ticket ID [--cached] [--json]", &make<TicketCommand>},
    {"update"_L1,
     u"update ID --comment TEXT|--comment-file FILE [--attach FILE]… [--uncleaned] [--solve] [--account ID] "
     u"[--id INTENT] [--wait SECONDS] [--json]",
     &make<UpdateCommand>},
    {"sanitize"_L1, u"sanitize FILE… --output PATH [--level support|strict] [--report FILE.json] [--json]",
     &make<SanitizeCommand>},
    {"accounts"_L1, u"accounts list|add …|remove ID|test ID [--json]", &make<AccountsCommand>},
    {"practice"_L1, u"practice [--port N]", &make<PracticeCommand>},
}};

QString usageOf(const QString& name) {
    const auto* row = std::ranges::find(table, name, &Row::name);
    return row == table.end() ? name : row->usage.toString();
}

/// The text on the stream where it belongs.
int tell(std::FILE* stream, const QString& text, ExitCode code) {
    const QByteArray bytes = text.toUtf8();
    std::ignore = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    return int(code);
}

} // namespace

Arguments split(const QStringList& arguments) {
    Arguments result{.globals = {.folder = core::DataFolder::standard()}};
    bool isOver = false; // after "--" everything is the command's
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString& word = arguments.at(i);
        const bool isData = word == u"--data-dir"_s || word.startsWith(u"--data-dir="_s);
        if (!isOver && isData) {
            const bool isJoined = word.contains(u'=');
            const QString folder = isJoined ? word.section(u'=', 1) : arguments.value(++i);
            if (folder.isEmpty()) {
                result.error = Command::tr("--data-dir takes a folder.");
            } else {
                result.dataDir = folder;
                result.globals.folder = core::DataFolder::below(folder);
            }
        } else if (!isOver && word == u"--practice"_s) {
            result.globals.isPractice = true;
        } else if (result.command.isEmpty() && result.rest.isEmpty() && !word.startsWith(u'-') &&
                   !isLink(word)) {
            result.command = word;
        } else {
            isOver = isOver || word == u"--"_s;
            result.rest.append(word);
        }
    }
    return result;
}

std::unique_ptr<Command> makeCommand(const QString& name) {
    for (const Row& row : table) {
        if (row.name == name) {
            return row.make();
        }
    }
    return nullptr;
}

QString usage() {
    QString text = Command::tr(
        "Usage: support-wizard [--data-dir DIR] [--practice] [--new [--template NAME] [--set FIELD=VALUE]… | "
        "--draft ID]\n");
    for (const Row& row : table) {
        text += u"       support-wizard "_s + row.usage.toString() + u'\n';
    }
    return text;
}

int run(QCoreApplication& application, const Arguments& arguments) {
    if (!arguments.error.isEmpty()) {
        return tell(stderr, arguments.error + u'\n', ExitCode::Usage);
    }
    const std::unique_ptr<Command> command = makeCommand(arguments.command);
    if (!command) {
        const QString unknown = Command::tr("There is no command \"%1\".\n").arg(arguments.command);
        return tell(stderr, unknown + usage(), ExitCode::Usage);
    }
    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s}, Command::tr("Print this help."));
    parser.addOption(help);
    command->declare(parser);
    if (!parser.parse(QStringList{u"support-wizard "_s + arguments.command} + arguments.rest)) {
        command->tellUsage(parser.errorText(), arguments.rest.contains(u"--json"_s));
        return int(ExitCode::Usage);
    }
    if (parser.isSet(help)) {
        // The parser knows neither the program's name nor the command.
        const QString text = parser.helpText();
        return tell(stdout, u"support-wizard "_s + usageOf(arguments.command) + text.mid(text.indexOf(u'\n')),
                    ExitCode::Done);
    }
    QObject::connect(command.get(), &Command::ended, &application,
                     [](ExitCode code) { QCoreApplication::exit(int(code)); });
    // From inside the event loop, so that a command may end at once.
    QMetaObject::invokeMethod(
        command.get(), [&] { command->start(arguments.globals, parser); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace app::cli
