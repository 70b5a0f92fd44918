#include "world.h"

#include "store/accountbook.h"
#include "ticket/textform.h"

#include <QDir>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

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
    keepAccount(account);
}

std::unique_ptr<QProcess> World::start(const QStringList& arguments) const {
    return ::start({.arguments = QStringList{u"--data-dir"_s, data()} + arguments});
}

Outcome World::run(const QStringList& arguments, const QByteArray& input) const {
    return launch({.arguments = arguments, .input = input});
}

Outcome World::launch(Launch launch) const {
    launch.arguments = QStringList{u"--data-dir"_s, data()} + launch.arguments;
    return ::run(launch);
}

void World::keepAccount(const ticket::Account& account) const {
    const store::AccountBook book(data() + u"/config/accounts.json"_s);
    auto accounts = book.read();
    if (!accounts) {
        qFatal("the account book cannot be read: %s", qPrintable(accounts.error().text));
    }
    accounts->removeIf([&](const ticket::Account& other) { return other.id == account.id; });
    accounts->append(account);
    if (const core::Done written = book.write(*accounts); !written) {
        qFatal("the account book cannot be written: %s", qPrintable(written.error().text));
    }
}

ticket::Account World::account() const {
    const auto accounts = store::AccountBook(data() + u"/config/accounts.json"_s).read();
    return accounts.value_or(QList<ticket::Account>{}).value(0);
}

QString World::writeRequest(const QString& id, const QJsonObject& fields,
                            const QStringList& attachments) const {
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

QByteArray World::download(const QUrl& url) const {
    QNetworkAccessManager manager;
    QNetworkRequest request(url);
    const QByteArray credentials = m_access.user.toUtf8() + "/token:" + m_token;
    request.setRawHeader("Authorization", "Basic " + credentials.toBase64());
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    constexpr int longestAnswer = 30'000;
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, longestAnswer)) {
        qWarning("the practice center does not answer");
    }
    return reply->readAll();
}

QJsonObject World::get(const QString& resource) const {
    return QJsonDocument::fromJson(download(QUrl(m_access.url.toString() + resource))).object();
}

QJsonArray World::tickets() const {
    return get(u"/api/v2/requests.json?per_page=100&sort_by=created_at&sort_order=desc"_s)
        .value(u"requests"_s)
        .toArray();
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
