#pragma once

#include <QString>

namespace core {

/// An operating-system lock on a file (flock): held by one process, gone with it however it ends.
class FileLock final {
public:
    explicit FileLock(QString path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Takes the lock if nobody holds it; true when it is held now.
    bool tryLock();
    bool isHeld() const { return m_handle >= 0; }
    void unlock();

private:
    QString m_path;
    int m_handle = -1;
};

} // namespace core
