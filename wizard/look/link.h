#pragma once

#include "wizard/look/heights.h"

#include <QLabel>
#include <QUrl>

#include <functional>

namespace wizard {

/// A line with one address that opens outside the program; reached by Tab.
class Link final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Link)

public:
    explicit Link(std::function<void(const QUrl&)> open, QWidget* parent = nullptr);

    /// `sentence` with %1 where the link stands; only http, https and mailto become links.
    void show(const QString& sentence, const QString& linkText, const QUrl& url);

    int heightForWidth(int width) const override;

private:
    mutable look::Heights m_heights;
};

} // namespace wizard
