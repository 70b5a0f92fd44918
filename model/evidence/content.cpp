#include "evidence/content.h"

#include "evidence/image.h"
#include "evidence/utf16.h"

#include <QBuffer>
#include <QCoreApplication>

namespace evidence {

core::Done ContentCleaner::learn(QIODevice& in, const Cleaning::Progress& progress, BlockMap* found) {
    const QByteArray head = in.peek(kindBytes);
    if (fileKind(head) != FileKind::Archive) {
        return learnText(in, head, progress, found);
    }
    const auto library = archives::library();
    if (!library) {
        return core::fail(library.error());
    }
    const auto reader = (*library)->open(in, {});
    if (!reader) {
        return {}; // clean() tells it
    }
    const core::Done learnt =
        learnItems(**reader, [&](qint64 /*done*/) { return !progress || progress(in.pos()); });
    return !learnt && learnt.error().kind == core::ErrorKind::Rejected ? core::Done() : learnt;
}

core::Done ContentCleaner::learnText(QIODevice& in, QByteArrayView head, const Cleaning::Progress& progress,
                                     BlockMap* found) {
    switch (fileKind(head)) {
    case FileKind::Text:
        return m_cleaning.collect(in, progress, found);
    case FileKind::Utf16: {
        const Utf16 form = utf16Of(head).value_or(Utf16());
        in.read(form.markSize());
        Utf16Reader text(in, form);
        return m_cleaning.collect(text, progress);
    }
    case FileKind::Jpeg:
    case FileKind::Png:
    case FileKind::Archive:
    case FileKind::Binary:
        return {};
    }
    Q_UNREACHABLE();
}

core::Result<ContentReport> ContentCleaner::clean(QIODevice& in, QIODevice& out,
                                                  const Cleaning::Progress& progress, BlockMap* found) {
    const QByteArray head = in.peek(kindBytes);
    const FileKind kind = fileKind(head);
    core::Result<ContentReport> report;
    switch (kind) {
    case FileKind::Text:
        report = cleanText(in, out, progress, found);
        break;
    case FileKind::Utf16:
        report = cleanUtf16(in, out, head, progress);
        break;
    case FileKind::Jpeg:
    case FileKind::Png:
        report = cleanImage(in, out);
        break;
    case FileKind::Archive: {
        const auto library = archives::library();
        if (!library) {
            return core::fail(library.error());
        }
        const auto reader = (*library)->open(in, {});
        const auto tell = [&](qint64 /*done*/) {
            return !progress || progress(in.pos());
        };
        report = reader ? cleanArchive(**reader, out, tell)
                        : core::Result<ContentReport>(ContentReport{.reason = reader.error().text});
        if (report) {
            report->outcome.bytesIn = in.size();
            report->outcome.bytesOut = out.size();
        }
        break;
    }
    case FileKind::Binary:
        report = ContentReport{.reason = whyNotCleaned(kind)};
        break;
    }
    if (report) {
        report->kind = kind;
    }
    return report;
}

core::Result<ContentReport> ContentCleaner::cleanText(QIODevice& in, QIODevice& out,
                                                      const Cleaning::Progress& progress, BlockMap* found) {
    auto outcome = m_cleaning.clean(in, out, progress, found);
    if (!outcome) {
        return core::fail(outcome.error());
    }
    ContentReport report{.outcome = std::move(*outcome)};
    report.isCleaned = !report.outcome.hasBinary && report.outcome.residual.isEmpty();
    if (report.outcome.hasBinary) {
        report.reason = QCoreApplication::translate(
            "evidence", "This text has binary parts, and what is in them cannot be cleaned.");
    } else if (!report.isCleaned) {
        report.reason = QCoreApplication::translate("evidence", "Something was still found after cleaning.");
    }
    return report;
}

core::Result<ContentReport> ContentCleaner::cleanUtf16(QIODevice& in, QIODevice& out, QByteArrayView head,
                                                       const Cleaning::Progress& progress) {
    const Utf16 form = utf16Of(head).value_or(Utf16());
    out.write(in.read(form.markSize()));
    Utf16Reader text(in, form);
    Utf16Writer written(out, form);
    auto report = cleanText(text, written, progress, nullptr);
    if (report && text.isBroken()) {
        report->isCleaned = false;
        report->reason = QCoreApplication::translate(
            "evidence", "This text in UTF-16 is damaged. Save it as UTF-8 and clean that.");
    }
    return report;
}

core::Result<ContentReport> ContentCleaner::cleanImage(QIODevice& in, QIODevice& out) {
    QByteArray image;
    while (image.size() <= imageLimit) {
        const QByteArray part = in.read(imageLimit + 1 - image.size());
        if (part.isEmpty()) {
            break;
        }
        image += part;
    }
    Tally removed;
    const auto stripped = strippedImage(image.size() <= imageLimit ? image : QByteArray(), removed);
    ContentReport report{.isCleaned = stripped.has_value()};
    report.outcome.bytesIn = image.size();
    if (!stripped) {
        report.reason = stripped.error().text;
        return report;
    }
    if (out.write(*stripped) != stripped->size()) {
        return core::fail(
            core::ErrorKind::Permanent,
            QCoreApplication::translate("evidence", "The cleaned copy could not be written: %1.")
                .arg(out.errorString()));
    }
    report.outcome.bytesOut = stripped->size();
    report.outcome.removed = removed.rows();
    return report;
}

QString ContentCleaner::cleanedName(const QString& name) {
    QByteArray bytes = name.toUtf8();
    QBuffer in(&bytes);
    QByteArray cleaned;
    QBuffer out(&cleaned);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    return m_cleaning.clean(in, out) ? QString::fromUtf8(cleaned) : QString();
}

} // namespace evidence
