#include "app/cli/ticketcommands.h"

#include "store/ticketcache.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

constexpr int mostTickets = 1000;

core::Error noAccount() {
    return {.kind = core::ErrorKind::ActionRequired,
            .text = QCoreApplication::translate(
                "app::cli",
                "No account is set up. Add one with \"accounts add\", or use --practice to try it out.")};
}

} // namespace

void TicketsCommand::declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(tr("Lists the tickets, newest change first."));
    parser.addOption({u"json"_s, tr("Print one JSON object.")});
}

void TicketsCommand::start(const Globals& globals, const QCommandLineParser& parser) {
    setJson(parser.isSet(u"json"_s));
    if (!parser.positionalArguments().isEmpty()) {
        endUsage(tr("\"tickets\" takes no arguments."));
        return;
    }
    if (!open(globals)) {
        return;
    }
    if (program().accounts().isEmpty()) {
        endWith(noAccount());
        return;
    }
    refreshNext(0);
}

void TicketsCommand::refreshNext(qsizetype index) {
    if (index == program().accounts().size()) {
        list();
        return;
    }
    const ticket::Account account = program().accounts().at(index);
    program()
        .sync()
        .refresh(this, account, mostTickets)
        ->then(this, [this, account, index](const auto& answer) {
            if (!answer) {
                printError(tr("%1 cannot be reached; its tickets are shown as last read. %2")
                               .arg(account.label(), answer.error().text));
            }
            refreshNext(index + 1);
        });
}

void TicketsCommand::list() {
    // What was just read is on its way into the cache: wait for the writer, then read one list for all
    // accounts.
    constexpr std::chrono::milliseconds longestFlush{5'000};
    program().writer().flush(longestFlush);
    const auto cached = store::cachedTickets(program().reader(), mostTickets);
    if (!cached) {
        endWith(cached.error());
        return;
    }
    QJsonArray items;
    for (const store::CachedTicket& one : *cached) {
        const ticket::Ticket& ticket = one.ticket;
        // The folder may hold tickets of accounts that this run has nothing to do with (practice).
        if (std::ranges::find(program().accounts(), ticket.account, &ticket::Account::id) ==
            program().accounts().end()) {
            continue;
        }
        QJsonObject item = ticket::toJson(ticket, false);
        item.insert(u"account"_s, ticket.account.value);
        item.insert(u"read_at"_s, core::toIso(one.read));
        items.append(item);
        printLine(u"%1  %2  %3  %4"_s.arg(ticket.id.value, ticket.severity, ticket.status, ticket.subject));
    }
    printJson({{u"items"_s, items}});
    end(ExitCode::Done);
}

void TicketCommand::declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(
        tr("Shows one ticket with its conversation, read from the Support Center."));
    parser.addPositionalArgument(u"id"_s, tr("The ticket's id."));
    parser.addOption({u"cached"_s, tr("As last read, without asking the Support Center.")});
    parser.addOption({u"json"_s, tr("Print one JSON object.")});
}

void TicketCommand::start(const Globals& globals, const QCommandLineParser& parser) {
    setJson(parser.isSet(u"json"_s));
    if (parser.positionalArguments().size() != 1) {
        endUsage(tr("Name one ticket id."));
        return;
    }
    if (!open(globals)) {
        return;
    }
    const core::TicketId id(parser.positionalArguments().constFirst());
    const auto cached = store::cachedTicket(program().reader(), id);
    if (!cached) {
        endWith(cached.error());
        return;
    }
    if (parser.isSet(u"cached"_s)) {
        if (*cached) {
            print((*cached)->ticket);
        } else {
            endWith(
                {.kind = core::ErrorKind::Permanent,
                 .text = tr("Ticket %1 has not been read yet. Leave out --cached to ask the Support Center.")
                             .arg(id.value)});
        }
        return;
    }
    QList<ticket::Account> accounts = program().accounts();
    if (*cached) {
        // Where it was seen before is asked first.
        std::ranges::stable_partition(accounts, [&](const ticket::Account& account) {
            return account.id == (*cached)->ticket.account;
        });
    }
    if (accounts.isEmpty()) {
        endWith(noAccount());
        return;
    }
    readFrom(accounts, id);
}

void TicketCommand::readFrom(const QList<ticket::Account>& accounts, const core::TicketId& id) {
    program()
        .sync()
        .read(this, accounts.first(), id)
        ->then(this, [this, accounts, id](const core::Result<ticket::Ticket>& answer) {
            if (answer) {
                print(*answer);
            } else if (answer.error().kind == core::ErrorKind::Permanent && accounts.size() > 1) {
                readFrom(accounts.mid(1), id);
            } else {
                endWith(answer.error());
            }
        });
}

void TicketCommand::print(const ticket::Ticket& ticket) {
    printJson(ticket::toJson(ticket, true));
    printLine(tr("%1: %2").arg(ticket.id.value, ticket.subject));
    printLine(
        tr("Severity %1, status %2, created %3, changed %4")
            .arg(ticket.severity, ticket.status, core::toIso(ticket.created), core::toIso(ticket.updated)));
    printLine(ticket.url.toString());
    for (const ticket::Comment& comment : ticket.comments) {
        printLine(u"\n-- %1, %2\n%3"_s.arg(comment.author, core::toIso(comment.created), comment.body));
        for (const ticket::TicketFile& file : comment.files) {
            printLine(tr("[file] %1 (%2 bytes)").arg(file.name).arg(file.size));
        }
    }
    end(ExitCode::Done);
}

} // namespace app::cli
