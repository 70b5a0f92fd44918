#include "world.h"

#include "store/accountbook.h"
#include "ticket/textform.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 120'000;

void writeWhole(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

World::World() {
    m_center = std::make_unique<center::PracticeCenter>(path(u"center"_s));
    QDir().mkpath(path(u"center"_s));
    auto access = m_center->start(0);
    if (!access) {
        qFatal("the practice center does not start: %s", qPrintable(access.error().text));
    }
    m_access = std::move(*access);
    m_token = m_access.token.reveal();
    m_proxy = std::make_unique<FaultProxy>(m_access.url);

    QDir().mkpath(data() + u"/config"_s);
    writeWhole(path(u"token"_s), m_token + '\n');
    ticket::Account account;
    account.id = core::AccountId(u"test"_s);
    account.url = m_proxy->url();
    account.user = m_access.user;
    account.secret = {.place = ticket::SecretReference::Place::File, .name = path(u"token"_s)};
    account.isDefault = true;
    account.plan = u"enterprise"_s;
    account.company = u"Acme"_s;
    account.project = u"Logins"_s;
    account.services = {{.id = u"cloud-account"_s, .label = u"Acme cloud account"_s}};
    account.environments = {{.id = u"production"_s, .label = u"Production"_s},
                            {.id = u"staging"_s,
                             .label = u"Staging"_s,
                             .environmentClass = ticket::EnvironmentClass::NonProduction}};
    account.listLag = std::chrono::seconds{0}; // the practice center lists what it has just stored
    const store::AccountBook book(data() + u"/config/accounts.json"_s);
    if (const core::Done written = book.write({account}); !written) {
        qFatal("the account book cannot be written: %s", qPrintable(written.error().text));
    }
}

std::unique_ptr<QProcess> World::start(const QStringList& arguments) const {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS"}) {
        environment.remove(QString::fromLatin1(name)); // the command line needs none of them
    }
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(SW_PROGRAM), QStringList{u"--data-dir"_s, data()} + arguments);
    return process;
}

Outcome World::run(const QStringList& arguments, const QByteArray& input) const {
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    Outcome outcome;
    if (!process->waitForFinished(longestRun)) {
        process->kill();
        process->waitForFinished();
        outcome.err = "the program did not end";
        return outcome;
    }
    outcome.code = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -2;
    outcome.out = process->readAllStandardOutput();
    outcome.err = process->readAllStandardError();
    if (outcome.out.endsWith('\n') && outcome.out.count('\n') == 1) {
        outcome.json = QJsonDocument::fromJson(outcome.out).object();
    }
    return outcome;
}

QString World::writeRequest(const QString& id, const QJsonObject& fields, const QStringList& attachments) const {
    QJsonObject values{
        {u"service"_s, u"cloud-account"_s},
        {u"environment"_s, u"production"_s},
        {u"issue_type"_s, u"service_issue"_s},
        {u"severity"_s, u"urgent"_s},
        {u"criteria"_s, QJsonArray{u"processes"_s, u"majority"_s, u"no_workaround"_s}},
        {u"subject"_s, u"Logins fail for all users since 02:40"_s},
        {u"description"_s, u"Every login ends with an error page after the password was entered."_s},
        {u"callback"_s, u"+49 30 901820"_s},
        {u"since"_s, u"2026-11-22T02:40"_s},
    };
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        values.insert(field.key(), field.value());
    }
    QJsonObject request{{u"account"_s, u"test"_s}, {u"fields"_s, values}};
    if (!id.isEmpty()) {
        request.insert(u"id"_s, id);
    }
    if (!attachments.isEmpty()) {
        request.insert(u"attachments"_s, QJsonArray::fromStringList(attachments));
    }
    const QString file = path(u"request-%1.json"_s.arg(id));
    writeWhole(file, QJsonDocument(request).toJson());
    return file;
}

QString World::writeFile(const QString& name, qint64 size) const {
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(42);
    for (char& byte : bytes) {
        byte = char(random.bounded(256));
    }
    const QString file = path(name);
    writeWhole(file, bytes);
    return file;
}

QJsonObject World::get(const QString& resource) const {
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(m_access.url.toString() + resource));
    const QByteArray credentials = m_access.user.toUtf8() + "/token:" + m_token;
    request.setRawHeader("Authorization", "Basic " + credentials.toBase64());
    request.setRawHeader("Accept", "application/json");
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return QJsonDocument::fromJson(reply->readAll()).object();
}

QJsonArray World::tickets() const {
    return get(u"/api/v2/requests.json?per_page=100&sort_by=created_at&sort_order=desc"_s).value(u"requests"_s).toArray();
}

QJsonObject World::ticket(const QString& id) const {
    return get(u"/api/v2/requests/%1.json"_s.arg(id)).value(u"request"_s).toObject();
}

QList<QJsonObject> World::ticketsOf(const QString& intent) const {
    QList<QJsonObject> found;
    const QJsonArray all = tickets();
    for (const QJsonValue& one : all) {
        const QString text = one[u"description"].toString();
        if (ticket::hasMarker(text, core::IntentId(intent))) {
            found.append(one.toObject());
        }
    }
    return found;
}
