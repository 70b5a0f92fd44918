#include "app/cli/sanitizecommand.h"

#include "app/cli/progressline.h"
#include "app/cli/standardstreams.h"
#include "evidence/filecleaner.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

bool isSameFile(const QString& one, const QString& other) {
    const QString path = QFileInfo(one).canonicalFilePath();
    return !path.isEmpty() && path == QFileInfo(other).canonicalFilePath();
}

} // namespace

void SanitizeCommand::declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        tr("Writes copies of files without passwords, tokens and the like. The originals stay as they are."));
    parser.addPositionalArgument(u"FILE"_s, tr("What is to be cleaned; - is standard input."), u"FILE…"_s);
    parser.addOptions({
        {u"output"_s, tr("Where the copy goes: a file, - for standard output, or a folder for several."),
         u"PATH"_s},
        {u"level"_s, tr("support keeps what a diagnosis needs, strict nothing (support)."),
         u"support|strict"_s, u"support"_s},
        {u"report"_s, tr("Write what was removed to this file, as JSON."), u"FILE.json"_s},
        {u"json"_s, tr("Print one JSON object.")},
    });
}

void SanitizeCommand::start(const Globals& globals, const QCommandLineParser& parser) {
    setJson(parser.isSet(u"json"_s));
    const QStringList files = parser.positionalArguments();
    const QString output = parser.value(u"output"_s);
    const auto level = evidence::levelFromName(parser.value(u"level"_s));
    if (files.isEmpty() || output.isEmpty() || !level) {
        endUsage(level ? tr("Name the files to clean, and with --output where the copies go.")
                       : tr("--level takes support or strict."));
        return;
    }
    if (isJson() && output == u"-"_s) {
        endUsage(tr("Standard output cannot hold both the copy and --json. Use --report for the report."));
        return;
    }
    m_level = *level;
    m_report = parser.value(u"report"_s);
    const auto jobs = jobsOf(files, output);
    if (!jobs) {
        endUsage(jobs.error().text);
        return;
    }
    auto rules = evidence::loadRules(globals.folder.ownRules());
    if (!rules) {
        printError(rules.error().details);
        endWith(rules.error());
        return;
    }
    auto index = std::make_shared<const evidence::RuleIndex>(std::move(*rules), m_level);
    // Beside the event loop, so that Ctrl-C is heard while it runs.
    m_worker = std::jthread([this, index = std::move(index), jobs = *jobs](const std::stop_token& stop) {
        evidence::FileCleaner cleaner(index);
        auto reports = run(cleaner, jobs, stop);
        QMetaObject::invokeMethod(
            this,
            [this, reports = std::move(reports)] {
                if (reports) {
                    conclude(*reports);
                } else {
                    endWith(reports.error());
                }
            },
            Qt::QueuedConnection);
    });
}

core::Result<QList<SanitizeCommand::Job>> SanitizeCommand::jobsOf(const QStringList& files,
                                                                  const QString& output) {
    const auto wrong = [](const QString& text) {
        return core::fail(core::ErrorKind::Rejected, text);
    };
    const bool isFolder = QFileInfo(output).isDir();
    if (files.size() > 1 && !isFolder) {
        return wrong(tr("For several files, --output takes an existing folder."));
    }
    QList<Job> jobs;
    QStringList names;
    for (const QString& file : files) {
        const bool isInput = file == u"-"_s;
        const QString name = isInput ? u"standard-input"_s : QFileInfo(file).fileName();
        Job job{.name = file,
                .input = isInput ? QString() : file,
                .output = isFolder ? output + u'/' + name : output};
        if (names.contains(name)) {
            return wrong(tr("Two of the files have the name %1. Clean them one after the other.").arg(name));
        }
        if (!isInput && isSameFile(file, job.output)) {
            return wrong(tr("The copy would take the place of %1. Choose another --output.").arg(file));
        }
        if (output == u"-"_s) {
            job.output = m_folder.filePath(u"output"_s);
        }
        names.append(name);
        jobs.append(job);
    }
    return jobs;
}

core::Result<QList<evidence::FileReport>>
SanitizeCommand::run(evidence::FileCleaner& cleaner, const QList<Job>& given, const std::stop_token& stop) {
    QList<Job> jobs = given;
    ProgressLine line;
    const auto telling = [&line, &stop](const QString& text, const Job& job) {
        return [&line, &stop, text, name = job.name, size = QFileInfo(job.input).size()](qint64 done) {
            if (line.isDue() && size > 0) {
                constexpr qint64 whole = 100;
                line.show(text.arg(name, QString::number(std::min(whole, done * whole / size))));
            }
            return !stop.stop_requested();
        };
    };
    for (Job& job : jobs) {
        if (job.input.isEmpty()) {
            job.input = m_folder.filePath(u"input"_s);
            if (const core::Done spooled = spoolInput(job.input, stop); !spooled) {
                return core::fail(spooled.error());
            }
        }
        //: %1 is a file, %2 a number up to 100
        if (const auto learnt = cleaner.learn(job.input, telling(tr("Reading %1: %2 %"), job)); !learnt) {
            return core::fail(learnt.error());
        }
    }
    QList<evidence::FileReport> reports;
    for (const Job& job : std::as_const(jobs)) {
        //: %1 is a file, %2 a number up to 100
        auto report = cleaner.clean(job.input, job.output, telling(tr("Cleaning %1: %2 %"), job));
        if (!report) {
            return core::fail(report.error());
        }
        report->input = job.name;
        if (report->isCleaned && job.output.startsWith(m_folder.path())) {
            if (const core::Done printed = printFile(job.output, stop); !printed) {
                return core::fail(printed.error());
            }
            report->output = u"-"_s;
        }
        reports.append(*report);
    }
    return reports;
}

void SanitizeCommand::conclude(const QList<evidence::FileReport>& reports) {
    QJsonArray files;
    bool isAllClean = true;
    for (const evidence::FileReport& report : reports) {
        files.append(evidence::reportJson(report));
        isAllClean = isAllClean && report.isWhole();
        qint64 count = 0;
        for (const evidence::Removed& row : report.outcome.removed) {
            count += row.count;
        }
        printError(report.isCleaned ? tr("%1: %n removed.", nullptr, int(count)).arg(report.input)
                                    : u"%1: %2"_s.arg(report.input, report.reason));
        for (const evidence::ItemReport& item : report.items) {
            if (!item.isCleaned) {
                printError(tr("%1: %2 was left out. %3").arg(report.input, item.name, item.reason));
            }
        }
    }
    const QJsonObject object{
        {u"level"_s, evidence::levelName(m_level)}, {u"files"_s, files}, {u"error"_s, QJsonValue()}};
    if (!m_report.isEmpty()) {
        QSaveFile file(m_report);
        const QByteArray bytes = QJsonDocument(object).toJson();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
            endWith({.kind = core::ErrorKind::Permanent,
                     .text = tr("The report could not be written: %1.").arg(file.errorString()),
                     .path = m_report});
            return;
        }
    }
    printJson(object);
    end(isAllClean ? ExitCode::Done : ExitCode::Uncleaned);
}

} // namespace app::cli
