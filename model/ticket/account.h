#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>

namespace ticket {

/// A person with ways to be reached.
struct Contact {
    QString name;
    QString email;
    QString phone; ///< with country and area code

    bool isEmpty() const { return name.isEmpty() && email.isEmpty() && phone.isEmpty(); }
    bool operator==(const Contact&) const = default;
};

/// Rules test the class, never the label (guidance: Urgent is for production alone).
enum class EnvironmentClass { Production, NonProduction };

struct Environment {
    QString id;
    QString label;
    EnvironmentClass environmentClass = EnvironmentClass::Production;

    bool operator==(const Environment&) const = default;
};

struct Service {
    QString id;
    QString label;

    bool operator==(const Service&) const = default;
};

/// Where the account's secret is found; the secret itself is never here.
struct SecretReference {
    enum class Place { Keychain, File, Environment, Memory };

    Place place = Place::Keychain;
    QString name; ///< keychain key, file path or variable name

    bool operator==(const SecretReference&) const = default;
};

/// The way from this machine into the network. This machine itself is always reached without a proxy.
struct Proxy {
    enum class Kind {
        System, ///< as the desktop or the environment has it
        None,
        Http,
        Socks5, ///< it looks up the names, too
    };

    Kind kind = Kind::System;
    QString host; ///< Http and Socks5 alone, with the port
    int port = 0;
    QString user; ///< empty = the proxy asks for no sign-in
    SecretReference secret = {.place = SecretReference::Place::Memory, .name = {}}; ///< the user's password

    bool hasAddress() const { return kind == Kind::Http || kind == Kind::Socks5; }
    bool operator==(const Proxy&) const = default;
};

/// Target of a first response; overrides the form's for this account.
struct ResponseTarget {
    QString plan;     ///< id of the support plan
    QString severity; ///< option value of the severity field
    std::chrono::minutes time{};
    QString hours; ///< id of the form's support hours

    bool operator==(const ResponseTarget&) const = default;
};

/// Which Support Center, and who one is there.
struct Account {
    core::AccountId id;
    QString kind = QStringLiteral("zendesk"); ///< which provider speaks to it
    QUrl url;                                 ///< base address; http only to loopback
    QString user;                             ///< sign-in name, usually an e-mail address
    QString name;                             ///< the person's own name, for the conversation
    QString phone;
    SecretReference secret;
    bool usesBearer = false; ///< OAuth bearer instead of user and token
    /// One works at the Support Center: requests are filed as tickets for the person they are for.
    bool isAgent = false;
    bool isPractice = false;
    bool isDefault = false;
    QString plan; ///< id of the support plan in the form
    QString company;
    QString project;
    QList<Service> services;
    QList<Environment> environments;
    Contact csm; ///< Customer Success Manager
    QList<ResponseTarget> responseTargets;
    /// IANA name of the zone whose days and hours the support hours are; empty = this computer's.
    QString timeZone;
    /// Whether the Support Center shows Markdown; Zendesk shows what end users write as plain text.
    bool rendersMarkdown = false;
    /// How long the Support Center's lists may lag behind a create: a negative look-up counts only after
    /// that.
    std::chrono::seconds listLag{90};
    Proxy proxy;
    /// PEM file with certificate authorities that are trusted besides the system's; empty = none.
    QString authorityFile;

    /// What a person sees: company and project, or the address.
    QString label() const;
    bool operator==(const Account&) const = default;
};

/// The address of a Support Center as a person writes it. Rejected, with the reason and what to write, unless
/// it is https (http to this machine alone) and holds neither name, password, query nor fragment.
core::Result<QUrl> centerAddress(const QString& text);

/// Whether the host is this machine; only there may plain http and uncleaned evidence go.
bool isLoopback(const QUrl& url);

} // namespace ticket
