#pragma once

#include "core/clock.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;

namespace app {

/// account · outbox · last refresh, and the last problem in words at the left, where it stays until it is
/// over.
class StatusLine final : public QStatusBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setProblem(const QString& text);
    void setAccount(const QString& text);
    void setOutbox(int open, int blocked);
    void setRefresh(bool isBusy, core::Time lastRead, core::Time now);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitProblem();

    QString m_problemText;
    QLabel* m_problem;
    QLabel* m_account;
    QLabel* m_outbox;
    QLabel* m_refresh;
    QProgressBar* m_busy;
};

} // namespace app
