#include "app/cli/accountscommand.h"

#include "app/accounts.h"
#include "app/cli/accountoptions.h"
#include "app/signin.h"
#include "ticket/proxy.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

constexpr qint64 longestSecret = 16 * 1024;

QString placeName(const ticket::SecretReference& secret) {
    switch (secret.place) {
    case ticket::SecretReference::Place::Keychain:
        return u"keychain"_s;
    case ticket::SecretReference::Place::File:
        return u"file"_s;
    case ticket::SecretReference::Place::Environment:
        return u"environment"_s;
    case ticket::SecretReference::Place::Memory:
        return u"memory"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject item(const ticket::Account& account) {
    return {{u"id"_s, account.id.value},
            {u"kind"_s, account.kind},
            {u"url"_s, account.url.toString()},
            {u"user"_s, account.user},
            {u"plan"_s, account.plan},
            {u"company"_s, account.company},
            {u"project"_s, account.project},
            {u"default"_s, account.isDefault},
            {u"practice"_s, account.isPractice},
            {u"secret"_s, placeName(account.secret)},
            {u"proxy"_s, ticket::textOf(account.proxy)},
            {u"ca_file"_s, account.authorityFile}};
}

} // namespace

void AccountsCommand::declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(tr("Lists, adds, removes or tests accounts."));
    parser.addPositionalArgument(u"action"_s, tr("list, add, remove ID or test ID."),
                                 u"list|add|remove ID|test ID"_s);
    parser.addOption({u"json"_s, tr("Print one JSON object.")});
    parser.addOption({u"force"_s, tr("Remove the account even while requests of it are not delivered.")});
    declareAccountOptions(parser);
}

void AccountsCommand::start(const Globals& globals, const QCommandLineParser& parser) {
    setJson(parser.isSet(u"json"_s));
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    const bool isWhole = ((action == u"list"_s || action == u"add"_s) && words.size() == 1) ||
                         ((action == u"remove"_s || action == u"test"_s) && words.size() == 2);
    if (!isWhole) {
        endUsage(
            tr("Use \"accounts list\", \"accounts add …\", \"accounts remove ID\" or \"accounts test ID\"."));
        return;
    }
    if (!open(globals)) {
        return;
    }
    if (program().accountsError()) {
        endWith(*program().accountsError()); // never write over a book that could not be read
        return;
    }
    if (action == u"list"_s) {
        list();
    } else if (action == u"add"_s) {
        add(parser);
    } else if (action == u"remove"_s) {
        remove(core::AccountId(words.last()), parser.isSet(u"force"_s));
    } else {
        test(core::AccountId(words.last()));
    }
}

void AccountsCommand::list() {
    QJsonArray items;
    for (const ticket::Account& account : program().accounts()) {
        items.append(item(account));
        printLine(u"%1  %2  %3  %4%5"_s.arg(account.id.value, account.label(), account.url.toString(),
                                            account.user, account.isDefault ? tr("  (default)") : QString()));
    }
    printJson({{u"items"_s, items}});
    end(ExitCode::Done);
}

void AccountsCommand::add(const QCommandLineParser& parser) {
    auto account = accountFromOptions(parser, program().form(), program().accounts());
    if (!account) {
        endUsage(account.error().text);
        return;
    }
    if (account->secret.place == ticket::SecretReference::Place::File) {
        keep(*account, {});
        return;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        endUsage(tr("The secret cannot be read from standard input."));
        return;
    }
    QByteArray line = input.readLine(longestSecret);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    if (line.isEmpty()) {
        endUsage(tr("Standard input held no secret."));
        return;
    }
    keep(*account, core::Secret(std::move(line)));
}

void AccountsCommand::keep(const ticket::Account& account, core::Secret secret) {
    keepAccount(this, program(), account, {.account = std::move(secret)})
        ->then(this, [this, account](const core::Done& done) {
            if (!done) {
                endWith(
                    done.error()); // says what to do instead (--secret-file); nothing of the account is kept
                return;
            }
            printJson(item(account));
            printLine(tr("Account %1 was added. \"accounts test %1\" tries it.").arg(account.id.value));
            end(ExitCode::Done);
        });
}

void AccountsCommand::remove(const core::AccountId& id, bool isForced) {
    const auto waiting = undeliveredOf(program(), id);
    if (!waiting || (*waiting > 0 && !isForced)) {
        endWith(waiting ? core::Error{.kind = core::ErrorKind::Permanent,
                                      .text = tr("%n request(s) of this account are not delivered yet and "
                                                 "would stay behind. Deliver or abandon them first "
                                                 "(\"outbox\" lists them), or give --force.",
                                                 nullptr, int(*waiting))}
                        : waiting.error());
        return;
    }
    const core::Result<ticket::Account> removed = removeAccount(program(), id);
    if (!removed) {
        endWith(removed.error());
        return;
    }
    forgetSecrets(this, program(), *removed)->then(this, [this, account = *removed](const core::Done& done) {
        if (!done) {
            printError(done.error().text);
        }
        printJson(item(account));
        printLine(tr("Account %1 was removed. Its requests in the outbox stay until it is added again.")
                      .arg(account.id.value));
        end(ExitCode::Done);
    });
}

void AccountsCommand::test(const core::AccountId& id) {
    const auto account = program().account(id);
    if (!account || account->url.isEmpty()) {
        endWith(noSuchAccount(id));
        return;
    }
    m_tested = *account;
    m_test = std::make_unique<AccountTest>(*account, program().transport(),
                                           typedSecrets(*account, {}, {}, program().credentials()), nullptr);
    connect(m_test.get(), &AccountTest::finished, this, &AccountsCommand::tellTest);
    m_test->start();
}

void AccountsCommand::tellTest() {
    for (const net::Stage& stage : m_test->stages()) {
        printLine(stage.text.isEmpty()
                      ? u"%1: %2"_s.arg(stageTitle(stage.id), verdictTitle(stage.verdict))
                      : u"%1: %2 (%3 ms). %4"_s.arg(stageTitle(stage.id), verdictTitle(stage.verdict))
                            .arg(stage.time.count())
                            .arg(stage.text));
        for (const QString& line : stage.details) {
            printLine(u"    "_s + line);
        }
    }
    if (m_test->error()) {
        endWith(*m_test->error());
        return;
    }
    const provider::Identity& who = m_test->identity();
    QJsonObject result = testJson();
    result[u"ok"_s] = true;
    result[u"user"_s] =
        QJsonObject{{u"id"_s, who.id}, {u"name"_s, who.name}, {u"email"_s, who.email}, {u"role"_s, who.role}};
    printJson(result);
    printLine(tr("Signed in to %1 as %2 (%3).").arg(m_tested.url.host(), who.name, who.role));
    // What waited for a sign-in may go now: the secret may be another one than the one that was refused.
    program().outbox().resume(this, m_tested.id)->then(this, [this](const core::Result<int>& resumed) {
        if (!resumed) {
            printError(resumed.error().text);
        } else if (*resumed > 0) {
            printError(
                tr("%n request(s) that waited for the sign-in are delivered next.", nullptr, *resumed));
        }
        end(ExitCode::Done);
    });
}

QJsonObject AccountsCommand::testJson() const {
    QJsonArray stages;
    for (const net::Stage& stage : m_test->stages()) {
        stages.append(QJsonObject{{u"stage"_s, net::stageName(stage.id)},
                                  {u"verdict"_s, net::verdictName(stage.verdict)},
                                  {u"milliseconds"_s, qint64(stage.time.count())},
                                  {u"text"_s, stage.text},
                                  {u"details"_s, QJsonArray::fromStringList(stage.details)}});
    }
    return {{u"id"_s, m_tested.id.value}, {u"stages"_s, stages}};
}

void AccountsCommand::printFailure(const core::Error& error) const {
    QJsonObject failure = m_test ? testJson() : QJsonObject();
    failure[u"error"_s] = errorJson(error);
    printJson(failure);
}

} // namespace app::cli
