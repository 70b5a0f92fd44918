#include "app/program.h"
#include "app/rawrequest.h"
#include "support/faultproxy.h"
#include "support/httpscan.h"
#include "ticket/textform.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

/// A program whose account leads through a proxy, which keeps what passes, to the practice center.
class Desk final {
public:
    Desk() {
        QDir().mkpath(m_folder.filePath(u"center"_s));
        m_center = std::make_unique<center::PracticeCenter>(m_folder.filePath(u"center"_s));
        const auto access = m_center->start(0);
        const core::DataFolder folder = core::DataFolder::below(m_folder.filePath(u"data"_s));
        QFile token(m_folder.filePath(u"token"_s));
        if (!access || !folder.create() || !token.open(QIODevice::WriteOnly)) {
            qFatal("no practice center or no folder");
        }
        token.write(access->token.reveal());
        token.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        proxy = std::make_unique<FaultProxy>(access->url);
        account = app::Program::practiceAccount();
        account.id = core::AccountId(u"recorded"_s);
        account.url = proxy->url();
        account.user = access->user;
        account.isPractice = false; // its secret would be kept for one run only
        account.isDefault = true;
        account.secret = {.place = ticket::SecretReference::Place::File, .name = token.fileName()};
        if (!store::AccountBook(folder.accountsFile()).write({account})) {
            qFatal("the account cannot be kept");
        }
        auto opened = app::Program::open({.folder = folder});
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().text));
        }
        program = std::move(*opened);
    }

    ticket::Draft draft() const {
        ticket::Draft made = ticket::newDraft(program->form(), account, program->clock().now());
        made.values.insert(u"service"_s, u"cloud-account"_s);
        made.values.insert(u"environment"_s, u"production"_s);
        made.values.insert(u"issue_type"_s, u"service_issue"_s);
        made.values.insert(u"severity"_s, u"urgent"_s);
        made.values.insert(u"behalf"_s, u"other"_s);
        made.values.insert(u"requester_name"_s, u"Jürgen \"Jo\" Müller"_s);
        made.values.insert(u"requester_email"_s, u"jo@example.com"_s);
        made.values.insert(u"criteria"_s, QJsonArray{u"processes"_s, u"majority"_s, u"no_workaround"_s});
        made.values.insert(u"subject"_s, u"Logins fail for all users since 02:40"_s);
        made.values.insert(u"description"_s, u"Every login ends with “error 500”.\nNothing was changed."_s);
        made.values.insert(u"callback"_s, u"+49 30 901820"_s);
        made.values.insert(u"since"_s, u"2026-11-22T02:40:00Z"_s);
        return made;
    }

    core::Result<ticket::RawRequest> preview(const ticket::Draft& draft) const {
        std::optional<core::Result<ticket::RawRequest>> answer;
        QObject context;
        app::rawRequest(&context, program->providers(), program->form(), draft, account,
                        program->clock().now())
            ->then(&context, [&](core::Result<ticket::RawRequest> given) { answer = std::move(given); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, patience)) {
            qFatal("no answer");
        }
        return *answer;
    }

    /// The create as the Support Center received it.
    QByteArray send(const ticket::Draft& draft) const {
        QObject context;
        program->dispatcher().start();
        program->outbox()
            .enqueue(&context, program->form(), draft, account)
            ->then(&context, [](const core::Result<store::Entry>& entry) {
                if (!entry) {
                    qWarning() << entry.error().text;
                }
            });
        const auto arrived = [&] {
            const auto entry = program->outbox().entry(draft.id);
            return entry && *entry && (*entry)->state == store::EntryState::Delivered;
        };
        if (!QTest::qWaitFor(arrived, patience)) {
            qFatal("not delivered");
        }
        return proxy->received("POST", "/api/v2/requests.json").value(0);
    }

    void attach(ticket::Draft& draft, const QByteArray& bytes, const QString& name) const {
        const auto stored = program->blobs().put(bytes);
        if (!stored) {
            qFatal("no blob");
        }
        draft.attachments.append({.blob = stored->id,
                                  .name = name,
                                  .mimeType = u"text/plain"_s,
                                  .size = stored->size,
                                  .uncleanedApproved = program->clock().now()});
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<center::PracticeCenter> m_center;

public:
    std::unique_ptr<FaultProxy> proxy;
    ticket::Account account;
    std::unique_ptr<app::Program> program;
};

QByteArray bodyOf(const QByteArray& request) {
    const auto head = HttpHead::scan(request);
    return head ? request.mid(head->size()) : QByteArray();
}

QStringList headerNames(const QByteArray& request) {
    QStringList names;
    const auto head = HttpHead::scan(request);
    QList<QByteArray> lines = head ? head->bytes().trimmed().split('\n') : QList<QByteArray>();
    for (const QByteArray& line : lines.mid(1)) {
        names.append(QString::fromLatin1(line.left(line.indexOf(':'))));
    }
    names.sort();
    return names;
}

/// The tokens of uploads, in their order, exchanged for the placeholders.
QByteArray withPlaceholders(QByteArray body, const QStringList& placeholders) {
    const QByteArray begin = "\"uploads\":[";
    const qsizetype from = body.indexOf(begin) + begin.size();
    const qsizetype to = body.indexOf(']', from);
    return body.replace(from, to - from, (u'"' + placeholders.join(u"\",\""_s) + u'"').toUtf8());
}

} // namespace

/// "Raw request" on Review against what a server really gets.
class TestRawRequest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheServerGets();
    void uploadsAsideItIsWhatTheServerGets();
    void whatDoesNotFitIsAnUploadToo();
    void headersAreThoseThatGoOut();
    void asksNothingThatCreates();
    void withoutTheSupportCenterItSaysSo();
    void holdsNoSecret();
};

void TestRawRequest::isWhatTheServerGets() {
    const Desk desk;
    const ticket::Draft draft = desk.draft();
    const auto raw = desk.preview(draft);
    QVERIFY(raw);
    QVERIFY2(!raw->unread, qPrintable(raw->unread ? raw->unread->text + raw->unread->details : QString()));
    QVERIFY(raw->body.contains("custom_fields")); // the fields of this very Support Center
    QVERIFY(raw->body.contains(ticket::markerLine(draft.id).toUtf8()));
    QCOMPARE(bodyOf(desk.send(draft)), raw->body);
}

void TestRawRequest::uploadsAsideItIsWhatTheServerGets() {
    const Desk desk;
    ticket::Draft draft = desk.draft();
    desk.attach(draft, "one", u"node-1.log"_s);
    desk.attach(draft, "two", u"node-2.log"_s);
    const auto raw = desk.preview(draft);
    QVERIFY(raw);
    for (const QString& one : raw->placeholders) {
        QVERIFY(raw->body.contains(one.toUtf8()));
    }
    const QByteArray sent = bodyOf(desk.send(draft));
    QVERIFY(sent != raw->body);
    QCOMPARE(withPlaceholders(sent, raw->placeholders), raw->body);
}

void TestRawRequest::whatDoesNotFitIsAnUploadToo() {
    const Desk desk;
    ticket::Draft draft = desk.draft();
    draft.values.insert(u"description"_s, QString(u"Node 2 is red. "_s.repeated(6000)));
    const auto raw = desk.preview(draft);
    QVERIFY(raw);
    QCOMPARE(raw->placeholders.size(), 1);
    QCOMPARE(withPlaceholders(bodyOf(desk.send(draft)), raw->placeholders), raw->body);
}

void TestRawRequest::headersAreThoseThatGoOut() {
    const Desk desk;
    const ticket::Draft draft = desk.draft();
    const auto raw = desk.preview(draft);
    QVERIFY(raw);
    const QByteArray sent = desk.send(draft);
    QCOMPARE(raw->headers, headerNames(sent));
    QVERIFY(sent.startsWith((raw->method + u' ' + raw->path + u' ').toLatin1()));
    QCOMPARE(raw->host, desk.account.url.authority());
}

void TestRawRequest::asksNothingThatCreates() {
    const Desk desk;
    QVERIFY(desk.preview(desk.draft()));
    QVERIFY(desk.proxy->requests("GET") > 0);
    QCOMPARE(desk.proxy->requests(), desk.proxy->requests("GET"));
}

void TestRawRequest::withoutTheSupportCenterItSaysSo() {
    const Desk desk;
    desk.proxy->setRefusing(true);
    const ticket::Draft draft = desk.draft();
    const auto raw = desk.preview(draft);
    QVERIFY(raw);
    QVERIFY(raw->unread);
    QVERIFY(!raw->unread->text.isEmpty());
    QVERIFY(!raw->body.contains("custom_fields"));
    QVERIFY(raw->body.contains(ticket::markerLine(draft.id).toUtf8()));
}

void TestRawRequest::holdsNoSecret() {
    const Desk desk;
    const auto raw = desk.preview(desk.draft());
    QVERIFY(raw);
    QFile file(desk.account.secret.name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray token = file.readAll().trimmed();
    QVERIFY(!token.isEmpty());
    const QString all = raw->host + raw->path + raw->headers.join(u' ') + QString::fromUtf8(raw->body);
    QVERIFY(!all.contains(QString::fromLatin1(token)));
    QVERIFY(!all.contains(QString::fromLatin1(token.toBase64())));
}

QTEST_GUILESS_MAIN(TestRawRequest)
#include "test_rawrequest.moc"
