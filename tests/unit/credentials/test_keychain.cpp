#include "credentials/credentialstore.h"
#include "credentials/keychain.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using credentials::CredentialStore;

/// The real keychain on a private session bus. This program starts itself inside such a bus; SW_KEYCHAIN_PART
/// says which of the parts below it is there.
namespace {

constexpr const char* partVariable = "SW_KEYCHAIN_PART";

ticket::Account account(const QString& id) {
    ticket::Account account;
    account.id = core::AccountId(id);
    return account;
}

template <class T, class Answer>
std::optional<Answer> answerOf(QObject* context, core::Call<T>* call,
                               const std::function<Answer(core::Result<T>)>& take) {
    std::optional<Answer> answer;
    call->then(context, [&](core::Result<T> result) { answer = take(std::move(result)); });
    return QTest::qWaitFor([&] { return answer.has_value(); }, 120'000) ? answer : std::nullopt;
}

core::Result<QByteArray> readBack(QObject* context, core::Call<core::Secret>* call) {
    using Read = core::Result<QByteArray>;
    const auto answer = answerOf<core::Secret, Read>(context, call, [](core::Result<core::Secret> found) {
        return found ? Read(QByteArray(found->reveal().constData(), found->reveal().size()))
                     : core::fail(found.error());
    });
    return answer.value_or(core::fail(core::ErrorKind::Ambiguous, u"no answer"_s));
}

core::Done done(QObject* context, core::Call<void>* call) {
    return answerOf<void, core::Done>(context, call, [](core::Done result) { return result; })
        .value_or(core::fail(core::ErrorKind::Ambiguous, u"no answer"_s));
}

bool asksForAction(const core::Error& error) {
    return error.kind == core::ErrorKind::ActionRequired && error.scope == core::ErrorScope::Account &&
           !error.text.isEmpty();
}

} // namespace

/// Inside a bus with an unlocked keyring.
class WithKeyring final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsReplacesAndForgets() {
        CredentialStore first;
        const ticket::Account main = account(u"main"_s);
        const auto none = readBack(this, first.read(this, main));
        QVERIFY(!none);
        QVERIFY(asksForAction(none.error()));

        QVERIFY(done(this, first.write(this, main, core::Secret("hunter2 – 日本"))));
        QVERIFY(done(this, first.write(this, account(u"other"_s), core::Secret("another"))));
        CredentialStore second; // nothing of it is kept by the object
        QCOMPARE(*readBack(this, second.read(this, main)), "hunter2 – 日本");
        QVERIFY(done(this, first.write(this, main, core::Secret("replaced"))));
        QCOMPARE(*readBack(this, second.read(this, main)), "replaced");

        QVERIFY(done(this, second.remove(this, main)));
        QVERIFY(!readBack(this, first.read(this, main)));
        QVERIFY(done(this, second.remove(this, main))); // gone already is as good
        QCOMPARE(*readBack(this, second.read(this, account(u"other"_s))), "another");
    }

    void newSecretIsNotHiddenByTheOneForThisRun() {
        CredentialStore store;
        const ticket::Account main = account(u"main"_s);
        store.keepInMemory(main.id, core::Secret("old"));
        QVERIFY(done(this, store.write(this, main, core::Secret("new"))));
        QCOMPARE(*readBack(this, store.read(this, main)), "new");
    }

    void receiverMayDie() {
        CredentialStore store;
        auto receiver = std::make_unique<QObject>();
        int answers = 0;
        store.read(receiver.get(), account(u"main"_s))->then(receiver.get(), [&](const auto&) { ++answers; });
        receiver.reset();
        QVERIFY(readBack(this, store.read(this, account(u"other"_s))));
        QCOMPARE(answers, 0);
    }

    void otherPlacesNeverTouchIt() {
        CredentialStore store;
        ticket::Account memory = account(u"memory"_s);
        memory.secret.place = ticket::SecretReference::Place::Memory;
        QVERIFY(done(this, store.write(this, memory, core::Secret("for this run"))));
        ticket::Account sameInKeychain = account(u"memory"_s);
        CredentialStore next;
        QVERIFY(!readBack(this, next.read(this, sameInKeychain)));
    }
};

/// Inside a bus without a secret service, or without any bus.
class WithoutKeyring final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDo() {
        CredentialStore store;
        const ticket::Account main = account(u"main"_s);
        const auto found = readBack(this, store.read(this, main));
        const auto written = done(this, store.write(this, main, core::Secret("hunter2")));
        QVERIFY(!found);
        QVERIFY(!written);
        for (const core::Error& error : {found.error(), written.error()}) {
            QVERIFY(asksForAction(error));
            QVERIFY2(error.text.contains(u"--secret-file"), qPrintable(error.text));
            QVERIFY(!error.details.contains(u"hunter2"));
        }
        // Not kept somewhere else behind the person's back; said, it may be kept for this run.
        QVERIFY(!readBack(this, store.read(this, main)));
        store.keepInMemory(main.id, core::Secret("typed"));
        QCOMPARE(*readBack(this, store.read(this, main)), "typed");
    }
};

/// Inside a bus with an unlocked keyring: leaves a secret for those that find it locked.
class LeavesASecret final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leaves() {
        CredentialStore store;
        QVERIFY(done(this, store.write(this, account(u"main"_s), core::Secret("hunter2"))));
        QCOMPARE(*readBack(this, store.read(this, account(u"main"_s))), "hunter2");
    }
};

/// Inside a bus with a keyring that holds the secret, is locked, and has nobody to ask.
class WithLockedKeyring final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatItMayBeLocked() {
        CredentialStore store;
        const auto found = readBack(this, store.read(this, account(u"main"_s)));
        QVERIFY(!found);
        QVERIFY(asksForAction(found.error()));
        QVERIFY2(found.error().text.contains(u"locked"), qPrintable(found.error().text));
    }

    void keepsNothingElsewhere() {
        CredentialStore store;
        const auto written = done(this, store.write(this, account(u"main"_s), core::Secret("another")));
        QVERIFY(!written);
        QVERIFY(asksForAction(written.error()));
        QVERIFY(!written.error().details.contains(u"another"));
    }
};

/// Inside a bus whose secret service never answers, or asks the person and waits.
class WithHangingKeyring final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAnsweredInTime() {
        QElapsedTimer clock;
        clock.start();
        const auto found = readBack(this, credentials::keychain::read(this, u"main"_s, 300ms));
        QVERIFY(!found);
        QVERIFY(asksForAction(found.error()));
        QVERIFY(clock.elapsed() >= 300);
        QVERIFY2(found.error().text.contains(u"did not answer"), qPrintable(found.error().text));
    }

    void canBeCancelled() {
        CredentialStore store;
        auto* call = store.read(this, account(u"main"_s));
        QTimer::singleShot(10, call, [call] { call->cancel(); });
        const auto found = readBack(this, call);
        QCOMPARE(found.error().kind, core::ErrorKind::Cancelled);
    }
};

class TestKeychain final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        for (const QString& name : {u"run"_s, u"data"_s, u"services"_s}) {
            QVERIFY(QDir().mkpath(m_home->filePath(name)));
        }
        QVERIFY(QFile::setPermissions(m_home->filePath(u"run"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void realKeyring() {
        run(u"with"_s, u"dbus-run-session"_s,
            {u"--"_s, u"sh"_s, u"-c"_s,
             u"printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >&2 && \"$0\""_s,
             QCoreApplication::applicationFilePath()});
        const QStringList left = QDir(m_home->filePath(u"data/support-wizard"_s)).entryList(QDir::Files);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }

    void busWithoutSecretService() {
        run(u"without"_s, u"dbus-run-session"_s,
            {u"--config-file="_s + busConfiguration(), u"--"_s, QCoreApplication::applicationFilePath()});
    }

    void noBus() { run(u"without"_s, QCoreApplication::applicationFilePath(), {}); }

    void serviceThatNeverAnswers() {
        write(u"services/org.freedesktop.secrets.service"_s,
              "[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/sleep 5\n");
        run(u"hanging"_s, u"dbus-run-session"_s,
            {u"--config-file="_s + busConfiguration(), u"--"_s, QCoreApplication::applicationFilePath()});
    }

    void lockedKeyring() {
        leaveASecret();
        runLocked(u"locked"_s);
    }

    void lockedKeyringThatAsks() {
        leaveASecret();
        // Who would ask the person takes the question and does not answer.
        write(u"services/org.gnome.keyring.SystemPrompter.service"_s,
              "[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/bin/sleep 20\n");
        runLocked(u"hanging"_s);
    }

private:
    void leaveASecret() {
        run(u"leave"_s, u"dbus-run-session"_s,
            {u"--"_s, u"sh"_s, u"-c"_s,
             u"printf 'word\\n' | gnome-keyring-daemon --unlock --components=secrets >&2 && \"$0\""_s,
             QCoreApplication::applicationFilePath()});
        QVERIFY(QFile::exists(m_home->filePath(u"data/keyrings/login.keyring"_s)));
    }

    void runLocked(const QString& part) {
        run(part, u"dbus-run-session"_s,
            {u"--config-file="_s + busConfiguration(), u"--"_s, u"sh"_s, u"-c"_s,
             u"gnome-keyring-daemon --daemonize --components=secrets >&2 && "
             "until dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
             "org.freedesktop.DBus.GetNameOwner string:org.freedesktop.secrets >&2; do :; done && \"$0\""_s,
             QCoreApplication::applicationFilePath()});
    }

    void run(const QString& part, const QString& program, const QStringList& arguments) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s}) {
            environment.remove(name);
        }
        environment.insert(u"HOME"_s, m_home->path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_home->filePath(u"run"_s));
        environment.insert(u"XDG_DATA_HOME"_s, m_home->filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home->filePath(u"config"_s));
        environment.insert(QString::fromLatin1(partVariable), part);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        QVERIFY2(process.waitForStarted(), "the packages dbus and gnome-keyring are needed");
        constexpr int mostMillis = 120'000;
        if (!process.waitForFinished(mostMillis)) {
            process.kill();
            process.waitForFinished();
            QFAIL("did not end in time");
        }
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, output.constData());
        QVERIFY2(output.contains("0 failed"), output.constData());
    }

    /// A bus that knows no service but those in our folder.
    QString busConfiguration() const {
        return write(
            u"bus.conf"_s,
            "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</"
            "auth><servicedir>" +
                QFile::encodeName(m_home->filePath(u"services"_s)) +
                "</servicedir><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    }

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_home->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write %s", qPrintable(file.fileName()));
        }
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QByteArray part = qgetenv(partVariable);
    std::unique_ptr<QObject> test;
    if (part == "with") {
        test = std::make_unique<WithKeyring>();
    } else if (part == "without") {
        test = std::make_unique<WithoutKeyring>();
    } else if (part == "leave") {
        test = std::make_unique<LeavesASecret>();
    } else if (part == "locked") {
        test = std::make_unique<WithLockedKeyring>();
    } else if (part == "hanging") {
        test = std::make_unique<WithHangingKeyring>();
    } else {
        test = std::make_unique<TestKeychain>();
    }
    return QTest::qExec(test.get(), argc, argv);
}

#include "test_keychain.moc"
