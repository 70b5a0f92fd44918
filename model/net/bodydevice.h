#pragma once

#include <QIODevice>

#include <memory>

namespace net {

/// What Qt reads a request's body from. It counts what was handed over and refuses to go back, because Qt
/// would otherwise silently send a request again when a connection closes early.
class BodyDevice final : public QIODevice {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BodyDevice)

public:
    /// `source` is open and yields `size` bytes.
    BodyDevice(std::unique_ptr<QIODevice> source, qint64 size, QObject* parent);
    ~BodyDevice() override;

    qint64 taken() const { return m_taken; }
    bool isWhole() const { return m_taken == m_size; }
    /// Whether the source ended or broke before all its bytes were read.
    bool isBroken() const { return m_isBroken; }

    qint64 size() const override { return m_size; }
    bool seek(qint64 position) override;
    bool reset() override { return m_taken == 0; }

Q_SIGNALS:
    /// Bytes were handed over; they count as sent.
    void advanced();

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    std::unique_ptr<QIODevice> m_source;
    qint64 m_size = 0;
    qint64 m_taken = 0;
    bool m_isBroken = false;
};

} // namespace net
