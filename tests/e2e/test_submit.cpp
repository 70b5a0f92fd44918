#include "world.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList sorted(QStringList words) {
    words.sort();
    return words;
}

QJsonObject issueOf(const QJsonObject& report, const QString& code) {
    const QJsonArray issues = report[u"issues"_s].toArray();
    for (const QJsonValue& issue : issues) {
        if (issue[u"code"_s].toString() == code) {
            return issue.toObject();
        }
    }
    return {};
}

/// What "submit --json" promises whatever happens: these keys and no others, and the shape of what they hold.
void verifyReport(const Outcome& outcome) {
    QVERIFY2(!outcome.json.isEmpty(), "standard output: " + outcome.out);
    QStringList keys = outcome.json.keys();
    keys.removeAll(u"evidence"_s); // what became of its files, where there are any
    QCOMPARE(sorted(keys),
             sorted({u"id"_s, u"state"_s, u"severity_taken"_s, u"ticket"_s, u"issues"_s, u"error"_s}));
    QVERIFY(outcome.json[u"issues"_s].isArray());
    const QJsonArray issues = outcome.json[u"issues"_s].toArray();
    for (const QJsonValue& issue : issues) {
        QCOMPARE(sorted(issue.toObject().keys()),
                 sorted({u"level"_s, u"step"_s, u"field"_s, u"code"_s, u"text"_s}));
        QVERIFY((QStringList{u"error"_s, u"warning"_s, u"note"_s}.contains(issue[u"level"_s].toString())));
        QVERIFY(!issue[u"text"_s].toString().isEmpty());
    }
    if (!outcome.json[u"ticket"_s].isNull()) {
        QCOMPARE(sorted(outcome.json[u"ticket"_s].toObject().keys()), sorted({u"id"_s, u"url"_s}));
    }
    if (!outcome.json[u"error"_s].isNull()) {
        QCOMPARE(sorted(outcome.json[u"error"_s].toObject().keys()),
                 sorted({u"kind"_s, u"text"_s, u"path"_s}));
        QVERIFY(!outcome.json[u"error"_s][u"text"_s].toString().isEmpty());
    }
}

void verifyDelivered(const Outcome& outcome) {
    verifyReport(outcome);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QCOMPARE(outcome.json[u"state"_s].toString(), u"delivered"_s);
    QVERIFY(outcome.json[u"error"_s].isNull());
    QVERIFY(QUrl(outcome.json[u"ticket"_s][u"url"_s].toString()).isValid());
}

void verifyNothingStored(const World& world, const Outcome& outcome) {
    verifyReport(outcome);
    QVERIFY(outcome.json[u"state"_s].isNull());
    QVERIFY(outcome.json[u"ticket"_s].isNull());
    QVERIFY(!outcome.json[u"error"_s].isNull());
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(world.run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray().isEmpty());
    QVERIFY(world.tickets().isEmpty());
}

/// The first words a person reads in the ticket.
QString firstComment(const World& world, const QString& ticket) {
    const QJsonObject answer = world.get(u"/api/v2/requests/%1/comments.json"_s.arg(ticket));
    return answer[u"comments"_s].toArray().first()[u"body"_s].toString();
}

/// Name → bytes of what hangs on the ticket's first comment, read over HTTP.
QMap<QString, QByteArray> filesOf(const World& world, const QString& ticket) {
    const QJsonObject answer = world.get(u"/api/v2/requests/%1/comments.json"_s.arg(ticket));
    const QJsonArray files = answer[u"comments"_s].toArray().first()[u"attachments"_s].toArray();
    QMap<QString, QByteArray> found;
    for (const QJsonValue& file : files) {
        found.insert(file[u"file_name"_s].toString(),
                     world.download(QUrl(file[u"content_url"_s].toString())));
    }
    return found;
}

} // namespace

/// "submit" as scripts rely on it: what it prints, what it returns, and what the Support Center then holds.
class TestSubmit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleCanBeFiledAtOnce();
    void theSameIdIsTheSameTicket();
    void idOnTheCommandLineWins();
    void withoutWaitingItIsSaved();
    void whatWasSavedIsDeliveredByTheNextRun();
    void lessThanUrgentIsWarnedAndSent();
    void strictStopsAtWarnings();
    void urgentOnStagingIsRefused();
    void filesArriveByteForByte();
    void fromStandardInputPathsStartHere();
    void onSomebodysBehalf();
    void withoutAnAccountNothingIsSent();
    void theNamedAccountIsTaken();
};

void TestSubmit::theExampleCanBeFiledAtOnce() {
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const Outcome example = run({.arguments = {u"submit"_s, u"--example"_s, u"--data-dir"_s, data}});
    QCOMPARE(example.code, 0);
    QVERIFY(QJsonDocument::fromJson(example.out).isObject());
    QVERIFY(!QFileInfo::exists(data)); // nothing is made by looking at it

    const Outcome outcome =
        run({.arguments = {u"submit"_s, u"-"_s, u"--practice"_s, u"--json"_s, u"--data-dir="_s + data},
             .input = example.out});
    verifyDelivered(outcome);
    QCOMPARE(outcome.json[u"severity_taken"_s].toString(), u"urgent"_s);
    const QString id = outcome.json[u"ticket"_s][u"id"_s].toString();
    QVERIFY2(id.startsWith(u"PRACTICE-"_s), qPrintable(id));

    const Outcome shown =
        run({.arguments = {u"--data-dir"_s, data, u"ticket"_s, id, u"--practice"_s, u"--json"_s}});
    QVERIFY2(shown.code == 0, shown.err.constData());
    const QJsonObject ticket = shown.json;
    for (const char* key : {"id", "subject", "severity", "status", "requester", "created_at", "updated_at",
                            "url", "fields", "comments"}) {
        QVERIFY2(ticket.contains(QLatin1StringView(key)), key);
    }
    const QJsonObject sent = QJsonDocument::fromJson(example.out)[u"fields"_s].toObject();
    QCOMPARE(ticket[u"id"_s].toString(), id);
    QCOMPARE(ticket[u"subject"_s].toString(), sent[u"subject"_s].toString());
    QCOMPARE(ticket[u"severity"_s].toString(), u"urgent"_s);
    QVERIFY(!ticket[u"requester"_s].toString().isEmpty());
    QVERIFY(QDateTime::fromString(ticket[u"created_at"_s].toString(), Qt::ISODate).isValid());
    QStringList values;
    const QJsonArray fields = ticket[u"fields"_s].toArray();
    for (const QJsonValue& field : fields) {
        values.append(field[u"value"_s].toString());
    }
    QVERIFY2(values.contains(u"Production"_s), qPrintable(values.join(u" | "_s)));
    const QJsonArray comments = ticket[u"comments"_s].toArray();
    QVERIFY(comments.size() >= 2);
    QVERIFY(comments[0][u"body"_s].toString().contains(sent[u"callback"_s].toString()));
    QVERIFY(comments[1][u"body"_s].toString().contains(id)); // the agent's acknowledgement
    QVERIFY(comments[1][u"author"_s] != comments[0][u"author"_s]);
}

void TestSubmit::theSameIdIsTheSameTicket() {
    World world;
    const QString file = world.writeFile(u"trace.bin"_s, 3'000);
    const Outcome first = world.run({u"submit"_s, world.writeRequest(u"same-1"_s, {}, {file}), u"--json"_s});
    verifyDelivered(first);
    QCOMPARE(first.json[u"id"_s].toString(), u"same-1"_s);
    // A script that tries again may find its files cleared away and the words changed: the entry is what it
    // was.
    QVERIFY(QFile::remove(file));
    const QString changed =
        world.writeRequest(u"same-1"_s, {{u"subject"_s, u"Something else altogether"_s}}, {file});
    const Outcome again = world.run({u"submit"_s, changed, u"--json"_s});
    verifyDelivered(again);
    QCOMPARE(again.json[u"ticket"_s], first.json[u"ticket"_s]);
    QCOMPARE(world.tickets().size(), 1);
    QCOMPARE(world.proxy().requests("POST", "/api/v2/requests"), 1);
    QCOMPARE(world.tickets().first()[u"subject"_s].toString(), u"Logins fail for all users since 02:40"_s);
    QCOMPARE(world.run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray().size(), 1);
}

void TestSubmit::idOnTheCommandLineWins() {
    World world;
    const QString request = world.writeRequest(u"in-file"_s);
    const Outcome outcome = world.run({u"submit"_s, request, u"--id"_s, u"given-1"_s, u"--json"_s});
    verifyDelivered(outcome);
    QCOMPARE(outcome.json[u"id"_s].toString(), u"given-1"_s);
    QCOMPARE(world.ticketsOf(u"given-1"_s).size(), 1);
    QCOMPARE(world.ticketsOf(u"in-file"_s).size(), 0);

    // Without any id each run is a request of its own.
    const QString nameless = world.writeRequest({});
    const Outcome one = world.run({u"submit"_s, nameless, u"--json"_s});
    const Outcome two = world.run({u"submit"_s, nameless, u"--json"_s});
    verifyDelivered(one);
    verifyDelivered(two);
    QVERIFY(one.json[u"id"_s] != two.json[u"id"_s]);
    QCOMPARE(world.tickets().size(), 3);
}

void TestSubmit::withoutWaitingItIsSaved() {
    World world;
    const QString request = world.writeRequest(u"saved-1"_s);
    const Outcome saved = world.run({u"submit"_s, request, u"--wait"_s, u"0"_s, u"--json"_s});
    verifyReport(saved);
    QCOMPARE(saved.code, 4);
    QCOMPARE(saved.json[u"state"_s].toString(), u"saved"_s);
    QVERIFY(saved.json[u"ticket"_s].isNull());
    QVERIFY(saved.json[u"severity_taken"_s].isNull());
    QVERIFY(world.tickets().isEmpty());
    const QJsonArray items = world.run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first()[u"state"_s].toString(), u"saved"_s);

    const Outcome later = world.run({u"submit"_s, request, u"--json"_s});
    verifyDelivered(later);
    QCOMPARE(later.json[u"id"_s].toString(), u"saved-1"_s);
    QCOMPARE(world.ticketsOf(u"saved-1"_s).size(), 1);
}

void TestSubmit::whatWasSavedIsDeliveredByTheNextRun() {
    World world;
    world.proxy().setRefusing(true);
    const Outcome waiting =
        world.run({u"submit"_s, world.writeRequest(u"next-1"_s), u"--wait"_s, u"2"_s, u"--json"_s});
    verifyReport(waiting);
    QCOMPARE(waiting.code, 4);
    QCOMPARE(waiting.json[u"state"_s].toString(), u"waiting"_s);
    QVERIFY(!waiting.json[u"error"_s].isNull()); // why it waits
    world.proxy().setRefusing(false);
    // The older one goes out first: it was due, or becomes so, before the account is free for the new one.
    QCOMPARE(world.run({u"outbox"_s, u"retry"_s, u"next-1"_s}).code, 0);
    verifyDelivered(world.run({u"submit"_s, world.writeRequest(u"next-2"_s), u"--json"_s}));
    QCOMPARE(world.ticketsOf(u"next-1"_s).size(), 1);
    QCOMPARE(world.ticketsOf(u"next-2"_s).size(), 1);
}

void TestSubmit::lessThanUrgentIsWarnedAndSent() {
    World world;
    const Outcome outcome = world.run(
        {u"submit"_s, world.writeRequest(u"normal-1"_s, {{u"severity"_s, u"normal"_s}}), u"--json"_s});
    verifyDelivered(outcome);
    QCOMPARE(outcome.json[u"severity_taken"_s].toString(), u"normal"_s);
    const QJsonObject issue = issueOf(outcome.json, u"not_urgent"_s);
    QCOMPARE(issue[u"level"_s].toString(), u"warning"_s);
    QCOMPARE(issue[u"field"_s].toString(), u"severity"_s);
    QVERIFY2(outcome.err.contains("/fields/severity"), outcome.err.constData());
    QCOMPARE(world.ticketsOf(u"normal-1"_s).value(0)[u"priority"_s].toString(), u"normal"_s);
}

void TestSubmit::strictStopsAtWarnings() {
    World world;
    const QString request = world.writeRequest(u"strict-1"_s, {{u"severity"_s, u"normal"_s}});
    const Outcome outcome = world.run({u"submit"_s, request, u"--strict"_s, u"--json"_s});
    QCOMPARE(outcome.code, 3);
    verifyNothingStored(world, outcome);
    QCOMPARE(issueOf(outcome.json, u"not_urgent"_s)[u"level"_s].toString(), u"warning"_s);
    // Without a warning --strict changes nothing; notes are no warnings.
    verifyDelivered(world.run({u"submit"_s, world.writeRequest(u"strict-2"_s), u"--strict"_s, u"--json"_s}));
}

void TestSubmit::urgentOnStagingIsRefused() {
    World world;
    const Outcome outcome = world.run(
        {u"submit"_s, world.writeRequest(u"staging-1"_s, {{u"environment"_s, u"staging"_s}}), u"--json"_s});
    QCOMPARE(outcome.code, 3);
    verifyNothingStored(world, outcome);
    QCOMPARE(outcome.json[u"id"_s].toString(), u"staging-1"_s);
    const QJsonObject issue = issueOf(outcome.json, u"urgent_non_production"_s);
    QCOMPARE(issue[u"level"_s].toString(), u"error"_s);
    QVERIFY(!issue[u"step"_s].toString().isEmpty());
    const QString pointer = u"/fields/"_s + issue[u"field"_s].toString();
    QCOMPARE(outcome.json[u"error"_s][u"path"_s].toString(), pointer);
    QVERIFY2(outcome.err.contains(pointer.toUtf8()), outcome.err.constData());
}

void TestSubmit::filesArriveByteForByte() {
    World world;
    QVERIFY(QDir().mkpath(world.path(u"elsewhere"_s)));
    const QString beside = world.writeFile(u"beside the request.bin"_s, 70'001);
    const QString here = world.writeFile(u"elsewhere/hier-ä.log"_s, 1);
    const QString absolute = world.writeFile(u"absolute.bin"_s, 262'144);
    const QString request = world.writeRequest(u"files-1"_s, {}, {u"beside the request.bin"_s, absolute});
    const Outcome outcome =
        world.launch({.arguments = {u"submit"_s, request, u"--attach"_s, u"hier-ä.log"_s, u"--json"_s},
                      .folder = world.path(u"elsewhere"_s)});
    verifyDelivered(outcome);
    const QMap<QString, QByteArray> files = filesOf(world, outcome.json[u"ticket"_s][u"id"_s].toString());
    QCOMPARE(sorted(files.keys()), sorted({u"beside the request.bin"_s, u"hier-ä.log"_s, u"absolute.bin"_s}));
    QVERIFY(files[u"beside the request.bin"_s] == readWhole(beside));
    QVERIFY(files[u"hier-ä.log"_s] == readWhole(here));
    QVERIFY(files[u"absolute.bin"_s] == readWhole(absolute));
}

void TestSubmit::fromStandardInputPathsStartHere() {
    World world;
    QVERIFY(QDir().mkpath(world.path(u"here"_s)));
    const QString file = world.writeFile(u"here/trace.bin"_s, 500);
    const QByteArray request = readWhole(world.writeRequest(u"stdin-1"_s, {}, {u"trace.bin"_s}));
    const Outcome outcome = world.launch(
        {.arguments = {u"submit"_s, u"-"_s, u"--json"_s}, .input = request, .folder = world.path(u"here"_s)});
    verifyDelivered(outcome);
    QCOMPARE(filesOf(world, outcome.json[u"ticket"_s][u"id"_s].toString())[u"trace.bin"_s], readWhole(file));
}

void TestSubmit::onSomebodysBehalf() {
    World world;
    const QString request =
        world.writeRequest(u"behalf-1"_s, {{u"behalf"_s, u"other"_s},
                                           {u"requester_name"_s, u"Grace Hopper"_s},
                                           {u"requester_email"_s, u"grace@navy.example"_s},
                                           {u"requester_phone"_s, u"+1 202 555 0143"_s},
                                           {u"requester_company"_s, u"Navy"_s},
                                           {u"requester_project"_s, u"Compilers"_s}});
    const Outcome outcome = world.run({u"submit"_s, request, u"--json"_s});
    verifyDelivered(outcome);
    const QString id = outcome.json[u"ticket"_s][u"id"_s].toString();

    const QJsonObject me = world.get(u"/api/v2/users/me.json"_s)[u"user"_s].toObject();
    const QJsonObject answer = world.get(u"/api/v2/requests/%1.json?include=users"_s.arg(id));
    const QJsonObject ticket = answer[u"request"_s].toObject();
    // An end-user can file for nobody else: the ticket's requester is the account's person …
    QCOMPARE(ticket[u"requester_id"_s].toInteger(), me[u"id"_s].toInteger());
    // … the other one gets copies …
    QStringList copied;
    const QJsonArray copies = ticket[u"email_cc_ids"_s].toArray();
    const QJsonArray people = answer[u"users"_s].toArray();
    for (const QJsonValue& person : people) {
        if (copies.contains(person[u"id"_s])) {
            copied.append(person[u"email"_s].toString());
        }
    }
    QCOMPARE(copied, QStringList{u"grace@navy.example"_s});
    // … and stands in the first block that is read.
    const QString block = firstComment(world, id).section(u"\n\n"_s, 0, 0);
    for (const QString& word : {u"on behalf of"_s, u"Grace Hopper"_s, u"grace@navy.example"_s,
                                u"+1 202 555 0143"_s, u"Navy"_s, u"Compilers"_s}) {
        QVERIFY2(block.contains(word), qPrintable(block));
    }
}

void TestSubmit::withoutAnAccountNothingIsSent() {
    World world;
    const QString request = world.writeRequest(u"nobody-1"_s);
    const Outcome unknown = world.run({u"submit"_s, request, u"--account"_s, u"nobody"_s, u"--json"_s});
    QCOMPARE(unknown.code, 5);
    verifyNothingStored(world, unknown);
    QVERIFY2(unknown.err.contains("nobody"), unknown.err.constData());

    QVERIFY(QFile::remove(world.data() + u"/config/accounts.json"_s));
    QJsonObject json = QJsonDocument::fromJson(readWhole(request)).object();
    json.remove(u"account"_s);
    const Outcome none = world.run({u"submit"_s, u"-"_s, u"--json"_s}, QJsonDocument(json).toJson());
    QCOMPARE(none.code, 5);
    verifyNothingStored(world, none);
    QVERIFY2(none.err.contains("accounts add") && none.err.contains("--practice"), none.err.constData());
}

void TestSubmit::theNamedAccountIsTaken() {
    World world;
    ticket::Account other = world.account();
    other.id = core::AccountId(u"other"_s);
    other.isDefault = false;
    other.url = QUrl(u"http://127.0.0.1:1/"_s); // nobody listens there
    world.keepAccount(other);
    const QString request = world.writeRequest(u"named-1"_s);
    const Outcome outcome =
        world.run({u"submit"_s, request, u"--account"_s, u"other"_s, u"--wait"_s, u"1"_s, u"--json"_s});
    verifyReport(outcome);
    QCOMPARE(outcome.code, 4);
    const QJsonArray items = world.run({u"outbox"_s, u"--json"_s}).json[u"items"_s].toArray();
    QCOMPARE(items.first()[u"account"_s].toString(), u"other"_s);
    QVERIFY(world.tickets().isEmpty());
}

QTEST_GUILESS_MAIN(TestSubmit)
#include "test_submit.moc"
