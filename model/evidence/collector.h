#pragma once

#include "core/call.h"
#include "store/blobstore.h"
#include "ticket/draft.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
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

private:
    const store::BlobStore& m_blobs;
    std::shared_ptr<std::atomic_bool> m_isEnding; ///< stops the copies under way
    QThreadPool m_pool;
};

} // namespace evidence
