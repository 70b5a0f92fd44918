#include "net/download.h"
#include "net/qttransport.h"
#include "support/rawserver.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorKind;

/// A ticket's file: whole or not at all, bounded, and without credentials where it lies elsewhere.
class TestDownload final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileComesWhole();
    void anotherHostGetsNoCredentials();
    void aRedirectElsewhereGetsNoCredentials();
    void nothingIsLeftOfAFailure_data();
    void nothingIsLeftOfAFailure();
    void anEndlessFileIsRefused();
    void aFileThatIsThereIsKept();
    void cancelLeavesNothing();

private:
    net::Download wanted(const QUrl& url, const QUrl& home) const;
    core::Result<qint64> answerOf(net::Download download);
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    net::QtTransport m_transport;
};

void TestDownload::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

net::Download TestDownload::wanted(const QUrl& url, const QUrl& home) const {
    return {.url = url,
            .pathTemplate = u"/attachments/{id}"_s,
            .authorization = core::Secret("Bearer t"),
            .home = home,
            .path = m_folder->filePath(u"log.bin"_s)};
}

core::Result<qint64> TestDownload::answerOf(net::Download download) {
    std::optional<core::Result<qint64>> answer;
    net::download(this, m_transport, std::move(download))->then(this, [&](core::Result<qint64> given) {
        answer = std::move(given);
    });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000)) {
        return core::fail(ErrorKind::Ambiguous, u"no answer"_s);
    }
    return *answer;
}

QByteArray TestDownload::content() const {
    QFile file(m_folder->filePath(u"log.bin"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestDownload::aFileComesWhole() {
    QByteArray bytes(2'000'000, Qt::Uninitialized);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        bytes[at] = char(at * 31 >> 3);
    }
    RawServer server({{.answer = httpAnswer("200 OK", bytes, "Content-Type: text/plain\r\n")}});
    const auto answer = answerOf(wanted(server.url(u"/a"_s), server.url()));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().details));
    QCOMPARE(*answer, bytes.size());
    QVERIFY(content() == bytes);
    QCOMPARE(files(), QStringList{u"log.bin"_s});
    QCOMPARE(server.requests().first().head.header("Authorization"), "Bearer t"_ba);
}

void TestDownload::anotherHostGetsNoCredentials() {
    RawServer home({{.answer = httpAnswer("200 OK", "")}});
    RawServer other({{.answer = httpAnswer("200 OK", "file")}});
    QVERIFY(answerOf(wanted(other.url(u"/a"_s), home.url())));
    QCOMPARE(content(), "file"_ba);
    QVERIFY(other.requests().first().head.header("Authorization").isEmpty());
}

void TestDownload::aRedirectElsewhereGetsNoCredentials() {
    RawServer other({{.answer = httpAnswer("302 Found", "", "Location: /b\r\n")},
                     {.answer = httpAnswer("200 OK", "file")}});
    RawServer home({{.answer = httpAnswer("302 Found", "not the file",
                                          "Location: " + other.url(u"/a"_s).toEncoded() + "\r\n")}});
    const auto answer = answerOf(wanted(home.url(u"/a"_s), home.url()));
    QVERIFY(answer);
    QCOMPARE(content(), "file"_ba);
    QCOMPARE(home.requests().first().head.header("Authorization"), "Bearer t"_ba);
    QCOMPARE(other.requests().size(), 2);
    for (const RawServer::Seen& seen : other.requests()) {
        QVERIFY(seen.head.header("Authorization").isEmpty());
    }
}

void TestDownload::nothingIsLeftOfAFailure_data() {
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    const QByteArray whole = httpAnswer("200 OK", QByteArray(100'000, 'x'));
    QTest::newRow("gone") << httpAnswer("404 Not Found", "no") << ErrorKind::Permanent << 404;
    QTest::newRow("sign-in page") << httpAnswer("401 No", "no") << ErrorKind::Permanent << 401;
    QTest::newRow("nothing in it") << httpAnswer("204 No Content", "") << ErrorKind::Permanent << 204;
    QTest::newRow("a part") << httpAnswer("206 Partial", "part") << ErrorKind::Permanent << 206;
    QTest::newRow("cut") << whole.chopped(10) << ErrorKind::Transient << 0;
    QTest::newRow("no answer") << QByteArray() << ErrorKind::Transient << 0;
}

void TestDownload::nothingIsLeftOfAFailure() {
    QFETCH(QByteArray, answer);
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    RawServer server({{.answer = answer}});
    const auto got = answerOf(wanted(server.url(u"/a"_s), server.url()));
    QVERIFY(!got);
    QCOMPARE(got.error().kind, kind);
    QCOMPARE(got.error().httpStatus, status);
    QCOMPARE(files(), QStringList());
}

void TestDownload::anEndlessFileIsRefused() {
    for (const QByteArray& answer :
         {httpAnswer("200 OK", QByteArray(5'000, 'x')), "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(5'000, 'x')}) {
        RawServer server({{.answer = answer}});
        net::Download download = wanted(server.url(u"/a"_s), server.url());
        download.most = 4'000;
        const auto got = answerOf(std::move(download));
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::Permanent);
        QCOMPARE(files(), QStringList());
    }
}

void TestDownload::aFileThatIsThereIsKept() {
    QFile file(m_folder->filePath(u"log.bin"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    RawServer server({{.answer = httpAnswer("200 OK", "theirs")}});
    QVERIFY(!answerOf(wanted(server.url(u"/a"_s), server.url())));
    QCOMPARE(content(), "mine"_ba);
    QCOMPARE(server.connections(), 0);
}

void TestDownload::cancelLeavesNothing() {
    RawServer server({{.answer = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart", .isClosed = false}});
    std::optional<core::Result<qint64>> answer;
    auto* call = net::download(this, m_transport, wanted(server.url(u"/a"_s), server.url()));
    call->then(this, [&](core::Result<qint64> given) { answer = std::move(given); });
    QTRY_COMPARE(server.requests().size(), 1);
    call->cancel();
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(server.closed(), 1);
    QTRY_COMPARE(files(), QStringList());
}

QTEST_GUILESS_MAIN(TestDownload)
#include "test_download.moc"
