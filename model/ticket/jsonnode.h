#pragma once

#include "ticket/localtext.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QStringList>

namespace ticket {

/// What is wrong at one place of a JSON document.
struct JsonFault {
    QString pointer; ///< RFC 6901
    QString code;    ///< bad_json, unknown_key, unknown_field, wrong_type, missing, bad_value
    QString reason;  ///< for the person
};
using JsonFaults = QList<JsonFault>;

/// A JSON value that knows its place. Reading never stops: a wrong value gives an empty one and leaves a
/// fault, so that all faults of a file can be told at once.
class JsonNode final {
public:
    JsonNode(QJsonValue value, QString pointer, JsonFaults& faults);

    const QJsonValue& value() const { return m_value; }
    const QString& pointer() const { return m_pointer; }
    bool isPresent() const { return !m_value.isUndefined(); }

    void fail(const QString& code, const QString& reason) const;
    /// A fault unless this is an object with no other keys than these and "comment".
    void allow(const QStringList& keys) const;
    /// The child of an object; absent when there is none.
    JsonNode at(const QString& key) const;
    /// The children of an array, none when absent; a fault when it is no array.
    QList<JsonNode> items() const;
    /// The keys of an object, none when absent; a fault when it is no object.
    QStringList keys() const;

    QString string() const; ///< empty when absent
    QString requiredString() const;
    bool boolean() const;                               ///< false when absent
    int integer(int least, int most, int absent) const; ///< whole number in the bounds
    QStringList strings() const;                        ///< one string, or an array of strings
    LocalText text() const;                             ///< one string, or {"en": …, "de": …}
    LocalText requiredText() const;

private:
    void wrongType(const QString& wanted) const;
    void missing() const;

    QJsonValue m_value;
    QString m_pointer;
    JsonFaults* m_faults;
};

/// One step of a JSON pointer, escaped.
QString pointerStep(const QString& key);

/// The object in the bytes. Malformed JSON, or something else than an object, leaves a fault with line and
/// column.
QJsonObject parseObject(const QByteArray& json, JsonFaults& faults);

} // namespace ticket
