#include "ticket/valuetext.h"

#include "ticket/answers.h"
#include "ticket/formnames.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ticket {
namespace {

QString dateTimeText(const QString& text, Wording wording) {
    const QDateTime time = dateTimeOf(text);
    if (!time.isValid()) {
        return text;
    }
    if (wording == Wording::Shown) {
        return QLocale().toString(time, QLocale::ShortFormat) + u' ' + time.timeZoneAbbreviation();
    }
    // The reader may sit anywhere: the offset stands beside the local time.
    const QDateTime withOffset = time.toOffsetFromUtc(time.offsetFromUtc());
    const QString offset = withOffset.toString(u"t"_s);
    return withOffset.toString(u"yyyy-MM-dd HH:mm"_s) + u" ("_s + offset + u')';
}

QString yesOrNo(bool isYes, Wording wording) {
    if (wording == Wording::Sent) {
        return isYes ? u"yes"_s : u"no"_s;
    }
    return isYes ? QCoreApplication::translate("ticket", "yes") : QCoreApplication::translate("ticket", "no");
}

} // namespace

QString wordsOf(const LocalText& text, Wording wording) {
    return wording == Wording::Sent ? text.english() : text.text();
}

QStringList optionLabels(const Field& field, const Account& account, const QJsonValue& value,
                         Wording wording) {
    QStringList labels;
    for (const QString& one : stringsOf(value)) {
        if (const std::optional<Option> option = optionOf(field, account, one)) {
            labels.append(wordsOf(option->label, wording));
        } else if (field.type != FieldType::Checklist) {
            labels.append(one);
        }
    }
    return labels;
}

QString valueText(const Field& field, const Account& account, const QJsonValue& value, Wording wording) {
    if (field.role == FieldRole::Account) {
        return value.isUndefined() ? QString() : account.label();
    }
    if (hasOptions(field.type)) {
        return optionLabels(field, account, value, wording).join(u"; "_s);
    }
    if (value.isBool()) {
        return yesOrNo(value.toBool(), wording);
    }
    if (value.isDouble()) {
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    return field.type == FieldType::DateTime ? dateTimeText(value.toString(), wording) : value.toString();
}

} // namespace ticket
