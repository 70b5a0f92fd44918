#include "wizard/fields/fieldfactory.h"
#include "wizard/look/look.h"

#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace wizard {

namespace {

class TextField final : public FieldEditor {
public:
    TextField(const ticket::Field& field, const FieldContext& context, QWidget* parent)
        : FieldEditor(field, context, parent), m_text(new QPlainTextEdit(this)) {
        constexpr int lines = 9;
        m_text->setPlaceholderText(field.placeholder.text());
        m_text->setTabChangesFocus(true);
        m_text->setMinimumHeight(fontMetrics().lineSpacing() * lines);
        setMain(m_text, m_text);
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT edited(value()); });
    }

    QJsonValue value() const override {
        const QString text = m_text->toPlainText();
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    }

    void setValue(const QJsonValue& value) override {
        // Setting the text anew would lose the cursor and what can be undone.
        if (m_text->toPlainText() != value.toString()) {
            const QSignalBlocker blocker(m_text);
            m_text->setPlainText(value.toString());
        }
    }

private:
    QPlainTextEdit* m_text;
};

} // namespace

FieldEditor* makeTextField(const ticket::Field& field, const FieldContext& context, QWidget* parent) {
    return new TextField(field, context, parent);
}

} // namespace wizard
