#include "store/salvage.h"

#include "store/json.h"
#include "store/outboxstore.h"
#include "store/wreck.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace store {
namespace {

Q_LOGGING_CATEGORY(lcSalvage, "store.salvage")

core::Done run(Connection& connection, const QString& sql, const QVariantList& values = {}) {
    auto done = connection.run(sql, values);
    return done ? core::Done{} : core::fail(done.error());
}

core::Done insertRows(Connection& target, const WreckTable& table) {
    const QString sql = u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(
        table.shape.name, table.shape.columns.join(u", "_s),
        QStringList(table.shape.columns.size(), u"?"_s).join(u", "_s));
    for (const QVariantList& row : table.rows) {
        if (auto done = run(target, sql, row); !done) {
            return done;
        }
    }
    return {};
}

core::Done openEntriesMayHaveArrived(Connection& target) {
    return run(target, u"UPDATE outbox SET is_ambiguous = 1, lookups = 0, first_lookup = 0, "
                       "revision = revision + 1 "
                       "WHERE state NOT IN ('delivered', 'abandoned') AND ticket = ''"_s);
}

/// The rows of the files may be lost while the sealed request is whole; tokens are had anew.
core::Done rebuildFiles(Connection& target) {
    const auto stored = entries(target, true);
    if (!stored) {
        return core::fail(stored.error());
    }
    for (const Entry& entry : *stored) {
        int position = 0;
        for (const ticket::Attachment& file : entry.request.attachments) {
            auto done =
                run(target,
                    u"INSERT INTO outbox_files (entry, position, blob, attachment, token, token_expires) "
                    "VALUES (?, ?, ?, ?, '', 0)"_s,
                    {entry.id.value, position++, file.blob.value, jsonText(ticket::toJson(file))});
            if (!done) {
                return done;
            }
        }
    }
    return {};
}

/// And one whose entry is there as well was sent.
core::Done draftsMayHaveBeenSent(Connection& target) {
    if (auto done = run(target, u"DELETE FROM drafts WHERE id IN (SELECT id FROM outbox)"_s); !done) {
        return done;
    }
    return run(target, u"INSERT OR IGNORE INTO salvaged (id, at) SELECT id, ? FROM drafts"_s,
               {core::toMillis(core::SystemClock().now())});
}

/// So that it is seen, and the same intent cannot go out a second time unnoticed.
core::Done leaveTrace(Connection& target, const QString& id) {
    const core::Time now = core::SystemClock().now();
    Entry entry;
    entry.id = core::IntentId(id);
    entry.state = EntryState::Blocked;
    entry.request.id = entry.id;
    entry.request.subject = QCoreApplication::translate("store", "(a request that cannot be read any more)");
    entry.error = core::Error{
        .kind = core::ErrorKind::Permanent,
        .text = QCoreApplication::translate(
            "store", "The database was damaged, and this request cannot be read any more. Look in the "
                     "Support Center whether it arrived, else file it again.")};
    entry.created = now;
    entry.updated = now;
    const auto stored = enqueue(target, entry);
    return stored ? core::Done{} : core::fail(stored.error());
}

QStringList firstParts(const QList<QVariantList>& keys) {
    QStringList parts;
    for (const QVariantList& key : keys) {
        parts.append(key.value(0).toString());
    }
    return parts;
}

core::Done takeOver(Connection& target, const QList<WreckTable>& tables) {
    auto transaction = Transaction::begin(target);
    if (!transaction) {
        return core::fail(transaction.error());
    }
    for (const WreckTable& table : tables) {
        // These are made anew from what they belong to, and tickets may be lost: all are to be read again.
        if (!QStringList{u"outbox_files"_s, u"ticket_list"_s, u"ticket_sync"_s}.contains(table.shape.name)) {
            if (auto done = insertRows(target, table); !done) {
                return done;
            }
        }
    }
    for (const auto& step : {&openEntriesMayHaveArrived, &rebuildFiles, &draftsMayHaveBeenSent}) {
        if (auto done = step(target); !done) {
            return done;
        }
    }
    return (*transaction)->commit();
}

} // namespace

core::Result<Salvage> salvage(const QString& damaged, Connection& target, const QString& migrations) {
    const auto shapes = tableShapes(target);
    if (!shapes) {
        return core::fail(shapes.error());
    }
    const QTemporaryDir work(QFileInfo(damaged).absolutePath() + u"/salvage-XXXXXX"_s); // 0700
    const auto tables = readWreck(damaged, *shapes, migrations, work.path());
    if (!tables) {
        return core::fail(tables.error());
    }
    if (auto done = takeOver(target, *tables); !done) {
        return core::fail(done.error());
    }
    Salvage salvage;
    for (const WreckTable& table : *tables) {
        if (table.shape.name == "drafts"_L1) {
            salvage.drafts = int(table.rows.size());
            salvage.lost += firstParts(table.lost);
        } else if (table.shape.name == "outbox"_L1) {
            salvage.entries = int(table.rows.size());
            const QStringList lost = firstParts(table.lost);
            salvage.lost += lost;
            for (const QString& id : lost) {
                if (auto done = leaveTrace(target, id); !done) {
                    return core::fail(done.error());
                }
            }
        }
    }
    qCInfo(lcSalvage) << salvage.drafts << "drafts," << salvage.entries << "entries," << salvage.lost.size()
                      << "lost";
    return salvage;
}

QString salvageText(const Salvage& salvage) {
    if (salvage.drafts == 0 && salvage.entries == 0 && salvage.lost.isEmpty()) {
        return QCoreApplication::translate("store", "Nothing could be read out of it.");
    }
    QStringList parts;
    parts.append(QCoreApplication::translate("store", "%n draft(s) were read out of it and are here again.",
                                             nullptr, salvage.drafts));
    parts.append(QCoreApplication::translate(
        "store",
        "%n request(s) of the outbox were read out of it and are here again; those that were "
        "not delivered are looked up before anything is sent.",
        nullptr, salvage.entries));
    if (!salvage.lost.isEmpty()) {
        parts.append(QCoreApplication::translate("store", "%n could not be read any more: %1", nullptr,
                                                 int(salvage.lost.size()))
                         .arg(salvage.lost.join(u", "_s)));
    }
    return parts.join(u' ');
}

} // namespace store
