// What stands around the page: title, strips, step list, buttons, the state of the draft.
#include "wizard/look/label.h"
#include "wizard/session.h"
#include "wizard/steplist.h"
#include "wizard/strip.h"
#include "wizard/supportwizard.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr QSize startSize{960, 680};
constexpr QSize leastSize{900, 620};

struct StateLook {
    Icon icon;
    look::Role role;
    QString word;
};

StateLook lookOf(StepState state) {
    switch (state) {
    case StepState::Untouched:
        return {Icon::Empty, look::Role::Secondary, SupportWizard::tr("To do")};
    case StepState::Filled:
        return {Icon::Pencil, look::Role::Secondary, SupportWizard::tr("Started")};
    case StepState::FilledByOutagePath:
        return {Icon::Pencil, look::Role::Accent, SupportWizard::tr("Filled, check")};
    case StepState::Done:
        return {Icon::Check, look::Role::Good, SupportWizard::tr("Done")};
    case StepState::HasWarnings:
        return {Icon::Warning, look::Role::Warning, SupportWizard::tr("Look again")};
    case StepState::HasErrors:
        return {Icon::Error, look::Role::Critical, SupportWizard::tr("To correct")};
    }
    Q_UNREACHABLE();
}

/// Between two areas.
class Hairline final : public QWidget {
public:
    explicit Hairline(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
        if (orientation == Qt::Horizontal) {
            setFixedHeight(1);
        } else {
            setFixedWidth(1);
        }
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter(this).fillRect(rect(), look::line(palette()));
    }
};

} // namespace

void SupportWizard::build() {
    setMinimumSize(leastSize);
    look::openAs(this, startSize);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildHead());
    m_practice = new Strip(u"practice"_s, this);
    m_practice->show(Icon::Note, look::Role::Accent,
                     tr("Practice center: nothing you send here reaches the vendor's support."));
    all->addWidget(m_practice);
    all->addWidget(new Hairline(Qt::Horizontal, this));
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    // Made first, so that Tab goes from the page to the buttons and then to the steps.
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_treatment = new Strip(u"treatment"_s, this);
    m_stack = new QStackedWidget(this);
    right->addWidget(m_treatment);
    right->addWidget(m_stack, 1);
    QWidget* foot = buildFoot();
    middle->addWidget(buildSide());
    middle->addWidget(new Hairline(Qt::Vertical, this));
    middle->addLayout(right, 1);
    all->addLayout(middle, 1);
    all->addWidget(new Hairline(Qt::Horizontal, this));
    all->addWidget(foot);
    connect(m_treatment, &Strip::mendAsked, &m_session,
            [this] { m_session.setValues(m_session.treatment().mendValues); });
}

QWidget* SupportWizard::buildHead() {
    auto* head = new QWidget(this);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(look::grid * 2, look::grid, look::grid * 3, look::grid);
    layout->setSpacing(look::grid * 2);
    m_title = new Label({}, look::Role::Text, Label::Weight::Strong, head);
    m_title->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_title->setObjectName(u"title"_s);
    m_form = new Label({}, look::Role::Secondary, Label::Weight::Body, head);
    m_form->setObjectName(u"form_version"_s);
    m_form->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_form, 1);
    m_help = new QToolButton(head);
    m_help->setObjectName(u"help"_s);
    m_help->setText(tr("Guidance"));
    m_help->setAccessibleName(m_help->text());
    m_help->setToolTip(tr("What the guidance says of this step (F1)"));
    m_help->setAccessibleDescription(m_help->toolTip());
    m_help->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_help->setAutoRaise(true);
    m_help->setFocusPolicy(Qt::StrongFocus);
    connect(m_help, &QToolButton::clicked, this, &SupportWizard::showHelp);
    layout->addWidget(m_help);
    showIcons();
    return head;
}

QWidget* SupportWizard::buildSide() {
    m_steps = new StepList;
    const QList<ticket::Step>& steps = m_session.form().steps;
    for (const ticket::Step& step : steps) {
        const QString key = step.number <= 8 ? tr("Alt+%1").arg(step.number) : QString();
        m_steps->add(step.id, tr("%1 %2").arg(step.number).arg(step.title.text()), key);
    }
    m_steps->add(u"review"_s, tr("Review"), tr("Alt+9"));
    m_steps->add(u"receipt"_s, tr("Receipt"), {});
    connect(m_steps, &StepList::chosen, this, &SupportWizard::go);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_steps);
    const int most = leastSize.width() * 3 / 10;
    area->setFixedWidth(std::min(most, look::chars(this, 31)) + look::grid * 2);
    return area;
}

QWidget* SupportWizard::buildFoot() {
    auto* foot = new QWidget(this);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(look::grid * 2, look::grid, look::grid * 3, look::grid);
    layout->setSpacing(look::grid);
    m_saveState = new Label({}, look::Role::Secondary, Label::Weight::Body, foot);
    m_saveState->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_saveState->setObjectName(u"save_state"_s);
    layout->addWidget(m_saveState, 1);
    const auto add = [&](const QString& name, const QString& text) {
        auto* button = new QPushButton(text, foot);
        button->setObjectName(name);
        layout->addWidget(button);
        return button;
    };
    m_close = add(u"close"_s, tr("&Close"));
    m_close->setToolTip(tr("The draft is kept."));
    layout->addSpacing(look::grid);
    m_back = add(u"back"_s, tr("&Back"));
    m_next = add(u"next"_s, tr("&Next"));
    m_send = add(u"send"_s, tr("&Send request"));
    m_send->setToolTip(tr("Ctrl+Return"));
    // Marked as the way on; what Return does is decided in keyPressEvent().
    m_next->setDefault(true);
    m_send->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_back, &QPushButton::clicked, this, &SupportWizard::back);
    connect(m_next, &QPushButton::clicked, this, &SupportWizard::next);
    connect(m_send, &QPushButton::clicked, this, &SupportWizard::send);
    return foot;
}

void SupportWizard::addShortcuts() {
    const QList<ticket::Step>& steps = m_session.form().steps;
    for (const ticket::Step& step : steps) {
        if (step.number >= 1 && step.number <= 8) {
            auto* key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + step.number)), this);
            connect(key, &QShortcut::activated, this, [this, id = step.id] { go(id); });
        }
    }
    auto* review = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_9), this);
    connect(review, &QShortcut::activated, this, [this] { go(u"review"_s); });
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, &SupportWizard::leave);
    auto* help = new QShortcut(QKeySequence(QKeySequence::HelpContents), this);
    connect(help, &QShortcut::activated, this, &SupportWizard::showHelp);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* goOn = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(goOn, &QShortcut::activated, this, [this] {
            if (m_place == u"review"_s) {
                send();
            } else {
                next();
            }
        });
    }
}

void SupportWizard::showIcons() {
    const int side = fontMetrics().height();
    m_help->setIconSize({side, side});
    m_help->setIcon(iconOf(Icon::Help, look::color(look::Role::Accent, palette())));
}

void SupportWizard::showPlace() {
    const bool isSent = m_session.isSent();
    const bool isReview = m_place == u"review"_s;
    m_steps->setCurrent(m_place);
    for (const ticket::Step& step : m_session.form().steps) {
        m_steps->setReachable(step.id, !isSent);
    }
    m_steps->setReachable(u"review"_s, !isSent);
    m_steps->setReachable(u"receipt"_s, isSent);
    if (isSent) {
        m_steps->setState(u"review"_s, Icon::Check, look::Role::Good, tr("Done"));
    }
    m_back->setVisible(!isSent && !m_session.stepBefore(m_place).isEmpty());
    m_next->setVisible(isStep());
    m_send->setVisible(isReview);
    m_send->setEnabled(!m_session.isSending());
    m_send->setText(m_session.isSending() ? tr("Storing …") : tr("&Send request"));
    m_next->setText(m_session.stepAfter(m_place).isEmpty() ? tr("&Review") : tr("&Next"));
    m_close->setText(isSent ? tr("&Done") : tr("&Close"));
    m_close->setToolTip(isSent ? QString() : tr("The draft is kept."));
    showTreatment();
}

void SupportWizard::showHead() {
    const ticket::Account& account = m_session.account();
    const ticket::Form& form = m_session.form();
    const QString name =
        account.id.isEmpty() ? tr("New request") : tr("New request: %1").arg(account.label());
    m_title->setText(name);
    m_form->setText(tr("%1, version %2").arg(form.title.text(), form.version));
    m_practice->setVisible(account.isPractice);
    setWindowTitle(account.isPractice ? tr("%1 (Practice center)").arg(name) : name);
}

void SupportWizard::showStep(const QString& step) {
    const StateLook state = lookOf(m_session.stepState(step));
    m_steps->setState(step, state.icon, state.role, state.word);
    // The outage path changes which step comes next.
    if (isStep()) {
        m_next->setText(m_session.stepAfter(m_place).isEmpty() ? tr("&Review") : tr("&Next"));
    }
}

void SupportWizard::showSteps() {
    for (const ticket::Step& step : m_session.form().steps) {
        showStep(step.id);
    }
    m_steps->setState(u"review"_s, Icon::Empty, look::Role::Secondary, tr("Before it is sent"));
    m_steps->setState(u"receipt"_s, Icon::Empty, look::Role::Secondary, tr("After it is sent"));
}

/// From the environment's step on, as that decides first.
void SupportWizard::showTreatment() {
    const ticket::Form& form = m_session.form();
    const ticket::Field* environment = form.field(ticket::FieldRole::Environment);
    const ticket::Step* from = environment ? form.stepOf(environment->id) : nullptr;
    const ticket::Step* here = form.step(m_place);
    const bool isFarEnough = here ? from && here->number >= from->number : !m_session.isSent();
    m_treatment->setVisible(isFarEnough);
    m_treatment->showTreatment(m_session.treatment());
}

void SupportWizard::showSaveState() {
    m_saveState->setRole(look::Role::Secondary);
    if (m_session.isSent()) {
        m_saveState->setText(tr("Stored in the outbox. You can close this window."));
        return;
    }
    switch (m_session.saveState()) {
    case Session::SaveState::Unchanged:
        m_saveState->setText(tr("Nothing to save yet."));
        return;
    case Session::SaveState::Saving:
        m_saveState->setText(tr("Saving …"));
        return;
    case Session::SaveState::Saved:
        m_hasToldUnsaved = false;
        m_saveState->setText(tr("Saved %1. Closing keeps the draft.")
                                 .arg(core::toLocal(m_session.savedAt()).toString(u"HH:mm:ss"_s)));
        return;
    case Session::SaveState::Failed:
        break;
    }
    const std::optional<core::Error>& error = m_session.saveError();
    const QString reason = error ? error->text : QString();
    m_saveState->setRole(look::Role::Critical);
    m_saveState->setText(m_hasToldUnsaved
                             ? tr("Not saved: %1 Close again to leave without the last changes.").arg(reason)
                             : tr("Not saved: %1").arg(reason));
}

} // namespace wizard
