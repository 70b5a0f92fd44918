#pragma once

#include "ticket/form.h"
#include "ticket/validator.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

/// What the tests of model/ticket share: the built-in form, an account and a request that nothing is wrong
/// with.
namespace helpers {

using namespace Qt::StringLiterals;

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    return file.readAll();
}

inline ticket::Form builtIn() {
    const auto form = ticket::parseForm(bytesOf(u":/forms/psaas-appliance.json"_s), u"built-in"_s);
    if (!form) {
        qFatal("%s %s", qPrintable(form.error().path), qPrintable(form.error().text));
    }
    return *form;
}

inline QString dataPath(const QString& name) {
    return QStringLiteral(SW_TEST_DATA "/forms/") + name;
}

inline ticket::Form dataForm(const QString& name) {
    const auto form = ticket::parseForm(bytesOf(dataPath(name)), name);
    if (!form) {
        qFatal("%s %s", qPrintable(form.error().path), qPrintable(form.error().text));
    }
    return *form;
}

inline ticket::Account acme() {
    ticket::Account account;
    account.id = core::AccountId(u"acme"_s);
    account.url = QUrl(u"https://support.example.com"_s);
    account.user = u"admin@acme.example"_s;
    account.plan = u"enterprise"_s;
    account.company = u"Acme Corp"_s;
    account.project = u"Customer portal"_s;
    account.services = {{.id = u"tenant"_s, .label = u"acme-tenant"_s}};
    account.environments = {
        {.id = u"staging"_s,
         .label = u"Staging"_s,
         .environmentClass = ticket::EnvironmentClass::NonProduction},
        {.id = u"eu"_s, .label = u"EU live"_s, .environmentClass = ticket::EnvironmentClass::Production}};
    return account;
}

/// A complete outage request: validate() has nothing to say about it.
inline ticket::Draft outage() {
    ticket::Draft draft;
    draft.id = core::IntentId(u"intent-1"_s);
    draft.account = core::AccountId(u"acme"_s);
    draft.values = {
        {u"situation"_s, u"production_down"_s},
        {u"criteria"_s, QJsonArray{u"processes"_s, u"majority"_s, u"no_workaround"_s}},
        {u"behalf"_s, u"myself"_s},
        {u"service"_s, u"tenant"_s},
        {u"environment"_s, u"eu"_s},
        {u"issue_type"_s, u"service_issue"_s},
        {u"severity"_s, u"urgent"_s},
        {u"subject"_s, u"Logins fail for all users"_s},
        {u"description"_s, u"Everything stands still."_s},
        {u"callback"_s, u"+49 30 1234567"_s},
        {u"since"_s, u"2026-11-22T03:12"_s},
        {u"asked"_s, QJsonArray{u"what"_s, u"how_far"_s, u"who"_s, u"how_often"_s, u"where"_s, u"browsers"_s,
                                u"before"_s, u"tried"_s, u"version"_s, u"nodes"_s, u"health"_s, u"files"_s}},
    };
    return draft;
}

inline const core::Issue* find(const core::Issues& issues, const QString& code) {
    for (const core::Issue& issue : issues) {
        if (issue.code == code) {
            return &issue;
        }
    }
    return nullptr;
}

inline QStringList codes(const core::Issues& issues) {
    QStringList all;
    for (const core::Issue& issue : issues) {
        all.append(issue.code);
    }
    return all;
}

} // namespace helpers
