#pragma once

#include <QUrl>
#include <QWidget>

#include <functional>

namespace wizard {

/// The guidance's own words for a step (Markdown), folded; its https links open outside.
class Guidance final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Guidance)

public:
    Guidance(const QString& words, std::function<void(const QUrl&)> openUrl, QWidget* parent);
};

} // namespace wizard
