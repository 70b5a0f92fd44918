#include "evidence/collector.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>
#include <QPointer>

#include <atomic>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

using Collected = core::Result<ticket::Attachment>;
using Progress = std::function<void(qint64 done, qint64 total)>;

constexpr qint64 mimeBytes = 4096; ///< enough for every magic rule of shared-mime-info
constexpr qint64 progressMillis = 50;

std::unexpected<core::Error> rejected(const QString& text, const QString& path, const QString& details = {}) {
    return core::fail(core::ErrorKind::Rejected, text.arg(path), details, path);
}

/// Before the file is opened: opening a pipe would wait for ever.
core::Done checkFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists()) {
        return rejected(QCoreApplication::translate(
                            "evidence", "There is no file %1. Check the name and choose it again."),
                        path);
    }
    if (!info.isFile()) {
        return rejected(QCoreApplication::translate(
                            "evidence", "%1 is no ordinary file. Choose a file, not a folder or a device."),
                        path);
    }
    if (info.size() > fileLimit) {
        return core::fail(
            core::ErrorKind::Rejected,
            QCoreApplication::translate(
                "evidence",
                "The file %1 has %2, but at most %3 can be attached. Attach a smaller part of it.")
                .arg(path, QLocale().formattedDataSize(info.size()), QLocale().formattedDataSize(fileLimit)),
            {}, path);
    }
    return {};
}

Collected copied(const store::BlobStore& blobs, const QString& path, const std::function<bool()>& isUnwanted,
                 const Progress& progress) {
    if (isUnwanted()) {
        return core::fail(core::ErrorKind::Cancelled, QCoreApplication::translate("evidence", "Cancelled."));
    }
    if (auto checked = checkFile(path); !checked) {
        return core::fail(checked.error());
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return rejected(
            QCoreApplication::translate(
                "evidence", "The file %1 cannot be read. Check that you may read it and choose it again."),
            path, file.errorString());
    }
    const qint64 total = file.size();
    const QString name = QFileInfo(path).fileName();
    const QString mimeType = QMimeDatabase().mimeTypeForFileNameAndData(name, file.peek(mimeBytes)).name();
    QElapsedTimer sinceTold;
    sinceTold.start();
    const auto stored = blobs.put(file, fileLimit, [&](qint64 done) {
        if (sinceTold.hasExpired(progressMillis)) {
            progress(done, total);
            sinceTold.restart();
        }
        return !isUnwanted();
    });
    if (!stored) {
        return core::fail(stored.error());
    }
    progress(stored->size, stored->size);
    return ticket::Attachment{.blob = stored->id,
                              .name = name,
                              .mimeType = mimeType,
                              .size = stored->size,
                              .cleaning = ticket::Attachment::Cleaning::None};
}

Collected kept(const store::BlobStore& blobs, const QString& name, const QByteArray& bytes) {
    if (bytes.isEmpty() || bytes.size() > fileLimit) {
        return rejected(QCoreApplication::translate(
                            "evidence", "What was pasted could not be made into the file %1. Save "
                                        "it as a file and attach that."),
                        name);
    }
    const auto stored = blobs.put(bytes);
    if (!stored) {
        return core::fail(stored.error());
    }
    return ticket::Attachment{.blob = stored->id,
                              .name = name,
                              .mimeType = QMimeDatabase().mimeTypeForFileNameAndData(name, bytes).name(),
                              .size = stored->size,
                              .cleaning = ticket::Attachment::Cleaning::None};
}

} // namespace

Collector::Collector(const store::BlobStore& blobs, QObject* parent)
    : QObject(parent), m_blobs(blobs), m_isEnding(std::make_shared<std::atomic_bool>(false)) {}

Collector::~Collector() {
    *m_isEnding = true;
    m_pool.waitForDone();
    // The answers are on their way to this object: hand them on while it is there.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

core::Call<ticket::Attachment>* Collector::collect(QObject* parent, const QString& path) {
    return start(parent, [blobs = m_blobs, path](const auto& isUnwanted, const Progress& tell) {
        return copied(blobs, path, isUnwanted, tell);
    });
}

core::Call<ticket::Attachment>* Collector::collect(QObject* parent, const QString& name,
                                                   std::function<QByteArray()> make) {
    return start(parent, [blobs = m_blobs, name, make = std::move(make)](const auto& isUnwanted,
                                                                         const Progress& /*tell*/) {
        return kept(blobs, name, isUnwanted() ? QByteArray() : make());
    });
}

core::Call<ticket::Attachment>* Collector::start(QObject* parent, Work work) {
    auto* call = new core::Call<ticket::Attachment>(parent);
    const auto isCancelled = std::make_shared<std::atomic_bool>(false);
    call->onCancel([isCancelled] { *isCancelled = true; });
    // A receiver that is gone needs no copy any more.
    connect(call, &QObject::destroyed, this, [isCancelled] { *isCancelled = true; });
    const auto tell = [this, call = QPointer(call)](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this,
            [call, done, total] {
                if (call && !call->isFinished()) {
                    Q_EMIT call->progressed(done, total);
                }
            },
            Qt::QueuedConnection);
    };
    const auto isUnwanted = [isCancelled, isEnding = m_isEnding] {
        return *isCancelled || *isEnding;
    };
    m_pool.start([this, work = std::move(work), isUnwanted, tell, call = QPointer(call)] {
        auto answer = std::make_shared<Collected>(work(isUnwanted, tell));
        QMetaObject::invokeMethod(
            this,
            [call, answer] {
                if (call) {
                    call->finish(std::move(*answer));
                }
            },
            Qt::QueuedConnection);
    });
    return call;
}

} // namespace evidence
