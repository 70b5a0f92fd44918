#pragma once

#include "evidence/requestfiles.h"

#include <QWidget>

class QCheckBox;
class QDateTimeEdit;
class QListWidget;
class QPushButton;

namespace wizard {

class Label;

/// Ways to make a file fit that is larger than the Support Center takes: pack it, cut it into parts, or take
/// a part of it by time, host or without bodies. The person's own file stays as it is.
class SmallerWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SmallerWindow)

public:
    /// Nothing when there is no such file any more.
    static QWidget* open(evidence::RequestFiles& files, int exhibit, QWidget* parent);

private:
    SmallerWindow(evidence::RequestFiles& files, const evidence::Exhibit& exhibit, QWidget* parent);

    void build(const QString& name, const QString& reason);
    QWidget* makePart();
    void showFacts(const evidence::TrimFacts& facts);
    void takePart();

    evidence::RequestFiles& m_all;
    int m_exhibit;
    evidence::TrimFacts m_facts;
    Label* m_said;
    QWidget* m_part;
    QWidget* m_times;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
    QListWidget* m_hosts;
    QCheckBox* m_bodies;
};

} // namespace wizard
