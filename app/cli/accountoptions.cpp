#include "app/cli/accountoptions.h"

#include "app/accounts.h"
#include "app/providers.h"
#include "net/authorities.h"
#include "ticket/proxy.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

std::unexpected<core::Error> wrong(const QString& text) {
    return core::fail(core::ErrorKind::Rejected, text);
}

core::Done readPlaces(const QCommandLineParser& parser, ticket::Account& account) {
    const QStringList services = parser.values(u"service"_s);
    for (const QString& service : services) {
        if (service.trimmed().isEmpty()) {
            return wrong(QCoreApplication::translate("app::cli", "--service takes a name."));
        }
        account.services.append({.id = placeId(service, u"service"_s, account.services), .label = service});
    }
    const QStringList environments = parser.values(u"environment"_s);
    for (const QString& given : environments) {
        const QString label = given.section(u'=', 0, 0);
        const QString name = given.section(u'=', 1);
        if (label.isEmpty() || (name != u"production"_s && name != u"non_production"_s)) {
            return wrong(
                QCoreApplication::translate(
                    "app::cli", "--environment takes NAME=production or NAME=non_production, not \"%1\".")
                    .arg(given));
        }
        account.environments.append({.id = placeId(label, u"environment"_s, account.environments),
                                     .label = label,
                                     .environmentClass = name == u"production"_s
                                                             ? ticket::EnvironmentClass::Production
                                                             : ticket::EnvironmentClass::NonProduction});
    }
    completePlaces(account);
    return {};
}

core::Done readNetwork(const QCommandLineParser& parser, ticket::Account& account) {
    if (parser.isSet(u"proxy"_s)) {
        const core::Result<ticket::Proxy> proxy = ticket::proxyFromText(parser.value(u"proxy"_s));
        if (!proxy) {
            return wrong(u"--proxy: "_s + proxy.error().text);
        }
        account.proxy = *proxy;
    }
    if (account.proxy.user.isEmpty() == parser.isSet(u"proxy-secret-file"_s)) {
        return wrong(QCoreApplication::translate(
            "app::cli", "A user at the proxy (--proxy http://USER@HOST:PORT) and --proxy-secret-file go "
                        "together: give both or neither."));
    }
    if (!account.proxy.user.isEmpty()) {
        account.proxy.secret = {.place = ticket::SecretReference::Place::File,
                                .name = QFileInfo(parser.value(u"proxy-secret-file"_s)).absoluteFilePath()};
    }
    if (parser.isSet(u"ca-file"_s)) {
        account.authorityFile = QFileInfo(parser.value(u"ca-file"_s)).absoluteFilePath();
        const auto found = net::readAuthorities(account.authorityFile, QDateTime::currentDateTimeUtc());
        if (!found) {
            return wrong(u"--ca-file: "_s + found.error().text);
        }
    }
    return {};
}

} // namespace

void declareAccountOptions(QCommandLineParser& parser) {
    parser.addOptions({
        {u"kind"_s,
         QCoreApplication::translate("app::cli", "What the Support Center speaks: %1.")
             .arg(ProviderFactory::kinds().join(u", "_s)),
         u"K"_s},
        {u"url"_s, QCoreApplication::translate("app::cli", "Its address; https, or http on this machine."),
         u"U"_s},
        {u"user"_s, QCoreApplication::translate("app::cli", "The name to sign in with."), u"E"_s},
        {u"secret-stdin"_s,
         QCoreApplication::translate("app::cli",
                                     "Read the token from standard input and keep it in the keychain.")},
        {u"secret-file"_s,
         QCoreApplication::translate("app::cli", "Read the token from this file at each attempt."), u"P"_s},
        {u"bearer"_s, QCoreApplication::translate("app::cli", "The token is an OAuth bearer token.")},
        {u"agent"_s,
         QCoreApplication::translate("app::cli", "One is an agent there: file in the name of others.")},
        {u"plan"_s, QCoreApplication::translate("app::cli", "The support plan."), u"P"_s},
        {u"company"_s, QCoreApplication::translate("app::cli", "The company's name."), u"C"_s},
        {u"project"_s, QCoreApplication::translate("app::cli", "The project's name."), u"P"_s},
        {u"service"_s,
         QCoreApplication::translate("app::cli",
                                     "An affected service to choose from; may be given more than once."),
         u"NAME"_s},
        {u"environment"_s,
         QCoreApplication::translate(
             "app::cli",
             "An environment, NAME=production or NAME=non_production; may be given more than once."),
         u"NAME=CLASS"_s},
        {u"proxy"_s,
         QCoreApplication::translate("app::cli", "How to get into the network: system, none, "
                                                 "http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT."),
         u"PROXY"_s},
        {u"proxy-secret-file"_s,
         QCoreApplication::translate("app::cli", "Read the proxy's password from this file at each attempt."),
         u"P"_s},
        {u"ca-file"_s,
         QCoreApplication::translate(
             "app::cli", "Trust the certificate authorities in this PEM file besides the system's."),
         u"P"_s},
        {u"default"_s, QCoreApplication::translate("app::cli", "Use this account when none is named.")},
    });
}

core::Result<ticket::Account> accountFromOptions(const QCommandLineParser& parser, const ticket::Form& form,
                                                 const QList<ticket::Account>& others) {
    ticket::Account account;
    account.kind = parser.value(u"kind"_s);
    if (!ProviderFactory::kinds().contains(account.kind)) {
        return wrong(QCoreApplication::translate("app::cli", "--kind takes one of: %1.")
                         .arg(ProviderFactory::kinds().join(u", "_s)));
    }
    const core::Result<QUrl> address = ticket::centerAddress(parser.value(u"url"_s));
    if (!address) {
        return wrong(u"--url: "_s + address.error().text);
    }
    account.url = *address;
    account.user = parser.value(u"user"_s);
    if (account.user.isEmpty()) {
        return wrong(QCoreApplication::translate("app::cli", "--user takes the name to sign in with."));
    }
    account.plan = parser.value(u"plan"_s);
    if (!account.plan.isEmpty() && !form.plan(account.plan)) {
        QStringList plans;
        for (const ticket::Plan& plan : form.plans) {
            plans.append(plan.id);
        }
        return wrong(
            QCoreApplication::translate("app::cli", "--plan takes one of: %1.").arg(plans.join(u", "_s)));
    }
    if (parser.isSet(u"secret-stdin"_s) == parser.isSet(u"secret-file"_s)) {
        return wrong(QCoreApplication::translate(
            "app::cli", "Say where the token comes from: --secret-stdin or --secret-file, one of them."));
    }
    account.company = parser.value(u"company"_s);
    account.project = parser.value(u"project"_s);
    account.usesBearer = parser.isSet(u"bearer"_s);
    account.isAgent = parser.isSet(u"agent"_s);
    account.isDefault = parser.isSet(u"default"_s);
    if (core::Done places = readPlaces(parser, account); !places) {
        return core::fail(places.error());
    }
    if (core::Done network = readNetwork(parser, account); !network) {
        return core::fail(network.error());
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
