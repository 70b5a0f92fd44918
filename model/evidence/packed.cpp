#include "evidence/content.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

/// What is in an item, from its beginning although some of it was read already.
class ItemDevice final : public QIODevice {
    Q_DISABLE_COPY_MOVE(ItemDevice)

public:
    ItemDevice(archives::Reader& reader, const QByteArray& head) : m_reader(reader), m_head(head) {
        open(QIODevice::ReadOnly);
    }
    bool isSequential() const override { return true; }
    /// Why it could not be read to its end.
    const std::optional<core::Error>& error() const { return m_error; }

protected:
    qint64 readData(char* data, qint64 most) override {
        if (m_given < m_head.size()) {
            const qint64 count = std::min(most, qint64(m_head.size() - m_given));
            std::copy_n(m_head.constData() + m_given, count, data);
            m_given += count;
            return count;
        }
        const auto count = m_reader.read(data, most);
        if (!count) {
            m_error = count.error();
            setErrorString(m_error->text);
            return -1;
        }
        return *count;
    }
    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    archives::Reader& m_reader;
    const QByteArray& m_head;
    qsizetype m_given = 0;
    std::optional<core::Error> m_error;
};

core::Result<QByteArray> headOf(archives::Reader& reader) {
    QByteArray head(kindBytes, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < head.size()) {
        const auto count = reader.read(head.data() + size, head.size() - size);
        if (!count) {
            return core::fail(count.error());
        }
        if (*count == 0) {
            break;
        }
        size += *count;
    }
    head.truncate(size);
    return head;
}

bool isReadable(QByteArrayView head) {
    return archives::isArchive(head.first(std::min(head.size(), archives::headBytes)));
}

core::Done copyInto(archives::Writer& writer, QIODevice& from) {
    constexpr qint64 atOnce = 256 * 1024;
    QByteArray part(atOnce, Qt::Uninitialized);
    for (;;) {
        const qint64 count = from.read(part.data(), part.size());
        if (count < 0) {
            return core::fail(
                core::ErrorKind::Permanent,
                QCoreApplication::translate("evidence", "The cleaned copy could not be written: %1.")
                    .arg(from.errorString()));
        }
        if (count == 0) {
            return {};
        }
        if (core::Done written = writer.write(QByteArrayView(part).first(count)); !written) {
            return written;
        }
    }
}

/// Why an item is left out whatever is in it; empty when it is taken.
QString whyLeftOut(const archives::Item& item) {
    switch (item.kind) {
    case archives::Kind::File:
    case archives::Kind::Folder:
        break;
    case archives::Kind::Link:
        return QCoreApplication::translate("evidence", "This is a link to another file.");
    case archives::Kind::Other:
        return QCoreApplication::translate("evidence", "This is no file.");
    }
    return item.name.isEmpty() || archives::isSafeName(item.name)
               ? QString()
               : QCoreApplication::translate("evidence", "Its name leads out of the archive.");
}

core::Result<bool> nowIn(const core::Done& written) {
    return written ? core::Result<bool>(true) : core::fail(written.error());
}

void addItem(ContentReport& whole, ItemReport item) {
    Tally sum;
    sum.add(whole.outcome.removed);
    sum.add(item.outcome.removed);
    whole.outcome.removed = sum.rows();
    whole.items.append(std::move(item));
}

} // namespace

core::Done ContentCleaner::learnItems(archives::Reader& reader, const Cleaning::Progress& progress) {
    for (;;) {
        const auto item = reader.next();
        if (!item) {
            return core::fail(item.error());
        }
        if (!*item) {
            return {};
        }
        if ((*item)->kind != archives::Kind::File) {
            continue;
        }
        QByteArray name = (*item)->name.toUtf8();
        QBuffer text(&name);
        text.open(QIODevice::ReadOnly);
        if (core::Done learnt = m_cleaning.collect(text); !learnt) {
            return learnt;
        }
        const auto head = headOf(reader);
        if (!head) {
            return core::fail(head.error());
        }
        core::Done learnt;
        if (isReadable(*head)) {
            const auto library = archives::library();
            const auto inner = (*library)->openInside(reader, *head);
            learnt = inner ? learnItems(**inner, progress) : core::fail(inner.error());
        } else {
            ItemDevice device(reader, *head);
            learnt = learnText(device, *head, progress, nullptr);
        }
        if (!learnt) {
            return learnt;
        }
    }
}

core::Result<ContentReport> ContentCleaner::cleanInside(archives::Reader& reader, const QByteArray& head,
                                                        QIODevice& out, const Cleaning::Progress& progress) {
    if (!isReadable(head)) {
        ItemDevice device(reader, head);
        auto report = clean(device, out, progress);
        return report || !device.error() ? report : core::fail(*device.error());
    }
    const auto library = archives::library();
    const auto inner = (*library)->openInside(reader, head);
    if (!inner) {
        return ContentReport{.kind = FileKind::Archive, .reason = inner.error().text};
    }
    return cleanArchive(**inner, out, progress);
}

core::Result<bool> ContentCleaner::cleanItem(archives::Reader& reader, archives::Writer& writer,
                                             const archives::Item& item, const Cleaning::Progress& progress,
                                             ContentReport& whole) {
    archives::Item fresh = item;
    fresh.name = item.name.isEmpty() ? QString() : cleanedName(item.name);
    ItemReport report{.name = fresh.name, .reason = whyLeftOut(item)};
    if (!report.reason.isEmpty() || item.kind == archives::Kind::Folder) {
        report.isCleaned = report.reason.isEmpty();
        if (report.isCleaned) {
            return nowIn(writer.begin(fresh));
        }
        addItem(whole, std::move(report));
        return false;
    }
    const auto head = headOf(reader);
    if (!head) {
        return core::fail(head.error());
    }
    QTemporaryFile copy(m_scratch + u"/cleaning-XXXXXX"_s);
    if (!copy.open()) {
        return core::fail(
            core::ErrorKind::Permanent,
            QCoreApplication::translate("evidence", "The cleaned copy could not be written: %1.")
                .arg(copy.errorString()));
    }
    auto content = cleanInside(reader, *head, copy, progress);
    if (!content) {
        return core::fail(content.error());
    }
    report.isCleaned = content->isCleaned;
    report.reason = content->reason;
    report.outcome = content->outcome;
    for (ItemReport& inner : content->items) {
        inner.name = item.name.isEmpty() ? inner.name : fresh.name + u'/' + inner.name;
        whole.items.append(inner);
    }
    addItem(whole, report);
    if (!report.isCleaned) {
        if (item.name.isEmpty()) {
            whole.reason = report.reason;
        }
        return false;
    }
    if (!copy.seek(0)) {
        return core::fail(
            core::ErrorKind::Permanent,
            QCoreApplication::translate("evidence", "The cleaned copy could not be written: %1.")
                .arg(copy.errorString()));
    }
    fresh.size = copy.size();
    if (core::Done begun = writer.begin(fresh); !begun) {
        return core::fail(begun.error());
    }
    return nowIn(copyInto(writer, copy));
}

core::Result<ContentReport> ContentCleaner::cleanArchive(archives::Reader& reader, QIODevice& out,
                                                         const Cleaning::Progress& progress) {
    ContentReport whole{.kind = FileKind::Archive};
    const auto refused = [&](const core::Error& error) -> core::Result<ContentReport> {
        if (error.kind != core::ErrorKind::Rejected) {
            return core::fail(error);
        }
        whole.reason = error.text;
        whole.isCleaned = false;
        return whole;
    };
    const auto library = archives::library();
    std::unique_ptr<archives::Writer> writer;
    bool hasItems = false;
    for (;;) {
        const auto item = reader.next();
        if (!item) {
            return refused(item.error());
        }
        if (!writer) {
            const auto format = reader.format();
            if (!format) {
                whole.reason = whyNotCleaned(FileKind::Archive);
                return whole;
            }
            auto made = (*library)->create(out, *format);
            if (!made) {
                return core::fail(made.error());
            }
            writer = std::move(*made);
        }
        if (!*item) {
            break;
        }
        const auto isIn = cleanItem(reader, *writer, **item, progress, whole);
        if (!isIn) {
            return refused(isIn.error());
        }
        hasItems = hasItems || *isIn;
        if (!whole.reason.isEmpty()) {
            return whole;
        }
    }
    if (!hasItems && !whole.items.isEmpty()) {
        whole.reason = QCoreApplication::translate("evidence", "Nothing in this archive could be cleaned.");
        return whole;
    }
    if (const core::Done finished = writer->finish(); !finished) {
        return refused(finished.error());
    }
    whole.isCleaned = true;
    return whole;
}

} // namespace evidence
