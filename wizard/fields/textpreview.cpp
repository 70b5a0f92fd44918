#include "wizard/fields/textpreview.h"

#include "wizard/look/label.h"

#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

/// Neither pictures nor style sheets are loaded, from wherever.
class Browser final : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int /*type*/, const QUrl& /*url*/) override { return {}; }
};

} // namespace

TextPreview::TextPreview(QWidget* parent)
    : QWidget(parent), m_said(new Label({}, look::Role::Secondary)), m_text(new Browser) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::half);
    layout->addWidget(m_said);
    layout->addWidget(m_text, 1);
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setObjectName(u"preview"_s);
    m_text->setAccessibleName(tr("Preview"));
    setFocusProxy(m_text);
}

void TextPreview::show(const ticket::Rendered& rendered, bool isMarkdown) {
    const QString said =
        isMarkdown
            ? tr("This is how the Support Center shows the text of the ticket.")
            : tr("This is how the text of the ticket arrives. The Support Center shows it as plain text: "
                 "signs of Markdown stay as they are, and runs of spaces become one.");
    m_said->say(said);
    m_text->setAccessibleDescription(said);
    if (isMarkdown) {
        constexpr auto features = QTextDocument::MarkdownFeatures::fromInt(
            QTextDocument::MarkdownDialectGitHub | QTextDocument::MarkdownNoHTML);
        m_text->document()->setMarkdown(rendered.body, features);
    } else {
        m_text->setPlainText(rendered.body);
    }
}

} // namespace wizard
