#include "wizard/pages/guidance.h"

#include "wizard/look/disclosure.h"
#include "wizard/look/look.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wizard {

Guidance::Guidance(const QString& words, std::function<void(const QUrl&)> openUrl, QWidget* parent)
    : QWidget(parent) {
    auto* text = new QLabel(this);
    text->setTextFormat(Qt::MarkdownText);
    text->setWordWrap(true);
    text->setMinimumWidth(1);
    text->setContentsMargins(look::grid * 3, 0, 0, 0);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setObjectName(u"guidance"_s);
    text->setAccessibleName(tr("Guidance for this step"));
    connect(text, &QLabel::linkActivated, this, [openUrl = std::move(openUrl)](const QString& address) {
        const QUrl url(address, QUrl::StrictMode);
        if (openUrl && url.scheme() == "https"_L1) {
            openUrl(url);
        }
    });
    auto* fold = new Disclosure(tr("What the guidance says"), text, this);
    fold->setObjectName(u"show_guidance"_s);
    // Not before it is wanted: setting Markdown costs more than the rest of most pages.
    connect(fold, &Disclosure::toggled, text, [text, words](bool isOpen) {
        if (isOpen && text->text().isEmpty()) {
            text->setText(words);
        }
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(fold, 0, Qt::AlignLeft);
    layout->addWidget(text);
}

} // namespace wizard
