#include "store/objectreader.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// RFC 6901.
QString escaped(QString key) {
    return key.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace

ObjectReader::ObjectReader(QJsonObject json, QString path)
    : m_json(std::move(json)), m_path(std::move(path)) {}

QJsonValue ObjectReader::value(const QString& key) {
    m_asked << key;
    return m_json.value(key);
}

QString ObjectReader::text(const QString& key, bool isRequired) {
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isString()) {
        fault(key, QCoreApplication::translate("store", "“%1” must be a text.").arg(key));
    } else if (isRequired && found.toString().trimmed().isEmpty()) {
        fault(key, QCoreApplication::translate("store", "“%1” is missing or empty.").arg(key));
    }
    return found.toString();
}

bool ObjectReader::flag(const QString& key) {
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isBool()) {
        fault(key, QCoreApplication::translate("store", "“%1” must be true or false.").arg(key));
    }
    return found.toBool();
}

std::optional<qint64> ObjectReader::number(const QString& key, qint64 least, qint64 most) {
    const QJsonValue found = value(key);
    if (found.isUndefined()) {
        return {};
    }
    const qint64 none = least - 1;
    const qint64 number = found.toInteger(none);
    if (number < least || number > most) {
        fault(key, QCoreApplication::translate("store", "“%1” must be a whole number from %2 to %3.")
                       .arg(key)
                       .arg(least)
                       .arg(most));
        return {};
    }
    return number;
}

std::optional<ObjectReader> ObjectReader::object(const QString& key) {
    const QJsonValue found = value(key);
    if (found.isUndefined()) {
        return {};
    }
    if (!found.isObject()) {
        fault(key, QCoreApplication::translate("store", "“%1” must be an object.").arg(key));
        return {};
    }
    return ObjectReader(found.toObject(), m_path + u'/' + escaped(key));
}

QList<ObjectReader> ObjectReader::objects(const QString& key) {
    const QJsonValue found = value(key);
    if (!found.isUndefined() && !found.isArray()) {
        fault(key, QCoreApplication::translate("store", "“%1” must be a list.").arg(key));
    }
    const QJsonArray items = found.toArray();
    QList<ObjectReader> readers;
    for (qsizetype index = 0; index < items.size(); ++index) {
        const QString place = key + u'/' + QString::number(index);
        if (items[index].isObject()) {
            readers << ObjectReader(items[index].toObject(), m_path + u'/' + place);
        } else {
            m_asked << key;
            fault(place,
                  QCoreApplication::translate("store", "Each item of “%1” must be an object.").arg(key));
        }
    }
    return readers;
}

qsizetype ObjectReader::choice(const QString& key, const QStringList& names) {
    const QJsonValue found = value(key);
    if (found.isUndefined()) {
        return 0;
    }
    const qsizetype position = names.indexOf(found.toString());
    if (position < 0) {
        fault(key,
              QCoreApplication::translate("store", "“%1” must be one of: %2.").arg(key, names.join(u", "_s)));
    }
    return qMax(position, 0);
}

void ObjectReader::fault(const QString& key, const QString& text) {
    if (!m_error) {
        const QString place = key.isEmpty() ? m_path : m_path + u'/' + key;
        m_error = core::Error{.kind = core::ErrorKind::Rejected, .text = text, .path = place};
    }
}

void ObjectReader::take(const ObjectReader& inner) {
    if (!m_error) {
        ObjectReader copy = inner;
        m_error = copy.error();
    }
}

std::optional<core::Error> ObjectReader::error() {
    for (const QString& key : m_json.keys()) {
        if (!m_asked.contains(key)) {
            fault(escaped(key), QCoreApplication::translate(
                                    "store", "“%1” is not known here. Remove it or correct its name.")
                                    .arg(key));
        }
    }
    return m_error;
}

} // namespace store
