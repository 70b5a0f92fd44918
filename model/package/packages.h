#pragma once

#include "core/call.h"
#include "package/opening.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace package {

/// Saves and opens packages on a worker, with progress (bytes of the request's files) and cancel.
class Packages final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Packages)

public:
    enum class Existing { Keep, Replace };

    explicit Packages(const store::BlobStore& blobs, QObject* parent = nullptr);
    ~Packages() override;

    /// writePackage(): once it answers, the package was read back and is whole. The answer is the file.
    core::Call<QString>* save(QObject* parent, const Content& content, const QString& file,
                              Existing existing);
    /// Checks it and says what is in it; keeps nothing.
    core::Call<Opened>* look(QObject* parent, const QString& file);
    /// The same, and its files lie in the blob store afterwards.
    core::Call<Opened>* unpack(QObject* parent, const QString& file);

private:
    template <class T>
    core::Call<T>* start(QObject* parent, std::function<core::Result<T>(const Progress&)> work);

    const store::BlobStore& m_blobs;
    std::shared_ptr<std::atomic_bool> m_isEnding;
    QThreadPool m_pool;
};

} // namespace package
