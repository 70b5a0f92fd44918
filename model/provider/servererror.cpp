#include "provider/servererror.h"

#include "provider/jsonreader.h"
#include "provider/page.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace provider {
namespace {

constexpr qsizetype longestText = 400;
constexpr qsizetype mostDetails = 50;

/// One line of at most so many characters: it is shown to a person.
QString shortened(const QString& text) {
    QString line = text.left(longestText * 4).simplified();
    line.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return line.size() <= longestText ? line : line.left(longestText) + u'…';
}

QString textAt(const QJsonObject& object, QStringView key) {
    return shortened(object.value(key).toString());
}

void addDetail(ServerError& error, const QString& field, const QJsonValue& value) {
    if (error.details.size() >= mostDetails) {
        return;
    }
    const QJsonObject object = value.toObject();
    ServerError::Detail detail{.field = field,
                               .fieldKey = idText(object.value(u"field_key")),
                               .description = value.isString() ? shortened(value.toString())
                                                               : textAt(object, u"description"),
                               .code = textAt(object, u"error")};
    if (!detail.description.isEmpty() || !detail.code.isEmpty()) {
        error.details.append(detail);
    }
}

void readDetails(ServerError& error, const QJsonObject& details) {
    for (auto it = details.begin(); it != details.end(); ++it) {
        if (it->isArray()) {
            for (const QJsonValue& one : it->toArray()) {
                addDetail(error, it.key(), one);
            }
        } else {
            addDetail(error, it.key(), *it);
        }
    }
}

/// JSON:API's shape: the pointer's last part names the field.
void readList(ServerError& error, const QJsonArray& list) {
    for (const QJsonValue& one : list) {
        const QJsonObject object = one.toObject();
        const QString text =
            textAt(object, u"detail").isEmpty() ? textAt(object, u"title") : textAt(object, u"detail");
        if (error.name.isEmpty()) {
            error.name = textAt(object, u"code");
            error.description = text;
        }
        const QString pointer = object.value(u"source").toObject().value(u"pointer").toString();
        if (!pointer.isEmpty() && error.details.size() < mostDetails) {
            error.details.append({.field = pointer.section(u'/', -1),
                                  .fieldKey = {},
                                  .description = text,
                                  .code = textAt(object, u"code")});
        }
    }
}

} // namespace

ServerError readError(const QByteArray& body) {
    ServerError error;
    const std::optional<QJsonObject> root = parseObject(body);
    if (!root) {
        const QByteArray start = body.left(longestText * 4).trimmed();
        error.isWebPage = start.startsWith('<');
        if (!error.isWebPage) {
            error.description = shortened(QString::fromUtf8(start));
        }
        return error;
    }
    const QJsonValue named = root->value(u"error");
    if (named.isObject()) {
        error.name = textAt(named.toObject(), u"title");
        error.description = textAt(named.toObject(), u"message");
    } else {
        error.name = shortened(named.toString());
        error.description = textAt(*root, u"description");
    }
    if (error.description.isEmpty()) {
        error.description = textAt(*root, u"message");
    }
    readDetails(error, root->value(u"details").toObject());
    readList(error, root->value(u"errors").toArray());
    return error;
}

QString snakeCase(const QString& name) {
    QString snake;
    bool wasSmall = false;
    for (const QChar c : name) {
        const bool isWord = c.isLetterOrNumber() && c.unicode() < 0x80;
        if ((c.isUpper() && wasSmall) || (!isWord && !snake.isEmpty() && !snake.endsWith(u'_'))) {
            snake += u'_';
        }
        if (isWord) {
            snake += c.toLower();
        }
        wasSmall = isWord && !c.isUpper();
    }
    while (snake.endsWith(u'_')) {
        snake.chop(1);
    }
    return snake;
}

} // namespace provider
