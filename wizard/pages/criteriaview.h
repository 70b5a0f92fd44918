#pragma once

#include <QWidget>

class QVBoxLayout;

namespace wizard {

class IconLabel;
class Label;
class Session;

/// Which criteria of a critical issue the person ticked, and what follows for the severity.
class CriteriaView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CriteriaView)

public:
    CriteriaView(const Session& session, QWidget* parent);

    void refresh();

Q_SIGNALS:
    /// The person wants to tick others.
    void wanted(const QString& step, const QString& field);

private:
    struct Row {
        QString value;
        IconLabel* icon;
        Label* text;
    };

    const Session& m_session;
    QList<Row> m_rows;
    IconLabel* m_icon;
    Label* m_said;
};

} // namespace wizard
