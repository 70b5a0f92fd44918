#include "archive/module/reader.h"
#include "archive/module/writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace archives {
namespace {

class DeviceSource final : public Source {
public:
    DeviceSource(QIODevice& device, std::shared_ptr<Budget> budget)
        : m_device(device), m_budget(std::move(budget)) {}

    core::Result<qint64> read(char* data, qint64 most) override {
        const qint64 count = m_device.read(data, most);
        if (count < 0) {
            return core::fail(
                core::ErrorKind::Rejected,
                QCoreApplication::translate("archive", "The archive cannot be read to its end."),
                m_device.errorString());
        }
        m_place += count;
        // The furthest place, not the sum: an index is read more than once.
        m_budget->packed = std::max(m_budget->packed, m_place);
        return count;
    }
    bool canSeek() const override { return !m_device.isSequential(); }
    qint64 seek(qint64 place) override {
        if (!m_device.seek(place)) {
            return -1;
        }
        m_place = place;
        return place;
    }
    qint64 size() const override { return m_device.size(); }

private:
    QIODevice& m_device;
    std::shared_ptr<Budget> m_budget;
};

class ItemSource final : public Source {
public:
    ItemSource(Reader& outer, const QByteArray& head) : m_outer(outer), m_head(head) {}

    core::Result<qint64> read(char* data, qint64 most) override {
        if (m_place < m_head.size()) {
            const qint64 count = std::min(most, qint64(m_head.size()) - m_place);
            std::copy_n(m_head.constData() + m_place, count, data);
            m_place += count;
            return count;
        }
        const core::Result<qint64> count = m_outer.read(data, most);
        m_place += count.value_or(0);
        return count;
    }

private:
    Reader& m_outer;
    QByteArray m_head;
};

core::Result<std::unique_ptr<Reader>> opened(std::unique_ptr<Source> source, std::shared_ptr<Budget> budget,
                                             int depth) {
    auto reader = std::make_unique<LibReader>(std::move(source), std::move(budget), depth);
    if (const core::Done done = reader->open(); !done) {
        return core::fail(done.error());
    }
    return reader;
}

class Library final : public Archives {
public:
    core::Result<std::unique_ptr<Reader>> open(QIODevice& source, const Limits& limits) override {
        auto budget = std::make_shared<Budget>(Budget{.limits = limits});
        return opened(std::make_unique<DeviceSource>(source, budget), budget, 1);
    }

    core::Result<std::unique_ptr<Reader>> openInside(Reader& outer, const QByteArray& head) override {
        const auto& reader = static_cast<const LibReader&>(outer); // there are no others
        if (reader.depth() >= reader.budget()->limits.depth) {
            return core::fail(core::ErrorKind::Rejected,
                              QCoreApplication::translate(
                                  "archive",
                                  "There are archives in archives, deeper than is read. Unpack the outer "
                                  "ones and use what is in them."));
        }
        return opened(std::make_unique<ItemSource>(outer, head), reader.budget(), reader.depth() + 1);
    }

    core::Result<std::unique_ptr<Writer>> create(QIODevice& target, Format format) override {
        auto writer = std::make_unique<LibWriter>(target, format);
        if (const core::Done done = writer->open(); !done) {
            return core::fail(done.error());
        }
        return writer;
    }
};

} // namespace
} // namespace archives

extern "C" Q_DECL_EXPORT void* sw_module() {
    static archives::Library library;
    return static_cast<archives::Archives*>(&library);
}
