#include "credentials/credentialstore.h"
#include "unit/store/hardship.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using credentials::CredentialStore;
using Place = ticket::SecretReference::Place;

namespace {

/// What came of a read: the secret's bytes, or the error.
using Read = core::Result<QByteArray>;

ticket::Account account(Place place, const QString& name = {}) {
    ticket::Account account;
    account.id = core::AccountId(u"main"_s);
    account.secret = {.place = place, .name = name};
    return account;
}

core::Secret secret(const char* text) {
    return core::Secret(QByteArray(text));
}

} // namespace

class TestCredentialStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<CredentialStore>();
    }

    void fileIsReadAnewEachTime() {
        const ticket::Account main = account(Place::File, write("first token\nnot this\n"));
        QCOMPARE(*read(main), "first token");
        write("second\r\n");
        QCOMPARE(*read(main), "second");
        write(" blanks stay ");
        QCOMPARE(*read(main), " blanks stay ");
    }

    void missingOrEmptyFileAsksForAction() {
        for (const QString& name :
             {m_folder->filePath(u"none"_s), m_folder->path(), write("\nsecond line\n"), QString()}) {
            expectActionRequired(read(account(Place::File, name)), name);
        }
    }

    void fileThatEverybodyCanReadIsRefused() {
        const QString name = write("hunter2\n");
        constexpr auto forAll = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(QFile::setPermissions(name, forAll));
        // The folder keeps others out.
        QVERIFY(read(account(Place::File, name)));
        constexpr auto openFolder =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_folder->path(), openFolder));
        const Read refused = read(account(Place::File, name));
        expectActionRequired(refused, name);
        QVERIFY(refused.error().text.contains(u"chmod 600"));
        QVERIFY(!refused.error().text.contains(u"hunter2"));
        QVERIFY(QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        QVERIFY(read(account(Place::File, name)));
    }

    void unreadableFileAsksForAction() {
        const QString name = write("x");
        constexpr auto open =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_folder->path(), open));
        QVERIFY(QFile::setPermissions(name, {}));
        const hardship::AsNobody nobody;
        expectActionRequired(read(account(Place::File, name)), name);
    }

    void variableIsReadAnewEachTime() {
        const ticket::Account main = account(Place::Environment, u"SW_TEST_SECRET"_s);
        qunsetenv("SW_TEST_SECRET");
        expectActionRequired(read(main), u"SW_TEST_SECRET"_s);
        qputenv("SW_TEST_SECRET", "one");
        QCOMPARE(*read(main), "one");
        qputenv("SW_TEST_SECRET", "two");
        QCOMPARE(*read(main), "two");
        qunsetenv("SW_TEST_SECRET");
    }

    void memoryLastsForThisRun() {
        const ticket::Account main = account(Place::Memory);
        expectActionRequired(read(main), {});
        QVERIFY(write(main, "one"));
        QCOMPARE(*read(main), "one");
        QCOMPARE(*read(main), "one"); // a read does not use it up
        QVERIFY(remove(main));
        expectActionRequired(read(main), {});
    }

    void keptInMemoryWinsOverEveryPlace() {
        for (const Place place : {Place::Keychain, Place::File, Place::Environment, Place::Memory}) {
            m_store->keepInMemory(core::AccountId(u"main"_s), secret("typed"));
            QCOMPARE(*read(account(place, u"none"_s)), "typed");
        }
        ticket::Account other = account(Place::Memory);
        other.id = core::AccountId(u"other"_s);
        QVERIFY(!read(other));
    }

    void filesAndVariablesAreNotWritten() {
        const QString name = write("mine");
        QVERIFY(!write(account(Place::File, name), "other"));
        QCOMPARE(*read(account(Place::File, name)), "mine");
        QVERIFY(!write(account(Place::Environment, u"SW_TEST_SECRET"_s), "other"));
        QVERIFY(!qEnvironmentVariableIsSet("SW_TEST_SECRET"));
        QVERIFY(remove(account(Place::File, name)));
        QVERIFY(QFile::exists(name));
    }

    void practiceStaysInMemory() {
        ticket::Account practice = account(Place::Keychain);
        practice.isPractice = true;
        QVERIFY(write(practice, "practice"));
        QCOMPARE(*read(practice), "practice");
    }

    void answersComeFromTheEventLoop() {
        int answers = 0;
        m_store->read(this, account(Place::Memory))->then(this, [&](const auto&) { ++answers; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 30'000);
    }

private:
    QString write(const QByteArray& bytes) {
        QFile file(m_folder->filePath(u"token"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
            qFatal("cannot write %s", qPrintable(file.fileName()));
        }
        return file.fileName();
    }

    Read read(const ticket::Account& main) {
        std::optional<Read> answer;
        m_store->read(this, main)->then(this, [&](const core::Result<core::Secret>& found) {
            answer = found ? Read(QByteArray(found->reveal().constData(), found->reveal().size()))
                           : core::fail(found.error());
        });
        return waited(answer);
    }
    core::Done write(const ticket::Account& main, const char* text) {
        std::optional<core::Done> answer;
        m_store->write(this, main, secret(text))->then(this, [&](const core::Done& done) { answer = done; });
        return waited(answer);
    }
    core::Done remove(const ticket::Account& main) {
        std::optional<core::Done> answer;
        m_store->remove(this, main)->then(this, [&](const core::Done& done) { answer = done; });
        return waited(answer);
    }

    template <class T>
    static T waited(const std::optional<T>& answer) {
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000) || !answer) {
            qFatal("no answer");
        }
        return *answer;
    }

    static void expectActionRequired(const Read& found, const QString& path) {
        QVERIFY(!found);
        QCOMPARE(found.error().kind, core::ErrorKind::ActionRequired);
        QCOMPARE(found.error().scope, core::ErrorScope::Account);
        QCOMPARE(found.error().path, path);
        QVERIFY(!found.error().text.isEmpty());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CredentialStore> m_store;
};

QTEST_GUILESS_MAIN(TestCredentialStore)
#include "test_credentialstore.moc"
