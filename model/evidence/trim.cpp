#include "evidence/trim.h"

#include "evidence/harwalk.h"
#include "evidence/linetime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evidence {
namespace {

constexpr qint64 longestLine = 1024 * 1024;

const QList<QStringList>& bodyPaths() {
    static const QList<QStringList> paths{{u"request"_s, u"postData"_s, u"text"_s},
                                          {u"request"_s, u"postData"_s, u"params"_s},
                                          {u"response"_s, u"content"_s, u"text"_s},
                                          {u"_webSocketMessages"_s}};
    return paths;
}

struct EntryFacts {
    core::Time at{};
    QString host;
    QList<JsonPlace> bodies;
};

EntryFacts entryFacts(const QByteArray& entry) {
    static const QStringList timePath{u"startedDateTime"_s};
    static const QStringList urlPath{u"request"_s, u"url"_s};
    EntryFacts facts;
    const QList<JsonPlace> places = jsonPlaces(entry, bodyPaths() + QList{timePath, urlPath});
    for (const JsonPlace& place : places) {
        const QByteArray text = entry.sliced(place.from, place.to - place.from);
        if (place.path == timePath) {
            facts.at = lineTime(text, core::SystemClock().now()).value_or(core::Time{});
        } else if (place.path == urlPath) {
            facts.host = QUrl(QString::fromUtf8(text.sliced(1).chopped(1).replace("\\/", "/"))).host();
        } else {
            facts.bodies.append(place);
        }
    }
    return facts;
}

bool isInTime(core::Time at, const Trim& trim) {
    return (trim.from == core::Time{} || at >= trim.from) && (trim.to == core::Time{} || at <= trim.to);
}

/// The entry with empty bodies.
QByteArray withoutBodies(const QByteArray& entry, const QList<JsonPlace>& bodies) {
    QByteArray out;
    qsizetype written = 0;
    for (const JsonPlace& place : bodies) {
        out += QByteArrayView(entry).sliced(written, place.from - written);
        out += entry.at(place.from) == '[' ? "[]" : entry.at(place.from) == '"' ? "\"\"" : "null";
        written = place.to;
    }
    return out + QByteArrayView(entry).sliced(written).toByteArray();
}

void note(TrimFacts& facts, core::Time at) {
    if (at == core::Time{}) {
        return;
    }
    facts.first = facts.first == core::Time{} ? at : std::min(facts.first, at);
    facts.last = std::max(facts.last, at);
}

core::Result<TrimFacts> harFacts(QIODevice& in) {
    TrimFacts facts;
    QHash<QString, TrimFacts::Host> hosts;
    const auto walked = walkHar(
        in, [](QByteArrayView) { return true; },
        [&](const QByteArray& entry) {
            const EntryFacts one = entryFacts(entry);
            note(facts, one.at);
            TrimFacts::Host& host = hosts[one.host];
            host.name = one.host;
            host.bytes += entry.size();
            ++host.entries;
            for (const JsonPlace& body : one.bodies) {
                facts.bodies += body.to - body.from;
            }
            return true;
        });
    if (!walked) {
        return core::fail(walked.error());
    }
    if (!*walked) {
        return TrimFacts();
    }
    facts.isHar = true;
    facts.hosts = hosts.values();
    std::ranges::sort(facts.hosts, [](const auto& one, const auto& other) {
        return one.bytes != other.bytes ? one.bytes > other.bytes : one.name < other.name;
    });
    return facts;
}

core::Done nothingLeft() {
    return core::fail(
        core::ErrorKind::Rejected,
        QCoreApplication::translate("evidence", "Nothing would be left of the file. Choose a larger part."));
}

core::Error notWritten(const QIODevice& out) {
    return {.kind = core::ErrorKind::Permanent,
            .text = QCoreApplication::translate("evidence", "The smaller copy could not be written: %1.")
                        .arg(out.errorString())};
}

core::Done trimmedHar(QIODevice& in, QIODevice& out, const Trim& trim) {
    bool isWritten = true;
    int kept = 0;
    QByteArray between;
    const auto put = [&](QByteArrayView bytes) {
        isWritten = isWritten && out.write(bytes.data(), bytes.size()) == bytes.size();
        return isWritten;
    };
    bool isHead = true;
    const auto walked = walkHar(
        in,
        [&](QByteArrayView other) {
            if (isHead) {
                isHead = false;
                return put(other);
            }
            between = other.toByteArray(); // known to be wanted when the next entry is
            return true;
        },
        [&](const QByteArray& entry) {
            const EntryFacts facts = entryFacts(entry);
            const bool isWanted =
                isInTime(facts.at, trim) && (trim.hosts.isEmpty() || trim.hosts.contains(facts.host));
            const QByteArray separator = std::exchange(between, {});
            if (!isWanted) {
                return true;
            }
            return (kept++ == 0 || put(separator.isEmpty() ? QByteArray(",") : separator)) &&
                   put(trim.withoutBodies ? withoutBodies(entry, facts.bodies) : entry);
        });
    if (!walked) {
        return core::fail(walked.error());
    }
    if (!isWritten || !put(between)) {
        return core::fail(notWritten(out));
    }
    return kept > 0 ? core::Done() : nothingLeft();
}

/// Lines, or parts of a line that is longer than any ought to be.
core::Done eachLine(QIODevice& in, const std::function<bool(const QByteArray& line, bool isBegin)>& use) {
    bool isBegin = true;
    // One for all of them: room for the longest, made anew for each line, takes longer than all the rest.
    QByteArray room(longestLine + 1, Qt::Uninitialized);
    for (;;) {
        const qint64 count = in.readLine(room.data(), room.size()); // with a NUL behind it
        if (count <= 0) {
            break;
        }
        const auto line = QByteArray::fromRawData(room.constData(), count);
        if (!use(line, isBegin)) {
            return {};
        }
        isBegin = line.endsWith('\n');
    }
    return {};
}

core::Done trimmedLog(QIODevice& in, QIODevice& out, const Trim& trim) {
    const core::Time now = core::SystemClock().now();
    bool isWanted = trim.from == core::Time{};
    bool isWritten = true;
    qint64 kept = 0;
    const core::Done read = eachLine(in, [&](const QByteArray& line, bool isBegin) {
        if (const auto at = isBegin ? lineTime(line, now) : std::nullopt) {
            isWanted = isInTime(*at, trim);
        }
        if (isWanted) {
            isWritten = out.write(line) == line.size();
            kept += line.size();
        }
        return isWritten;
    });
    if (!read || !isWritten) {
        return read ? core::fail(notWritten(out)) : read;
    }
    return kept > 0 ? core::Done() : nothingLeft();
}

} // namespace

core::Result<TrimFacts> trimFacts(QIODevice& in) {
    const qint64 begin = in.pos();
    auto facts = harFacts(in);
    if (!facts || facts->isHar) {
        return facts;
    }
    in.seek(begin);
    TrimFacts log;
    const core::Time now = core::SystemClock().now();
    const core::Done read = eachLine(in, [&](const QByteArray& line, bool isBegin) {
        note(log, isBegin ? lineTime(line, now).value_or(core::Time{}) : core::Time{});
        return true;
    });
    return read ? core::Result<TrimFacts>(log) : core::fail(read.error());
}

core::Done trimmed(QIODevice& in, QIODevice& out, const Trim& trim) {
    const qint64 begin = in.pos();
    const auto isHar =
        walkHar(in, [](QByteArrayView) { return true; }, [](const QByteArray&) { return true; });
    if (!isHar) {
        return core::fail(isHar.error());
    }
    in.seek(begin);
    return *isHar ? trimmedHar(in, out, trim) : trimmedLog(in, out, trim);
}

core::Result<QList<qint64>> splitPlaces(QIODevice& in, qint64 most) {
    QList<qint64> ends;
    qint64 from = 0;
    qint64 at = 0;
    const core::Done read = eachLine(in, [&](const QByteArray& line, bool /*isBegin*/) {
        qint64 rest = line.size();
        if (at + rest - from > most && at > from) {
            ends.append(at);
            from = at;
        }
        while (rest > most) {
            at += most;
            rest -= most;
            ends.append(at);
            from = at;
        }
        at += rest;
        return true;
    });
    if (!read) {
        return core::fail(read.error());
    }
    if (at > from) {
        ends.append(at);
    }
    return ends;
}

} // namespace evidence
