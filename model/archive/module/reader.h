#pragma once

#include "archive/module/budget.h"

#include <archive.h>
#include <archive_entry.h>

namespace archives {

/// Where packed bytes come from: a file, or an item of another archive.
class Source {
public:
    virtual ~Source() = default;
    /// 0 = the end.
    virtual core::Result<qint64> read(char* data, qint64 most) = 0;
    virtual bool canSeek() const { return false; }
    /// -1 = cannot be done.
    virtual qint64 seek(qint64 /*place*/) { return -1; }
    virtual qint64 size() const { return -1; }
    qint64 place() const { return m_place; }

protected:
    qint64 m_place = 0;
};

/// libarchive behind our interface.
class LibReader final : public Reader {
public:
    LibReader(std::unique_ptr<Source> source, std::shared_ptr<Budget> budget, int depth);
    ~LibReader() override;
    LibReader(const LibReader&) = delete;
    LibReader& operator=(const LibReader&) = delete;

    core::Done open();
    core::Result<std::optional<Item>> next() override;
    core::Result<qint64> read(char* data, qint64 most) override;
    std::optional<Format> format() const override;

    const std::shared_ptr<Budget>& budget() const { return m_budget; }
    int depth() const { return m_depth; }

private:
    static la_ssize_t readSome(struct archive* handle, void* self, const void** bytes);
    static la_int64_t seekTo(struct archive* handle, void* self, la_int64_t offset, int whence);
    std::unexpected<core::Error> damaged();
    std::unexpected<core::Error> noArchive();
    bool isEmptyTar() const;
    core::Done passOver();

    std::unique_ptr<Source> m_source;
    std::shared_ptr<Budget> m_budget;
    int m_depth;
    struct archive* m_archive;
    QByteArray m_block;
    std::optional<core::Error> m_error; ///< the first one; nothing is read after it
    bool m_isInItem = false;
    bool m_hasItems = false;
};

} // namespace archives
