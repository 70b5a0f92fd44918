#include "evidence/cleanroom.h"

#include "evidence/compress.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QMimeDatabase>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

using State = Exhibit::State;

constexpr qint64 mimeBytes = 4096; ///< enough for every magic rule of shared-mime-info
/// How far a file is after each act, in percent.
constexpr int taken = 10;
constexpr int learnt = 50;
constexpr int all = 100;

QJsonArray strings(const QList<QByteArray>& values) {
    QJsonArray array;
    for (const QByteArray& value : values) {
        array.append(QString::fromUtf8(value));
    }
    return array;
}

void fail(Exhibit& exhibit, const core::Error& error) {
    exhibit.state = State::Failed;
    exhibit.reason = error.text;
    exhibit.failure = error.kind;
    if (exhibit.original) { // the person knows the file by another name than we do
        exhibit.reason.replace(exhibit.original->path(),
                               exhibit.path.isEmpty() ? exhibit.name : exhibit.path);
    }
}

ticket::Attachment attachmentOf(const store::BlobStore::Stored& stored, const QString& name,
                                const QByteArray& start, ticket::Attachment::Cleaning cleaning) {
    return {.blob = stored.id,
            .name = name,
            .mimeType = QMimeDatabase().mimeTypeForFileNameAndData(name, start).name(),
            .size = stored.size,
            .cleaning = cleaning};
}

/// From one share of the whole to another.
Cleaning::Progress between(int from, int to, qint64 total, int id, const Cleanroom::Tell& tell) {
    return [=](qint64 done) {
        return tell(id, from + int((to - from) * std::min(done, total) / std::max<qint64>(total, 1)));
    };
}

/// Of an archive of which files were left out.
QString leftOut(const FileReport& report) {
    QStringList names;
    for (const ItemReport& item : report.items) {
        if (!item.isCleaned) {
            names.append(item.name);
        }
    }
    //: %1: names of files, with commas between
    return QCoreApplication::translate("evidence", "Left out of the copy, as they cannot be cleaned: %1")
        .arg(QLocale().createSeparatedList(names));
}

} // namespace

core::Done Cleanroom::prepare(const Rules& rules) {
    if (m_cleaner && m_rules == rules) {
        return {};
    }
    m_cleaner.reset();
    m_generations.clear();
    auto data = loadRules(rules.ownRules);
    if (!data) {
        return core::fail(data.error());
    }
    const QJsonObject own{{u"words"_s, strings(rules.words)}, {u"keep"_s, strings(rules.keep)}};
    if (const core::Done added = addRules(*data, QJsonDocument(own).toJson(), u"request"_s); !added) {
        return added;
    }
    m_cleaner =
        std::make_unique<FileCleaner>(std::make_shared<RuleIndex>(std::move(*data), rules.level), rules.key);
    m_rules = rules;
    return {};
}

core::Result<QList<Exhibit>> Cleanroom::clean(const Rules& rules, QList<Exhibit> exhibits, const Tell& tell) {
    if (const core::Done ready = prepare(rules); !ready) {
        return core::fail(ready.error());
    }
    QSet<int> touched;
    for (Exhibit& exhibit : exhibits) {
        take(exhibit, tell);
        learn(exhibit, tell);
        if (exhibit.state == State::Failed) {
            touched.insert(exhibit.id);
        }
    }
    // Once is enough when the first pass found all; a second time when a text within a text taught more.
    constexpr int rounds = 2;
    for (int round = 0; round < rounds; ++round) {
        for (Exhibit& exhibit : exhibits) {
            if (isDue(exhibit)) {
                cleanOne(exhibit, tell);
                touched.insert(exhibit.id);
            }
        }
    }
    exhibits.removeIf([&](const Exhibit& exhibit) { return !touched.contains(exhibit.id); });
    return exhibits;
}

QString Cleanroom::sourceOf(const Exhibit& exhibit) const {
    return exhibit.original ? exhibit.original->path() : m_blobs.path(exhibit.attachment.blob);
}

bool Cleanroom::isDue(const Exhibit& exhibit) const {
    return exhibit.state != State::Failed && !exhibit.isAsItIs() &&
           (exhibit.isUnderWay() || m_generations.value(exhibit.id, -1) != m_cleaner->generation());
}

void Cleanroom::take(Exhibit& exhibit, const Tell& tell) {
    if (exhibit.original || exhibit.isAsItIs() || exhibit.state == State::Failed) {
        return;
    }
    const bool hasCopy = exhibit.hasBlob();
    if (hasCopy && !isUnchanged(exhibit)) {
        return; // then that is cleaned once more
    }
    const core::Time modified = modifiedTime(exhibit.path);
    auto copy = Snapshot::of(exhibit.path, m_folder, [&](qint64 done, qint64 total) {
        return tell(exhibit.id, int(taken * done / std::max<qint64>(total, 1)));
    });
    if (!copy && hasCopy) {
        return;
    }
    if (!copy) {
        fail(exhibit, copy.error());
        return;
    }
    exhibit.original = *copy;
    exhibit.modified = modified;
    exhibit.sizeBefore = (*copy)->size();
}

void Cleanroom::learn(Exhibit& exhibit, const Tell& tell) {
    if (exhibit.state == State::Failed || exhibit.isAsItIs() || m_generations.contains(exhibit.id)) {
        return;
    }
    const core::Done read =
        m_cleaner->learn(sourceOf(exhibit), between(taken, learnt, exhibit.sizeBefore, exhibit.id, tell));
    if (!read) {
        fail(exhibit, read.error());
        return;
    }
    m_generations.insert(exhibit.id, -1);
}

void Cleanroom::cleanOne(Exhibit& exhibit, const Tell& tell) {
    const QTemporaryDir work(m_folder + u"/copy-XXXXXX"_s);
    const QString copy = work.filePath(u"cleaned"_s);
    const auto report =
        m_cleaner->clean(sourceOf(exhibit), copy, between(learnt, all, exhibit.sizeBefore, exhibit.id, tell));
    if (!report) {
        fail(exhibit, report.error());
        return;
    }
    m_generations.insert(exhibit.id, m_cleaner->generation());
    if (!report->isCleaned && exhibit.isCompressed && !exhibit.original) {
        exhibit.state = State::Cleaned; // what is in it was, when it was attached
        return;
    }
    if (exhibit.original) {
        exhibit.removed = report->outcome.removed;
    } else {
        exhibit.removed += report->outcome.removed; // beside what was removed when it was attached
    }
    exhibit.sizeAfter = report->outcome.bytesOut;
    exhibit.reason = report->reason;
    if (report->isCleaned && !report->isWhole()) {
        exhibit.reason = leftOut(*report);
    }
    exhibit.percent = all;
    if (report->isCleaned) {
        keepCopy(exhibit, copy);
    } else {
        exhibit.state = State::Refused;
        exhibit.attachment = {};
    }
}

void Cleanroom::keepCopy(Exhibit& exhibit, const QString& cleaned) {
    QString copy = cleaned;
    QString name = exhibit.name;
    if (exhibit.isCompressed && exhibit.original) {
        copy = cleaned + u".zip"_s;
        name += u".zip"_s;
        if (const core::Done packed = compressFile(cleaned, copy, exhibit.name); !packed) {
            fail(exhibit, packed.error());
            return;
        }
    }
    QFile file(copy);
    if (!file.open(QIODevice::ReadOnly)) {
        fail(exhibit, {.kind = core::ErrorKind::Permanent, .text = file.errorString()});
        return;
    }
    exhibit.sizeAfter = file.size();
    if (file.size() > fileLimit) {
        exhibit.state = State::TooLarge;
        exhibit.attachment = {};
        exhibit.reason =
            QCoreApplication::translate("evidence", "It has %1, but at most %2 can be attached.")
                .arg(QLocale().formattedDataSize(file.size()), QLocale().formattedDataSize(fileLimit));
        return;
    }
    const QByteArray start = file.peek(mimeBytes);
    const auto stored = m_blobs.put(file, fileLimit);
    if (!stored) {
        fail(exhibit, stored.error());
        return;
    }
    exhibit.state = State::Cleaned;
    exhibit.attachment =
        attachmentOf(*stored, exhibit.original ? name : exhibit.attachment.name, start,
                     m_rules->level == Level::Strict ? ticket::Attachment::Cleaning::Strict
                                                     : ticket::Attachment::Cleaning::Support);
}

core::Result<ticket::Attachment> Cleanroom::storeAsItIs(const Exhibit& exhibit) const {
    QFile file(sourceOf(exhibit));
    if (!file.open(QIODevice::ReadOnly)) {
        return core::fail(core::ErrorKind::Permanent, file.errorString(), {}, exhibit.path);
    }
    const QByteArray start = file.peek(mimeBytes);
    const auto stored = m_blobs.put(file, fileLimit);
    if (!stored) {
        core::Error error = stored.error();
        if (error.kind == core::ErrorKind::Rejected) { // it names the copy, which nobody knows
            error.text =
                QCoreApplication::translate(
                    "evidence",
                    "The file %1 has %2, but at most %3 can be attached. Attach a smaller part of it.")
                    .arg(exhibit.name, QLocale().formattedDataSize(file.size()),
                         QLocale().formattedDataSize(fileLimit));
            error.path = exhibit.path;
        }
        return core::fail(error);
    }
    return attachmentOf(*stored, exhibit.name, start, ticket::Attachment::Cleaning::None);
}

} // namespace evidence
