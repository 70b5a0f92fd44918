#include "store/blobstore.h"
#include "unit/store/hardship.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using store::BlobStore;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QByteArray noise(qsizetype size) {
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(17);
    for (char& byte : bytes) {
        byte = char(generator.bounded(256));
    }
    return bytes;
}

QByteArray bytesOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A device that breaks after some bytes, as a disk or a network folder does.
class BrokenDevice final : public QIODevice {
public:
    explicit BrokenDevice(qint64 good) : m_left(good) { open(ReadOnly); }

protected:
    qint64 readData(char* data, qint64 most) override {
        if (m_left <= 0) {
            setErrorString(u"broken"_s);
            return -1;
        }
        const qint64 count = qMin(most, m_left);
        std::fill_n(data, count, 'x');
        m_left -= count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 m_left;
};

} // namespace

class TestBlobStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_blobs = std::make_unique<BlobStore>(m_folder->filePath(u"blobs"_s));
    }

    void namesByHashAndKeepsTheBytesPrivate() {
        const QByteArray bytes = noise(1'000'003);
        const auto stored = m_blobs->put(bytes);
        QVERIFY(stored);
        QCOMPARE(stored->size, bytes.size());
        QCOMPARE(stored->id.value.toLatin1(),
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(bytesOf(m_blobs->path(stored->id)), bytes);
        constexpr auto userBits = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
        QCOMPARE(QFile::permissions(m_blobs->path(stored->id)) & ~userBits, ownerOnly);
        QCOMPARE(QFile::permissions(m_folder->filePath(u"blobs"_s)) & ~userBits, ownerOnly | QFile::ExeOwner);
    }

    void sameBytesAreOneFile() {
        QCOMPARE(m_blobs->put("same")->id, m_blobs->put("same")->id);
        QVERIFY(m_blobs->put("other")->id != m_blobs->put("same")->id);
        QCOMPARE(files().size(), 2);
    }

    void emptyFileIsABlobToo() {
        const auto stored = m_blobs->put(QByteArray());
        QVERIFY(stored);
        QCOMPARE(stored->size, 0);
        QCOMPARE(files().size(), 1);
    }

    void damagedCopyIsMended() {
        const auto stored = m_blobs->put("the whole text");
        QVERIFY(QFile::resize(m_blobs->path(stored->id), 3));
        QVERIFY(m_blobs->put("the whole text"));
        QCOMPARE(bytesOf(m_blobs->path(stored->id)), "the whole text");
    }

    void limitIsExact() {
        QBuffer fits;
        fits.setData(noise(600'000));
        QVERIFY(m_blobs->put(fits, 600'000));
        QBuffer above;
        above.setData(noise(600'001));
        const auto refused = m_blobs->put(above, 600'000);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, core::ErrorKind::Rejected);
        QCOMPARE(files().size(), 1);
    }

    void cancelLeavesNothing() {
        QBuffer source;
        source.setData(noise(2'000'000));
        QList<qint64> told;
        const auto stored = m_blobs->put(source, 10'000'000, [&](qint64 done) {
            told << done;
            return told.size() < 3;
        });
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, core::ErrorKind::Cancelled);
        QCOMPARE(told.size(), 3);
        QVERIFY(told[0] > 0 && told[1] > told[0] && told[2] > told[1]);
        QVERIFY(files().isEmpty());
    }

    void unreadableSourceIsRejected() {
        QFile missing(m_folder->filePath(u"missing.txt"_s));
        const auto stored = m_blobs->put(missing, 100);
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, core::ErrorKind::Rejected);
        QCOMPARE(stored.error().path, missing.fileName());

        BrokenDevice broken(700'000);
        const auto half = m_blobs->put(broken, 10'000'000);
        QVERIFY(!half);
        QCOMPARE(half.error().kind, core::ErrorKind::Rejected);
        QVERIFY(files().isEmpty());
    }

    void fullDiskIsSaidAndLeavesNothing() {
        const hardship::FullDisk full(300'000);
        const auto stored = m_blobs->put(noise(2'000'000));
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, core::ErrorKind::Permanent);
        QCOMPARE(stored.error().path, m_folder->filePath(u"blobs"_s));
        QVERIFY(files().isEmpty());
    }

    void readOnlyFolderIsSaid() {
        QVERIFY(m_blobs->put("a"));
        constexpr auto readable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_folder->path(), readable));
        QVERIFY(QFile::setPermissions(m_folder->filePath(u"blobs"_s), readable));
        core::Result<BlobStore::Stored> stored;
        {
            const hardship::AsNobody nobody;
            stored = m_blobs->put("b");
        }
        QVERIFY(QFile::setPermissions(m_folder->filePath(u"blobs"_s), ownerOnly | QFile::ExeOwner));
        QVERIFY(QFile::setPermissions(m_folder->path(), ownerOnly | QFile::ExeOwner));
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, core::ErrorKind::Permanent);
    }

    void manyThreadsStoreTheSame() {
        const QByteArray bytes = noise(500'000);
        QThreadPool pool;
        std::atomic_int done = 0;
        for (int count = 0; count < 16; ++count) {
            pool.start([&] { done += m_blobs->put(bytes).has_value() ? 1 : 0; });
        }
        pool.waitForDone();
        QCOMPARE(done, 16);
        QCOMPARE(files().size(), 1);
        QCOMPARE(bytesOf(m_folder->filePath(u"blobs/"_s + files().first())), bytes);
    }

private:
    QStringList files() const {
        return QDir(m_folder->filePath(u"blobs"_s)).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BlobStore> m_blobs;
};

QTEST_GUILESS_MAIN(TestBlobStore)
#include "test_blobstore.moc"
