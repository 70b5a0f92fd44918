#include "wizard/supportwizard.h"

#include "wizard/look/disclosure.h"
#include "wizard/look/label.h"
#include "wizard/look/roles.h"
#include "wizard/pages/receiptpage.h"
#include "wizard/pages/reviewpage.h"
#include "wizard/pages/steppage.h"
#include "wizard/session.h"
#include "wizard/steplist.h"
#include "wizard/strip.h"

#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

const auto review = u"review"_s;
const auto receipt = u"receipt"_s;

} // namespace

SupportWizard::SupportWizard(Session& session, QWidget* parent)
    : SupportWizard(session, desktopPrompts(), parent) {}

SupportWizard::SupportWizard(Session& session, Prompts prompts, QWidget* parent)
    : QWidget(parent), m_session(session), m_prompts(std::move(prompts)) {
    look::teachRoles();
    build();
    addShortcuts();
    connectSession();
    start();
}

SupportWizard::~SupportWizard() {
    // The focus leaves a window that is no longer one of ours: QWidget's destructor closes it.
    disconnect(qApp, nullptr, this, nullptr);
}

void SupportWizard::connectSession() {
    connect(&m_session, &Session::stepStateChanged, this, &SupportWizard::showStep);
    connect(&m_session, &Session::treatmentChanged, this, &SupportWizard::showTreatment);
    connect(&m_session, &Session::saveStateChanged, this, &SupportWizard::showSaveState);
    connect(&m_session, &Session::entrySent, this, [this] { go(receipt); });
    connect(&m_session, &Session::entryChanged, this, [this] {
        showPlace();
        showSaveState();
    });
    connect(&m_session, &Session::sendFailed, this, [this](const core::Error& error) {
        if (m_place == review) {
            static_cast<ReviewPage*>(page(review))->showFailure(error);
        }
        showPlace();
    });
    connect(&m_session, &Session::reset, this, [this] {
        // Another draft starts where it was left; another account stays where one is.
        if (m_session.draft().step != m_place) {
            start();
        } else {
            showHead();
            showSteps();
            showPlace();
        }
    });
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget* /*before*/, QWidget* now) { follow(now); });
}

void SupportWizard::start() {
    showHead();
    showSteps();
    const QString step = m_session.draft().step;
    const QList<ticket::Step>& steps = m_session.form().steps;
    if (m_session.isSent()) {
        go(receipt);
    } else if (step == review || m_session.form().step(step)) {
        go(step);
    } else {
        go(steps.isEmpty() ? review : steps.first().id);
    }
}

bool SupportWizard::isStep() const {
    return m_place != review && m_place != receipt;
}

Page* SupportWizard::page(const QString& place) {
    if (Page* known = m_pages.value(place)) {
        return known;
    }
    Page* made = nullptr;
    if (place == review) {
        made = new ReviewPage(m_session, nullptr);
    } else if (place == receipt) {
        auto* last = new ReceiptPage(m_session, m_prompts, nullptr);
        connect(last, &ReceiptPage::ticketWanted, this, &SupportWizard::ticketWanted);
        made = last;
    } else {
        made = makeStepPage(m_session, place, m_prompts, nullptr);
    }
    auto* area = new QScrollArea(m_stack);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    // At the size it will have, or all texts would be laid out for another one first.
    layout()->activate();
    area->resize(m_stack->size());
    made->resize(m_stack->size());
    area->setWidget(made);
    m_stack->addWidget(area);
    m_pages.insert(place, made);
    connect(made, &Page::wanted, this, &SupportWizard::goTo);
    connect(made, &Page::replyWanted, this, [this](const core::TicketId& ticket) {
        m_session.flush();
        Q_EMIT replyWanted(m_session.draft().account, ticket);
    });
    return made;
}

QScrollArea* SupportWizard::scrolled(const QString& place) {
    return qobject_cast<QScrollArea*>(page(place)->parentWidget()->parentWidget());
}

/// Keeps what has the focus in sight.
void SupportWizard::follow(QWidget* focus) {
    if (focus && isAncestorOf(focus)) {
        for (QWidget* above = focus->parentWidget(); above && above != this; above = above->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(above)) {
                area->ensureWidgetVisible(focus, look::grid * 2, look::grid * 2);
            }
        }
    }
}

void SupportWizard::go(const QString& place) {
    // After sending there is only the receipt; before it there is none.
    const bool isOpen = place == receipt ? m_session.isSent() : !m_session.isSent() && !m_session.isSending();
    if (!isOpen) {
        return;
    }
    if (isStep() && !m_place.isEmpty() && m_place != place) {
        m_session.touchStep(m_place);
    }
    m_place = place;
    if (place != receipt) {
        m_session.setStep(place);
    }
    Page* shown = page(place);
    shown->enter();
    m_stack->setCurrentWidget(scrolled(place));
    scrolled(place)->ensureVisible(0, 0);
    showPlace();
    shown->focusFirst();
}

void SupportWizard::goTo(const QString& step, const QString& field) {
    go(step);
    if (m_place == step && !field.isEmpty()) {
        static_cast<StepPage*>(page(step))->focusField(field);
    }
}

void SupportWizard::next() {
    if (!isStep()) {
        return;
    }
    m_session.touchStep(m_place);
    if (page(m_place)->focusFault()) {
        return;
    }
    const QString after = m_session.stepAfter(m_place);
    go(after.isEmpty() ? review : after);
}

void SupportWizard::back() {
    const QString before = m_session.stepBefore(m_place);
    if (m_place != receipt && !before.isEmpty()) {
        go(before);
    }
}

void SupportWizard::send() {
    if (m_place != review || m_session.isSending() || m_session.isSent()) {
        return;
    }
    if (!m_session.canSend()) {
        m_session.touchAll();
        page(review)->enter();
        page(review)->focusFault();
        return;
    }
    m_session.send();
}

void SupportWizard::leave() {
    const bool hasDraft = !m_session.isSent() && m_session.saveState() != Session::SaveState::Unchanged;
    if (!hasDraft || !m_prompts.askLeave) {
        close();
        return;
    }
    m_prompts.askLeave(this, [this](Leave answer) {
        if (answer == Leave::Discard) {
            m_session.discard();
            Q_EMIT closed();
        } else if (answer == Leave::Keep) {
            close();
        }
    });
}

void SupportWizard::showHelp() {
    auto* fold = page(m_place)->findChild<Disclosure*>(u"show_guidance"_s);
    if (fold) {
        fold->toggle();
        fold->setFocus(Qt::ShortcutFocusReason);
    } else if (m_prompts.openUrl) {
        m_prompts.openUrl(m_session.form().guidanceUrl);
    }
}

void SupportWizard::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
        return;
    }
    // On a button Return means the button; on Review nothing is sent by a stray Return.
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    const bool isChoice = qobject_cast<QRadioButton*>(button) || qobject_cast<QCheckBox*>(button);
    if (button && !isChoice) {
        button->click();
    } else {
        next();
    }
}

void SupportWizard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_help) {
        showIcons();
    }
}

void SupportWizard::closeEvent(QCloseEvent* event) {
    m_session.flush();
    const bool isUnsaved = !m_session.isSent() && m_session.saveState() == Session::SaveState::Failed;
    if (isUnsaved && !m_hasToldUnsaved) {
        m_hasToldUnsaved = true;
        showSaveState();
        event->ignore();
        return;
    }
    event->accept();
    Q_EMIT closed();
}

} // namespace wizard
