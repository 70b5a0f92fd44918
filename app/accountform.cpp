#include "app/accountform.h"

#include "app/accounts.h"
#include "app/providers.h"
#include "ticket/formnames.h"
#include "ticket/proxy.h"

#include <QFileInfo>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Place = ticket::SecretReference::Place;

const std::array<QString, 4>& proxyNames() {
    static const std::array<QString, 4> names{u"system"_s, u"none"_s, u"http"_s, u"socks5"_s};
    return names;
}

/// `prefix`: of the ids of the fields that say where a secret is, "" or "proxy_".
Place placeOf(const QJsonObject& answers, const QString& prefix = {}) {
    const auto found =
        std::ranges::find(secretPlaceNames(), answers[QString(prefix + u"secret_place"_s)].toString());
    return found == secretPlaceNames().end() ? Place::Keychain : Place(found - secretPlaceNames().begin());
}

ticket::Field* fieldOf(ticket::Form& form, QStringView id) {
    for (ticket::Step& step : form.steps) {
        for (ticket::Field& field : step.fields) {
            if (field.id == id) {
                return &field;
            }
        }
    }
    return nullptr;
}

template <typename T>
QJsonArray rowsOf(const QList<T>& places) {
    QJsonArray rows;
    for (const T& place : places) {
        QJsonObject row{{u"id"_s, place.id}, {u"name"_s, place.label}};
        if constexpr (std::is_same_v<T, ticket::Environment>) {
            row.insert(u"class"_s, ticket::environmentClassName(place.environmentClass));
        }
        rows.append(row);
    }
    return rows;
}

template <typename T>
QList<T> placesFrom(const QJsonArray& rows, const QString& kind) {
    QList<T> places;
    for (const QJsonValue& row : rows) {
        T place;
        place.id = row[u"id"].toString();
        place.label = row[u"name"].toString().trimmed();
        if constexpr (std::is_same_v<T, ticket::Environment>) {
            place.environmentClass = ticket::environmentClassFromName(row[u"class"].toString())
                                         .value_or(ticket::EnvironmentClass::Production);
        }
        places.append(place);
    }
    for (T& place : places) {
        if (place.id.isEmpty()) {
            place.id = placeId(place.label, kind, places);
        }
    }
    return places;
}

QString textAt(const QJsonObject& answers, const QString& id) {
    return answers[id].toString().trimmed();
}

/// A file's name is kept as one that holds wherever the program is started.
QString pathAt(const QJsonObject& answers, const QString& id) {
    const QString path = textAt(answers, id);
    return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
}

ticket::SecretReference secretFrom(const QJsonObject& answers, const ticket::SecretReference& before,
                                   const QString& prefix = {}) {
    const Place place = placeOf(answers, prefix);
    switch (place) {
    case Place::Keychain:
        return {.place = place, .name = before.place == Place::Keychain ? before.name : QString()};
    case Place::File:
        return {.place = place, .name = pathAt(answers, prefix + u"secret_file"_s)};
    case Place::Environment:
        return {.place = place, .name = textAt(answers, prefix + u"secret_variable"_s)};
    case Place::Memory:
        return {.place = place, .name = {}};
    }
    Q_UNREACHABLE();
}

ticket::Proxy proxyFrom(const QJsonObject& answers, const ticket::Proxy& before) {
    const auto found = std::ranges::find(proxyNames(), answers[u"proxy"].toString());
    ticket::Proxy proxy;
    proxy.kind = found == proxyNames().end() ? ticket::Proxy::Kind::System
                                             : ticket::Proxy::Kind(found - proxyNames().begin());
    if (!proxy.hasAddress()) {
        return proxy;
    }
    proxy = ticket::proxyFromAddress(proxy.kind, answers[u"proxy_address"].toString()).value_or(before);
    proxy.user = textAt(answers, u"proxy_user"_s);
    if (!proxy.user.isEmpty()) {
        proxy.secret = secretFrom(answers, before.secret, u"proxy_"_s);
    }
    return proxy;
}

/// The answers that say where a secret is.
void addSecret(QJsonObject& answers, const ticket::SecretReference& secret, const QString& prefix = {}) {
    answers[QString(prefix + u"secret_place"_s)] = secretPlaceNames()[size_t(secret.place)];
    answers[QString(prefix + u"secret_file"_s)] = secret.place == Place::File ? secret.name : QString();
    answers[QString(prefix + u"secret_variable"_s)] =
        secret.place == Place::Environment ? secret.name : QString();
}

} // namespace

const std::array<QString, 4>& secretPlaceNames() {
    static const std::array<QString, 4> names{u"keychain"_s, u"file"_s, u"environment"_s, u"memory"_s};
    return names;
}

core::Result<ticket::Form> accountForm(const ticket::Form& requestForm) {
    core::Result<ticket::Form> form = ticket::loadAccountForm();
    if (!form) {
        return form;
    }
    if (ticket::Field* plan = fieldOf(*form, u"plan")) {
        for (const ticket::Plan& one : requestForm.plans) {
            plan->options.append({.value = one.id, .label = one.label});
        }
    }
    if (ticket::Field* kind = fieldOf(*form, u"kind")) {
        const QStringList spoken = ProviderFactory::kinds();
        kind->options.removeIf(
            [&spoken](const ticket::Option& option) { return !spoken.contains(option.value); });
    }
    return form;
}

QJsonObject answersOf(const ticket::Account& account) {
    QJsonObject answers{{u"url"_s, account.url.toString()},
                        {u"user"_s, account.user},
                        {u"company"_s, account.company},
                        {u"project"_s, account.project},
                        {u"plan"_s, account.plan},
                        {u"services"_s, rowsOf(account.services)},
                        {u"environments"_s, rowsOf(account.environments)},
                        {u"name"_s, account.name},
                        {u"phone"_s, account.phone},
                        {u"csm_name"_s, account.csm.name},
                        {u"csm_email"_s, account.csm.email},
                        {u"csm_phone"_s, account.csm.phone},
                        {u"time_zone"_s, account.timeZone},
                        {u"renders_markdown"_s, account.rendersMarkdown},
                        {u"kind"_s, account.kind},
                        {u"bearer"_s, account.usesBearer},
                        {u"agent"_s, account.isAgent},
                        {u"proxy"_s, proxyNames()[size_t(account.proxy.kind)]},
                        {u"proxy_address"_s, ticket::addressOf(account.proxy)},
                        {u"proxy_user"_s, account.proxy.user},
                        {u"ca_file"_s, account.authorityFile}};
    addSecret(answers, account.secret);
    // Of no sign-in, the place that a person would choose stands there.
    addSecret(answers, account.proxy.user.isEmpty() ? ticket::SecretReference{} : account.proxy.secret,
              u"proxy_"_s);
    return answers;
}

ticket::Account accountFrom(const QJsonObject& answers, const ticket::Account& before) {
    const auto text = [&answers](QStringView id) {
        return textAt(answers, id.toString());
    };
    ticket::Account account = before;
    account.url = ticket::centerAddress(text(u"url")).value_or(before.url);
    account.user = text(u"user");
    account.secret = secretFrom(answers, before.secret);
    account.company = text(u"company");
    account.project = text(u"project");
    account.plan = text(u"plan");
    account.services = placesFrom<ticket::Service>(answers[u"services"].toArray(), u"service"_s);
    account.environments =
        placesFrom<ticket::Environment>(answers[u"environments"].toArray(), u"environment"_s);
    account.name = text(u"name");
    account.phone = text(u"phone");
    account.csm = {.name = text(u"csm_name"), .email = text(u"csm_email"), .phone = text(u"csm_phone")};
    account.timeZone = text(u"time_zone");
    account.rendersMarkdown = answers[u"renders_markdown"].toBool();
    account.kind = text(u"kind");
    account.usesBearer = answers[u"bearer"].toBool();
    account.isAgent = answers[u"agent"].toBool();
    account.proxy = proxyFrom(answers, before.proxy);
    account.authorityFile = pathAt(answers, u"ca_file"_s);
    completePlaces(account);
    return account;
}

bool takesSecret(const QJsonObject& answers) {
    const Place place = placeOf(answers);
    return place == Place::Keychain || place == Place::Memory;
}

bool takesProxySecret(const QJsonObject& answers) {
    const Place place = placeOf(answers, u"proxy_"_s);
    return !proxyFrom(answers, {}).user.isEmpty() && (place == Place::Keychain || place == Place::Memory);
}

} // namespace app
