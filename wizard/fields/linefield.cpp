#include "wizard/fields/fieldfactory.h"
#include "wizard/look/look.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

class LineField final : public FieldEditor {
public:
    LineField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
        : FieldEditor(field, context, parent), m_line(new QLineEdit) {
        auto* body = new QWidget(this);
        auto* layout = new QHBoxLayout(body);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(look::grid);
        layout->addWidget(m_line);
        if (field.type == ticket::FieldType::Path && context.pickFiles) {
            layout->addWidget(makeChooser());
        }
        layout->addStretch();
        m_line->setPlaceholderText(field.placeholder.text());
        m_line->setMinimumWidth(look::chars(this, qMin(width(), 24)));
        m_line->setMaximumWidth(look::chars(this, width()));
        layout->setStretchFactor(m_line, 1);
        setMain(m_line, body);
        // Not textEdited(): a screen reader writes without a key.
        connect(m_line, &QLineEdit::textChanged, this, [this] { Q_EMIT edited(value()); });
    }

    QJsonValue value() const override {
        const QString text = m_line->text();
        if (text.isEmpty()) {
            return QJsonValue::Null;
        }
        bool isNumber = false;
        if (field().type == ticket::FieldType::Integer || field().type == ticket::FieldType::Decimal) {
            const double number = text.trimmed().toDouble(&isNumber);
            // What is no number yet is kept as it was typed; the validator says so.
            return isNumber ? QJsonValue(number) : QJsonValue(text);
        }
        if (field().type == ticket::FieldType::MultiLookup) {
            QJsonArray names;
            for (const QString& name : text.split(u',', Qt::SkipEmptyParts)) {
                names.append(name.trimmed());
            }
            return names;
        }
        return text;
    }

    void setValue(const QJsonValue& value) override {
        // Typing "1." must not become "1" below the cursor.
        if (this->value() != value) {
            const QSignalBlocker blocker(m_line);
            m_line->setText(textOf(value));
        }
    }

private:
    QPushButton* makeChooser() {
        auto* choose = new QPushButton(QCoreApplication::translate("wizard", "Choose …"));
        choose->setObjectName(field().id + u"_choose"_s);
        choose->setAutoDefault(false);
        //: %1 is the name of a field, "File with the secret"
        choose->setAccessibleName(
            QCoreApplication::translate("wizard", "Choose a file: %1").arg(field().label.text()));
        connect(choose, &QPushButton::clicked, this, [this] {
            context().pickFiles(window(), [self = QPointer(this)](const QStringList& paths) {
                if (self && !paths.isEmpty()) {
                    self->m_line->setText(paths.first());
                    Q_EMIT self->left(); // chosen is as good as typed and left
                }
            });
        });
        return choose;
    }

    static QString textOf(const QJsonValue& value) {
        if (value.isDouble()) {
            return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        }
        if (value.isArray()) {
            return value.toVariant().toStringList().join(u", "_s);
        }
        return value.toString();
    }

    /// Characters the answer usually has.
    int width() const {
        switch (field().type) {
        case ticket::FieldType::Integer:
        case ticket::FieldType::Decimal:
            return 12;
        case ticket::FieldType::PartialCreditCard:
            return 20;
        default:
            break;
        }
        switch (field().role) {
        case ticket::FieldRole::RequesterPhone:
        case ticket::FieldRole::Callback:
            return 24;
        case ticket::FieldRole::Subject:
            return look::textChars;
        default:
            return 44;
        }
    }

    QLineEdit* m_line;
};

} // namespace

FieldEditor* makeLineField(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    return new LineField(field, context, parent);
}

} // namespace wizard
