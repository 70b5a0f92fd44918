#pragma once

#include "core/error.h"
#include "store/colleagues.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace app {

class Program;

/// The colleagues of an account: add, edit, remove, and tick who belongs into the e-mail. Every change is
/// kept at once.
class ColleagueList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColleagueList)

public:
    ColleagueList(Program& program, const core::AccountId& account, QWidget* parent);

    void setColleagues(const QList<store::Colleague>& colleagues);
    const QList<store::Colleague>& colleagues() const { return m_colleagues; }

Q_SIGNALS:
    void changed();
    void failed(const core::Error& error);

private:
    void fill(int row);
    void showCurrent();
    void ticked(const QListWidgetItem* item);
    void edit(const store::Colleague& colleague);
    void keep(const store::Colleague& colleague);
    void kept(const store::Colleague& colleague);
    void remove();

    Program& m_program;
    core::AccountId m_account;
    QList<store::Colleague> m_colleagues;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_remove;
};

} // namespace app
