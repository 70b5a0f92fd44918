#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace app {

/// A sentence over the lists that does not stand in the way, with what can be done about it.
class Banner final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)

public:
    enum class Tone { Offer, Warning };

    Banner(Tone tone, const QString& text, QWidget* parent);

    /// A button that closes the banner and then acts; the action may be empty.
    void addButton(const QString& label, const QString& objectName, std::function<void()> action);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// The ground in its tone, light or dark as the window is.
    void dress();

    Tone m_tone;
    bool m_isDressing = false;
    QHBoxLayout* m_row;
};

/// The banners, one below the other; nothing at all while there is none.
class BannerBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BannerBar)

public:
    explicit BannerBar(QWidget* parent = nullptr);

    Banner& add(Banner::Tone tone, const QString& text);

private:
    QVBoxLayout* m_column;
};

} // namespace app
