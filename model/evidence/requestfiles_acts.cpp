// What the person decides about single files.
#include "evidence/requestfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace evidence {
namespace {

using State = Exhibit::State;

/// Something else stands in its place and is cleaned anew.
Exhibit renewed(const Exhibit& exhibit, std::shared_ptr<Snapshot> original) {
    Exhibit fresh = exhibit;
    if (original != exhibit.original) {
        fresh.modified = {}; // it is not the person's file any more
    }
    fresh.original = std::move(original);
    fresh.state = State::Waiting;
    fresh.percent = 0;
    fresh.sizeBefore = fresh.original->size();
    fresh.attachment = {};
    return fresh;
}

core::Result<std::shared_ptr<Snapshot>> trimmedCopy(const Exhibit& exhibit, const QString& folder,
                                                    const Trim& trim) {
    auto copy = Snapshot::make(folder);
    if (!copy) {
        return copy;
    }
    QFile in(exhibit.original->path());
    QFile out((*copy)->path());
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly)) {
        return core::fail(core::ErrorKind::Permanent, in.isOpen() ? out.errorString() : in.errorString());
    }
    if (const core::Done done = trimmed(in, out, trim); !done) {
        return core::fail(done.error());
    }
    if (!out.flush()) {
        return core::fail(core::ErrorKind::Permanent, out.errorString());
    }
    return copy;
}

core::Result<std::shared_ptr<Snapshot>> partCopy(QIODevice& in, const QString& folder, qint64 size) {
    auto copy = Snapshot::make(folder);
    if (!copy) {
        return copy;
    }
    QFile out((*copy)->path());
    if (!out.open(QIODevice::WriteOnly)) {
        return core::fail(core::ErrorKind::Permanent, out.errorString());
    }
    constexpr qint64 most = 1024 * 1024;
    while (size > 0) {
        const QByteArray bytes = in.read(std::min(size, most));
        if (bytes.isEmpty() || out.write(bytes) != bytes.size()) {
            return core::fail(core::ErrorKind::Permanent,
                              bytes.isEmpty() ? in.errorString() : out.errorString());
        }
        size -= bytes.size();
    }
    if (!out.flush()) {
        return core::fail(core::ErrorKind::Permanent, out.errorString());
    }
    return copy;
}

/// "trace.log" → "trace.2.log"
QString partName(const QString& name, qsizetype number) {
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype end = dot > 0 ? dot : name.size();
    return name.first(end) + u'.' + QString::number(number) + name.sliced(end);
}

} // namespace

void RequestFiles::approve(int id, core::Time when) {
    const Exhibit* exhibit = find(id);
    if (!exhibit || exhibit->state != State::Refused || exhibit->isAsItIs()) {
        return;
    }
    replace(id, [when](Cleanroom& room, const Exhibit& wanted) -> Made {
        const auto stored = room.storeAsItIs(wanted);
        if (!stored) {
            return core::fail(stored.error());
        }
        Exhibit approved = wanted;
        approved.attachment = *stored;
        approved.attachment.uncleanedApproved = when;
        return QList{approved};
    });
}

void RequestFiles::disapprove(int id) {
    Exhibit* exhibit = at(id);
    if (!exhibit || !exhibit->isAsItIs()) {
        return;
    }
    if (!exhibit->original) { // nothing would be left of it
        remove(id);
        return;
    }
    exhibit->attachment = {};
    note();
    Q_EMIT changed();
    Q_EMIT settled();
}

void RequestFiles::compress(int id) {
    replace(id, [](Cleanroom& room, const Exhibit& exhibit) -> Made {
        if (!exhibit.original) {
            return QList<Exhibit>();
        }
        room.forget(exhibit.id);
        Exhibit packed = renewed(exhibit, exhibit.original);
        packed.isCompressed = true;
        return QList{packed};
    });
}

template <class T>
core::Call<T>* RequestFiles::ask(QObject* parent, std::function<core::Result<T>()> work) const {
    auto* call = new core::Call<T>(parent);
    m_parts.workers.start([answers = &m_parts.answers, call = QPointer(call), work = std::move(work)] {
        auto answer = std::make_shared<core::Result<T>>(work());
        QMetaObject::invokeMethod(
            answers,
            [call, answer] {
                if (call) {
                    call->finish(std::move(*answer));
                }
            },
            Qt::QueuedConnection);
    });
    return call;
}

core::Call<QList<Change>>* RequestFiles::changes(QObject* parent, int id) const {
    const Exhibit* found = find(id);
    const Exhibit exhibit = found ? *found : Exhibit{};
    const QString copy = m_parts.blobs.path(exhibit.attachment.blob);
    return ask<QList<Change>>(parent, [exhibit, copy]() -> core::Result<QList<Change>> {
        if (!exhibit.original && !isUnchanged(exhibit)) {
            return core::fail(core::ErrorKind::Rejected,
                              QCoreApplication::translate(
                                  "evidence", "Your own file %1 is not there any more as you attached it, so "
                                              "there is nothing to compare with. Attach it again to compare "
                                              "it or to put a value back.")
                                  .arg(exhibit.path),
                              {}, exhibit.path);
        }
        return changesBetween(exhibit.original ? exhibit.original->path() : exhibit.path, copy);
    });
}

core::Call<TrimFacts>* RequestFiles::facts(QObject* parent, int id) const {
    const Exhibit* exhibit = find(id);
    const std::shared_ptr<Snapshot> original = exhibit ? exhibit->original : nullptr;
    return ask<TrimFacts>(parent, [original]() -> core::Result<TrimFacts> {
        QFile file(original ? original->path() : QString());
        if (!file.open(QIODevice::ReadOnly)) {
            return core::fail(core::ErrorKind::Permanent, file.errorString());
        }
        return trimFacts(file);
    });
}

void RequestFiles::trim(int id, const Trim& trim) {
    replace(id, [trim](Cleanroom& room, const Exhibit& exhibit) -> Made {
        if (!exhibit.original) {
            return QList<Exhibit>();
        }
        auto copy = trimmedCopy(exhibit, room.folder(), trim);
        if (!copy) {
            return core::fail(copy.error());
        }
        room.forget(exhibit.id);
        return QList{renewed(exhibit, std::move(*copy))};
    });
}

void RequestFiles::split(int id, qint64 bytes) {
    replace(id, [bytes](Cleanroom& room, const Exhibit& exhibit) -> Made {
        QFile in(exhibit.original ? exhibit.original->path() : QString());
        if (!in.open(QIODevice::ReadOnly)) {
            return core::fail(core::ErrorKind::Permanent, in.errorString());
        }
        const auto places = splitPlaces(in, bytes);
        if (!places) {
            return core::fail(places.error());
        }
        QList<Exhibit> parts;
        in.seek(0);
        qint64 from = 0;
        for (const qint64 to : *places) {
            auto copy = partCopy(in, room.folder(), to - from);
            if (!copy) {
                return core::fail(copy.error());
            }
            Exhibit part = renewed(exhibit, std::move(*copy));
            part.id = parts.isEmpty() ? exhibit.id : 0;
            part.name = partName(exhibit.name, parts.size() + 1);
            part.removed.clear();
            parts.append(part);
            from = to;
        }
        room.forget(exhibit.id);
        return parts;
    });
}

} // namespace evidence
