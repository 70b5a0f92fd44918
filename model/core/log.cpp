#include "core/log.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace core::log {
namespace {

std::shared_ptr<spdlog::logger>
    current; // NOLINT: the message handler is a plain function and needs one place

spdlog::level::level_enum levelOf(QtMsgType type) {
    switch (type) {
    case QtDebugMsg:
        return spdlog::level::debug;
    case QtInfoMsg:
        return spdlog::level::info;
    case QtWarningMsg:
        return spdlog::level::warn;
    case QtCriticalMsg:
        return spdlog::level::err;
    case QtFatalMsg:
        return spdlog::level::critical;
    }
    Q_UNREACHABLE();
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const auto logger = current;
    if (!logger) {
        return;
    }
    const QByteArray line = redacted(message).toUtf8();
    logger->log(levelOf(type), "{}: {}", context.category ? context.category : "default",
                std::string_view(line.constData(), size_t(line.size())));
    if (type == QtFatalMsg) {
        logger->flush();
    }
}

} // namespace

QString redacted(QString line) {
    static const QRegularExpression scheme(
        uR"(\b(basic|bearer|token|password|secret|authorization)(["']?\s*[:= ]\s*["']?)[^\s"',;]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression url(uR"((\bhttps?://)[^\s/@"']+@)"_s);
    static const QRegularExpression query(uR"((\bhttps?://[^\s?"']+\?)[^\s"']+)"_s);
    static const QRegularExpression webToken(uR"(\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?)"_s);
    line.replace(webToken, u"[removed]"_s);
    line.replace(scheme, u"\\1\\2[removed]"_s);
    line.replace(url, u"\\1[removed]@"_s);
    line.replace(query, u"\\1[removed]"_s);
    return line;
}

Done start(const QString& folder) {
    constexpr size_t fileSize = 1024 * 1024;
    constexpr size_t files = 3;
    const QString path = folder + u"/support-wizard.log"_s;
    const mode_t before = umask(0077); // the files must be ours alone from their first byte on
    try {
        auto file = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            QFile::encodeName(path).toStdString(), fileSize, files);
        auto console = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        console->set_level(spdlog::level::warn);
        console->set_pattern("%l: %v");
        file->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %P %l %v");
        current = std::make_shared<spdlog::logger>("support-wizard", spdlog::sinks_init_list{file, console});
        current->set_level(spdlog::level::info);
        current->flush_on(spdlog::level::warn);
    } catch (const spdlog::spdlog_ex& error) {
        umask(before);
        return fail(ErrorKind::Permanent,
                    QCoreApplication::translate("core", "The log file %1 cannot be written.").arg(path),
                    QString::fromUtf8(error.what()), path);
    }
    umask(before);
    qInstallMessageHandler(handle);
    return {};
}

void stop() {
    qInstallMessageHandler(nullptr);
    if (current) {
        current->flush();
    }
    current.reset();
}

} // namespace core::log
