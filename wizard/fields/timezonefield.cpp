#include "wizard/fields/fieldfactory.h"
#include "wizard/look/look.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

/// "America/New York": found by what people type.
QString shownZone(const QString& id) {
    return QString(id).replace(u'_', u' ');
}

/// What a person typed is kept as it is; the check of the field says whether it is a zone.
class TimeZoneField final : public FieldEditor {
public:
    TimeZoneField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
        : FieldEditor(field, context, parent), m_list(new QComboBox(this)) {
        constexpr int chars = 44;
        m_list->setEditable(true);
        m_list->setInsertPolicy(QComboBox::NoInsert);
        m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_list->setMinimumContentsLength(24);
        m_list->setMaximumWidth(look::chars(this, chars));
        m_list->setFocusPolicy(Qt::StrongFocus);
        m_list->addItem(QString());
        const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
        for (const QByteArray& zone : zones) {
            // "Etc/GMT+5" and the like mean the opposite of what they seem to.
            if (zone.contains('/') && !zone.startsWith("Etc/")) {
                m_list->addItem(shownZone(QString::fromUtf8(zone)), QString::fromUtf8(zone));
            }
        }
        m_list->completer()->setFilterMode(Qt::MatchContains);
        m_list->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_list->lineEdit()->setPlaceholderText(field.placeholder.text());
        m_list->lineEdit()->setAccessibleName(field.label.text());
        setMain(m_list, m_list);
        watchFocus(m_list->lineEdit());
        connect(m_list, &QComboBox::currentTextChanged, this, [this] { Q_EMIT edited(value()); });
    }

    QJsonValue value() const override {
        const QString text = m_list->currentText().trimmed();
        if (text.isEmpty()) {
            return QJsonValue::Null;
        }
        const int found = m_list->findText(text, Qt::MatchFixedString);
        return found > 0 ? m_list->itemData(found).toString() : text;
    }

    void setValue(const QJsonValue& value) override {
        if (this->value() != value) {
            const QSignalBlocker blocker(m_list);
            m_list->setEditText(shownZone(value.toString()));
        }
    }

private:
    QComboBox* m_list;
};

} // namespace

FieldEditor* makeTimeZoneField(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    return new TimeZoneField(field, context, parent);
}

} // namespace wizard
