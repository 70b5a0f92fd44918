#include "centerfixture.h"

#include <QDir>
#include <QTest>

using namespace centertest;

/// Uploads, downloads and their bounds.
class TestCenterUploads final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void uploadTravelsWithAComment() {
        Running running;
        const QByteArray bytes("line\0of\xff bytes", 15);
        const Got got = running.client->call("POST", u"/api/v2/uploads.json?filename=my%20l%C3%B6g.txt"_s,
                                             bytes, {{"Content-Type", "text/plain"}});
        QCOMPARE(got.status, 201);
        const QJsonObject upload = got.object(u"upload"_s);
        QCOMPARE(upload.value(u"attachments"_s).toArray().size(), 1);
        const QJsonObject attachment = upload.value(u"attachment"_s).toObject();
        QCOMPARE(attachment.value(u"file_name"_s).toString(), u"my lög.txt"_s);
        QCOMPARE(attachment.value(u"content_type"_s).toString(), u"text/plain"_s);
        QCOMPARE(attachment.value(u"size"_s).toInt(), 15);

        const QString token = upload.value(u"token"_s).toString();
        QCOMPARE(fileWith(running, token).status, 201);
        const QJsonObject kept = attachmentsOf(running).first().toObject();
        QCOMPARE(kept.value(u"id"_s), attachment.value(u"id"_s));
        const QUrl address(kept.value(u"content_url"_s).toString());
        QCOMPARE(address.host(), u"127.0.0.1"_s);
        const Got file =
            running.client->call("GET", address.toString(QUrl::FullyEncoded), {}, {{"Authorization", {}}});
        QCOMPARE(file.status, 200);
        QCOMPARE(file.body, bytes);
        QVERIFY(file.headers.value("content-disposition").startsWith("attachment"));
        QCOMPARE(fileWith(running, token).status, 422); // used up
    }

    void severalFilesUnderOneToken() {
        Running running;
        const QString token = running.client->upload(u"a.txt"_s, "a");
        const Got more =
            running.client->call("POST", u"/api/v2/uploads.json?filename=b.txt&token="_s + token, "b");
        QCOMPARE(more.object(u"upload"_s).value(u"token"_s).toString(), token);
        QCOMPARE(more.object(u"upload"_s).value(u"attachments"_s).toArray().size(), 2);
        QCOMPARE(fileWith(running, token).status, 201);
        QCOMPARE(attachmentsOf(running).size(), 2);
        QCOMPARE(
            running.client->call("POST", u"/api/v2/uploads.json?filename=c.txt&token=unknown"_s, "c").status,
            404);
    }

    void uploadIsTakenBack() {
        Running running;
        const QString token = running.client->upload(u"a.txt"_s, "a");
        QCOMPARE(storedFiles(running), 1);
        QCOMPARE(running.client->call("DELETE", u"/api/v2/uploads/%1.json"_s.arg(token)).status, 204);
        QCOMPARE(storedFiles(running), 0);
        QCOMPARE(running.client->call("DELETE", u"/api/v2/uploads/%1.json"_s.arg(token)).status, 404);
        QCOMPARE(fileWith(running, token).status, 422);
    }

    void unusedUploadIsGoneAfterAnHour() {
        Running running;
        const Got got = running.client->call("POST", u"/api/v2/uploads.json?filename=a.txt"_s, "a");
        const QString token = got.object(u"upload"_s).value(u"token"_s).toString();
        const QString address =
            got.object(u"upload"_s).value(u"attachment"_s).toObject().value(u"content_url"_s).toString();
        const QString used = running.client->upload(u"b.txt"_s, "b");
        QCOMPARE(fileWith(running, used).status, 201);
        running.clock.advance(std::chrono::minutes(59));
        QCOMPARE(running.client->get(address).status, 200);
        running.clock.advance(std::chrono::minutes(1));
        QCOMPARE(running.client->get(address).status, 404);
        QCOMPARE(fileWith(running, token).status, 422);
        QCOMPARE(storedFiles(running), 1); // that of the ticket stays
    }

    void namesAreNeverPaths_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("shown");
        QTest::newRow("upwards") << u"..%2F..%2Ftoken"_s << 201 << u"token"_s;
        QTest::newRow("absolute") << u"%2Fetc%2Fpasswd"_s << 201 << u"passwd"_s;
        QTest::newRow("backslashes") << u"C%3A%5Ca%5Cb.log"_s << 201 << u"b.log"_s;
        QTest::newRow("control characters") << u"a%0D%0AX%3A%00b.txt"_s << 201 << u"aX:b.txt"_s;
        QTest::newRow("nothing") << u""_s << 400 << QString();
        QTest::newRow("only slashes") << u"%2F%2F"_s << 400 << QString();
        QTest::newRow("too long") << QString(300, u'x') << 422 << QString();
    }
    void namesAreNeverPaths() {
        QFETCH(QString, given);
        QFETCH(int, status);
        QFETCH(QString, shown);
        Running running;
        const QByteArray token = running.token;
        const Got got = running.client->call("POST", u"/api/v2/uploads.json?filename="_s + given, "x");
        QCOMPARE(got.status, status);
        QCOMPARE(got.object(u"upload"_s).value(u"attachment"_s).toObject().value(u"file_name"_s).toString(),
                 shown);
        running.restart();
        QCOMPARE(running.token, token);
    }

    void sizeIsBounded() {
        Running running;
        constexpr qsizetype limit = 50 * 1024 * 1024;
        QCOMPARE(
            running.client->call("POST", u"/api/v2/uploads.json?filename=a.bin"_s, QByteArray(limit, 'x'))
                .status,
            201);
        const Got over = running.client->call("POST", u"/api/v2/uploads.json?filename=a.bin"_s,
                                              QByteArray(limit + 1, 'x'));
        QCOMPARE(over.status, 413);
        QCOMPARE(over.json.value(u"error"_s).toString(), u"AttachmentTooLarge"_s);
        // What is much larger is not even read into memory; the answer is the same.
        const Got far = running.client->call("POST", u"/api/v2/uploads.json?filename=a.bin"_s,
                                             QByteArray(limit + limit / 2, 'x'));
        QCOMPARE(far.status, 413);
        QCOMPARE(far.json.value(u"error"_s).toString(), u"AttachmentTooLarge"_s);
        QCOMPARE(storedFiles(running), 1);
        QCOMPARE(running.client->get(u"/api/v2/users/me.json"_s).status, 200);
    }

    void uploadNeedsASignIn() {
        Running running;
        QCOMPARE(
            running.client->call("POST", u"/api/v2/uploads.json?filename=a"_s, "x", {{"Authorization", {}}})
                .status,
            401);
    }

private:
    static Got fileWith(Running& running, const QString& token) {
        const QJsonObject comment{{u"body"_s, u"With a file"_s}, {u"uploads"_s, QJsonArray{token}}};
        return running.client->send("POST", u"/api/v2/requests.json"_s,
                                    Client::newRequest(u"Files"_s, {}, {{u"comment"_s, comment}}));
    }
    static QJsonArray attachmentsOf(Running& running) {
        return running.client->get(u"/api/v2/requests/1/comments.json"_s)
            .array(u"comments"_s)
            .first()
            .toObject()
            .value(u"attachments"_s)
            .toArray();
    }
    static qsizetype storedFiles(const Running& running) {
        return QDir(running.folder.path() + u"/uploads"_s).entryList(QDir::Files).size();
    }
};

QTEST_GUILESS_MAIN(TestCenterUploads)
#include "test_centeruploads.moc"
