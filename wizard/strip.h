#pragma once

#include "ticket/validator.h"
#include "wizard/look/icon.h"

class QPushButton;

namespace wizard {

class Label;

/// A line above the page on a ground of its own: how the request will be treated, with the click that mends
/// it; or that this is only practice.
class Strip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Strip)

public:
    explicit Strip(const QString& name, QWidget* parent = nullptr);

    void show(Icon icon, look::Role role, const QString& text, const QString& mend = {});
    void showTreatment(const ticket::Treatment& treatment);

Q_SIGNALS:
    void mendAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    IconLabel* m_icon;
    Label* m_text;
    QPushButton* m_mend;
    look::Role m_role = look::Role::Secondary;
};

} // namespace wizard
