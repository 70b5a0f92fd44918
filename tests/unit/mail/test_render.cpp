#include "mail/address.h"
#include "mail/mailto.h"
#include "mail/render.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

/// Reads an e-mail with a parser that is not ours and prints what it found.
const QString reader = uR"(
import sys, json, hashlib, email, email.policy
for path in sys.stdin:
  with open(path.rstrip('\n'), 'rb') as file:
    m = email.message_from_binary_file(file, policy=email.policy.default)
  body = m.get_body(preferencelist=('plain',))
  print(json.dumps({
    'subject': m['Subject'], 'to': str(m['To']), 'cc': str(m['Cc'] or ''),
    'from_name': m['From'].addresses[0].display_name,
    'id': m['Message-ID'], 'references': m['References'] or '', 'reply': m['In-Reply-To'] or '',
    'date': m['Date'].datetime.isoformat(), 'text': body.get_content(), 'headers': len(m.keys()),
    'defects': [str(d) for p in m.walk() for d in p.defects],
    'files': [{'name': p.get_filename(), 'type': p.get_content_type(),
               'hash': hashlib.sha256(p.get_payload(decode=True)).hexdigest()} for p in m.iter_attachments()]}),
    flush=True)
)"_s;

mail::Message sample() {
    return {.id = u"intent.1@client.example"_s,
            .from = {.name = u"Ann"_s, .email = u"ann@client.example"_s},
            .to = {{.name = {}, .email = u"outage@vendor.example"_s}},
            .subject = u"Logins fail"_s,
            .text = u"Nobody can sign in.\n"_s,
            .date = core::fromIso(u"2026-11-23T03:12:44Z"_s)};
}

/// The e-mail as a file: read back by somebody else's parser it is what was meant.
class TestRender : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void headersAreReadBack_data();
    void headersAreReadBack();
    void textIsReadBack_data();
    void textIsReadBack();
    void filesAreReadBack_data();
    void filesAreReadBack();
    void nothingBecomesAHeader();
    void linesAreShortAndAscii();
    void sameMessageSameBytes();
    void missingFileIsTold();
    void addresses_data();
    void addresses();
    void recipientsAreNamedOnce();
    void mailtoHoldsWhatFits();
    void mailtoIsCutBetweenLines();

private:
    static QByteArray rendered(const mail::Message& message);
    QJsonObject readBack(const mail::Message& message);

    QTemporaryDir m_folder;
    QProcess m_python;
};

void TestRender::initTestCase() {
    m_python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_python.start(u"python3"_s, {u"-c"_s, reader});
    QVERIFY(m_python.waitForStarted());
}

void TestRender::cleanupTestCase() {
    m_python.closeWriteChannel();
    QVERIFY(m_python.waitForFinished());
}

QByteArray TestRender::rendered(const mail::Message& message) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return mail::render(message, buffer) ? buffer.data() : QByteArray();
}

QJsonObject TestRender::readBack(const mail::Message& message) {
    QFile file(m_folder.filePath(u"message.eml"_s));
    if (!file.open(QIODevice::WriteOnly) || !mail::render(message, file) || !file.flush()) {
        return {};
    }
    m_python.write(file.fileName().toLocal8Bit() + '\n');
    while (!m_python.canReadLine() && m_python.waitForReadyRead()) {
    }
    return QJsonDocument::fromJson(m_python.readLine()).object();
}

void TestRender::headersAreReadBack_data() {
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Logins fail"_s << u"Ann Smith"_s;
    QTest::newRow("umlauts") << u"Anmeldung unmöglich: „Störung“"_s << u"Zoë Müller"_s;
    QTest::newRow("long") << u"Logins fail "_s.repeated(30).trimmed() << u"Ann"_s;
    QTest::newRow("long, not Latin") << u"本番環境でログインできません。"_s.repeated(12) << u"山田太郎"_s;
    QTest::newRow("beyond the first plane") << u"🔥"_s.repeated(60) << u"🔥 Ann 🔥"_s;
    QTest::newRow("quotes and commas") << u"\"a\", b; <c>"_s << u"Smith, Ann \"the boss\" \\"_s;
    QTest::newRow("looks encoded") << u"=?UTF-8?B?eA==?="_s << u"=?x?="_s;
}

void TestRender::headersAreReadBack() {
    QFETCH(QString, subject);
    QFETCH(QString, name);
    mail::Message message = sample();
    message.subject = subject;
    message.from.name = name;
    message.cc = {{.name = name, .email = u"ben@client.example"_s},
                  {.name = u"C"_s, .email = u"cid@client.example"_s}};
    message.references = {u"intent.0@client.example"_s, u"intent.00@client.example"_s};
    const QJsonObject read = readBack(message);
    QCOMPARE(read[u"subject"_s].toString(), subject);
    QCOMPARE(read[u"from_name"_s].toString(), name);
    QVERIFY(read[u"cc"_s].toString().contains(u"cid@client.example"_s));
    QCOMPARE(read[u"to"_s].toString(), u"outage@vendor.example"_s);
    QCOMPARE(read[u"id"_s].toString(), u"<intent.1@client.example>"_s);
    QCOMPARE(read[u"references"_s].toString(), u"<intent.0@client.example> <intent.00@client.example>"_s);
    QCOMPARE(read[u"reply"_s].toString(), u"<intent.00@client.example>"_s);
    QCOMPARE(read[u"date"_s].toString(), u"2026-11-23T03:12:44+00:00"_s);
    QCOMPARE(read[u"defects"_s].toArray(), QJsonArray());
}

void TestRender::textIsReadBack_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"One.\nTwo."_s;
    QTest::newRow("umlauts") << u"Störung – 生産 🔥"_s;
    QTest::newRow("long lines") << u"word "_s.repeated(500) + u"end"_s;
    QTest::newRow("no blanks") << u"x"_s.repeated(5000);
    QTest::newRow("dots") << u".\n..\n.hidden\nx."_s;
    QTest::newRow("from") << u"From here it fails.\n>From"_s;
    QTest::newRow("equals") << u"a=3D b=\n=E4 =_x"_s;
    QTest::newRow("blanks at the end") << u"a  \nb\t\n\nc"_s;
    QTest::newRow("like a boundary") << u"--=_abc\n--\n-- \nsignature"_s;
    QTest::newRow("empty") << QString();
}

void TestRender::textIsReadBack() {
    QFETCH(QString, text);
    mail::Message message = sample();
    for (const bool hasFile : {false, true}) {
        message.text = text + u'\n';
        QFile file(m_folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush());
        message.files =
            hasFile
                ? QList<mail::File>{{.path = file.fileName(), .name = u"x"_s, .mimeType = u"text/plain"_s}}
                : QList<mail::File>();
        const QJsonObject read = readBack(message);
        QCOMPARE(read[u"text"_s].toString(), text + u'\n');
        QCOMPARE(read[u"defects"_s].toArray(), QJsonArray());
    }
}

void TestRender::filesAreReadBack_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("typeRead");
    QTest::addColumn<int>("size");
    const QString any = u"application/octet-stream"_s;
    QTest::newRow("log") << u"server.log"_s << u"text/plain"_s << u"text/plain"_s << 1000;
    QTest::newRow("empty") << u"empty"_s << any << any << 0;
    QTest::newRow("umlaut") << u"Störung \"heute\".har"_s << u"application/json"_s << u"application/json"_s
                            << 57;
    QTest::newRow("long name") << u"本番環境のログ"_s.repeated(20) + u".txt"_s << any << any << 58;
    QTest::newRow("long Latin name") << u"a b;c=d'"_s.repeated(30) << any << any << 59;
    QTest::newRow("large") << u"dump.bin"_s << any << any << 5'000'000;
    QTest::newRow("wrong type") << u"x"_s << u"text/plain; charset=x\r\nX-Evil: 1"_s << any << 10;
    QTest::newRow("an e-mail") << u"x.eml"_s << u"message/rfc822"_s << any << 10;
}

void TestRender::filesAreReadBack() {
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(QString, typeRead);
    QFETCH(int, size);
    QByteArray bytes(size, '\0');
    for (int i = 0; i < size; ++i) {
        bytes[i] = char(i * 31 + i / 255);
    }
    QFile file(m_folder.filePath(u"blob"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == size && file.flush());
    mail::Message message = sample();
    message.files = {{.path = file.fileName(), .name = name, .mimeType = type},
                     {.path = file.fileName(), .name = u"again"_s, .mimeType = type}};
    const QJsonObject read = readBack(message);
    QCOMPARE(read[u"defects"_s].toArray(), QJsonArray());
    const QJsonArray files = read[u"files"_s].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0][u"name"_s].toString(), name);
    QCOMPARE(files[0][u"type"_s].toString(), typeRead);
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(files[0][u"hash"_s].toString(), hash);
    QCOMPARE(files[1][u"hash"_s].toString(), hash);
}

void TestRender::nothingBecomesAHeader() {
    mail::Message message = sample();
    const int headers = readBack(message)[u"headers"_s].toInt();
    const QString evil =
        u"x\r\nBcc: everybody@client.example\r\n\r\nown text\u2028Bcc: y\n.\nRCPT TO:<z@x.example>"_s;
    message.subject = evil;
    message.from.name = evil;
    QFile file(m_folder.filePath(u"evil"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush());
    message.files = {{.path = file.fileName(), .name = evil, .mimeType = u"text/plain"_s}};
    const QJsonObject read = readBack(message);
    QCOMPARE(read[u"headers"_s].toInt(), headers - 1); // the encoding moved into the part
    QCOMPARE(read[u"text"_s].toString(), message.text);
    QCOMPARE(read[u"files"_s].toArray().size(), 1);
    QVERIFY(!rendered(message).contains("\r\nBcc:"));
    for (const QString& address : {u"a@b.example\r\nRCPT TO:<c@d.example>"_s, u"a@b.example>\r\nDATA"_s}) {
        message.to = {{.name = {}, .email = address}};
        QVERIFY(rendered(message).isEmpty());
        QVERIFY(!mail::recipients(message));
    }
}

void TestRender::linesAreShortAndAscii() {
    mail::Message message = sample();
    message.subject = u"Störung "_s.repeated(40);
    message.text = u"Ein langer Satz mit Ümlauten. "_s.repeated(200) + u"\n"_s + u"x"_s.repeated(3000);
    message.cc =
        QList<mail::Address>(30, {.name = u"Zoë Müller"_s, .email = u"zoe.mueller@client.example"_s});
    const QByteArray bytes = rendered(message);
    QVERIFY(!bytes.isEmpty());
    QByteArray rest = bytes;
    rest.replace("\r\n", "");
    QVERIFY(!rest.contains('\r') && !rest.contains('\n'));
    for (const QByteArray& line : bytes.split('\n')) {
        QVERIFY2(line.size() <= 78, line.constData());
        QVERIFY(std::ranges::all_of(line, [](char one) { return one > 0; }));
    }
}

void TestRender::sameMessageSameBytes() {
    QCOMPARE(rendered(sample()), rendered(sample()));
}

void TestRender::missingFileIsTold() {
    mail::Message message = sample();
    message.files = {{.path = m_folder.filePath(u"gone"_s), .name = u"gone.log"_s, .mimeType = {}}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const core::Done done = mail::render(message, buffer);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, core::ErrorKind::Permanent);
    QVERIFY(done.error().text.contains(u"gone.log"_s));
}

void TestRender::addresses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wire");
    QTest::newRow("usual") << u"name@example.com"_s << u"name@example.com"_s;
    QTest::newRow("blanks around") << u"  name@example.com "_s << u"name@example.com"_s;
    QTest::newRow("plus and dots") << u"first.last+tag@sub.example.com"_s
                                   << u"first.last+tag@sub.example.com"_s;
    QTest::newRow("capitals") << u"Name@EXAMPLE.com"_s << u"Name@example.com"_s;
    QTest::newRow("umlaut domain") << u"post@münchen.example"_s << u"post@xn--mnchen-3ya.example"_s;
    QTest::newRow("umlaut name") << u"zoë@example.com"_s << QString();
    QTest::newRow("no at") << u"example.com"_s << QString();
    QTest::newRow("no name") << u"@example.com"_s << QString();
    QTest::newRow("no domain") << u"name@"_s << QString();
    QTest::newRow("two at") << u"a@b@example.com"_s << QString();
    QTest::newRow("one label") << u"name@localhost"_s << QString();
    QTest::newRow("blank inside") << u"na me@example.com"_s << QString();
    QTest::newRow("two") << u"a@example.com, b@example.com"_s << QString();
    QTest::newRow("angle") << u"Ann <a@example.com>"_s << QString();
    QTest::newRow("line feed") << u"a@example.com\nRCPT"_s << QString();
    QTest::newRow("carriage return at the end") << u"a@example.com\r"_s << QString();
    QTest::newRow("null") << u"a@exam"_s + QChar(0) + u"ple.com"_s << QString();
    QTest::newRow("line separator") << u"a@example.com\u2028b"_s << QString();
    QTest::newRow("dot first") << u".a@example.com"_s << QString();
    QTest::newRow("double dot") << u"a..b@example.com"_s << QString();
    QTest::newRow("literal") << u"a@[127.0.0.1]"_s << QString();
    QTest::newRow("quoted") << u"\"a b\"@example.com"_s << QString();
    QTest::newRow("hyphen first") << u"a@-example.com"_s << QString();
    QTest::newRow("too long") << u"a"_s.repeated(65) + u"@example.com"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestRender::addresses() {
    QFETCH(QString, text);
    QFETCH(QString, wire);
    const auto address = mail::wireAddress(text);
    QCOMPARE(address.value_or(QString()), wire);
    if (!address) {
        QCOMPARE(address.error().kind, core::ErrorKind::Rejected);
        QVERIFY(!address.error().text.isEmpty());
        QVERIFY(!address.error().text.contains(u'\n'));
    }
}

void TestRender::recipientsAreNamedOnce() {
    mail::Message message = sample();
    message.cc = {{.name = {}, .email = u"Outage@vendor.example"_s},
                  {.name = {}, .email = u"b@client.example"_s}};
    QCOMPARE(*mail::recipients(message), (QStringList{u"outage@vendor.example"_s, u"b@client.example"_s}));
}

void TestRender::mailtoHoldsWhatFits() {
    mail::Message message = sample();
    message.subject = u"Logins & more? 100 % #1"_s;
    message.text = u"Line one & two\nSeite 2: ü\n"_s;
    message.cc = {{.name = {}, .email = u"ben+x@client.example"_s}};
    const mail::Mailto made = mail::mailto(message);
    QVERIFY(made.rest.isEmpty());
    QVERIFY(!made.hasFiles);
    QCOMPARE(made.url.scheme(), u"mailto"_s);
    QCOMPARE(made.url.path(), u"outage@vendor.example"_s);
    const QUrlQuery query(made.url);
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), message.subject);
    QCOMPARE(query.queryItemValue(u"cc"_s, QUrl::FullyDecoded), u"ben+x@client.example"_s);
    QCOMPARE(query.queryItemValue(u"body"_s, QUrl::FullyDecoded).replace(u"\r\n"_s, u"\n"_s).trimmed(),
             message.text.trimmed());
}

void TestRender::mailtoIsCutBetweenLines() {
    mail::Message message = sample();
    QStringList lines;
    for (int i = 0; i < 2000; ++i) {
        lines.append(u"line %1 with ü"_s.arg(i));
    }
    message.text = lines.join(u'\n');
    message.files = {{.path = {}, .name = u"x"_s, .mimeType = {}}};
    const mail::Mailto made = mail::mailto(message);
    QVERIFY(made.hasFiles);
    QVERIFY(made.url.toEncoded().size() <= mail::longestMailto);
    const QString body =
        QUrlQuery(made.url).queryItemValue(u"body"_s, QUrl::FullyDecoded).replace(u"\r\n"_s, u"\n"_s);
    QCOMPARE(body + made.rest, message.text);
}

} // namespace

QTEST_GUILESS_MAIN(TestRender)
#include "test_render.moc"
