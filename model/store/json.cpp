#include "store/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using Level = core::Issue::Level;

QJsonObject issueToJson(const core::Issue& issue) {
    return {{u"level"_s, core::levelName(issue.level)},
            {u"step"_s, issue.step},
            {u"field"_s, issue.field},
            {u"code"_s, issue.code},
            {u"text"_s, issue.text},
            {u"needs_tick"_s, issue.needsTick}};
}

core::Issue issueFromJson(const QJsonObject& json) {
    core::Issue issue{.step = json[u"step"_s].toString(),
                      .field = json[u"field"_s].toString(),
                      .code = json[u"code"_s].toString(),
                      .text = json[u"text"_s].toString(),
                      .needsTick = json[u"needs_tick"_s].toBool()};
    for (const Level level : std::array{Level::Error, Level::Warning, Level::Note}) {
        if (core::levelName(level) == json[u"level"_s].toString()) {
            issue.level = level;
        }
    }
    return issue;
}

} // namespace

QJsonObject errorToJson(const core::Error& error) {
    QJsonArray issues;
    for (const core::Issue& issue : error.issues) {
        issues << issueToJson(issue);
    }
    QJsonObject json{{u"kind"_s, core::kindName(error.kind)},
                     {u"text"_s, error.text},
                     {u"details"_s, error.details},
                     {u"path"_s, error.path},
                     {u"stops_account"_s, error.scope == core::ErrorScope::Account},
                     {u"issues"_s, issues},
                     {u"http_status"_s, error.httpStatus}};
    if (error.retryAfter) {
        json[u"retry_after_seconds"_s] = qint64(error.retryAfter->count());
    }
    return json;
}

core::Error errorFromJson(const QJsonObject& json) {
    core::Error error{.kind =
                          core::kindFromName(json[u"kind"_s].toString()).value_or(core::ErrorKind::Permanent),
                      .text = json[u"text"_s].toString(),
                      .details = json[u"details"_s].toString(),
                      .path = json[u"path"_s].toString()};
    error.scope = json[u"stops_account"_s].toBool() ? core::ErrorScope::Account : core::ErrorScope::Entry;
    error.httpStatus = json[u"http_status"_s].toInt();
    if (const QJsonValue seconds = json[u"retry_after_seconds"_s]; seconds.isDouble()) {
        error.retryAfter = std::chrono::seconds(seconds.toInteger());
    }
    for (const QJsonValue& issue : json[u"issues"_s].toArray()) {
        error.issues << issueFromJson(issue.toObject());
    }
    return error;
}

QString jsonText(const QJsonObject& json) {
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject jsonObject(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace store
