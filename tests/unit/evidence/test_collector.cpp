#include "evidence/collector.h"
#include "unit/store/hardship.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
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
        m_collector.reset(); // it writes into the folder until then
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
        QCOMPARE(taken->cleaning, ticket::Attachment::Cleaning::Support); // nothing found: the same bytes
        QCOMPARE(taken->uncleanedApproved, core::Time{});
        QCOMPARE(bytesOf(m_blobs->path(taken->blob)), "line 1\n");
    }

    void tellsTheKindByNameAndContent() {
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
        QCOMPARE(taken->cleaning, ticket::Attachment::Cleaning::None); // nobody can say what is in it
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

    void cleansAndLeavesTheOriginal() {
        const QByteArray text = "login ok\npassword=hunter2trombone\nbye\n";
        const QString file = write(u"app.log"_s, text);
        auto files = m_collector->open(core::newIntentId());
        settle(*files, {file});
        const evidence::Exhibit exhibit = files->exhibits().first();
        QCOMPARE(exhibit.state, evidence::Exhibit::State::Cleaned);
        QCOMPARE(exhibit.removedCount(), 1);
        QCOMPARE(exhibit.sizeBefore, text.size());
        const QByteArray copy = bytesOf(m_blobs->path(exhibit.attachment.blob));
        QVERIFY2(!copy.contains("hunter2"), copy.constData());
        QVERIFY(copy.startsWith("login ok\npassword=removed-password-") && copy.endsWith("\nbye\n"));
        QCOMPARE(bytesOf(file), text);
        QVERIFY(!anywhere("hunter2trombone")); // no copy of it lies about, not even while the draft is open
    }

    void filesOfARequestShareTheirPseudonyms() {
        auto files = m_collector->open(core::newIntentId());
        settle(*files, {write(u"a.log"_s, "password=hunter2trombone\n"),
                        write(u"b.json"_s, R"({"password":"hunter2trombone"})")});
        const QByteArray one = copyOf(*files, 0);
        const QByteArray other = copyOf(*files, 1);
        const QByteArray token = one.sliced(9).trimmed();
        QVERIFY2(token.startsWith("removed-password-"), one.constData());
        QCOMPARE(other, "{\"password\":\"" + token + "\"}");
        auto next = m_collector->open(core::newIntentId()); // another request: nobody can compare them
        settle(*next, {write(u"c.log"_s, "password=hunter2trombone\n")});
        QVERIFY(copyOf(*next, 0) != one);
    }

    void aLaterFileCleansEarlierOnesAgain() {
        auto files = m_collector->open(core::newIntentId());
        settle(*files, {write(u"a.log"_s, "checked hunter2trombone twice\n")});
        QCOMPARE(copyOf(*files, 0), "checked hunter2trombone twice\n"); // how would anybody know
        const core::BlobId before = files->attachments().first().blob;
        QList<QList<ticket::Attachment>> states;
        connect(files.get(), &evidence::RequestFiles::changed, this, [&] { states << files->attachments(); });
        settle(*files, {write(u"b.log"_s, "password=hunter2trombone\n")});
        QVERIFY(!copyOf(*files, 0).contains("hunter2"));
        QVERIFY(copyOf(*files, 0).startsWith("checked removed-password-"));
        QVERIFY(files->attachments().first().blob != before);
        for (const auto& state : states) { // never the new file beside the old copy
            QVERIFY(state.size() == 1 || state.first().blob != before);
        }
    }

    void pseudonymsOutliveTheProgram() {
        const core::IntentId intent = core::newIntentId();
        auto files = m_collector->open(intent);
        settle(*files, {write(u"a.log"_s, "password=hunter2trombone\n")});
        const QByteArray one = copyOf(*files, 0);
        const QList<ticket::Attachment> attached = files->attachments();
        files.reset();
        m_collector = std::make_unique<Collector>(*m_blobs); // the notes are written when the first is gone
        files = m_collector->open(intent, attached);
        QCOMPARE(files->exhibits().first().removedCount(), 1);
        settle(*files, {write(u"b.log"_s, "password=hunter2trombone\n")});
        QCOMPARE(copyOf(*files, 1), one);
        QCOMPARE(copyOf(*files, 0), one);
        const QString note = m_folder->filePath(u"cleaning/"_s + intent.value + u".json"_s);
        files.reset();
        m_collector.reset();
        QVERIFY(QFile::exists(note));
        QVERIFY(!bytesOf(note).contains("hunter2"));
        QVERIFY(!(QFileInfo(note).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void notASecretHoldsAfterARestart() {
        const QByteArray text = "password=hunter2trombone\n";
        const core::IntentId intent = core::newIntentId();
        auto files = reopened(intent, write(u"a.log"_s, text));
        QCOMPARE(files->exhibits().first().removedCount(), 1);
        QVERIFY(!changes(*files)->isEmpty()); // compared with the person's own file
        act(*files, [&] { files->keep("hunter2trombone"); });
        QCOMPARE(copyOf(*files, 0), text);
    }

    void whatWasAttachedBeforeARestartTeaches() {
        const core::IntentId intent = core::newIntentId();
        auto files = reopened(intent, write(u"a.log"_s, "password=hunter2trombone\n"));
        settle(*files, {write(u"b.log"_s, "saw hunter2trombone again\n")});
        QVERIFY2(!copyOf(*files, 1).contains("hunter2"), copyOf(*files, 1).constData());
    }

    void aFileThatHasChangedIsNotReadAgain() {
        QFETCH(QString, change);
        const core::IntentId intent = core::newIntentId();
        const QString path = write(u"a.log"_s, "password=hunter2trombone\n");
        const QDateTime then = QFileInfo(path).lastModified();
        auto files = reopened(intent, path);
        const QByteArray before = copyOf(*files, 0);
        if (change == u"gone") {
            QVERIFY(QFile::remove(path));
        } else {
            write(u"a.log"_s, "nothing of what was attached\n");
            QFile file(path);
            QVERIFY(file.open(QIODevice::Append));
            QVERIFY(file.setFileTime(then.addSecs(change == u"later" ? 1 : 0), QFile::FileModificationTime));
        }
        const auto compared = changes(*files);
        QVERIFY(!compared);
        QCOMPARE(compared.error().path, path);
        QVERIFY(!compared.error().text.isEmpty());
        act(*files, [&] { files->keep("hunter2trombone"); });
        QCOMPARE(copyOf(*files, 0), before);
    }

    void aFileThatHasChangedIsNotReadAgain_data() {
        QTest::addColumn<QString>("change");
        for (const char* change : {"gone", "later", "of another size"}) {
            QTest::newRow(change) << QString::fromLatin1(change);
        }
    }

    void aTrimmedFileStaysTrimmedAfterARestart() {
        const core::IntentId intent = core::newIntentId();
        auto files = m_collector->open(intent);
        settle(*files, {write(u"big.log"_s, "first line\nsecond line\n")});
        act(*files, [&] { files->split(files->exhibits().first().id, 12); });
        QCOMPARE(files->exhibits().size(), 2);
        const QList<ticket::Attachment> attached = files->attachments();
        files.reset();
        m_collector = std::make_unique<Collector>(*m_blobs);
        files = m_collector->open(intent, attached);
        act(*files, [&] { files->addWord("second"); });
        QCOMPARE(copyOf(*files, 0), "first line\n");
        QVERIFY2(copyOf(*files, 1).endsWith(" line\n") && !copyOf(*files, 1).contains("first"),
                 copyOf(*files, 1).constData());
    }

    void aPastedPictureOutlivesTheProgram() {
        const core::IntentId intent = core::newIntentId();
        auto files = m_collector->open(intent);
        files->add(u"screenshot.png"_s, &picture);
        QVERIFY(files->attachments().isEmpty());
        files.reset(); // before it was ready
        m_collector = std::make_unique<Collector>(*m_blobs);
        files = m_collector->open(intent);
        QTRY_COMPARE_WITH_TIMEOUT(files->attachments().size(), 1, 60'000);
        QCOMPARE(files->attachments().first().name, u"screenshot.png"_s);
        QVERIFY(copyOf(*files, 0).startsWith("\x89PNG"));
        files.reset();
        m_collector.reset(); // when all is noted
        QCOMPARE(pastedFiles(), 0);
    }

    void aPastedPictureGoesWithItsDraft() {
        QFETCH(bool, isTakenOut);
        const core::IntentId intent = core::newIntentId();
        auto files = m_collector->open(intent);
        files->add(u"screenshot.png"_s, &picture);
        if (isTakenOut) {
            files->remove(files->exhibits().first().id);
        }
        files.reset();
        if (!isTakenOut) {
            m_collector->forget(intent);
        }
        m_collector.reset();
        QCOMPARE(pastedFiles(), 0);
    }

    void aPastedPictureGoesWithItsDraft_data() {
        QTest::addColumn<bool>("isTakenOut");
        QTest::newRow("taken out") << true;
        QTest::newRow("discarded") << false;
    }

    void aPastedPictureFollowsARequestUnderAnotherId() {
        const core::IntentId before = core::newIntentId();
        const core::IntentId after = core::newIntentId();
        auto files = m_collector->open(before);
        files->add(u"screenshot.png"_s, &picture);
        files.reset();
        m_collector->rename(before, after);
        m_collector->forget(before);
        files = m_collector->open(after);
        QTRY_COMPARE_WITH_TIMEOUT(files->attachments().size(), 1, 60'000);
    }

    void personsDecisionsHoldEverywhere() {
        auto files = m_collector->open(core::newIntentId());
        settle(*files, {write(u"a.log"_s, "project Bluebird\npassword=hunter2trombone\n"),
                        write(u"b.log"_s, "saw hunter2trombone at Bluebird\n")});
        QVERIFY(!copyOf(*files, 1).contains("hunter2"));
        act(*files, [&] { files->keep("hunter2trombone"); });
        QCOMPARE(copyOf(*files, 1), "saw hunter2trombone at Bluebird\n");
        QVERIFY(copyOf(*files, 0).contains("hunter2trombone"));
        act(*files, [&] { files->addWord("Bluebird"); });
        QVERIFY(!copyOf(*files, 0).contains("Bluebird") && !copyOf(*files, 1).contains("Bluebird"));
        act(*files, [&] { files->setLevel(evidence::Level::Strict); });
        QCOMPARE(files->attachments().first().cleaning, ticket::Attachment::Cleaning::Strict);
    }

    void whatCannotBeCleanedStaysOutUnlessSaid() {
        auto files = m_collector->open(core::newIntentId());
        settle(*files, {write(u"core.bin"_s, QByteArray("\0\1\2\3", 4))});
        const int id = files->exhibits().first().id;
        QCOMPARE(files->exhibits().first().state, evidence::Exhibit::State::Refused);
        QVERIFY(!files->exhibits().first().reason.isEmpty());
        QVERIFY(files->attachments().isEmpty());
        act(*files, [&] { files->approve(id, core::fromMillis(5)); });
        QCOMPARE(files->attachments().size(), 1);
        QCOMPARE(files->attachments().first().cleaning, ticket::Attachment::Cleaning::None);
        QCOMPARE(files->attachments().first().uncleanedApproved, core::fromMillis(5));
        QCOMPARE(bytesOf(m_blobs->path(files->attachments().first().blob)), QByteArray("\0\1\2\3", 4));
        files->disapprove(id);
        QVERIFY(files->attachments().isEmpty());
    }

    void aBrokenRuleStopsAllWithItsPlace() {
        const QString rules = m_folder->filePath(u"rules"_s);
        QVERIFY(QDir().mkpath(rules));
        write(u"rules/own.json"_s, R"({"rules":[{"id":"x","kind":"nothing"}]})");
        m_collector = std::make_unique<Collector>(
            *m_blobs, Collector::Places{.work = m_folder->filePath(u"cleaning"_s), .ownRules = rules});
        auto files = m_collector->open(core::newIntentId());
        QSignalSpy failed(files.get(), &evidence::RequestFiles::failed);
        settle(*files, {write(u"a.log"_s, "text\n")});
        QCOMPARE(failed.count(), 1);
        const auto error = failed.first().first().value<core::Error>();
        QVERIFY2(error.path.contains(u"own.json#/rules/0"), qPrintable(error.path));
        QVERIFY(files->attachments().isEmpty());
        QVERIFY(QFile::remove(rules + u"/own.json"_s));
        act(*files, [&] { files->retry(); });
        QCOMPARE(files->attachments().size(), 1);
    }

    void tooLargeIsMadeToFit() {
        QByteArray text;
        while (text.size() <= evidence::fileLimit) {
            text += "2026-11-22T02:40:00Z nothing to see here, move on\n";
        }
        auto files = m_collector->open(core::newIntentId());
        settle(*files, {write(u"big.log"_s, text)});
        const int id = files->exhibits().first().id;
        QCOMPARE(files->exhibits().first().state, evidence::Exhibit::State::TooLarge);
        QVERIFY(files->attachments().isEmpty());
        act(*files, [&] { files->compress(id); });
        QCOMPARE(files->attachments().size(), 1);
        QCOMPARE(files->attachments().first().name, u"big.log.zip"_s);
        QVERIFY(files->attachments().first().size < text.size() / 10);
        files->remove(id);
        settle(*files, {m_folder->filePath(u"big.log"_s)});
        act(*files, [&] { files->split(files->exhibits().first().id, evidence::fileLimit / 2); });
        QCOMPARE(files->attachments().size(), 3);
        QByteArray joined;
        for (const ticket::Attachment& part : files->attachments()) {
            QVERIFY(part.size <= evidence::fileLimit / 2);
            joined += bytesOf(m_blobs->path(part.blob));
        }
        QVERIFY(joined == text);
        QCOMPARE(files->attachments().at(1).name, u"big.2.log"_s);
    }

    void removedWhileUnderWayIsNotTaken() {
        auto files = m_collector->open(core::newIntentId());
        const QString big = write(u"big.log"_s, QByteArray(20'000'000, 'x'));
        QSignalSpy settled(files.get(), &evidence::RequestFiles::settled);
        files->add({big, write(u"a.log"_s, "text\n")});
        QTRY_COMPARE_WITH_TIMEOUT(files->exhibits().first().state, evidence::Exhibit::State::Cleaning,
                                  60'000);
        files->remove(files->exhibits().first().id);
        QTRY_VERIFY_WITH_TIMEOUT(files->underWay() == 0, 60'000);
        QCOMPARE(files->attachments().size(), 1);
        QCOMPARE(files->attachments().first().name, u"a.log"_s);
    }

    void whatWasNotReadyFollows() {
        const core::IntentId intent = core::newIntentId();
        const QString late = write(u"late.log"_s, "password=hunter2trombone\n");
        auto files = m_collector->open(intent);
        settle(*files, {write(u"ready.log"_s, "text\n")});
        const QList<ticket::Attachment> sent = files->attachments();
        files->add({late});
        QCOMPARE(files->readyAttachments(), sent);
        m_collector->follow(std::move(files), sent);
        QCOMPARE(m_collector->following(intent), QStringList{u"late.log"_s});
        m_collector = std::make_unique<Collector>(*m_blobs); // the program ended; nobody knows how far it was
        Road road;
        m_collector->setFollowUpRoad(&road);
        QTRY_COMPARE_WITH_TIMEOUT(road.handed.size(), 1, 60'000);
        QCOMPARE(road.handed.first().first, intent);
        QCOMPARE(road.handed.first().second.files.size(), 1);
        QCOMPARE(road.handed.first().second.files.first().name, u"late.log"_s);
        QVERIFY(!bytesOf(m_blobs->path(road.handed.first().second.files.first().blob)).contains("hunter2"));
        QTRY_VERIFY(m_collector->following(intent).isEmpty());
        m_collector = std::make_unique<Collector>(*m_blobs);
        m_collector->setFollowUpRoad(&road);
        QCoreApplication::processEvents();
        QCOMPARE(road.handed.size(), 1); // once is enough
    }

    void whatCannotFollowIsSaid() {
        const core::IntentId intent = core::newIntentId();
        auto files = m_collector->open(intent);
        settle(*files, {write(u"ready.log"_s, "text\n")});
        const QList<ticket::Attachment> sent = files->attachments();
        files->add({m_folder->filePath(u"never-there.log"_s)});
        m_collector->follow(std::move(files), sent);
        Road road;
        m_collector->setFollowUpRoad(&road);
        QTRY_COMPARE_WITH_TIMEOUT(road.handed.size(), 1, 60'000);
        QVERIFY(road.handed.first().second.files.isEmpty());
        QCOMPARE(road.handed.first().second.missing, QStringList{u"never-there.log"_s});
        QCOMPARE(m_collector->failures(intent).size(), 1);
        QVERIFY(m_collector->failures(intent).first().contains(u"never-there.log"_s));
    }

private:
    struct Road final : evidence::FollowUpRoad {
        core::Call<void>* followUp(QObject* parent, const core::IntentId& intent,
                                   const evidence::Followers& followers) override {
            handed.append({intent, followers});
            return core::answered<void>(parent, {});
        }
        QList<std::pair<core::IntentId, evidence::Followers>> handed;
    };

    /// Whether any file below the program's folders has these bytes.
    bool anywhere(const QByteArray& bytes) const {
        for (const QString& folder : {u"blobs"_s, u"cleaning"_s}) {
            QDirIterator it(m_folder->filePath(folder), QDir::Files | QDir::Hidden,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                if (bytesOf(it.next()).contains(bytes)) {
                    return true;
                }
            }
        }
        return false;
    }

    QByteArray copyOf(const evidence::RequestFiles& files, qsizetype index) const {
        return bytesOf(m_blobs->path(files.exhibits().at(index).attachment.blob));
    }

    /// A PNG of one green point.
    static QByteArray picture() {
        return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAA"
                                      "AADElEQVR4nGNgaGAAAAEEAIFw9selAAAAAElFTkSuQmCC");
    }

    int pastedFiles() const {
        int count = 0;
        for (QDirIterator it(m_folder->filePath(u"cleaning"_s), {u"*.png"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext(); it.next()) {
            ++count;
        }
        return count;
    }

    /// The files of a draft with this one, opened again after the program has ended.
    std::unique_ptr<evidence::RequestFiles> reopened(const core::IntentId& intent, const QString& path) {
        auto files = m_collector->open(intent);
        settle(*files, {path});
        const QList<ticket::Attachment> attached = files->attachments();
        files.reset();
        m_collector = std::make_unique<Collector>(*m_blobs); // the notes are written when the first is gone
        return m_collector->open(intent, attached);
    }

    core::Result<QList<evidence::Change>> changes(const evidence::RequestFiles& files) {
        std::optional<core::Result<QList<evidence::Change>>> answer;
        files.changes(this, files.exhibits().first().id)->then(this, [&](const auto& found) {
            answer = found;
        });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 120'000)) {
            qFatal("no answer");
        }
        return *answer;
    }

    void act(evidence::RequestFiles& files, const std::function<void()>& what) {
        QSignalSpy settled(&files, &evidence::RequestFiles::settled);
        what();
        if (!QTest::qWaitFor([&] { return settled.count() > 0 && files.underWay() == 0; }, 120'000)) {
            qFatal("the files are never ready");
        }
    }

    void settle(evidence::RequestFiles& files, const QStringList& paths) {
        act(files, [&] { files.add(paths); });
    }

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
