#pragma once

#include "archive/archive.h"

#include <archive.h>

namespace archives {

/// libarchive behind our interface.
class LibWriter final : public Writer {
public:
    LibWriter(QIODevice& target, Format format);
    ~LibWriter() override;
    LibWriter(const LibWriter&) = delete;
    LibWriter& operator=(const LibWriter&) = delete;

    core::Done open();
    core::Done begin(const Item& item) override;
    core::Done write(QByteArrayView bytes) override;
    core::Done finish() override;

private:
    static la_ssize_t writeSome(struct archive* handle, void* self, const void* bytes, size_t count);
    std::unexpected<core::Error> failed();
    core::Done endItem();
    bool isSingle() const;

    QIODevice& m_target;
    Format m_format;
    struct archive* m_archive;
    int m_items = 0;
    qint64 m_size = -1; ///< as said of the item that is written
    qint64 m_done = 0;
};

} // namespace archives
