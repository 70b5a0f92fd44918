#pragma once

#include "ticket/textform.h"

#include <QWidget>

class QTextBrowser;

namespace wizard {

class Label;

/// The request's text as the Support Center will show it. Nothing is fetched and no link is followed.
class TextPreview final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextPreview)

public:
    explicit TextPreview(QWidget* parent = nullptr);

    void show(const ticket::Rendered& rendered, bool isMarkdown);

private:
    Label* m_said;
    QTextBrowser* m_text;
};

} // namespace wizard
