#include "world.h"

#include <QDirIterator>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// The ways in which the token would stand in a file or a message.
QByteArrayList traces(const World& world) {
    const QByteArray token = world.token();
    const QByteArray credentials = world.access().user.toUtf8() + "/token:" + token;
    // Of the base64 of what stands before the token its own part is taken too, at all three shifts.
    QByteArrayList found{token, credentials.toBase64(), token.toHex(), token.toPercentEncoding()};
    for (const QByteArray& shift : {QByteArray(), QByteArray("x"), QByteArray("xx")}) {
        constexpr qsizetype blurred = 4;
        QByteArray encoded = (shift + token).toBase64(QByteArray::OmitTrailingEquals);
        found.append(encoded.mid(blurred).chopped(blurred));
    }
    return found;
}

void verifyWithout(const QByteArrayList& traces, const QByteArray& bytes, const QString& where) {
    for (const QByteArray& trace : traces) {
        QVERIFY2(!bytes.contains(trace), qPrintable(u"the secret is in "_s + where));
    }
}

void verifyOwnedAlone(const QString& path) {
    const QFileInfo info(path);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;
    const QFile::Permissions owned = info.isDir() ? QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                                  : QFile::ReadOwner | QFile::WriteOwner;
    constexpr auto owners = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QVERIFY2((info.permissions() & others) == 0, qPrintable(path));
    QVERIFY2((info.permissions() & owners) == owned, qPrintable(path));
}

} // namespace

/// The token of an account goes into the head of a request and nowhere else; and nobody else can read what is
/// stored.
class TestSecrets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTokenIsWrittenNowhere();
    void whatIsStoredIsThePersonsAlone();
    void anotherUmaskChangesNothing();
    void otherProcessesCannotLookInside();
};

void TestSecrets::theTokenIsWrittenNowhere() {
    World world;
    const QByteArrayList secret = traces(world);
    const QString file = world.writeFile(u"trace.bin"_s, 20'000);
    const QString request = world.writeRequest(u"secret-1"_s, {}, {file});
    // Through good and bad weather: each error has its own words.
    world.proxy().setPlan(
        {{.kind = Fault::Kind::CutAnswer, .method = "POST", .path = "/api/v2/requests", .bytes = 10},
         {.kind = Fault::Kind::Replace,
          .method = "GET",
          .path = "/api/v2/users/me",
          .answer = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"}});
    const QList<QStringList> runs{{u"submit"_s, request, u"--json"_s, u"--wait"_s, u"60"_s},
                                  {u"submit"_s, request, u"--account"_s, u"none"_s, u"--id"_s, u"secret-2"_s},
                                  {u"accounts"_s, u"test"_s, u"test"_s},
                                  {u"accounts"_s, u"test"_s, u"test"_s},
                                  {u"accounts"_s, u"list"_s, u"--json"_s},
                                  {u"outbox"_s, u"--json"_s},
                                  {u"tickets"_s, u"--json"_s},
                                  {u"ticket"_s, u"PRACTICE-1"_s, u"--json"_s}};
    for (const QStringList& words : runs) {
        const Outcome outcome = world.run(words);
        verifyWithout(secret, outcome.out, u"standard output of "_s + words.join(u' '));
        verifyWithout(secret, outcome.err, u"standard error of "_s + words.join(u' '));
    }
    QCOMPARE(world.ticketsOf(u"secret-1"_s).size(), 1);

    // While one is at work, too: the log of the database is not yet folded in.
    world.proxy().setPlan({{.kind = Fault::Kind::Hang, .method = "GET", .path = "/api/v2/requests/"}});
    const int before = world.proxy().faults();
    const auto hanging =
        world.start({u"submit"_s, world.writeRequest(u"secret-3"_s, {}, {file}), u"--wait"_s, u"60"_s});
    QTRY_COMPARE_WITH_TIMEOUT(world.proxy().faults(), before + 1, 30'000);
    int files = 0;
    QDirIterator all(world.data(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        verifyWithout(secret, readWhole(path), path);
        ++files;
    }
    QVERIFY(files >= 5); // accounts, database and its two logs, log, blob
    hanging->kill();
    QVERIFY(hanging->waitForFinished());
}

void TestSecrets::whatIsStoredIsThePersonsAlone() {
    World world;
    const QString request = world.writeRequest(u"modes-1"_s, {}, {world.writeFile(u"trace.bin"_s, 2'000)});
    const auto running = world.start({u"submit"_s, request, u"--wait"_s, u"60"_s});
    QVERIFY(running->waitForFinished(60'000));
    QCOMPARE(running->exitCode(), 0);
    verifyOwnedAlone(world.data());
    QDirIterator all(world.data(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        verifyOwnedAlone(all.next());
    }
}

void TestSecrets::anotherUmaskChangesNothing() {
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const Outcome example = run({.arguments = {u"submit"_s, u"--example"_s}});
    const QString file = folder.filePath(u"trace.bin"_s);
    writeWhole(file, QByteArray(1'000, 'x'));
    const Outcome outcome =
        run({.arguments = {u"--data-dir"_s, data, u"submit"_s, u"-"_s, u"--practice"_s, u"--attach"_s, file},
             .input = example.out,
             .through = {u"sh"_s, u"-c"_s, u"umask 0; exec \"$0\" \"$@\""_s}});
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    verifyOwnedAlone(data);
    QDirIterator all(data, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        verifyOwnedAlone(all.next());
    }
}

void TestSecrets::otherProcessesCannotLookInside() {
    // What may not be dumped belongs to root in /proc, whoever runs it; so it must not be root who does.
    constexpr uint nobody = 65534;
    const QTemporaryDir folder;
    QString program = QStringLiteral(SW_PROGRAM);
    QStringList through;
    if (geteuid() == 0) {
        const QString copy = folder.filePath(u"program"_s);
        QVERIFY(QFile::copy(program, copy));
        program = copy;
        QCOMPARE(chown(QFile::encodeName(folder.path()).constData(), nobody, nobody), 0);
        QVERIFY(QFile::setPermissions(copy, QFile::Permissions(0x5755)));
        through = QStringList{u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
    }
    const auto ownerOf = [&](const QStringList& words, const QByteArray& sign) {
        QProcess process;
        const QStringList all = through + words;
        process.start(all.first(), all.mid(1));
        QByteArray said;
        const bool isUp = QTest::qWaitFor(
            [&] {
                said += process.readAllStandardOutput();
                return said.contains(sign);
            },
            30'000);
        const uint owner = QFileInfo(u"/proc/%1/environ"_s.arg(process.processId())).ownerId();
        process.kill();
        process.waitForFinished();
        return isUp ? std::optional(owner) : std::nullopt;
    };
    // Any other program of that person: the check would see it.
    const auto other = ownerOf({u"sh"_s, u"-c"_s, u"echo up; exec sleep 60"_s}, "up");
    QVERIFY(other && *other != 0);
    QCOMPARE(ownerOf({program, u"--data-dir"_s, folder.filePath(u"data"_s), u"practice"_s}, "\"token\""),
             std::optional(0U));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"
