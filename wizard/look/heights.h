#pragma once

#include <QFont>
#include <QHash>
#include <QMargins>
#include <QWidget>

namespace wizard::look {

/// The heights of a wrapped text by its width. Nested layouts ask for the same width dozens of times, and
/// each answer costs a layout of the text.
class Heights final {
public:
    /// `measure(width)` is asked once for each width while text, font and margins of the widget stay as they
    /// are.
    template <typename Measure>
    int of(const QWidget& widget, const QString& text, int width, Measure measure) {
        if (m_text != text || m_font != widget.font() || m_margins != widget.contentsMargins()) {
            m_text = text;
            m_font = widget.font();
            m_margins = widget.contentsMargins();
            m_known.clear();
        }
        const auto known = m_known.constFind(width);
        return known != m_known.cend() ? *known : *m_known.insert(width, measure(width));
    }

private:
    QString m_text;
    QFont m_font;
    QMargins m_margins;
    QHash<int, int> m_known;
};

} // namespace wizard::look
