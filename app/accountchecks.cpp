#include "app/accountchecks.h"

#include "credentials/secretfile.h"
#include "net/authorities.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Place = ticket::SecretReference::Place;

} // namespace

core::Done readable(const ticket::SecretReference& secret) {
    const auto asDone = [](const core::Result<core::Secret>& read) -> core::Done {
        return read ? core::Done{} : core::fail(read.error());
    };
    switch (secret.place) {
    case Place::File:
        return asDone(credentials::readSecretFile(secret.name));
    case Place::Environment:
        return asDone(credentials::readSecretVariable(secret.name));
    case Place::Keychain:
    case Place::Memory:
        return {};
    }
    Q_UNREACHABLE();
}

QString fieldOf(const ticket::SecretReference& secret, const QString& prefix) {
    switch (secret.place) {
    case Place::File:
        return prefix + u"secret_file"_s;
    case Place::Environment:
        return prefix + u"secret_variable"_s;
    case Place::Keychain:
    case Place::Memory:
        return prefix + u"secret_place"_s;
    }
    Q_UNREACHABLE();
}

core::Issue authorityIssue(const QString& path, const QString& step, const QString& field) {
    core::Issue issue{.level = core::Issue::Level::Error,
                      .step = step,
                      .field = field,
                      .code = u"authorities"_s,
                      .text = {}};
    const auto found = net::readAuthorities(path, QDateTime::currentDateTimeUtc());
    if (!found) {
        issue.text = found.error().text;
        return issue;
    }
    constexpr qsizetype mostNames = 3;
    QStringList names;
    for (const net::Authority& one : found->first(std::min(found->size(), mostNames))) {
        names += one.name;
    }
    if (found->size() > mostNames) {
        names += u"…"_s;
    }
    const auto first = std::ranges::min_element(*found, {}, &net::Authority::expires);
    issue.level = core::Issue::Level::Note;
    //: %1 are names of certificate authorities, %2 is a day
    issue.text =
        QCoreApplication::translate(
            "app::AccountDialog", "%n authorities will be trusted: %1. The first of them is valid until %2.",
            nullptr, int(found->size()))
            .arg(names.join(u", "_s),
                 QLocale().toString(first->expires.toLocalTime().date(), QLocale::ShortFormat));
    return issue;
}

} // namespace app
