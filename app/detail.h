#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace wizard {
class Flow;
class Label;
} // namespace wizard

namespace app {

/// What the right side of the window looks like for whatever is chosen: a heading, lines below it, buttons, a
/// text that can be read with the caret and copied.
class Detail : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Detail)

protected:
    explicit Detail(QWidget* parent);

    wizard::Label* addHeading();
    wizard::Label* addLine();
    QPushButton* addButton(const QString& label, const QString& objectName);
    /// A read-only text with its label above it, which is its buddy.
    QPlainTextEdit* addText(const QString& label, const QString& objectName);
    /// The rest of the room stays empty.
    void addStretch();

    QVBoxLayout* m_column;

private:
    wizard::Flow* m_buttons = nullptr;
};

/// Shows the text unless it does already: what the person has marked, and where the caret stands, stays.
void setTextOnce(QPlainTextEdit& edit, const QString& text);

} // namespace app
