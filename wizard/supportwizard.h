#pragma once

#include "core/ids.h"
#include "wizard/prompts.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace wizard {

class Label;
class Page;
class Session;
class StepList;
class Strip;

/// The window that walks through the steps, Review and Receipt. A frame of our own (step list, stacked pages,
/// buttons) instead of QWizard, whose history forbids jumping back and forth: same keyboard, same roles.
/// Pages are made when they are first shown.
class SupportWizard final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SupportWizard)

public:
    /// Does not own the session. With the desktop's own prompts.
    explicit SupportWizard(Session& session, QWidget* parent = nullptr);
    SupportWizard(Session& session, Prompts prompts, QWidget* parent = nullptr);
    ~SupportWizard() override;

    Session& session() { return m_session; }
    /// The id of the page that is shown: a step, "review" or "receipt".
    const QString& place() const { return m_place; }

Q_SIGNALS:
    /// The person is done with it: the draft is stored or the request is in the outbox.
    void closed();
    /// "Show in the list": the ticket's id.
    void ticketWanted(const QString& ticketId);
    /// "Add to … instead": a message to that ticket is wanted; the draft stays.
    void replyWanted(const core::AccountId& account, const core::TicketId& ticket);

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildSide();
    QWidget* buildFoot();
    void addShortcuts();
    void connectSession();
    Page* page(const QString& place);
    QScrollArea* scrolled(const QString& place);
    void follow(QWidget* focus);

    void go(const QString& place);
    void goTo(const QString& step, const QString& field);
    void next();
    void back();
    void send();
    /// Esc: leaves at once where nothing is written, else asks what becomes of it.
    void leave();
    /// F1: opens and closes what the guidance says of this step; elsewhere the guidance itself.
    void showHelp();
    void start();
    bool isStep() const;

    void showIcons();
    void showPlace();
    void showHead();
    void showStep(const QString& step);
    void showSteps();
    void showTreatment();
    void showSaveState();

    Session& m_session;
    Prompts m_prompts;
    QString m_place;
    QHash<QString, Page*> m_pages;
    Label* m_title = nullptr;
    Label* m_form = nullptr;
    QToolButton* m_help = nullptr;
    Strip* m_practice = nullptr;
    Strip* m_treatment = nullptr;
    StepList* m_steps = nullptr;
    QStackedWidget* m_stack = nullptr;
    Label* m_saveState = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_send = nullptr;
    bool m_hasToldUnsaved = false;
};

} // namespace wizard
