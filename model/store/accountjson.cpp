#include "store/accountbook.h"
#include "store/objectreader.h"
#include "ticket/proxy.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using Place = ticket::SecretReference::Place;
using Class = ticket::EnvironmentClass;

/// In the order of the enumerations.
const QStringList& placeNames() {
    static const QStringList names{u"keychain"_s, u"file"_s, u"environment"_s, u"memory"_s};
    return names;
}

const QStringList& classNames() {
    static const QStringList names{u"production"_s, u"non_production"_s};
    return names;
}

QUrl readUrl(ObjectReader& reader) {
    const QString key = u"url"_s;
    const core::Result<QUrl> url = ticket::centerAddress(reader.text(key, true));
    if (!url) {
        reader.fault(key, url.error().text);
    }
    return url.value_or(QUrl());
}

ticket::SecretReference readSecret(ObjectReader& account) {
    ticket::SecretReference secret;
    if (auto reader = account.object(u"secret"_s)) {
        secret.place = Place(reader->choice(u"place"_s, placeNames()));
        const bool needsName = secret.place == Place::File || secret.place == Place::Environment;
        secret.name = reader->text(u"name"_s, needsName);
        account.take(*reader);
    }
    return secret;
}

QJsonObject secretToJson(const ticket::SecretReference& secret) {
    return {{u"place"_s, placeNames()[qsizetype(secret.place)]}, {u"name"_s, secret.name}};
}

ticket::Proxy readProxy(ObjectReader& account) {
    const QString key = u"proxy"_s;
    auto reader = account.object(key);
    if (!reader) {
        return {};
    }
    const QString textKey = u"address"_s;
    core::Result<ticket::Proxy> proxy = ticket::proxyFromText(reader->text(textKey, true));
    if (!proxy) {
        reader->fault(textKey, proxy.error().text);
        proxy = ticket::Proxy{};
    }
    if (!proxy->user.isEmpty()) {
        proxy->secret = readSecret(*reader);
    }
    account.take(*reader);
    return *proxy;
}

ticket::Contact readContact(ObjectReader& account, const QString& key) {
    ticket::Contact contact;
    if (auto reader = account.object(key)) {
        contact = {.name = reader->text(u"name"_s),
                   .email = reader->text(u"email"_s),
                   .phone = reader->text(u"phone"_s)};
        account.take(*reader);
    }
    return contact;
}

void readLists(ObjectReader& reader, ticket::Account& account) {
    for (ObjectReader& item : reader.objects(u"services"_s)) {
        account.services << ticket::Service{.id = item.text(u"id"_s, true),
                                            .label = item.text(u"label"_s, true)};
        reader.take(item);
    }
    for (ObjectReader& item : reader.objects(u"environments"_s)) {
        account.environments << ticket::Environment{.id = item.text(u"id"_s, true),
                                                    .label = item.text(u"label"_s, true),
                                                    .environmentClass =
                                                        Class(item.choice(u"class"_s, classNames()))};
        reader.take(item);
    }
    constexpr qint64 yearInMinutes = 366LL * 24 * 60;
    for (ObjectReader& item : reader.objects(u"response_targets"_s)) {
        account.responseTargets << ticket::ResponseTarget{
            .plan = item.text(u"plan"_s, true),
            .severity = item.text(u"severity"_s, true),
            .time = std::chrono::minutes(item.number(u"minutes"_s, 1, yearInMinutes).value_or(0)),
            .hours = item.text(u"hours"_s)};
        reader.take(item);
    }
}

QJsonObject contactToJson(const ticket::Contact& contact) {
    return {{u"name"_s, contact.name}, {u"email"_s, contact.email}, {u"phone"_s, contact.phone}};
}

void writeLists(const ticket::Account& account, QJsonObject& json) {
    QJsonArray services;
    for (const ticket::Service& service : account.services) {
        services << QJsonObject{{u"id"_s, service.id}, {u"label"_s, service.label}};
    }
    QJsonArray environments;
    for (const ticket::Environment& environment : account.environments) {
        environments << QJsonObject{{u"id"_s, environment.id},
                                    {u"label"_s, environment.label},
                                    {u"class"_s, classNames()[qsizetype(environment.environmentClass)]}};
    }
    QJsonArray targets;
    for (const ticket::ResponseTarget& target : account.responseTargets) {
        targets << QJsonObject{{u"plan"_s, target.plan},
                               {u"severity"_s, target.severity},
                               {u"minutes"_s, qint64(target.time.count())},
                               {u"hours"_s, target.hours}};
    }
    json[u"services"_s] = services;
    json[u"environments"_s] = environments;
    json[u"response_targets"_s] = targets;
}

} // namespace

ticket::Account readAccount(ObjectReader& reader) {
    ticket::Account account;
    account.id = core::AccountId(reader.text(u"id"_s, true));
    if (const QString kind = reader.text(u"kind"_s); !kind.isEmpty()) {
        account.kind = kind;
    }
    account.url = readUrl(reader);
    account.user = reader.text(u"user"_s);
    account.usesBearer = reader.flag(u"bearer"_s);
    if (account.user.isEmpty() && !account.usesBearer) {
        reader.fault(
            u"user"_s,
            QCoreApplication::translate(
                "store", "“user” is missing: the name you sign in with, usually an e-mail address."));
    }
    account.isAgent = reader.flag(u"agent"_s);
    account.name = reader.text(u"name"_s);
    account.phone = reader.text(u"phone"_s);
    account.secret = readSecret(reader);
    account.isDefault = reader.flag(u"default"_s);
    account.plan = reader.text(u"plan"_s);
    account.company = reader.text(u"company"_s);
    account.project = reader.text(u"project"_s);
    account.csm = readContact(reader, u"csm"_s);
    readLists(reader, account);
    account.timeZone = reader.text(u"time_zone"_s);
    account.rendersMarkdown = reader.flag(u"renders_markdown"_s);
    constexpr qint64 hourInSeconds = 3600;
    if (const auto lag = reader.number(u"list_lag_seconds"_s, 0, hourInSeconds)) {
        account.listLag = std::chrono::seconds(*lag);
    }
    account.proxy = readProxy(reader);
    account.authorityFile = reader.text(u"ca_file"_s);
    return account;
}

QJsonObject toJson(const ticket::Account& account) {
    QJsonObject json{{u"id"_s, account.id.value},
                     {u"kind"_s, account.kind},
                     {u"url"_s, account.url.toString()},
                     {u"user"_s, account.user},
                     {u"bearer"_s, account.usesBearer},
                     {u"name"_s, account.name},
                     {u"phone"_s, account.phone},
                     {u"secret"_s, secretToJson(account.secret)},
                     {u"default"_s, account.isDefault},
                     {u"plan"_s, account.plan},
                     {u"company"_s, account.company},
                     {u"project"_s, account.project},
                     {u"csm"_s, contactToJson(account.csm)},
                     {u"time_zone"_s, account.timeZone},
                     {u"renders_markdown"_s, account.rendersMarkdown},
                     {u"list_lag_seconds"_s, qint64(account.listLag.count())}};
    writeLists(account, json);
    // Only what differs from the usual, so that a program that knows nothing of it can read the rest.
    if (account.proxy != ticket::Proxy{}) {
        QJsonObject proxy{{u"address"_s, ticket::textOf(account.proxy)}};
        if (!account.proxy.user.isEmpty()) {
            proxy[u"secret"_s] = secretToJson(account.proxy.secret);
        }
        json[u"proxy"_s] = proxy;
    }
    if (account.isAgent) {
        json[u"agent"_s] = true;
    }
    if (!account.authorityFile.isEmpty()) {
        json[u"ca_file"_s] = account.authorityFile;
    }
    return json;
}

} // namespace store
