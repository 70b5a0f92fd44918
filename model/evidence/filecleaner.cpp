#include "evidence/filecleaner.h"

#include "evidence/cleanedcopy.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <sys/stat.h>

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
                                 {u"first_offset"_s, row.firstOffset},
                                 {u"first_line"_s, row.firstLine},
                                 {u"first_column"_s, row.firstColumn}});
    }
    return array;
}

QJsonArray itemsJson(const QList<ItemReport>& items) {
    QJsonArray array;
    for (const ItemReport& item : items) {
        array.append(
            QJsonObject{{u"item"_s, item.name},
                        {u"cleaned"_s, item.isCleaned},
                        {u"reason"_s, item.reason.isEmpty() ? QJsonValue() : QJsonValue(item.reason)},
                        {u"removed"_s, rowsJson(item.outcome.removed)},
                        {u"left"_s, rowsJson(item.outcome.residual)}});
    }
    return array;
}

} // namespace

bool FileReport::isWhole() const {
    return isCleaned && std::ranges::all_of(items, &ItemReport::isCleaned);
}

QJsonObject reportJson(const FileReport& report) {
    return {{u"input"_s, report.input},
            {u"output"_s, report.output.isEmpty() ? QJsonValue() : QJsonValue(report.output)},
            {u"cleaned"_s, report.isCleaned},
            {u"reason"_s, report.reason.isEmpty() ? QJsonValue() : QJsonValue(report.reason)},
            {u"bytes_in"_s, report.outcome.bytesIn},
            {u"bytes_out"_s, report.outcome.bytesOut},
            {u"removed"_s, rowsJson(report.outcome.removed)},
            {u"left"_s, rowsJson(report.outcome.residual)},
            {u"items"_s, itemsJson(report.items)}};
}

FileCleaner::Learnt FileCleaner::stateOf(const QFile& file) {
    struct stat now{};
    if (fstat(file.handle(), &now) != 0) {
        return {.size = -1};
    }
    constexpr qint64 second = 1'000'000'000;
    return {.size = now.st_size, .changed = now.st_mtim.tv_sec * second + now.st_mtim.tv_nsec};
}

core::Done FileCleaner::learn(const QString& input, const Cleaning::Progress& progress) {
    QFile file(input);
    if (core::Done open = opened(file); !open) {
        return open;
    }
    Learnt state = stateOf(file);
    const core::Done read = ContentCleaner(m_cleaning, {}).learn(file, progress, &state.found);
    if (!read) {
        return core::fail(withPath(read.error(), input));
    }
    m_learnt.insert(input, state);
    return {};
}

core::Result<FileReport> FileCleaner::clean(const QString& input, const QString& output,
                                            const Cleaning::Progress& progress) {
    QFile file(input);
    if (core::Done open = opened(file); !open) {
        return core::fail(open.error());
    }
    CleanedCopy copy(output);
    if (core::Done begun = copy.open(); !begun) {
        return core::fail(begun.error());
    }
    const Learnt now = stateOf(file);
    const auto learnt = m_learnt.find(input);
    const bool isSame = learnt != m_learnt.end() && now.size >= 0 && learnt->size == now.size &&
                        learnt->changed == now.changed;
    auto content = ContentCleaner(m_cleaning, QFileInfo(output).absolutePath())
                       .clean(file, copy.device(), progress, isSame ? &learnt->found : nullptr);
    if (!content) {
        return core::fail(withPath(content.error(), input));
    }
    FileReport report{.input = input,
                      .kind = content->kind,
                      .isCleaned = content->isCleaned,
                      .reason = content->reason,
                      .outcome = std::move(content->outcome),
                      .items = std::move(content->items)};
    if (!report.isCleaned) {
        return report;
    }
    if (core::Done whole = copy.commit(); !whole) {
        return core::fail(whole.error());
    }
    report.output = output;
    return report;
}

} // namespace evidence
