#pragma once

#include "store/ticketquery.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace app {

class Program;

/// What narrows the list of tickets: a search while one types, and choices. Esc in the search takes all of
/// them back.
class TicketFilter final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TicketFilter)

public:
    explicit TicketFilter(Program& program, QWidget* parent = nullptr);

    /// Everything but the order.
    store::TicketQuery query() const;
    /// Where tickets of colleagues may be read; the choice of them is offered only there.
    void setOrganizations(const QHash<core::AccountId, QString>& organizations);
    bool isNarrow() const;
    /// Shows all tickets again; says so only when that is a change.
    void clear();
    void setFound(const QString& text);
    void focusSearch();

Q_SIGNALS:
    void changed();
    /// The arrow key out of the search, into the list.
    void listWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* labelled(const QString& text, QWidget* control);
    QComboBox* addChoice(const QString& name, const QString& accessibleName);
    void fillAccounts();

    Program& m_program;
    QHash<core::AccountId, QString> m_organizations;
    QLineEdit* m_search;
    QComboBox* m_whose;
    QComboBox* m_state;
    QComboBox* m_severity;
    QComboBox* m_account;
    QLabel* m_found;
};

} // namespace app
