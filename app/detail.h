#pragma once

#include <QScrollArea>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace wizard {
class Flow;
class Label;
} // namespace wizard

namespace app {

/// What the right side of the window looks like for whatever is chosen: a heading, lines below it, buttons, a
/// text that can be read with the caret and copied. What does not fit, with a large font for instance, is
/// scrolled to.
class Detail : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Detail)

public:
    QSize minimumSizeHint() const override;

protected:
    explicit Detail(QWidget* parent);

    wizard::Label* addHeading();
    wizard::Label* addLine();
    QPushButton* addButton(const QString& label, const QString& objectName);
    /// A read-only text with its label above it, which is its buddy.
    QPlainTextEdit* addText(const QString& label, const QString& objectName);
    /// The rest of the room stays empty.
    void addStretch();

    /// Takes what room is left, and at least this many lines.
    void addRest(QWidget* widget, int leastLines);

    QVBoxLayout* m_column;

private:
    wizard::Flow* m_buttons = nullptr;
};

/// Shows the text unless it does already: what the person has marked, and where the caret stands, stays.
void setTextOnce(QPlainTextEdit& edit, const QString& text);

} // namespace app
