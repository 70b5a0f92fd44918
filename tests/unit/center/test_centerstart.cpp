#include "centerfixture.h"
#include "core/filelock.h"

#include <QFile>
#include <QFileInfo>
#include <QTcpSocket>
#include <QTest>

using namespace centertest;

class TestCenterStart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listensOnLoopbackAndSaysHowToReachIt() {
        const Running running;
        QVERIFY(running.center->isServing());
        QCOMPARE(running.url.host(), u"127.0.0.1"_s);
        QVERIFY(running.url.port() > 0);
        const QJsonObject file = accessFile(running);
        QCOMPARE(file.value(u"url"_s).toString(), running.url.toString());
        QCOMPARE(file.value(u"user"_s).toString(), u"practice@localhost"_s);
        QCOMPARE(file.value(u"token"_s).toString().toLatin1(), running.token);
        for (const QString& name : {u"/center.json"_s, u"/token"_s, u"/center.sqlite"_s}) {
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY2(!(QFile::permissions(running.folder.path() + name) & others), qPrintable(name));
        }
    }

    void secondOnTheSameFolderGetsTheFirstsAccess() {
        Running running;
        center::PracticeCenter second(running.folder.path(), smallForm(), running.clock);
        const auto access = second.start(0);
        QVERIFY(access.has_value());
        QVERIFY(!second.isServing());
        QCOMPARE(access->url, running.url);
        QCOMPARE(access->token.reveal(), running.token);
        QVERIFY(!Client(*access).file(u"Filed through the second"_s).isEmpty());
        QCOMPARE(running.client->get(u"/api/v2/requests.json"_s).array(u"requests"_s).size(), 1);
    }

    void builtInFormIsMirrored() {
        const QTemporaryDir folder;
        center::PracticeCenter center(folder.path());
        const auto access = center.start(0);
        QVERIFY(access.has_value());
        Client client(*access);
        const ticket::Form form = ticket::loadForm({}).form;
        using Role = ticket::FieldRole;
        for (const Role role :
             {Role::Service, Role::Environment, Role::IssueType, Role::Callback, Role::Since}) {
            const ticket::Field* field = form.field(role);
            QVERIFY(field != nullptr);
            QVERIFY2(fieldId(client, field->label.english()) != 0, qPrintable(field->id));
        }
        QVERIFY(!client.file(u"Down"_s, u"Text"_s, {{u"priority"_s, u"urgent"_s}}).isEmpty());
        const QJsonArray comments = client.get(u"/api/v2/requests/1/comments.json"_s).array(u"comments"_s);
        QVERIFY(comments.last().toObject().value(u"body"_s).toString().contains(u"target"_s));
    }

    void startingTwiceIsTheSameCenter() {
        const Running running;
        const auto again = running.center->start(0);
        QVERIFY(again.has_value());
        QCOMPARE(again->url, running.url);
    }

    void staleAccessFileIsIgnored() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"center.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"url\":\"http://127.0.0.1:1\",\"user\":\"x\",\"token\":\"old\"}");
        file.close();
        const TestClock clock;
        center::PracticeCenter center(folder.path(), smallForm(), clock);
        const auto access = center.start(0);
        QVERIFY(access.has_value());
        QVERIFY(center.isServing());
        QVERIFY(access->token.reveal() != "old");
    }

    void lockedFolderWithoutAnAnswerIsAnError() {
        const QTemporaryDir folder;
        core::FileLock lock(folder.filePath(u"center.lock"_s));
        QVERIFY(lock.tryLock());
        const TestClock clock;
        center::PracticeCenter center(folder.path(), smallForm(), clock);
        const auto access = center.start(0);
        QVERIFY(!access.has_value());
        QCOMPARE(access.error().kind, core::ErrorKind::Transient);
    }

    void takenPortIsAnErrorAndTheFolderIsFreeAgain() {
        const Running running;
        const QTemporaryDir folder;
        center::PracticeCenter center(folder.path(), smallForm(), running.clock);
        const auto access = center.start(static_cast<quint16>(running.url.port()));
        QVERIFY(!access.has_value());
        QVERIFY(access.error().text.contains(QString::number(running.url.port())));
        QVERIFY(!center.isServing());
        QVERIFY(center.start(0).has_value());
    }

    void everythingIsThereAfterARestart() {
        Running running;
        const QString token = running.client->upload(u"log.txt"_s, "line");
        const QJsonObject comment{{u"body"_s, u"See the log"_s}, {u"uploads"_s, QJsonArray{token}}};
        const QString id =
            running.client->file(u"First"_s, {}, {{u"comment"_s, comment}}).value(u"id"_s).toString();
        QCOMPARE(id, u"PRACTICE-1"_s);
        const QByteArray secret = running.token;
        const QUrl url = running.url;

        running.restart();
        QCOMPARE(running.token, secret);
        QCOMPARE(running.url, url); // kept links still open
        const QJsonObject request =
            running.client->get(u"/api/v2/requests/PRACTICE-1.json"_s).object(u"request"_s);
        QCOMPARE(request.value(u"subject"_s).toString(), u"First"_s);
        const QJsonArray comments =
            running.client->get(u"/api/v2/requests/1/comments.json"_s).array(u"comments"_s);
        QCOMPARE(comments.size(), 2);
        const QJsonArray files = comments.first().toObject().value(u"attachments"_s).toArray();
        QCOMPARE(running.client->get(files.first().toObject().value(u"content_url"_s).toString()).body,
                 QByteArray("line"));
        QCOMPARE(running.client->file(u"Second"_s).value(u"id"_s).toString(), u"PRACTICE-2"_s);
    }

    void newerOrDamagedStoreIsSaid() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"center.sqlite"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const TestClock clock;
        center::PracticeCenter center(folder.path(), smallForm(), clock);
        const auto access = center.start(0);
        QVERIFY(!access.has_value());
        QVERIFY(access.error().details.startsWith(u"damaged"_s));
        QVERIFY(QFileInfo::exists(file.fileName()));
    }

private:
    static QJsonObject accessFile(const Running& running) {
        QFile file(running.folder.path() + u"/center.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
};

QTEST_GUILESS_MAIN(TestCenterStart)
#include "test_centerstart.moc"
