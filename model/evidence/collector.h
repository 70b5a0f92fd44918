#pragma once

#include "core/call.h"
#include "store/blobstore.h"
#include "ticket/draft.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace evidence {

/// Largest file that is taken, in bytes (Zendesk's limit, all plans).
inline constexpr qint64 fileLimit = 50LL * 1024 * 1024;

/// Takes a copy of a file at the moment it is attached: the outbox never reads the person's own file again.
/// Copies on a worker with progress and cancel. For now nothing is cleaned, and the attachment says so.
class Collector final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Collector)

public:
    explicit Collector(const store::BlobStore& blobs, QObject* parent = nullptr);
    ~Collector() override;

    /// Rejected when the file is missing, unreadable, no regular file or over fileLimit; path is the file's.
    core::Call<ticket::Attachment>* collect(QObject* parent, const QString& path);
    /// The same for what has no file yet: `make` gives its bytes on a worker; none of them = Rejected.
    core::Call<ticket::Attachment>* collect(QObject* parent, const QString& name,
                                            std::function<QByteArray()> make);

private:
    using Work = std::function<core::Result<ticket::Attachment>(
        const std::function<bool()>& isUnwanted, const std::function<void(qint64 done, qint64 total)>& tell)>;
    core::Call<ticket::Attachment>* start(QObject* parent, Work work);

    const store::BlobStore& m_blobs;
    std::shared_ptr<std::atomic_bool> m_isEnding; ///< stops the copies under way
    QThreadPool m_pool;
};

} // namespace evidence
