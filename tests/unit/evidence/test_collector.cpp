#include "evidence/collector.h"
#include "unit/store/hardship.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using evidence::Collector;
using Collected = core::Result<ticket::Attachment>;

namespace {

QByteArray bytesOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCollector final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_blobs = std::make_unique<store::BlobStore>(m_folder->filePath(u"blobs"_s));
        m_collector = std::make_unique<Collector>(*m_blobs);
    }

    void copiesTheFileAsItIsNow() {
        const QString file = write(u"Fehler ü.log"_s, "line 1\n");
        const Collected taken = collect(file);
        QVERIFY(taken);
        QVERIFY(QFile::remove(file));
        QCOMPARE(taken->name, u"Fehler ü.log"_s);
        QCOMPARE(taken->size, 7);
        QCOMPARE(taken->cleaning, ticket::Attachment::Cleaning::None);
        QCOMPARE(taken->uncleanedApproved, core::Time{});
        QCOMPARE(bytesOf(m_blobs->path(taken->blob)), "line 1\n");
    }

    void tellsTheKindByNameAndContent() {
        QCOMPARE(collect(write(u"a.png"_s, "\x89PNG\r\n\x1a\n"))->mimeType, u"image/png"_s);
        QCOMPARE(collect(write(u"a.log"_s, "text"))->mimeType, u"text/x-log"_s);
        QCOMPARE(collect(write(u"unnamed"_s, "%PDF-1.4\n"))->mimeType, u"application/pdf"_s);
        QCOMPARE(collect(write(u"plain"_s, QByteArray(3, '\0')))->mimeType, u"application/octet-stream"_s);
    }

    void refusesWhatIsNoFile_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"missing", "folder", "device", "pipe", "empty name"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind);
        }
    }

    void refusesWhatIsNoFile() {
        QFETCH(QString, kind);
        QString path = m_folder->filePath(kind);
        if (kind == u"folder") {
            QVERIFY(QDir().mkpath(path));
        } else if (kind == u"device") {
            path = u"/dev/zero"_s;
        } else if (kind == u"pipe") {
            QCOMPARE(mkfifo(QFile::encodeName(path).constData(), S_IRUSR | S_IWUSR), 0);
        } else if (kind == u"empty name") {
            path.clear();
        }
        const Collected taken = collect(path);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, core::ErrorKind::Rejected);
        QCOMPARE(taken.error().path, path);
    }

    void refusesAnUnreadableFile() {
        const QString file = write(u"secret.txt"_s, "x");
        QVERIFY(QFile::setPermissions(file, {}));
        constexpr auto open =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_folder->path(), open));
        const hardship::AsNobody nobody;
        const Collected taken = collect(file);
        QVERIFY(!taken);
        QCOMPARE(taken.error().kind, core::ErrorKind::Rejected);
        QCOMPARE(taken.error().path, file);
    }

    void limitIsExact() {
        const QString file = write(u"big.bin"_s, {});
        QVERIFY(QFile::resize(file, evidence::fileLimit + 1));
        const Collected refused = collect(file);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, core::ErrorKind::Rejected);
        QVERIFY(QFile::resize(file, evidence::fileLimit));
        const Collected taken = collect(file);
        QVERIFY(taken);
        QCOMPARE(taken->size, evidence::fileLimit);
    }

    void tellsProgress() {
        const QString file = write(u"big.bin"_s, {});
        QVERIFY(QFile::resize(file, 5'000'000));
        auto* call = m_collector->collect(this, file);
        QList<qint64> done;
        connect(call, &core::CallBase::progressed, this, [&](qint64 bytes, qint64 total) {
            QCOMPARE(total, 5'000'000);
            done << bytes;
        });
        bool isFinished = false;
        call->then(this, [&](const Collected&) { isFinished = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isFinished, 30'000);
        QVERIFY(!done.isEmpty());
        QCOMPARE(done.last(), 5'000'000);
    }

    void cancelStopsTheCopy() {
        const QString file = write(u"big.bin"_s, {});
        QVERIFY(QFile::resize(file, evidence::fileLimit));
        auto* call = m_collector->collect(this, file);
        QList<core::ErrorKind> answers;
        call->then(this, [&](const Collected& taken) {
            answers << (taken ? core::ErrorKind::Transient : taken.error().kind);
        });
        call->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(answers, QList{core::ErrorKind::Cancelled}, 30'000);
        m_collector.reset(); // waits for the worker
        QCOMPARE(answers.size(), 1);
        QVERIFY(QDir(m_folder->filePath(u"blobs"_s)).isEmpty(QDir::Files | QDir::Hidden));
    }

    void receiverMayDie() {
        const QString file = write(u"a.txt"_s, "x");
        auto receiver = std::make_unique<QObject>();
        int answers = 0;
        m_collector->collect(receiver.get(), file)->then(receiver.get(), [&](const Collected&) {
            ++answers;
        });
        receiver.reset();
        m_collector.reset();
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }

    void manyAtOnce() {
        int done = 0;
        for (int number = 0; number < 20; ++number) {
            const QString file = write(u"%1.txt"_s.arg(number), QByteArray::number(number));
            m_collector->collect(this, file)->then(this, [&, number](const Collected& taken) {
                QCOMPARE(taken->name, u"%1.txt"_s.arg(number));
                ++done;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(done, 20, 30'000);
    }

private:
    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(file.fileName()));
        }
        return file.fileName();
    }

    Collected collect(const QString& path) {
        std::optional<Collected> answer;
        m_collector->collect(this, path)->then(this, [&](const Collected& taken) { answer = taken; });
        if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }, 120'000)) {
            qFatal("the answer came too early or not at all");
        }
        return *answer;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::BlobStore> m_blobs;
    std::unique_ptr<Collector> m_collector;
};

QTEST_GUILESS_MAIN(TestCollector)
#include "test_collector.moc"
