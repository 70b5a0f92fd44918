#pragma once

#include <QToolButton>

namespace wizard {

/// A button that shows and hides what is below it.
class Disclosure final : public QToolButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Disclosure)

public:
    /// The content starts hidden.
    Disclosure(const QString& text, QWidget* content, QWidget* parent);
};

} // namespace wizard
