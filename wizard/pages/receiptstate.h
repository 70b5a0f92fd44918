#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace wizard {

class IconLabel;
class Label;
class Session;
struct ReceiptText;

/// Where the request stands, in a headline and a sentence or two, with what the person can do about it.
class ReceiptState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReceiptState)

public:
    ReceiptState(Session& session, QWidget* parent);

    void refresh();
    /// Takes back what was said about an attempt that failed.
    void forget();
    /// The button that helps on; nullptr where none does.
    QWidget* first() const;

private:
    void show(const ReceiptText& said);
    void showProblems(const QStringList& problems);

    Session& m_session;
    IconLabel* m_icon;
    Label* m_state;
    Label* m_text;
    QVBoxLayout* m_problems;
    Label* m_failure;
    QPushButton* m_retry;
    QPushButton* m_edit;
    QStringList m_shownProblems;
};

} // namespace wizard
