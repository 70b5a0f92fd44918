#include "net/bodydevice.h"

#include <algorithm>

namespace net {

BodyDevice::BodyDevice(std::unique_ptr<QIODevice> source, qint64 size, QObject* parent)
    : QIODevice(parent), m_source(std::move(source)), m_size(size) {
    // Unbuffered: what was read from here is what Qt has taken.
    setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

BodyDevice::~BodyDevice() = default;

bool BodyDevice::seek(qint64 position) {
    return position == m_taken && QIODevice::seek(position);
}

qint64 BodyDevice::readData(char* data, qint64 most) {
    const qint64 wanted = std::min(most, m_size - m_taken);
    if (wanted <= 0) {
        return m_taken == m_size ? 0 : -1;
    }
    const qint64 got = m_source->read(data, wanted);
    if (got <= 0) {
        m_isBroken = true;
        return -1;
    }
    m_taken += got;
    Q_EMIT advanced();
    return got;
}

qint64 BodyDevice::writeData(const char* /*data*/, qint64 /*size*/) {
    return -1;
}

} // namespace net
