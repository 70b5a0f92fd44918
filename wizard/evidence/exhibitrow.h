#pragma once

#include "evidence/exhibit.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace wizard {

class IconLabel;
class Label;
class OptionRow;

/// One file of the request: its name and sizes, what became of it, and what can be done about it. Shown
/// anew in place, so that the focus stays where it is while a file is being cleaned.
class ExhibitRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExhibitRow)

public:
    /// `field` and `id` name its buttons: "attachments.remove.1".
    ExhibitRow(const QString& field, int id, QWidget* parent);

    void show(const evidence::Exhibit& exhibit);

Q_SIGNALS:
    void removed();
    void approved(bool isApproved);
    void detailsWanted();
    void smallerWanted();
    void retryWanted();

private:
    QPushButton* addButton(const QString& text, const QString& name, void (ExhibitRow::*asked)());

    QString m_prefix;
    int m_id;
    QLayout* m_buttons;
    Label* m_name;
    IconLabel* m_icon;
    Label* m_state;
    Label* m_reason;
    QPushButton* m_details;
    QPushButton* m_smaller;
    QPushButton* m_retry;
    QPushButton* m_remove;
    QCheckBox* m_yes;
    OptionRow* m_yesRow;
};

} // namespace wizard
