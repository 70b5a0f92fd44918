#include "app/entryacts.h"

#include "app/packagesaver.h"
#include "app/program.h"
#include "app/prompt.h"

#include <QMetaMethod>
#include <QPushButton>

using namespace Qt::StringLiterals;
using delivery::Act;
using delivery::Offer;

namespace app {

EntryActs::EntryActs(Program& program, QWidget* parent)
    : QObject(parent), m_program(program), m_widget(parent) {
    add(Act::Retry, tr("Tr&y now"), u"act_retry"_s, QKeySequence(u"Ctrl+R"_s));
    add(Act::Edit, tr("&Edit again"), u"act_edit"_s);
    add(Act::Mail, tr("Send by e-&mail …"), u"act_mail"_s);
    add(Act::Package, tr("Save as &package …"), u"act_package"_s);
    add(Act::Abandon, tr("&Abandon …"), u"act_abandon"_s, QKeySequence(QKeySequence::Delete));
    connect(of(Act::Retry), &QAction::triggered, this, &EntryActs::retry);
    connect(of(Act::Edit), &QAction::triggered, this, &EntryActs::edit);
    connect(of(Act::Mail), &QAction::triggered, this, [this] { Q_EMIT mailWanted(m_entry.id); });
    connect(of(Act::Package), &QAction::triggered, this,
            [this] { (new PackageSaver(m_program, m_widget->window()))->save(m_entry); });
    connect(of(Act::Abandon), &QAction::triggered, this, &EntryActs::askToAbandon);
    show(std::nullopt);
}

void EntryActs::add(Act act, const QString& text, const QString& name, const QKeySequence& key) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setShortcutVisibleInContextMenu(true);
    m_acts.insert(act, action);
    m_all.append(action);
}

void EntryActs::bind(QPushButton& button, QAction& action) {
    const auto take = [&button, &action] {
        button.setText(action.text());
        button.setEnabled(action.isEnabled());
        button.setVisible(action.isVisible());
    };
    connect(&action, &QAction::changed, &button, take);
    connect(&button, &QPushButton::clicked, &action, &QAction::trigger);
    take();
}

bool EntryActs::isOffered(Act act, Offer offer) const {
    static const QMetaMethod mail = QMetaMethod::fromSignal(&EntryActs::mailWanted);
    return offer != Offer::Hidden && (act != Act::Mail || isSignalConnected(mail));
}

void EntryActs::show(const std::optional<store::Entry>& entry) {
    m_entry = entry.value_or(store::Entry{});
    for (auto act = m_acts.constBegin(); act != m_acts.constEnd(); ++act) {
        const Offer offer = entry ? delivery::offerOf(act.key(), *entry) : Offer::Hidden;
        (*act)->setVisible(isOffered(act.key(), offer));
        (*act)->setEnabled(offer == Offer::Enabled);
    }
}

void EntryActs::retry() {
    m_program.outbox().retry(this, m_entry.id)->then(this, [this](const core::Result<store::Entry>& answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
        }
    });
}

void EntryActs::edit() {
    if (m_entry.update) {
        m_program.outbox()
            .writeAgain(this, m_entry.id)
            ->then(this, [this](const core::Result<store::Reply>& answer) {
                if (answer) {
                    Q_EMIT replyMade(answer->ticket);
                } else {
                    Q_EMIT failed(answer.error());
                }
            });
        return;
    }
    const core::Issues said = m_entry.error ? m_entry.error->issues : core::Issues{};
    m_program.outbox()
        .editAgain(this, m_entry.id)
        ->then(this, [this, said, before = m_entry.id](const core::Result<ticket::Draft>& answer) {
            if (answer) {
                m_program.collector().rename(before, answer->id);
                Q_EMIT draftMade(*answer, said);
            } else {
                Q_EMIT failed(answer.error());
            }
        });
}

void EntryActs::askToAbandon() {
    const store::Entry entry = m_entry;
    QList<Answer> answers;
    answers += {.label = tr("&Keep"), .objectName = u"no"_s, .action = {}};
    if (delivery::mayAct(Act::Package, entry)) {
        answers +=
            {.label = tr("Save as &package …"), .objectName = u"package_first"_s, .action = [this, entry] {
                 (new PackageSaver(m_program, m_widget->window()))->save(entry);
             }};
    }
    answers += {.label = tr("&Abandon"), .objectName = u"yes"_s, .action = [this, id = entry.id] {
                    abandon(id);
                }};
    askWhich(
        m_widget->window(),
        {.objectName = u"ask_abandon"_s,
         .title = tr("Abandon request"),
         .text =
             tr("Abandon the request “%1”? It is not sent any more. Its text stays here until the window is "
                "closed. A package keeps all of it in one file, to be sent later or from elsewhere.")
                 .arg(entry.request.subject),
         .yes = {},
         .no = {}},
        this, answers, u"no"_s);
}

void EntryActs::abandon(const core::IntentId& id) {
    m_program.outbox().abandon(this, id)->then(this, [this](const core::Result<store::Entry>& answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
        }
    });
}

} // namespace app
