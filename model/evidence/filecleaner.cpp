#include "evidence/filecleaner.h"

#include "evidence/image.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

core::Done opened(QFile& file) {
    if (file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return core::fail(
        core::ErrorKind::Rejected,
        QCoreApplication::translate(
            "evidence", "The file %1 cannot be read. Check that you may read it and choose it again.")
            .arg(file.fileName()),
        file.errorString(), file.fileName());
}

std::unexpected<core::Error> unwritable(const QSaveFile& file) {
    return core::fail(core::ErrorKind::Permanent,
                      QCoreApplication::translate("evidence", "The cleaned copy could not be written: %1.")
                          .arg(file.errorString()),
                      {}, file.fileName());
}

core::Error withPath(core::Error error, const QString& path) {
    if (error.path.isEmpty()) {
        error.path = path;
    }
    return error;
}

QJsonArray rowsJson(const QList<Removed>& rows) {
    QJsonArray array;
    for (const Removed& row : rows) {
        array.append(QJsonObject{{u"kind"_s, QString::fromLatin1(row.kind)},
                                 {u"place"_s, QString::fromLatin1(row.place)},
                                 {u"count"_s, row.count},
                                 {u"first_offset"_s, row.firstOffset}});
    }
    return array;
}

} // namespace

QJsonObject reportJson(const FileReport& report) {
    return {{u"input"_s, report.input},
            {u"output"_s, report.output.isEmpty() ? QJsonValue() : QJsonValue(report.output)},
            {u"cleaned"_s, report.isCleaned},
            {u"reason"_s, report.reason.isEmpty() ? QJsonValue() : QJsonValue(report.reason)},
            {u"bytes_in"_s, report.outcome.bytesIn},
            {u"bytes_out"_s, report.outcome.bytesOut},
            {u"removed"_s, rowsJson(report.outcome.removed)},
            {u"left"_s, rowsJson(report.outcome.residual)}};
}

core::Done FileCleaner::learn(const QString& input, const Cleaning::Progress& progress) {
    QFile file(input);
    if (core::Done open = opened(file); !open) {
        return open;
    }
    if (fileKind(file.peek(kindBytes)) != FileKind::Text) {
        return {};
    }
    core::Done read = m_cleaning.collect(file, progress);
    return read ? read : core::fail(withPath(read.error(), input));
}

core::Result<FileReport> FileCleaner::clean(const QString& input, const QString& output,
                                            const Cleaning::Progress& progress) {
    QFile file(input);
    if (core::Done open = opened(file); !open) {
        return core::fail(open.error());
    }
    FileReport report{.input = input, .output = output, .kind = fileKind(file.peek(kindBytes))};
    switch (report.kind) {
    case FileKind::Text:
        return cleanText(std::move(report), file, progress);
    case FileKind::Jpeg:
    case FileKind::Png:
        return cleanImage(std::move(report), file);
    case FileKind::Archive:
    case FileKind::Utf16:
    case FileKind::Binary:
        report.output.clear();
        report.reason = whyNotCleaned(report.kind);
        return report;
    }
    Q_UNREACHABLE();
}

core::Result<FileReport> FileCleaner::cleanText(FileReport report, QIODevice& in,
                                                const Cleaning::Progress& progress) {
    QSaveFile out(report.output);
    if (!out.open(QIODevice::WriteOnly)) {
        return unwritable(out);
    }
    auto outcome = m_cleaning.clean(in, out, progress);
    if (!outcome) {
        return core::fail(withPath(outcome.error(), report.input));
    }
    report.outcome = std::move(*outcome);
    if (report.outcome.hasBinary || !report.outcome.residual.isEmpty()) {
        out.cancelWriting();
        report.output.clear();
        report.reason =
            report.outcome.hasBinary
                ? QCoreApplication::translate(
                      "evidence", "This text has binary parts, and what is in them cannot be cleaned.")
                : QCoreApplication::translate("evidence", "Something was still found after cleaning.");
        return report;
    }
    if (!out.commit()) {
        return unwritable(out);
    }
    report.isCleaned = true;
    return report;
}

core::Result<FileReport> FileCleaner::cleanImage(FileReport report, QIODevice& in) {
    const QByteArray image = in.size() <= imageLimit ? in.readAll() : QByteArray();
    Tally removed;
    const auto stripped = strippedImage(image, removed);
    if (!stripped) {
        report.output.clear();
        report.reason = stripped.error().text;
        return report;
    }
    QSaveFile out(report.output);
    if (!out.open(QIODevice::WriteOnly) || out.write(*stripped) != stripped->size() || !out.commit()) {
        return unwritable(out);
    }
    report.outcome.removed = removed.rows();
    report.outcome.bytesIn = image.size();
    report.outcome.bytesOut = stripped->size();
    report.isCleaned = true;
    return report;
}

} // namespace evidence
