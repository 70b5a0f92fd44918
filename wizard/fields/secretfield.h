#pragma once

#include "core/secret.h"
#include "wizard/fields/fieldeditor.h"

class QLineEdit;
class QPushButton;
class QToolButton;

namespace wizard {

/// A line for a secret, hidden until the person shows it. Its value is never an answer: it goes from take()
/// to the credentials and nowhere else.
class SecretField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretField)

public:
    SecretField(const ticket::Field& field, const FieldContext& context, QWidget* parent);

    QJsonValue value() const override { return QJsonValue::Null; }
    void setValue(const QJsonValue& /*value*/) override {}
    void focusField() override;

    /// Says where a secret is kept already, beside "Replace secret"; empty = there is none, and one is asked
    /// for.
    void setKept(const QString& sentence);
    /// Whether something was typed.
    bool hasSecret() const;
    /// What was typed; the line keeps it, for a second try.
    core::Secret secret() const;
    /// The line is empty again, also for "Undo".
    void clear();

private:
    void setReplacing(bool isReplacing);
    void setShown(bool isShown);

    QWidget* m_typing;
    QLineEdit* m_line;
    QToolButton* m_show;
    QWidget* m_kept;
    Label* m_keptText;
    QPushButton* m_replace;
};

} // namespace wizard
