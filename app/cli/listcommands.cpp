#include "app/cli/listcommands.h"

#include "app/cli/entryjson.h"
#include "app/packagesaver.h"
#include "delivery/entryacts.h"
#include "delivery/heldback.h"
#include "store/draftstore.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app::cli {
namespace {

QString answerOf(const ticket::Form& form, const ticket::Draft& draft, ticket::FieldRole role) {
    const ticket::Field* field = form.field(role);
    return field ? draft.text(field->id) : QString();
}

} // namespace

void DraftsCommand::declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(tr("Lists the drafts, newest first."));
    parser.addOption({u"json"_s, tr("Print one JSON object.")});
}

void DraftsCommand::start(const Globals& globals, const QCommandLineParser& parser) {
    setJson(parser.isSet(u"json"_s));
    if (!parser.positionalArguments().isEmpty()) {
        endUsage(tr("\"drafts\" takes no arguments."));
        return;
    }
    if (!open(globals)) {
        return;
    }
    const auto drafts = store::drafts(program().reader());
    if (!drafts) {
        endWith(drafts.error());
        return;
    }
    QJsonArray items;
    for (const ticket::Draft& draft : *drafts) {
        const QString subject = answerOf(program().form(), draft, ticket::FieldRole::Subject);
        items.append(QJsonObject{
            {u"id"_s, draft.id.value},
            {u"account"_s, draft.account.value},
            {u"subject"_s, subject},
            {u"severity"_s, answerOf(program().form(), draft, ticket::FieldRole::Severity)},
            {u"step"_s, draft.step},
            {u"fields"_s, draft.values},
            {u"created_at"_s, core::toIso(draft.created)},
            {u"updated_at"_s, core::toIso(draft.updated)},
        });
        printLine(u"%1  %2  %3"_s.arg(draft.id.value, core::toIso(draft.updated),
                                      subject.isEmpty() ? tr("(no subject yet)") : subject));
    }
    printJson({{u"items"_s, items}});
    end(ExitCode::Done);
}

void OutboxCommand::declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(tr(
        "Lists the outbox, or retries, abandons or exports one of its entries. Of one that may have arrived "
        "and cannot be looked up, \"arrived\" says that it is there as a ticket, \"absent\" that it is not "
        "and may be sent again."));
    parser.addPositionalArgument(u"action"_s, tr("retry, abandon, export, absent or arrived; none lists."),
                                 u"[retry|abandon|export|absent ID] | [arrived ID TICKET]"_s);
    parser.addOption(
        {u"move"_s, tr("With export: the request is sent only from where the package is opened.")});
    parser.addOption({u"json"_s, tr("Print one JSON object.")});
}

void OutboxCommand::start(const Globals& globals, const QCommandLineParser& parser) {
    setJson(parser.isSet(u"json"_s));
    const QStringList words = parser.positionalArguments();
    const QStringList actions{u"retry"_s, u"abandon"_s, u"export"_s, u"absent"_s};
    m_isMove = parser.isSet(u"move"_s);
    const bool isExport = words.value(0) == u"export"_s;
    const bool isArrived = words.size() == 3 && words.first() == u"arrived"_s;
    const bool isOfOne = words.size() == 2 && actions.contains(words.first());
    if ((!words.isEmpty() && !isArrived && !isOfOne) || (m_isMove && !isExport)) {
        endUsage(
            tr("Use \"outbox\", \"outbox retry|abandon|export|absent ID\" or \"outbox arrived ID TICKET\"; "
               "--move goes with export."));
        return;
    }
    if (!open(globals)) {
        return;
    }
    if (words.isEmpty()) {
        list();
    } else if (isExport) {
        exportEntry(core::IntentId(words.last()));
    } else {
        report(change(words.first(), core::IntentId(words.at(1)), core::TicketId(words.last())));
    }
}

void OutboxCommand::list() {
    const auto entries = program().outbox().entries(true);
    if (!entries) {
        endWith(entries.error());
        return;
    }
    const auto held = delivery::heldBack(program().outbox().turns().value_or(QList<store::Turn>()));
    QJsonArray items;
    for (const store::Entry& entry : *entries) {
        QJsonObject item = entryItem(entry);
        const auto earlier = held.constFind(entry.id);
        const bool isHeld = earlier != held.cend() && entry.state == store::EntryState::Queued;
        item.insert(u"held_by"_s, isHeld ? QJsonValue(earlier->id.value) : QJsonValue());
        items.append(item);
        printLine(u"%1  %2"_s.arg(entryLine(entry), entry.request.subject));
        if (isHeld) {
            printLine(u"    %1: %2. %3"_s.arg(delivery::heldStateText(*earlier), earlier->id.value,
                                              delivery::heldNextStepText(*earlier)));
        }
    }
    printJson({{u"items"_s, items}});
    end(ExitCode::Done);
}

core::Call<store::Entry>* OutboxCommand::change(const QString& action, const core::IntentId& id,
                                                const core::TicketId& ticket) {
    if (action == u"arrived"_s) {
        return program().outbox().arrivedAs(this, id, ticket);
    }
    if (action == u"absent"_s) {
        return program().outbox().neverArrived(this, id);
    }
    return action == u"retry"_s ? program().outbox().retry(this, id) : program().outbox().abandon(this, id);
}

void OutboxCommand::report(core::Call<store::Entry>* call) {
    call->then(this, [this](const core::Result<store::Entry>& answer) {
        if (!answer) {
            endWith(answer.error());
            return;
        }
        printJson(entryItem(*answer));
        printLine(entryLine(*answer));
        end(ExitCode::Done);
    });
}

void OutboxCommand::exportEntry(const core::IntentId& id) {
    const auto entry = program().outbox().entry(id);
    if (!entry || !*entry) {
        endWith(entry ? core::Error{.kind = core::ErrorKind::Rejected,
                                    .text = tr("There is no request %1 in the outbox.").arg(id.value)}
                      : entry.error());
        return;
    }
    if (const core::Done allowed = delivery::mayAct(delivery::Act::Package, **entry); !allowed) {
        endWith(allowed.error());
        return;
    }
    const QString file = QDir::current().filePath(package::fileName(id));
    program()
        .packages()
        .save(this, packageOf(program(), **entry), file, package::Packages::Existing::Keep)
        ->then(this, [this, id](const core::Result<QString>& answer) {
            if (answer) {
                exported(id, *answer);
            } else {
                endWith(answer.error());
            }
        });
}

void OutboxCommand::exported(const core::IntentId& id, const QString& file) {
    auto* call =
        m_isMove ? program().outbox().move(this, id, file) : program().outbox().keepBesidePackage(this, id);
    call->then(this, [this, id, file](const core::Result<store::Entry>& answer) {
        if (!answer) {
            endWith(answer.error());
            return;
        }
        QJsonObject object = entryItem(*answer);
        object.insert(u"path"_s, file);
        object.insert(u"package"_s, file);
        printJson(object);
        printLine(file);
        end(ExitCode::Done);
    });
}

} // namespace app::cli
