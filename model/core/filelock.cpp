#include "core/filelock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace core {

FileLock::FileLock(QString path) : m_path(std::move(path)) {}

FileLock::~FileLock() {
    unlock();
}

bool FileLock::tryLock() {
    if (isHeld()) {
        return true;
    }
    constexpr mode_t ownerOnly = 0600;
    const int handle = open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, ownerOnly);
    if (handle < 0) {
        return false;
    }
    if (flock(handle, LOCK_EX | LOCK_NB) != 0) {
        close(handle);
        return false;
    }
    m_handle = handle;
    return true;
}

void FileLock::unlock() {
    if (isHeld()) {
        close(m_handle);
        m_handle = -1;
    }
}

} // namespace core
