#include "app/cli/updatecommand.h"

#include "app/cli/entryjson.h"
#include "store/ticketcache.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

constexpr int defaultPatience = 30;
constexpr std::chrono::seconds mostPatience = std::chrono::hours{24 * 7}; ///< a timer's bound
constexpr qint64 mostComment = 16LL * 1024 * 1024;

core::Error badComment(const QString& text, const QString& details = {}) {
    return {.kind = core::ErrorKind::Rejected, .text = text, .details = details, .path = u"--comment-file"_s};
}

} // namespace

void UpdateCommand::declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(tr("Adds a message to a ticket, by way of the outbox."));
    parser.addPositionalArgument(u"id"_s, tr("The ticket's id."));
    parser.addOptions({
        {u"comment"_s, tr("The message."), u"TEXT"_s},
        {u"comment-file"_s, tr("A file that holds the message, or - for standard input."), u"FILE"_s},
        {u"attach"_s, tr("A file to attach; may be given more than once."), u"FILE"_s},
        {u"uncleaned"_s, tr("The files may leave this machine although they were not cleaned.")},
        {u"solve"_s, tr("Confirm that the problem is solved, where the Support Center allows it.")},
        {u"account"_s, tr("The account that the ticket belongs to."), u"ID"_s},
        {u"id"_s, tr("The intent id: the same id again never makes a second message."), u"INTENT"_s},
        {u"wait"_s, tr("How many seconds to wait for the delivery (30)."), u"SECONDS"_s,
         QString::number(defaultPatience)},
        {u"json"_s, tr("Print one JSON object.")},
    });
}

void UpdateCommand::start(const Globals& globals, const QCommandLineParser& parser) {
    setJson(parser.isSet(u"json"_s));
    if (!readOptions(parser) || !open(globals)) {
        return;
    }
    const auto comment = readComment(parser);
    if (!comment) {
        refuse(comment.error());
        return;
    }
    m_update.text = *comment;
    const auto account = chooseAccount();
    if (!account) {
        refuse(account.error());
        return;
    }
    m_account = *account;
    const auto known = program().outbox().entry(m_update.id);
    if (known && *known) {
        follow(**known); // the same message; what it was made of is stored already
        return;
    }
    collectNext();
}

bool UpdateCommand::readOptions(const QCommandLineParser& parser) {
    const bool hasText = parser.isSet(u"comment"_s);
    const bool hasFile = parser.isSet(u"comment-file"_s);
    bool isNumber = false;
    const int seconds = parser.value(u"wait"_s).toInt(&isNumber);
    QString wrong;
    if (parser.positionalArguments().size() != 1 || parser.positionalArguments().constFirst().isEmpty()) {
        wrong = tr("Name one ticket id.");
    } else if (hasText && hasFile) {
        wrong = tr("Give the message with --comment or with --comment-file, not with both.");
    } else if (!hasText && !hasFile && !parser.isSet(u"solve"_s)) {
        wrong =
            tr("Give a message with --comment or --comment-file, or confirm the resolution with --solve.");
    } else if (!isNumber || seconds < 0) {
        wrong = tr("--wait takes a number of seconds, 0 or more.");
    } else if (parser.isSet(u"id"_s) && !core::isValidIntentId(parser.value(u"id"_s))) {
        wrong = tr("--id takes 1 to 64 letters, digits, dots, dashes or underscores.");
    }
    if (!wrong.isEmpty()) {
        endUsage(wrong);
        return false;
    }
    m_wait = std::min(std::chrono::seconds(seconds), mostPatience);
    m_update.ticket = core::TicketId(parser.positionalArguments().constFirst());
    m_update.id = parser.isSet(u"id"_s) ? core::IntentId(parser.value(u"id"_s)) : core::newIntentId();
    m_update.wantsSolved = parser.isSet(u"solve"_s);
    m_files = parser.values(u"attach"_s);
    m_mayLeaveUncleaned = parser.isSet(u"uncleaned"_s);
    m_wanted = parser.value(u"account"_s);
    return true;
}

core::Result<QString> UpdateCommand::readComment(const QCommandLineParser& parser) const {
    if (!parser.isSet(u"comment-file"_s)) {
        return parser.value(u"comment"_s);
    }
    const QString name = parser.value(u"comment-file"_s);
    QFile file(name);
    const bool isOpen =
        name == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return core::fail(badComment(tr("The file %1 cannot be read.").arg(name), file.errorString()));
    }
    const QByteArray bytes = file.read(mostComment + 1);
    if (bytes.size() > mostComment) {
        return core::fail(
            badComment(tr("The file %1 is too long for a message. Attach it instead.").arg(name)));
    }
    QString text = QString::fromUtf8(bytes);
    if (text.contains(QChar::ReplacementCharacter) || text.contains(QChar::Null)) {
        return core::fail(
            badComment(tr("The file %1 is not plain text in UTF-8. Attach it instead.").arg(name)));
    }
    return text;
}

core::Result<ticket::Account> UpdateCommand::chooseAccount() {
    std::optional<ticket::Account> account = program().account(core::AccountId(m_wanted));
    if (m_wanted.isEmpty()) {
        // Where it was seen before.
        const auto cached = store::cachedTicket(program().reader(), m_update.ticket);
        account = cached && *cached ? program().account((*cached)->ticket.account) : std::nullopt;
        if (!account || account->url.isEmpty()) {
            account = program().defaultAccount();
        }
    }
    if (account && !account->url.isEmpty()) {
        return *account;
    }
    return core::fail(
        core::ErrorKind::ActionRequired,
        m_wanted.isEmpty()
            ? tr("No account is set up. Add one with \"accounts add\", or use --practice to try "
                 "it out.")
            : tr("There is no account \"%1\" here. \"accounts list\" shows those there are; "
                 "--practice uses the practice center.")
                  .arg(m_wanted));
}

void UpdateCommand::collectNext() {
    const qsizetype next = m_update.attachments.size();
    if (next == m_files.size()) {
        enqueue();
        return;
    }
    program()
        .collector()
        .collect(this, QFileInfo(m_files.at(next)).absoluteFilePath())
        ->then(this, [this, next](core::Result<ticket::Attachment> answer) {
            if (!answer) {
                core::Error error = answer.error();
                error.path = m_files.at(next);
                refuse(error);
                return;
            }
            if (m_mayLeaveUncleaned) {
                answer->uncleanedApproved = program().clock().now();
            }
            m_update.attachments.append(*answer);
            collectNext();
        });
}

void UpdateCommand::enqueue() {
    const auto cached = store::cachedTicket(program().reader(), m_update.ticket);
    if (cached && *cached) {
        m_update.subject = (*cached)->ticket.subject;
        m_update.priority = (*cached)->ticket.severity;
    }
    program()
        .outbox()
        .enqueueUpdate(this, m_update, m_account)
        ->then(this, [this](const core::Result<store::Entry>& answer) {
            if (answer) {
                follow(*answer);
            } else {
                refuse(answer.error());
            }
        });
}

void UpdateCommand::follow(const store::Entry& entry) {
    printError(tr("Stored in the outbox as %1.").arg(entry.id.value));
    connect(&program().outbox(), &delivery::Outbox::entryChanged, this, &UpdateCommand::look);
    connect(&program().outbox(), &delivery::Outbox::changedElsewhere, this, &UpdateCommand::look);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this, entry] {
        const auto stored = program().outbox().entry(m_update.id);
        report(stored && *stored ? **stored : entry, ExitCode::Saved);
    });
    m_deadline.start(m_wait);
    if (m_wait.count() > 0) {
        program().dispatcher().start();
    }
    look();
}

void UpdateCommand::look() {
    const auto stored = program().outbox().entry(m_update.id);
    if (!stored || !*stored || !m_deadline.isActive()) {
        return;
    }
    const store::Entry& entry = **stored;
    switch (entry.state) {
    case store::EntryState::Delivered:
        report(entry, ExitCode::Done);
        break;
    case store::EntryState::Blocked:
        report(entry, entry.error ? exitCodeOf(*entry.error) : ExitCode::Failed);
        break;
    case store::EntryState::Abandoned:
        report(entry, ExitCode::Failed);
        break;
    case store::EntryState::Queued:
    case store::EntryState::Sending:
    case store::EntryState::Waiting:
        break; // the deadline decides
    }
}

void UpdateCommand::printFailure(const core::Error& error) const {
    QJsonObject object = refusalReport(m_update.id);
    object.insert(u"issues"_s, issuesJson(error.issues));
    object.insert(u"error"_s, errorJson(error));
    printJson(object);
}

void UpdateCommand::refuse(const core::Error& error) {
    const bool isUncleaned = std::ranges::any_of(
        error.issues, [](const core::Issue& issue) { return issue.code == u"uncleaned"_s; });
    printError(error.path.isEmpty() ? error.text : u"%1: %2"_s.arg(error.path, error.text));
    printFailure(error);
    printLine(tr("Nothing was stored or sent."));
    end(isUncleaned ? ExitCode::Uncleaned : exitCodeOf(error));
}

void UpdateCommand::report(const store::Entry& entry, ExitCode code) {
    disconnect(&program().outbox(), nullptr, this, nullptr);
    m_deadline.stop();
    const core::Issues issues = entryIssues(entry);
    for (const core::Issue& issue : issues) {
        printError(u"%1: %2"_s.arg(core::levelName(issue.level), issue.text));
    }
    const bool hasError = entry.error && entry.state != store::EntryState::Delivered;
    if (hasError) {
        printError(entry.error->text);
    }
    QJsonObject object = entryReport(entry);
    object.insert(u"issues"_s, issuesJson(issues));
    object.insert(u"error"_s, hasError ? QJsonValue(errorJson(*entry.error)) : QJsonValue());
    printJson(object);
    printLine(entryLine(entry));
    end(code);
}

} // namespace app::cli
