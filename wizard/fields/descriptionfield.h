#pragma once

#include "wizard/fields/fieldeditor.h"

#include <QTimer>

class QBoxLayout;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace wizard {

class IconLabel;
class MarkdownEdit;
struct PastedFiles;
class TextPreview;

/// The description: Markdown source to write, what the Support Center will show of it, and how much of the
/// room is used.
class DescriptionField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DescriptionField)

public:
    DescriptionField(const ticket::Field& field, const FieldContext& context, QWidget* parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue& value) override;
    void refreshOptions() override;
    void focusField() override;
    /// The person goes on writing under the heading, which is put at the end if it is not there.
    void writeUnder(const QString& heading);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    QToolButton* addTool(QBoxLayout* layout, const QString& name, const QString& text, const QString& help,
                         const QKeySequence& keys);
    void showPage(bool isPreview);
    void attach(const PastedFiles& files);
    void look();

    MarkdownEdit* m_text;
    TextPreview* m_preview;
    QBoxLayout* m_bar = nullptr;
    QTabBar* m_tabs = nullptr;
    QWidget* m_tools = nullptr;
    QStackedWidget* m_pages;
    Label* m_size;
    QWidget* m_noticeRow;
    Label* m_notice;
    QTimer m_later; ///< rendering waits for a pause in typing
};

} // namespace wizard
