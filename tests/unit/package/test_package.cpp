#include "archive/archive.h"
#include "package/manifest.h"
#include "package/packages.h"
#include "package/saving.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

template <class T>
T must(core::Result<T> result) {
    if (!result) {
        qFatal("%s %s", qPrintable(result.error().text), qPrintable(result.error().details));
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

QByteArray noise(qsizetype size, quint32 seed = 7) {
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    std::ranges::generate(bytes, [&] { return char(random.bounded(256)); });
    return bytes;
}

QByteArray readWhole(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeWhole(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(path));
    }
}

using Items = QList<std::pair<QString, QByteArray>>;

Items itemsOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s cannot be read", qPrintable(path));
    }
    const auto reader = must(must(archives::library())->open(file, {}));
    Items items;
    while (const auto item = must(reader->next())) {
        QByteArray bytes(4'000'000, Qt::Uninitialized);
        qsizetype size = 0;
        while (const qint64 count = must(reader->read(bytes.data() + size, bytes.size() - size))) {
            size += count;
        }
        items.append({item->name, bytes.first(size)});
    }
    return items;
}

void pack(const QString& path, const Items& items) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("%s cannot be written", qPrintable(path));
    }
    const auto writer = must(must(archives::library())->create(file, archives::Format::Zip));
    for (const auto& [name, bytes] : items) {
        must(writer->begin({.name = name, .size = bytes.size()}));
        must(writer->write(bytes));
    }
    must(writer->finish());
}

template <class T>
core::Result<T> answerOf(core::Call<T>* call) {
    std::optional<core::Result<T>> answer;
    QObject context;
    call->then(&context, [&](core::Result<T> given) { answer = std::move(given); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, patience)) {
        return core::fail({.text = u"No answer."_s});
    }
    return *answer;
}

} // namespace

/// A request leaves one machine as one file and comes to another as it was, or not at all.
class TestPackage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingArrives();
    void nothingSecretGoesAlong();
    void aPersonCanReadIt();
    void itIsLookedUpBeforeItIsSent();
    void namesOfFilesDoNoHarm();
    void theAccountIsFoundByItsAddress_data();
    void theAccountIsFoundByItsAddress();
    void aFileThatIsNoPackageIsRefused_data();
    void aFileThatIsNoPackageIsRefused();
    void whatWasChangedIsRefused_data();
    void whatWasChangedIsRefused();
    void everyCutIsRefused();
    void packedAgainByHandItIsStillWhole();
    void anExistingFileIsKept();
    void aLostBlobIsSaid();
    void aFullDiskLeavesNothing();
    void cancelLeavesNothing();

private:
    package::Content content() const;
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString save() const;
    QStringList below(const QString& folder) const {
        return QDir(path(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::BlobStore> m_blobs;
    store::Entry m_entry;
};

void TestPackage::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_blobs = std::make_unique<store::BlobStore>(path(u"blobs"_s));
    QVERIFY(QDir().mkpath(path(u"out"_s)));
    store::Entry entry;
    entry.id = core::IntentId(u"abc-1"_s);
    entry.account = core::AccountId(u"main"_s);
    entry.state = store::EntryState::Waiting;
    entry.attempts = 3;
    entry.createKey = u"abc-1"_s;
    entry.createBody = "THE-STORED-BODY";
    entry.created = core::fromIso(u"2026-11-22T03:12:44Z"_s);
    entry.updated = core::fromIso(u"2026-11-22T03:20:00Z"_s);
    entry.error =
        core::Error{.kind = core::ErrorKind::Transient, .text = u"Nobody answers."_s, .httpStatus = 503};
    ticket::Request request;
    request.id = entry.id;
    request.account = entry.account;
    request.formId = u"psaas-appliance"_s;
    request.formVersion = u"1"_s;
    request.subject = u"Logins fail <b>for all</b> – 日本"_s;
    request.body = u"Every login ends with an error.\n<script>alert(1)</script>\n\nRequest id: abc-1"_s;
    request.severity = u"urgent"_s;
    request.priority = u"urgent"_s;
    request.requester = {.name = u"Grace"_s, .email = u"grace@example.com"_s, .phone = u"+1 555"_s};
    request.copies = {request.requester};
    request.answers = {{.field = u"environment"_s,
                        .label = u"Environment"_s,
                        .value = u"prod"_s,
                        .valueLabels = {u"Production"_s}}};
    request.sealed = entry.created;
    request.draft.emplace();
    request.draft->id = entry.id;
    request.draft->values = {{u"subject"_s, u"Logins fail"_s}};
    int number = 0;
    for (const auto& [name, bytes] : Items{
             {u"trace.log"_s, noise(300'000)}, {u"trace.log"_s, "second"}, {u"empty: \"日本\".log"_s, {}}}) {
        request.attachments.append({.blob = must(m_blobs->put(bytes)).id,
                                    .name = name,
                                    .mimeType = u"text/plain"_s,
                                    .size = bytes.size(),
                                    .cleaning = ticket::Attachment::Cleaning(number++ % 3),
                                    .uncleanedApproved = entry.created});
    }
    request.draft->attachments = request.attachments;
    for (const ticket::Attachment& file : request.attachments) {
        entry.files.append({.attachment = file, .token = u"UPLOAD-TOKEN"_s, .tokenExpires = entry.created});
    }
    entry.request = request;
    m_entry = entry;
}

package::Content TestPackage::content() const {
    ticket::Account account;
    account.id = m_entry.account;
    account.url = QUrl(u"https://support.example.com"_s);
    account.user = u"dana@acme.example"_s;
    account.company = u"Acme"_s;
    account.secret = {.place = ticket::SecretReference::Place::File, .name = u"/etc/where-the-token-lies"_s};
    return {.entry = m_entry,
            .account = account,
            .state = u"Next try at 03:21"_s,
            .program = u"support-wizard 1.2"_s,
            .packed = core::fromIso(u"2026-11-22T03:21:00Z"_s)};
}

QString TestPackage::save() const {
    const QString file = path(u"out/"_s + package::fileName(m_entry.id));
    must(package::writePackage(content(), *m_blobs, file, false, {}));
    return file;
}

void TestPackage::everythingArrives() {
    package::Content all = content();
    all.extras = {{.name = u"request.eml"_s, .write = [](const QString& file) {
                       writeWhole(file, "Subject: x\r\n\r\n");
                       return core::Done();
                   }}};
    package::Packages packages(*m_blobs);
    const QString file = path(u"out/"_s + package::fileName(m_entry.id));
    QCOMPARE(file.section(u'/', -1), u"support-request-abc-1.zip"_s);
    QCOMPARE(must(answerOf(packages.save(this, all, file, package::Packages::Existing::Keep))), file);
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(below(u"out"_s), QStringList{u"support-request-abc-1.zip"_s});

    QStringList names;
    for (const auto& [name, bytes] : itemsOf(file)) {
        names.append(name);
    }
    QCOMPARE(names, QStringList({u"request.json"_s, u"request.html"_s, u"request.txt"_s, u"request.eml"_s,
                                 u"evidence/1-trace.log"_s, u"evidence/2-trace.log"_s,
                                 u"evidence/3-empty_ _日本_.log"_s}));

    const store::BlobStore other(path(u"other"_s));
    package::Packages there(other);
    const package::Opened looked = must(answerOf(there.look(this, file)));
    QVERIFY(!QDir(path(u"other"_s)).exists()); // to look keeps nothing
    const package::Opened opened = must(answerOf(there.unpack(this, file)));
    QVERIFY(opened.entry.request == m_entry.request && looked.entry.request == m_entry.request);
    QCOMPARE(opened.entry.id, m_entry.id);
    QCOMPARE(opened.entry.state, m_entry.state);
    QCOMPARE(opened.entry.error, m_entry.error);
    QCOMPARE(opened.entry.attempts, 3);
    QCOMPARE(opened.entry.created, m_entry.created);
    QCOMPARE(opened.origin.url, QUrl(u"https://support.example.com"_s));
    QCOMPARE(opened.origin.user, u"dana@acme.example"_s);
    for (const ticket::Attachment& attachment : m_entry.request.attachments) {
        QVERIFY(QFile::exists(other.path(attachment.blob)));
        QVERIFY(readWhole(other.path(attachment.blob)) == readWhole(m_blobs->path(attachment.blob)));
    }
}

void TestPackage::nothingSecretGoesAlong() {
    for (const auto& [name, bytes] : itemsOf(save())) {
        for (const char* secret : {"where-the-token-lies", "UPLOAD-TOKEN", "THE-STORED-BODY"}) {
            QVERIFY2(!bytes.contains(secret), qPrintable(name + u": "_s + QLatin1StringView(secret)));
        }
    }
}

void TestPackage::aPersonCanReadIt() {
    const Items items = itemsOf(save());
    const QByteArray page = items[1].second;
    const QByteArray text = items[2].second;
    for (const char* words : {"abc-1", "urgent", "https://support.example.com", "Production", "Grace",
                              "Nobody answers.", "Next try at 03:21", "evidence/1-trace.log"}) {
        QVERIFY2(page.contains(words) && text.contains(words), words);
    }
    QVERIFY(text.contains("<script>alert(1)</script>")); // plain text is as it is
    QVERIFY(!page.contains("<script") && !page.contains("<b>"));
    QVERIFY(page.contains("&lt;script&gt;alert(1)") && page.contains("default-src 'none'"));
    // What a script reads is what it always was, and more.
    const QJsonObject json = QJsonDocument::fromJson(items[0].second).object();
    QCOMPARE(json[u"subject"].toString(), m_entry.request.subject);
    QCOMPARE(json[u"package"][u"files"][0][u"sha256"].toString(), m_entry.request.attachments[0].blob.value);
    QCOMPARE(json[u"package"][u"files"][1][u"cleaning"].toString(), u"support"_s);
}

void TestPackage::itIsLookedUpBeforeItIsSent() {
    const package::Opened opened = must(package::readPackage(save(), nullptr, {}));
    ticket::Account account;
    account.id = core::AccountId(u"here"_s);
    const core::Time now = core::fromIso(u"2026-11-22T04:00:00Z"_s);
    const store::Entry entry = package::entryOf(opened, account, now);
    QCOMPARE(entry.id, m_entry.id);
    QVERIFY(entry.isAmbiguous);
    QCOMPARE(entry.state, store::EntryState::Queued);
    QCOMPARE(entry.account, account.id);
    QCOMPARE(entry.request.account, account.id);
    QVERIFY(entry.createBody.isEmpty());
    QCOMPARE(entry.createKey, u"abc-1"_s); // what follows it must be another
    QCOMPARE(entry.files.size(), 3);
    QVERIFY(entry.files[0].token.isEmpty());
    QVERIFY(!entry.error);
}

void TestPackage::namesOfFilesDoNoHarm() {
    QCOMPARE(package::evidenceName(0, u"../../etc/passwd"_s), u"evidence/1-passwd"_s);
    QCOMPARE(package::evidenceName(1, u"a\\b:c\n.log"_s), u"evidence/2-a_b_c_.log"_s);
    for (const QString& name : {u"日本"_s.repeated(100), u".."_s, u"/"_s, u"CON"_s}) {
        QVERIFY2(archives::isSafeName(package::evidenceName(2, name)), qPrintable(name));
    }
}

void TestPackage::theAccountIsFoundByItsAddress_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("isPractice");
    QTest::addColumn<QString>("found");
    QTest::newRow("same") << u"https://one.example/"_s << u"dana"_s << false << u"one-dana"_s;
    QTest::newRow("second user") << u"https://one.example"_s << u"eve"_s << false << u"one-eve"_s;
    QTest::newRow("other user") << u"https://one.example"_s << u"mallory"_s << false << QString();
    QTest::newRow("other address") << u"https://two.example"_s << u"dana"_s << false << QString();
    QTest::newRow("practice") << u"http://127.0.0.1:1"_s << u"other"_s << true << u"practice"_s;
    QTest::newRow("never practice for real") << u"http://127.0.0.1:9"_s << u"p"_s << false << QString();
}

void TestPackage::theAccountIsFoundByItsAddress() {
    QFETCH(QString, url);
    QFETCH(QString, user);
    QFETCH(bool, isPractice);
    QFETCH(QString, found);
    const auto account = [](const QString& id, const QString& address, const QString& name, bool practice) {
        ticket::Account made;
        made.id = core::AccountId(id);
        made.url = QUrl(address);
        made.user = name;
        made.isPractice = practice;
        return made;
    };
    const QList<ticket::Account> accounts{
        account(u"practice"_s, u"http://127.0.0.1:9"_s, u"p"_s, true),
        account(u"one-dana"_s, u"https://one.example"_s, u"dana"_s, false),
        account(u"one-eve"_s, u"https://one.example"_s, u"eve"_s, false),
    };
    const auto id = package::accountFor(
        {.kind = u"zendesk"_s, .url = QUrl(url), .user = user, .label = {}, .isPractice = isPractice},
        accounts);
    QCOMPARE(id.value_or(core::AccountId()).value, found);
}

void TestPackage::aFileThatIsNoPackageIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << "This is a log.\n"_ba.repeated(50);
    QTest::newRow("noise") << noise(5'000);
    const QTemporaryDir folder;
    const auto zip = [&](const Items& items) {
        pack(folder.filePath(u"x.zip"_s), items);
        return readWhole(folder.filePath(u"x.zip"_s));
    };
    QTest::newRow("another zip") << zip({{u"readme.txt"_s, "hello"}});
    QTest::newRow("a request of the command line")
        << zip({{u"request.json"_s, "{\"fields\":{\"subject\":\"x\"}}"}});
    QTest::newRow("no JSON") << zip({{u"request.json"_s, "{\"package\":"}});
    QTest::newRow("a newer one") << zip(
        {{u"request.json"_s, "{\"package\":{\"version\":99,\"program\":\"support-wizard 9\"}}"}});
    QTest::newRow("far too large") << zip({{u"request.json"_s, QByteArray(package::manifestLimit + 1, ' ')}});
}

void TestPackage::aFileThatIsNoPackageIsRefused() {
    QFETCH(QByteArray, bytes);
    const QString file = path(u"out/foreign.zip"_s);
    writeWhole(file, bytes);
    package::Packages packages(*m_blobs);
    const auto opened = answerOf(packages.look(this, file));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, core::ErrorKind::Rejected);
    QCOMPARE(opened.error().path, file);
    const QString expected =
        qstrcmp(QTest::currentDataTag(), "a newer one") == 0 ? u"newer version"_s : u"ackage"_s;
    QVERIFY2(opened.error().text.contains(expected), qPrintable(opened.error().text));
    QVERIFY(!answerOf(packages.look(this, path(u"out"_s))));
    QVERIFY(!answerOf(packages.look(this, path(u"out/none.zip"_s))));
}

void TestPackage::whatWasChangedIsRefused_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"other bytes", "same size", "missing file", "file twice", "size", "hash", "id",
                             "escape", "type", "no marker", "draft", "fewer files"}) {
        QTest::newRow(what) << QString::fromLatin1(what);
    }
}

void TestPackage::whatWasChangedIsRefused() {
    QFETCH(QString, what);
    const QString file = save();
    Items items = itemsOf(file);
    QJsonObject json = QJsonDocument::fromJson(items[0].second).object();
    const auto setAttachment = [&](const QString& key, const QJsonValue& value) {
        QJsonArray attachments = json[u"attachments"].toArray();
        QJsonObject first = attachments[0].toObject();
        first.insert(key, value);
        attachments[0] = first;
        json.insert(u"attachments"_s, attachments);
    };
    if (what == u"other bytes") {
        items[3].second = "something else";
    } else if (what == u"same size") {
        items[3].second[1'000] = char(items[3].second[1'000] ^ 1);
    } else if (what == u"missing file") {
        items.removeAt(4);
    } else if (what == u"file twice") {
        items.append(items[3]);
    } else if (what == u"size") {
        setAttachment(u"size"_s, 299'999);
    } else if (what == u"hash") {
        setAttachment(u"blob"_s, u"../../../etc/passwd"_s);
    } else if (what == u"id") {
        json.insert(u"id"_s, u"../x"_s);
    } else if (what == u"type") {
        setAttachment(u"mime_type"_s, u"text/plain\r\nX-Injected: yes"_s);
    } else if (what == u"no marker") { // it could never be found again
        json.insert(u"body"_s, u"Every login ends with an error."_s);
    } else if (what == u"draft") { // edited again it would attach what it likes
        QJsonObject draft = json[u"draft"].toObject();
        QJsonArray files = draft[u"attachments"].toArray();
        QJsonObject first = files[0].toObject();
        first.insert(u"blob"_s, u"../../../etc/passwd"_s);
        files[0] = first;
        draft.insert(u"attachments"_s, files);
        json.insert(u"draft"_s, draft);
    } else if (what == u"escape") {
        setAttachment(u"name"_s, u"../../x"_s);
    } else {
        QJsonObject about = json[u"package"].toObject();
        about.insert(u"files"_s, QJsonArray());
        json.insert(u"package"_s, about);
    }
    items[0].second = QJsonDocument(json).toJson();
    const QString changed = path(u"out/changed.zip"_s);
    pack(changed, items);
    const store::BlobStore other(path(u"other"_s));
    for (const store::BlobStore* keep : {static_cast<const store::BlobStore*>(nullptr), &other}) {
        const auto opened = package::readPackage(changed, keep, {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, core::ErrorKind::Rejected);
        QVERIFY2(opened.error().text.contains(u"damaged"_s), qPrintable(opened.error().text));
    }
}

void TestPackage::everyCutIsRefused() {
    const QByteArray whole = readWhole(save());
    const QString file = path(u"out/cut.zip"_s);
    for (qsizetype size = 0; size < whole.size() - 1'500; size += 997) { // the index at the end adds nothing
        writeWhole(file, whole.first(size));
        const auto opened = package::readPackage(file, nullptr, {});
        QVERIFY2(!opened, qPrintable(QString::number(size)));
        QCOMPARE(opened.error().kind, core::ErrorKind::Rejected);
    }
}

void TestPackage::packedAgainByHandItIsStillWhole() {
    const QString file = save();
    QProcess process;
    process.setWorkingDirectory(path(u"out"_s));
    for (const QStringList& words : {QStringList{u"unzip"_s, u"-q"_s, file, u"-d"_s, u"all"_s},
                                     QStringList{u"zip"_s, u"-qr"_s, u"again.zip"_s, u"all/evidence"_s}}) {
        process.start(words.first(), words.mid(1));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }
    // In another order, with folders and something more.
    process.setWorkingDirectory(path(u"out/all"_s));
    writeWhole(path(u"out/all/notes.txt"_s), "mine");
    process.start(u"zip"_s, {u"-qr"_s, u"../mine.zip"_s, u"notes.txt"_s, u"evidence"_s, u"request.json"_s});
    QVERIFY(process.waitForFinished());
    QVERIFY(must(package::readPackage(path(u"out/mine.zip"_s), nullptr, {})).entry.request ==
            m_entry.request);
    QVERIFY(!package::readPackage(path(u"out/again.zip"_s), nullptr, {}));
}

void TestPackage::anExistingFileIsKept() {
    const QString file = path(u"out/mine.zip"_s);
    writeWhole(file, "mine");
    const core::Done refused = package::writePackage(content(), *m_blobs, file, false, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::Rejected);
    QCOMPARE(readWhole(file), "mine");
    must(package::writePackage(content(), *m_blobs, file, true, {}));
    QVERIFY(package::readPackage(file, nullptr, {}));
}

void TestPackage::aLostBlobIsSaid() {
    const QString blob = m_blobs->path(m_entry.request.attachments[0].blob);
    const QByteArray bytes = readWhole(blob);
    QByteArray changed = bytes;
    changed[5] = char(changed[5] ^ 1);
    for (const QByteArray& left : {QByteArray("less"), changed}) {
        writeWhole(blob, left);
        const core::Done done = package::writePackage(content(), *m_blobs, path(u"out/a.zip"_s), false, {});
        QVERIFY(!done);
        QVERIFY(below(u"out"_s).isEmpty());
    }
    QVERIFY(QFile::remove(blob));
    const core::Done done = package::writePackage(content(), *m_blobs, path(u"out/a.zip"_s), false, {});
    QVERIFY(!done);
    QVERIFY2(done.error().text.contains(u"trace.log"_s), qPrintable(done.error().text));
    QVERIFY(below(u"out"_s).isEmpty());
}

void TestPackage::aFullDiskLeavesNothing() {
    const core::Done done =
        package::writePackage(content(), *m_blobs, path(u"no-such-folder/a.zip"_s), false, {});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, core::ErrorKind::Permanent);
    QVERIFY(done.error().text.contains(u"no-such-folder"_s));
}

void TestPackage::cancelLeavesNothing() {
    // At each step of the way, in writing and in reading back.
    for (int stop = 0;; ++stop) {
        int asked = 0;
        const core::Done done = package::writePackage(content(), *m_blobs, path(u"out/a.zip"_s), false,
                                                      [&](qint64, qint64) { return asked++ < stop; });
        if (done) {
            QVERIFY(stop > 4);
            break;
        }
        QCOMPARE(done.error().kind, core::ErrorKind::Cancelled);
        QVERIFY(below(u"out"_s).isEmpty());
    }
    package::Packages packages(*m_blobs);
    auto* call = packages.look(this, path(u"out/a.zip"_s));
    call->cancel();
    const auto answer = answerOf(call);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, core::ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestPackage)
#include "test_package.moc"
