#include "app/cli/submitcommand.h"

#include "app/cli/entryjson.h"
#include "app/cli/requestinput.h"
#include "ticket/validator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

constexpr int defaultWaitSeconds = 30;
constexpr std::chrono::seconds longestWait = std::chrono::hours{24 * 7}; ///< a timer's bound

} // namespace

void SubmitCommand::declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(tr("Stores a request in the outbox and delivers it."));
    parser.addPositionalArgument(u"request"_s,
                                 tr("REQUEST.json, a package (.zip), or - for standard input."));
    parser.addOptions({
        {u"account"_s, tr("The account to file with."), u"ID"_s},
        {u"attach"_s, tr("A file to attach; may be given more than once."), u"FILE"_s},
        {u"id"_s, tr("The intent id: the same id again never makes a second ticket."), u"INTENT"_s},
        {u"wait"_s, tr("How many seconds to wait for the delivery (30)."), u"SECONDS"_s,
         QString::number(defaultWaitSeconds)},
        {u"strict"_s, tr("Warnings stop the request as well.")},
        {u"level"_s, tr("What is removed from files: support keeps what a diagnosis needs, strict nothing."),
         u"support|strict"_s},
        {u"json"_s, tr("Print one JSON object.")},
        {u"example"_s, tr("Print a complete REQUEST.json and end.")},
    });
}

void SubmitCommand::start(const Globals& globals, const QCommandLineParser& parser) {
    setJson(parser.isSet(u"json"_s));
    if (parser.isSet(u"example"_s)) {
        printExample(globals);
        return;
    }
    if (!readOptions(parser) || !open(globals)) {
        return;
    }
    const QString source = parser.positionalArguments().constFirst();
    if (isPackage(source)) {
        openPackage(source);
        return;
    }
    auto request = readRequest(source);
    if (!request) {
        refuse(request.error());
        return;
    }
    m_files = request->files + m_files;
    m_folder = source == u"-"_s ? QDir::currentPath() : QFileInfo(source).absolutePath();
    m_draft = std::move(request->draft);
    if (!m_intent.isEmpty()) {
        m_draft.id = core::IntentId(m_intent);
    } else if (m_draft.id.isEmpty()) {
        m_draft.id = core::newIntentId();
    }
    if (followKnown()) {
        return;
    }
    auto account = chooseAccount(m_account.isEmpty() ? m_draft.account : core::AccountId(m_account));
    if (!account) {
        refuse(account.error());
        return;
    }
    m_chosen = *account;
    m_draft.account = m_chosen.id;
    check();
}

bool SubmitCommand::followKnown() {
    // Before anything else is looked at: its files may be gone by now, what counts is in the outbox.
    const auto known = program().outbox().entry(m_draft.id);
    if (!known || !*known) {
        return false;
    }
    printError(
        tr("The request %1 is in the outbox already; it stays as it was stored.").arg(m_draft.id.value));
    follow(**known);
    return true;
}

void SubmitCommand::check() {
    m_issues = ticket::validate(program().form(), m_draft, m_chosen);
    const bool isWarned = std::ranges::any_of(
        m_issues, [](const core::Issue& issue) { return issue.level != core::Issue::Level::Note; });
    if (ticket::hasErrors(m_issues) || (m_isStrict && isWarned)) {
        const auto fault = std::ranges::min_element(m_issues, {}, &core::Issue::level);
        refuse({.kind = core::ErrorKind::Rejected, .text = fault->text, .path = placeOf(fault->field)});
        return;
    }
    collect();
}

void SubmitCommand::printExample(const Globals& globals) {
    const ticket::LoadedForm loaded = ticket::loadForm(globals.folder.ownForms());
    if (loaded.error) {
        printError(u"%1: %2"_s.arg(loaded.error->path, loaded.error->text));
    }
    const QByteArray example = ticket::exampleRequestFile(loaded.form, exampleAccount(globals));
    std::ignore = std::fwrite(example.constData(), 1, size_t(example.size()), stdout);
    end(loaded.form.steps.isEmpty() ? ExitCode::Failed : ExitCode::Done);
}

bool SubmitCommand::readOptions(const QCommandLineParser& parser) {
    if (parser.positionalArguments().size() != 1) {
        endUsage(tr("Name one REQUEST.json, or - for standard input. \"submit --example\" prints one."));
        return false;
    }
    bool isNumber = false;
    const int seconds = parser.value(u"wait"_s).toInt(&isNumber);
    if (!isNumber || seconds < 0) {
        endUsage(tr("--wait takes a number of seconds, 0 or more."));
        return false;
    }
    if (isPackage(parser.positionalArguments().constFirst()) &&
        (parser.isSet(u"id"_s) || parser.isSet(u"attach"_s))) {
        endUsage(tr("A package is sent as it is: --id and --attach do not go with it."));
        return false;
    }
    if (parser.isSet(u"id"_s) && !core::isValidIntentId(parser.value(u"id"_s))) {
        endUsage(tr("--id takes 1 to 64 letters, digits, dots, dashes or underscores."));
        return false;
    }
    m_level = evidence::levelFromName(parser.value(u"level"_s));
    if (parser.isSet(u"level"_s) && !m_level) {
        endUsage(tr("--level takes support or strict."));
        return false;
    }
    m_wait = std::min(std::chrono::seconds(seconds), longestWait);
    m_intent = parser.value(u"id"_s);
    m_isStrict = parser.isSet(u"strict"_s);
    m_account = parser.value(u"account"_s);
    const QStringList attached = parser.values(u"attach"_s);
    for (const QString& path : attached) {
        m_files.append({.path = QFileInfo(path).absoluteFilePath(), .pointer = path});
    }
    return true;
}

core::Result<ticket::RequestFile> SubmitCommand::readRequest(const QString& source) {
    auto bytes = readRequestBytes(source);
    if (!bytes) {
        return core::fail(bytes.error());
    }
    auto request = ticket::parseRequestFile(*bytes, program().form());
    if (!request) {
        core::Error error = request.error();
        m_places = error.details.split(u'\n'); // one for each issue
        if (error.path.isEmpty()) {
            error.path = source; // all of it is meant
        }
        return core::fail(error);
    }
    return request;
}

core::Result<ticket::Account> SubmitCommand::chooseAccount(const core::AccountId& wanted) {
    const auto account = wanted.isEmpty() ? program().defaultAccount() : program().account(wanted);
    if (account && !account->url.isEmpty()) {
        return *account;
    }
    if (!wanted.isEmpty()) {
        return core::fail(
            core::ErrorKind::ActionRequired,
            tr("There is no account \"%1\" here. \"accounts list\" shows those there are; --practice "
               "uses the practice center.")
                .arg(wanted.value));
    }
    return core::fail(
        core::ErrorKind::ActionRequired,
        tr("No account is set up. Add one with \"accounts add\", or use --practice to try it out."));
}

void SubmitCommand::enqueue() {
    m_draft.formId = program().form().id;
    m_draft.formVersion = program().form().version;
    m_draft.created = program().clock().now();
    m_draft.updated = m_draft.created;
    program()
        .outbox()
        .enqueue(this, program().form(), m_draft, m_chosen)
        ->then(this, [this](const core::Result<store::Entry>& answer) {
            if (answer) {
                follow(*answer);
            } else {
                core::Error error = answer.error();
                const auto fault = std::ranges::find(error.issues, error.text, &core::Issue::text);
                if (fault != error.issues.end()) {
                    error.path = placeOf(fault->field);
                }
                refuse(error);
            }
        });
}

QString SubmitCommand::placeOf(const QString& field) const {
    const ticket::Field* files = program().form().field(ticket::FieldRole::Attachments);
    if (files && files->id == field) {
        return u"/attachments"_s; // beside "fields" in REQUEST.json
    }
    return field.isEmpty() ? QString() : ticket::pointerOf(field);
}

void SubmitCommand::follow(const store::Entry& entry) {
    printError(tr("Stored in the outbox as %1.").arg(entry.id.value));
    connect(&program().outbox(), &delivery::Outbox::entryChanged, this, &SubmitCommand::look);
    connect(&program().outbox(), &delivery::Outbox::changedElsewhere, this, &SubmitCommand::look);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        const auto stored = program().outbox().entry(m_draft.id);
        report(stored.value_or(std::nullopt), std::nullopt, ExitCode::Saved);
    });
    m_deadline.start(m_wait);
    if (m_wait.count() > 0) { // else there is no time to deliver in, and nothing may be cut short
        program().dispatcher().start();
    }
    look();
}

void SubmitCommand::look() {
    const auto stored = program().outbox().entry(m_draft.id);
    if (!stored || !*stored || !m_deadline.isActive()) {
        return;
    }
    const store::Entry& entry = **stored;
    switch (entry.state) {
    case store::EntryState::Delivered:
        report(entry, std::nullopt, ExitCode::Done);
        break;
    case store::EntryState::Blocked:
        report(entry, entry.error, entry.error ? exitCodeOf(*entry.error) : ExitCode::Failed);
        break;
    case store::EntryState::Abandoned:
        report(entry, entry.error, ExitCode::Failed);
        break;
    case store::EntryState::Queued:
    case store::EntryState::Sending:
    case store::EntryState::Waiting:
        break; // the deadline decides
    }
}

void SubmitCommand::printFailure(const core::Error& error) const {
    QJsonObject object = refusalReport(m_draft.id);
    object.insert(u"issues"_s, issuesJson(error.issues));
    object.insert(u"error"_s, errorJson(error));
    printJson(object);
}

void SubmitCommand::refuse(const core::Error& error) {
    // By the form's check of its files, or by the outbox's own.
    const bool isUncleaned = std::ranges::any_of(error.issues, [](const core::Issue& issue) {
        return issue.code == u"uncleaned_attachment"_s || issue.code == u"uncleaned"_s ||
               issue.code == u"bad_rules"_s;
    });
    report(std::nullopt, error, isUncleaned ? ExitCode::Uncleaned : exitCodeOf(error));
}

void SubmitCommand::report(const std::optional<store::Entry>& entry, const std::optional<core::Error>& error,
                           ExitCode code) {
    const auto rest =
        m_deadline.isActive() ? m_deadline.remainingTimeAsDuration() : std::chrono::milliseconds{0};
    m_deadline.stop();
    disconnect(&program().outbox(), nullptr, this, nullptr);
    core::Issues issues = m_issues;
    if (entry) {
        issues += entryIssues(*entry);
    }
    if (error && !entry) {
        for (const core::Issue& issue : error->issues) {
            if (!issues.contains(issue)) {
                issues.append(issue);
            }
        }
    }
    const std::optional<core::Error> last = error ? error : entry ? entry->error : std::nullopt;
    for (qsizetype i = 0; i < issues.size(); ++i) {
        const core::Issue& issue = issues.at(i);
        QString place = issue.field.isEmpty() ? m_places.value(i) : placeOf(issue.field);
        if (last && last->text == issue.text && !last->path.isEmpty()) {
            place = last->path;
        }
        printError(place.isEmpty() ? u"%1: %2"_s.arg(core::levelName(issue.level), issue.text)
                                   : u"%1: %2: %3"_s.arg(core::levelName(issue.level), place, issue.text));
    }
    if (last &&
        !std::ranges::any_of(issues, [&](const core::Issue& issue) { return issue.text == last->text; })) {
        printError(last->path.isEmpty() ? last->text : u"%1: %2"_s.arg(last->path, last->text));
    }
    QJsonObject object = entry ? entryReport(*entry) : refusalReport(m_draft.id);
    object.insert(u"issues"_s, issuesJson(issues));
    if (m_evidence) {
        object.insert(u"evidence"_s, evidenceJson());
    }
    object.insert(u"error"_s, last ? QJsonValue(errorJson(*last)) : QJsonValue());
    printJson(object);
    printLine(entry ? entryLine(*entry) : tr("Nothing was stored or sent."));
    endAfterOthers(code, rest);
}

bool SubmitCommand::isOtherDue() const {
    const auto open = program().outbox().entries(false);
    return open && std::ranges::any_of(*open, [this](const store::Entry& entry) {
               const auto account = program().account(entry.account);
               const bool isDue =
                   entry.state == store::EntryState::Queued || entry.state == store::EntryState::Sending;
               return isDue && account && !account->url.isEmpty();
           });
}

void SubmitCommand::endAfterOthers(ExitCode code, std::chrono::milliseconds longest) {
    if (!program().dispatcher().isHolder() || longest.count() == 0 || !isOtherDue()) {
        end(code);
        return;
    }
    const auto endOnce = [this, code] {
        disconnect(&program().outbox(), nullptr, this, nullptr);
        m_deadline.stop();
        end(code);
    };
    const auto look = [this, endOnce] {
        if (!isOtherDue()) {
            endOnce();
        }
    };
    connect(&program().outbox(), &delivery::Outbox::entryChanged, this, look);
    connect(&program().outbox(), &delivery::Outbox::changedElsewhere, this, look);
    m_deadline.disconnect(this);
    connect(&m_deadline, &QTimer::timeout, this, endOnce);
    m_deadline.start(longest);
}

} // namespace app::cli
