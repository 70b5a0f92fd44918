#include "wizard/look/link.h"

using namespace Qt::StringLiterals;

namespace wizard {

Link::Link(std::function<void(const QUrl&)> open, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setMinimumWidth(1);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QLabel::linkActivated, this, [open = std::move(open)](const QString& address) {
        if (open) {
            open(QUrl(address, QUrl::StrictMode));
        }
    });
}

void Link::show(const QString& sentence, const QString& linkText, const QUrl& url) {
    const QString scheme = url.scheme();
    const bool isSafe =
        url.isValid() && (scheme == "https"_L1 || scheme == "http"_L1 || scheme == "mailto"_L1);
    const QString text = linkText.toHtmlEscaped();
    const QString link =
        isSafe ? u"<a href=\"%1\">%2</a>"_s.arg(url.toString(QUrl::FullyEncoded).toHtmlEscaped(), text)
               : text;
    setText(sentence.toHtmlEscaped().arg(link));
    setAccessibleName(sentence.arg(linkText));
    setVisible(true);
}

int Link::heightForWidth(int width) const {
    return m_heights.of(*this, text(), width, [this](int mine) { return QLabel::heightForWidth(mine); });
}

} // namespace wizard
