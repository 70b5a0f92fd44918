#pragma once

#include <QByteArray>

namespace core {

/// Bytes that must not leak: cannot be printed, compared or converted; overwritten when they go.
/// Moves only, so that every copy is one somebody asked for.
class Secret final {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// A second secret of the same bytes.
    Secret copy() const;
    /// The bytes, for the one call that hands them to a socket or a keychain.
    const QByteArray& reveal() const { return m_bytes; }

private:
    void wipe();

    QByteArray m_bytes;
};

} // namespace core
