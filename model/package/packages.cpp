#include "package/packages.h"

#include "package/saving.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace package {
namespace {

constexpr qint64 progressMillis = 50;

} // namespace

Packages::Packages(const store::BlobStore& blobs, QObject* parent)
    : QObject(parent), m_blobs(blobs), m_isEnding(std::make_shared<std::atomic_bool>(false)) {}

Packages::~Packages() {
    *m_isEnding = true;
    m_pool.waitForDone();
    // The answers are on their way to this object: hand them on while it is there.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

core::Call<QString>* Packages::save(QObject* parent, const Content& content, const QString& file,
                                    Existing existing) {
    return start<QString>(
        parent,
        [content, file, existing, blobs = m_blobs](const Progress& progress) -> core::Result<QString> {
            const core::Done written =
                writePackage(content, blobs, file, existing == Existing::Replace, progress);
            return written ? core::Result<QString>(file) : core::fail(written.error());
        });
}

core::Call<Opened>* Packages::look(QObject* parent, const QString& file) {
    return start<Opened>(parent,
                         [file](const Progress& progress) { return readPackage(file, nullptr, progress); });
}

core::Call<Opened>* Packages::unpack(QObject* parent, const QString& file) {
    return start<Opened>(parent, [file, blobs = m_blobs](const Progress& progress) {
        return readPackage(file, &blobs, progress);
    });
}

template <class T>
core::Call<T>* Packages::start(QObject* parent, std::function<core::Result<T>(const Progress&)> work) {
    auto* call = new core::Call<T>(parent);
    const auto isCancelled = std::make_shared<std::atomic_bool>(false);
    call->onCancel([isCancelled] { *isCancelled = true; });
    // A receiver that is gone needs nothing any more.
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
    m_pool.start(
        [this, work = std::move(work), tell, isCancelled, isEnding = m_isEnding, call = QPointer(call)] {
            QElapsedTimer sinceTold;
            sinceTold.start();
            const Progress progress = [&](qint64 done, qint64 total) {
                if (sinceTold.hasExpired(progressMillis)) {
                    tell(done, total);
                    sinceTold.restart();
                }
                return !*isCancelled && !*isEnding;
            };
            auto answer = std::make_shared<core::Result<T>>(work(progress));
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

} // namespace package
