#pragma once

#include "wizard/fields/fieldeditor.h"

class QCheckBox;

namespace wizard {

class IconLabel;

/// Points that support asks for. Each is ticked by the person, or by itself as soon as the description
/// answers it; a click on its words leads to its heading in the description. Only the person's own ticks are
/// the field's answer.
class AskedField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AskedField)

public:
    AskedField(const ticket::Field& field, const FieldContext& context, QWidget* parent);

    QJsonValue value() const override;
    void setValue(const QJsonValue& value) override;
    /// What the request answers by itself may be different.
    void refreshOptions() override { showStates(); }

Q_SIGNALS:
    void headingWanted(const QString& heading);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Point {
        ticket::Option option;
        QCheckBox* box;
        IconLabel* icon;
        Label* state;
        bool isTicked = false;
    };

    QWidget* addPoint(const ticket::Option& option);
    void showStates();

    QList<Point> m_points;
};

} // namespace wizard
