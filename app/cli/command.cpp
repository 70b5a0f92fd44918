#include "app/cli/command.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

void write(std::FILE* stream, const QByteArray& bytes) {
    // A closed pipe is the reader's business; nothing of the person's is lost by it.
    std::ignore = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::ignore = std::fflush(stream);
}

} // namespace

ExitCode exitCodeOf(const core::Error& error) {
    switch (error.kind) {
    case core::ErrorKind::Rejected:
        return ExitCode::Invalid;
    case core::ErrorKind::ActionRequired:
        return ExitCode::ActionRequired;
    case core::ErrorKind::Ambiguous:
        return ExitCode::Saved;
    case core::ErrorKind::Transient:
    case core::ErrorKind::Permanent:
    case core::ErrorKind::Cancelled:
        return ExitCode::Failed;
    }
    Q_UNREACHABLE();
}

bool Command::open(const Globals& globals) {
    auto opened = Program::open({.folder = globals.folder, .isPractice = globals.isPractice});
    if (!opened) {
        endWith(opened.error());
        return false;
    }
    m_program = std::move(*opened);
    for (const auto& error : {m_program->formError(), m_program->accountsError()}) {
        if (error) {
            printError(u"%1: %2"_s.arg(error->path, error->text));
        }
    }
    if (!m_program->movedAside().isEmpty()) {
        printError(tr("The database was damaged. It was moved to %1 and a new one was made. %2")
                       .arg(m_program->movedAside(), store::salvageText(m_program->salvage())));
    }
    return true;
}

void Command::end(ExitCode code) {
    // Queued: start() may end before the event loop runs.
    QMetaObject::invokeMethod(this, [this, code] { Q_EMIT ended(code); }, Qt::QueuedConnection);
}

void Command::endWith(const core::Error& error) {
    printError(error.path.isEmpty() ? error.text : u"%1: %2"_s.arg(error.path, error.text));
    printFailure(error);
    end(exitCodeOf(error));
}

void Command::tellUsage(const QString& text, bool isJson) {
    m_isJson = isJson;
    printError(text);
    printFailure({.kind = core::ErrorKind::Rejected, .text = text});
}

void Command::endUsage(const QString& text) {
    tellUsage(text, m_isJson);
    end(ExitCode::Usage);
}

void Command::printJson(const QJsonObject& object) const {
    if (m_isJson) {
        write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    }
}

void Command::printFailure(const core::Error& error) const {
    printJson({{u"error"_s, errorJson(error)}});
}

void Command::printLine(const QString& line) const {
    if (!m_isJson) {
        write(stdout, line.toUtf8() + '\n');
    }
}

void Command::printError(const QString& line) {
    write(stderr, line.toUtf8() + '\n');
}

QJsonObject errorJson(const core::Error& error) {
    return {{u"kind"_s, core::kindName(error.kind)}, {u"text"_s, error.text}, {u"path"_s, error.path}};
}

QJsonArray issuesJson(const core::Issues& issues) {
    QJsonArray array;
    for (const core::Issue& issue : issues) {
        array.append(QJsonObject{{u"level"_s, core::levelName(issue.level)},
                                 {u"step"_s, issue.step},
                                 {u"field"_s, issue.field},
                                 {u"code"_s, issue.code},
                                 {u"text"_s, issue.text}});
    }
    return array;
}

} // namespace app::cli
