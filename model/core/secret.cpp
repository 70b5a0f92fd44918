#include "core/secret.h"

#include <cstring>
#include <utility>

namespace core {

Secret::Secret(QByteArray bytes)
    // Bytes that somebody else shares (a literal even) are not ours to overwrite later: copy them.
    : m_bytes(bytes.isDetached() ? std::move(bytes) : QByteArray(bytes.constData(), bytes.size())) {}

Secret::~Secret() {
    wipe();
}

Secret::Secret(Secret&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret Secret::copy() const {
    return Secret(QByteArray(m_bytes.constData(), m_bytes.size()));
}

void Secret::wipe() {
    // Bytes still shared with a request on its way stay readable there; explicit_bzero is not optimised away.
    if (m_bytes.isDetached()) {
        explicit_bzero(m_bytes.data(), size_t(m_bytes.size()));
    }
    m_bytes.clear();
}

} // namespace core
