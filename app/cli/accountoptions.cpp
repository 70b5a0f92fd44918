#include "app/cli/accountoptions.h"

#include "app/providers.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("app::cli", text);
}

std::unexpected<core::Error> wrong(const QString& text) {
    return core::fail(core::ErrorKind::Rejected, text);
}

QString slug(const QString& text) {
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString result = text.toLower().replace(others, u"-"_s);
    while (result.startsWith(u'-')) {
        result.remove(0, 1);
    }
    while (result.endsWith(u'-')) {
        result.chop(1);
    }
    return result;
}

/// An id for the label that none of the list has. A label of other letters than Latin ones leaves nothing to
/// make it of.
template <typename T>
QString placeId(const QString& label, const QString& kind, const QList<T>& others) {
    const QString base = slug(label).isEmpty() ? kind : slug(label);
    QString id = base;
    for (int number = 2; std::ranges::find(others, id, &T::id) != others.end(); ++number) {
        id = u"%1-%2"_s.arg(base).arg(number);
    }
    return id;
}

core::AccountId freshId(const ticket::Account& account, const QList<ticket::Account>& others) {
    const QString name = slug(account.company + u' ' + account.project);
    const QString base = name.isEmpty() ? slug(account.url.host()) : name;
    core::AccountId id(base);
    for (int number = 2;
         std::ranges::find(others, id, &ticket::Account::id) != others.end() || id.value == u"practice"_s;
         ++number) {
        id = core::AccountId(u"%1-%2"_s.arg(base).arg(number));
    }
    return id;
}

core::Done checkAddress(const QUrl& url, const QString& given) {
    const bool isHttp = url.scheme() == u"https"_s || url.scheme() == u"http"_s;
    if (given.contains(u'@') || url.hasQuery() || url.hasFragment()) {
        // Not said again: it may hold a password.
        return wrong(tr("--url must hold nothing but the address: no name, no password and nothing after "
                        "\"?\" or \"#\"."));
    }
    if (!url.isValid() || url.host().isEmpty() || !isHttp) {
        return wrong(
            tr("--url takes an address such as https://support.example.com, not \"%1\".").arg(given));
    }
    if (url.scheme() == u"http"_s && !ticket::isLoopback(url)) {
        return wrong(tr(
            "--url must begin with https: plain http would show the secret and the request to the network."));
    }
    return {};
}

core::Done readPlaces(const QCommandLineParser& parser, ticket::Account& account) {
    const QStringList services = parser.values(u"service"_s);
    for (const QString& service : services) {
        if (service.trimmed().isEmpty()) {
            return wrong(tr("--service takes a name."));
        }
        account.services.append({.id = placeId(service, u"service"_s, account.services), .label = service});
    }
    if (account.services.isEmpty()) {
        account.services = {{.id = u"cloud-account"_s, .label = tr("Cloud account")}};
    }
    const QStringList environments = parser.values(u"environment"_s);
    for (const QString& given : environments) {
        const QString label = given.section(u'=', 0, 0);
        const QString name = given.section(u'=', 1);
        if (label.isEmpty() || (name != u"production"_s && name != u"non_production"_s)) {
            return wrong(
                tr("--environment takes NAME=production or NAME=non_production, not \"%1\".").arg(given));
        }
        account.environments.append({.id = placeId(label, u"environment"_s, account.environments),
                                     .label = label,
                                     .environmentClass = name == u"production"_s
                                                             ? ticket::EnvironmentClass::Production
                                                             : ticket::EnvironmentClass::NonProduction});
    }
    if (account.environments.isEmpty()) {
        account.environments = {{.id = u"production"_s, .label = tr("Production")},
                                {.id = u"non-production"_s,
                                 .label = tr("Non-production"),
                                 .environmentClass = ticket::EnvironmentClass::NonProduction}};
    }
    return {};
}

} // namespace

void declareAccountOptions(QCommandLineParser& parser) {
    parser.addOptions({
        {u"kind"_s, tr("What the Support Center speaks: %1.").arg(ProviderFactory::kinds().join(u", "_s)),
         u"K"_s},
        {u"url"_s, tr("Its address; https, or http on this machine."), u"U"_s},
        {u"user"_s, tr("The name to sign in with."), u"E"_s},
        {u"secret-stdin"_s, tr("Read the token from standard input and keep it in the keychain.")},
        {u"secret-file"_s, tr("Read the token from this file at each attempt."), u"P"_s},
        {u"bearer"_s, tr("The token is an OAuth bearer token.")},
        {u"plan"_s, tr("The support plan."), u"P"_s},
        {u"company"_s, tr("The company's name."), u"C"_s},
        {u"project"_s, tr("The project's name."), u"P"_s},
        {u"service"_s, tr("An affected service to choose from; may be given more than once."), u"NAME"_s},
        {u"environment"_s,
         tr("An environment, NAME=production or NAME=non_production; may be given more than once."),
         u"NAME=CLASS"_s},
        {u"default"_s, tr("Use this account when none is named.")},
    });
}

core::Result<ticket::Account> accountFromOptions(const QCommandLineParser& parser, const ticket::Form& form,
                                                 const QList<ticket::Account>& others) {
    ticket::Account account;
    account.kind = parser.value(u"kind"_s);
    if (!ProviderFactory::kinds().contains(account.kind)) {
        return wrong(tr("--kind takes one of: %1.").arg(ProviderFactory::kinds().join(u", "_s)));
    }
    account.url = QUrl(parser.value(u"url"_s), QUrl::StrictMode);
    if (core::Done address = checkAddress(account.url, parser.value(u"url"_s)); !address) {
        return core::fail(address.error());
    }
    account.user = parser.value(u"user"_s);
    if (account.user.isEmpty()) {
        return wrong(tr("--user takes the name to sign in with."));
    }
    account.plan = parser.value(u"plan"_s);
    if (!account.plan.isEmpty() && !form.plan(account.plan)) {
        QStringList plans;
        for (const ticket::Plan& plan : form.plans) {
            plans.append(plan.id);
        }
        return wrong(tr("--plan takes one of: %1.").arg(plans.join(u", "_s)));
    }
    if (parser.isSet(u"secret-stdin"_s) == parser.isSet(u"secret-file"_s)) {
        return wrong(tr("Say where the token comes from: --secret-stdin or --secret-file, one of them."));
    }
    account.company = parser.value(u"company"_s);
    account.project = parser.value(u"project"_s);
    account.usesBearer = parser.isSet(u"bearer"_s);
    account.isDefault = parser.isSet(u"default"_s);
    if (core::Done places = readPlaces(parser, account); !places) {
        return core::fail(places.error());
    }
    account.id = freshId(account, others);
    if (parser.isSet(u"secret-file"_s)) {
        account.secret = {.place = ticket::SecretReference::Place::File,
                          .name = QFileInfo(parser.value(u"secret-file"_s)).absoluteFilePath()};
    } else {
        account.secret = {.place = ticket::SecretReference::Place::Keychain, .name = account.id.value};
    }
    return account;
}

} // namespace app::cli
