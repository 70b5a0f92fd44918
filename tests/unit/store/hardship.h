#pragma once

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

/// What makes writes fail without a mount and for root as well.
namespace hardship {

/// Root may write what permission bits forbid: be nobody for a while, in all threads.
class AsNobody final {
public:
    AsNobody() : m_isRoot(geteuid() == 0) {
        constexpr uid_t nobody = 65534;
        m_isDone = !m_isRoot || (setegid(nobody) == 0 && seteuid(nobody) == 0);
    }
    ~AsNobody() {
        if (m_isRoot) {
            m_isDone = seteuid(0) == 0 && setegid(0) == 0;
        }
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    bool isDone() const { return m_isDone; }

private:
    bool m_isRoot;
    bool m_isDone = false;
};

/// No file can grow above so many bytes: writes end short, as on a full disk.
class FullDisk final {
public:
    explicit FullDisk(rlim_t bytes) {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

} // namespace hardship
