#include "package/manifest.h"

#include "archive/archive.h"
#include "store/json.h"
#include "ticket/textform.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace package {
namespace {

constexpr int manifestVersion = 1;

std::unexpected<core::Error> rejected(const QString& text, const QString& details = {}) {
    return core::fail(core::ErrorKind::Rejected, text, details);
}

std::unexpected<core::Error> damaged(const QString& details) {
    return rejected(QCoreApplication::translate("package",
                                                "The package is damaged or was changed. Save it once more "
                                                "where it comes from."),
                    details);
}

QString cleaningName(const ticket::Attachment& file) {
    return ticket::toJson(file).value(u"cleaning"_s).toString();
}

QJsonObject stateJson(const store::Entry& entry) {
    QJsonObject json{{u"state"_s, store::stateName(entry.state)},
                     {u"step"_s, store::stepName(entry.step)},
                     {u"attempts"_s, entry.attempts},
                     {u"create_key"_s, entry.createKey},
                     {u"created_at"_s, core::toIso(entry.created)},
                     {u"updated_at"_s, core::toIso(entry.updated)}};
    if (entry.error) {
        json.insert(u"error"_s, store::errorToJson(*entry.error));
    }
    return json;
}

QJsonObject originJson(const ticket::Account& account) {
    return {{u"kind"_s, account.kind},       {u"url"_s, account.url.toString()},
            {u"user"_s, account.user},       {u"label"_s, account.label()},
            {u"company"_s, account.company}, {u"project"_s, account.project},
            {u"plan"_s, account.plan},       {u"practice"_s, account.isPractice}};
}

Origin originOf(const QJsonObject& json) {
    return {.kind = json[u"kind"_s].toString(),
            .url = QUrl(json[u"url"_s].toString(), QUrl::StrictMode),
            .user = json[u"user"_s].toString(),
            .label = json[u"label"_s].toString(),
            .isPractice = json[u"practice"_s].toBool()};
}

store::Entry entryFrom(const ticket::Request& request, const QJsonObject& state) {
    store::Entry entry;
    entry.id = request.id;
    entry.account = request.account;
    entry.request = request;
    entry.state = store::stateFromName(state[u"state"_s].toString());
    entry.step = store::stepFromName(state[u"step"_s].toString());
    entry.attempts = state[u"attempts"_s].toInt();
    entry.createKey = state[u"create_key"_s].toString();
    entry.created = core::fromIso(state[u"created_at"_s].toString());
    entry.updated = core::fromIso(state[u"updated_at"_s].toString());
    if (const QJsonValue error = state[u"error"_s]; error.isObject()) {
        entry.error = store::errorFromJson(error.toObject());
    }
    return entry;
}

bool isHash(const QString& text) {
    constexpr qsizetype digits = 64;
    return text.size() == digits && std::ranges::all_of(text, [](QChar one) {
               return (one >= u'0' && one <= u'9') || (one >= u'a' && one <= u'f');
           });
}

bool isPlain(const QString& text) {
    return std::ranges::none_of(text, [](QChar one) { return one < u' ' || one.unicode() == 0x7f; });
}

/// What a name, a size or a hash may be; a request of ours has no other.
bool isSound(const ticket::Attachment& file) {
    return isHash(file.blob.value) && file.size >= 0 && file.size <= fileLimit && isPlain(file.mimeType) &&
           archives::isSafeName(file.name) && !file.name.contains(u'/');
}

/// Its files are those that are checked, and it can be recognised once it has arrived. A draft could
/// otherwise name any file of this machine.
bool isSound(const ticket::Request& request) {
    const QList<ticket::Attachment>& files = request.attachments;
    const auto isAmong = [&](const ticket::Attachment& file) {
        return files.contains(file);
    };
    return files.size() <= filesLimit &&
           std::ranges::all_of(files, [](const auto& file) { return isSound(file); }) &&
           ticket::hasMarker(request.body, request.id) &&
           (!request.draft || std::ranges::all_of(request.draft->attachments, isAmong));
}

} // namespace

QString evidenceName(qsizetype place, const QString& name) {
    QString plain = name.section(u'/', -1);
    for (QChar& one : plain) {
        one = one < u' ' || one.unicode() == 0x7f || QStringView(u"\\:*?\"<>|").contains(one) ? u'_' : one;
    }
    constexpr qsizetype longest = 60; // in UTF-8 at most four times as much: below every system's limit
    plain = plain.right(longest);
    if (!plain.isEmpty() && plain.front().isLowSurrogate()) {
        plain.remove(0, 1); // half of a character
    }
    return u"evidence/%1-%2"_s.arg(QString::number(place + 1), plain);
}

QByteArray manifestOf(const Content& content) {
    QJsonArray files;
    const QList<ticket::Attachment>& attachments = content.entry.request.attachments;
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        files.append(QJsonObject{{u"path"_s, evidenceName(i, attachments[i].name)},
                                 {u"name"_s, attachments[i].name},
                                 {u"sha256"_s, attachments[i].blob.value},
                                 {u"size"_s, attachments[i].size},
                                 {u"cleaning"_s, cleaningName(attachments[i])}});
    }
    QJsonObject json = ticket::toJson(content.entry.request);
    json.insert(u"package"_s, QJsonObject{{u"version"_s, manifestVersion},
                                          {u"program"_s, content.program},
                                          {u"packed_at"_s, core::toIso(content.packed)},
                                          {u"account"_s, originJson(content.account)},
                                          {u"entry"_s, stateJson(content.entry)},
                                          {u"files"_s, files}});
    return QJsonDocument(json).toJson();
}

core::Result<Manifest> readManifest(const QByteArray& json) {
    QJsonParseError fault;
    const QJsonObject whole = QJsonDocument::fromJson(json, &fault).object();
    const QJsonObject about = whole[u"package"_s].toObject();
    const int version = about[u"version"_s].toInt();
    if (version > manifestVersion) {
        return rejected(QCoreApplication::translate("package",
                                                    "The package was made by a newer version of the program "
                                                    "(%1). Open it with that version or a later one.")
                            .arg(about[u"program"_s].toString()));
    }
    if (version < 1) {
        return damaged(fault.errorString());
    }
    auto request = ticket::requestFromJson(whole);
    if (!request) {
        return damaged(request.error().text);
    }
    const QJsonArray files = about[u"files"_s].toArray();
    const QList<ticket::Attachment>& attachments = request->attachments;
    if (files.size() != attachments.size() || !isSound(*request)) {
        return damaged(u"the list of files, or the text"_s);
    }
    Manifest manifest;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString path = files[i][u"path"_s].toString();
        if (path != evidenceName(i, attachments[i].name)) {
            return damaged(u"the names of files"_s);
        }
        manifest.evidence.append(path);
    }
    manifest.opened = {.program = about[u"program"_s].toString(),
                       .packed = core::fromIso(about[u"packed_at"_s].toString()),
                       .origin = originOf(about[u"account"_s].toObject()),
                       .entry = entryFrom(*request, about[u"entry"_s].toObject())};
    return manifest;
}

} // namespace package
