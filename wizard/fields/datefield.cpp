#include "wizard/fields/fieldfactory.h"
#include "wizard/look/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

/// A line that takes a date (and time) as people write it. A spin box of dates has no empty state and is slow
/// to fill.
class DateField final : public FieldEditor {
public:
    DateField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
        : FieldEditor(field, context, parent),
          m_line(new QLineEdit),
          m_isTime(field.type == ticket::FieldType::DateTime) {
        auto* body = new QWidget(this);
        auto* layout = new QHBoxLayout(body);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(look::grid);
        m_line->setClearButtonEnabled(true);
        m_line->setPlaceholderText(field.placeholder.isEmpty() ? now().toString(pattern())
                                                               : field.placeholder.text());
        m_line->setFixedWidth(look::chars(this, 24));
        auto* nowButton =
            new QPushButton(m_isTime ? FieldEditor::tr("No&w") : FieldEditor::tr("To&day"), body);
        nowButton->setObjectName(field.id + u".now"_s);
        nowButton->setAccessibleName(FieldEditor::tr("%1: set to now").arg(field.label.text()));
        layout->addWidget(m_line);
        layout->addWidget(nowButton);
        if (m_isTime) {
            //: %1 is the abbreviation of the time zone
            layout->addWidget(new Label(FieldEditor::tr("Local time (%1)").arg(now().timeZoneAbbreviation()),
                                        look::Role::Secondary, Label::Weight::Body, body),
                              1, Qt::AlignVCenter);
        }
        layout->addStretch();
        setMain(m_line, body);
        watchFocus(nowButton);
        // Not textEdited(): a screen reader writes without a key.
        connect(m_line, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(value()); });
        connect(m_line, &QLineEdit::editingFinished, this, [this] { show(value()); });
        connect(nowButton, &QPushButton::clicked, this,
                [this] { m_line->setText(now().toString(pattern())); });
    }

    /// ISO 8601; what cannot be read as a date stays as it was typed, and the validator says so.
    QJsonValue value() const override {
        const QString text = m_line->text().trimmed();
        if (text.isEmpty()) {
            return QJsonValue::Null;
        }
        if (!m_isTime) {
            const QDate date = QDate::fromString(text, pattern());
            return date.isValid() ? date.toString(Qt::ISODate) : text;
        }
        QDateTime at = QDateTime::fromString(text, pattern());
        if (const QTime time = QTime::fromString(text, u"H:mm"_s); time.isValid()) {
            // A time alone is the last one there was.
            at = QDateTime(now().date(), time);
            at = at > now() ? at.addDays(-1) : at;
        }
        return at.isValid() ? at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate) : text;
    }

    void setValue(const QJsonValue& value) override {
        // Not while it is typed: "3:12" becomes a full date when the person goes on.
        if (this->value() != value) {
            show(value);
        }
    }

private:
    QDateTime now() const {
        return context().now ? core::toLocal(context().now()) : QDateTime::currentDateTime();
    }
    void show(const QJsonValue& value) {
        const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODate);
        const QSignalBlocker blocker(m_line);
        m_line->setText(m_isTime && at.isValid() ? at.toLocalTime().toString(pattern()) : value.toString());
    }
    QString pattern() const { return m_isTime ? u"yyyy-MM-dd HH:mm"_s : u"yyyy-MM-dd"_s; }

    QLineEdit* m_line;
    bool m_isTime;
};

} // namespace

FieldEditor* makeDateField(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    return new DateField(field, context, parent);
}

} // namespace wizard
