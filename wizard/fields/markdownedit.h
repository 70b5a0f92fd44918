#pragma once

#include "wizard/fields/pastedfiles.h"

#include <QPlainTextEdit>

namespace wizard {

/// Plain Markdown source. Each act below is one step of undo and never takes text away. What is pasted and is
/// no text is not put into the text but told.
class MarkdownEdit final : public QPlainTextEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkdownEdit)

public:
    explicit MarkdownEdit(QWidget* parent = nullptr);

    /// The lines of the selection get the sign of a heading, or of a list, or lose it if all have it.
    void toggleHeading();
    void toggleList();
    /// The selection as code: in the line, or as a block where it has several lines or the line is empty.
    void markCode();
    /// Goes to the end of what stands under the heading, which is put at the end of the text if it is not
    /// there yet.
    void goToHeading(const QString& heading);

Q_SIGNALS:
    void filesPasted(const wizard::PastedFiles& files);

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void toggleLines(const QString& sign);
};

} // namespace wizard
