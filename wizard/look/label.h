#pragma once

#include "wizard/look/heights.h"
#include "wizard/look/look.h"

#include <QLabel>

namespace wizard {

/// A wrapping line of plain text in one of our colours and weights. Text of forms and servers is never taken
/// for markup.
class Label final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Label)

public:
    enum class Weight { Body, Strong, Heading };

    explicit Label(const QString& text = {}, look::Role role = look::Role::Text, Weight weight = Weight::Body,
                   QWidget* parent = nullptr);

    void setRole(look::Role role);
    Weight weight() const { return m_weight; }
    /// Shows the text, or nothing when it is empty.
    void say(const QString& text);
    /// A box layout asks for more width than it gives a label that has a greatest one.
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    look::Role m_role;
    Weight m_weight;
    bool m_isDressing = false;
    mutable look::Heights m_heights;
};

} // namespace wizard
