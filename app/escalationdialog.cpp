#include "app/escalationdialog.h"

#include "app/colleaguelist.h"
#include "app/contactdialog.h"
#include "app/mailstateview.h"
#include "app/program.h"
#include "app/prompt.h"
#include "items/words.h"
#include "wizard/look/icon.h"
#include "wizard/look/label.h"
#include "wizard/look/panel.h"
#include "wizard/look/taborder.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace look = wizard::look;

namespace app {

namespace {

constexpr int escalationChars = 100;
constexpr int escalationHeight = 760;
constexpr int textRows = 14;

wizard::Label* heading(const QString& text) {
    return new wizard::Label(text, look::Role::Text, wizard::Label::Weight::Strong);
}

} // namespace

void EscalationDialog::show(Program& program, const core::IntentId& entry, QWidget* window) {
    const auto draft = escalationDraft(program, entry);
    if (!draft) {
        tell(window, tr("Send by e-mail"), draft.error().text);
        return;
    }
    if (!canEscalate(draft->entry)) {
        tell(window, tr("Send by e-mail"),
             draft->entry.isAmbiguous ? tr("This request may have arrived already. It is being looked up; as "
                                           "soon as that is known, it can be "
                                           "sent by e-mail as well.")
                                      : tr("This request was given up. File it anew, then send the e-mail."));
        return;
    }
    auto* dialog = new EscalationDialog(program, *draft, window);
    dialog->open();
}

EscalationDialog::EscalationDialog(Program& program, const EscalationDraft& draft, QWidget* parent)
    : QDialog(parent), m_program(program), m_draft(draft) {
    setObjectName(u"escalation_dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send by e-mail"));
    build();
    m_name->setText(m_draft.sender.name);
    m_email->setText(m_draft.sender.email);
    m_phone->setNumber(m_draft.sender.phone);
    m_colleagues->setColleagues(m_draft.colleagues);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &EscalationDialog::showMails);
    connect(&m_program.postman(), &delivery::Postman::mailChanged, this, &EscalationDialog::showMails);
    m_tick.start();
    takeAnswers();
    showMails();
}

void EscalationDialog::build() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, look::grid);
    column->setSpacing(look::grid);
    addIntroduction(*column);
    addPeople(*column);
    addText(*column);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(buildFoot());
    look::orderTabs(this);
    look::openAs(this, {look::chars(this, escalationChars), escalationHeight});
}

void EscalationDialog::addIntroduction(QVBoxLayout& column) {
    auto* panel = new wizard::Panel(look::Role::Warning, this);
    auto* inside = new QVBoxLayout(panel);
    inside->setContentsMargins(2 * look::grid, look::grid, look::grid, look::grid);
    inside->addWidget(heading(tr("E-mail is the secondary way")));
    auto* why = new wizard::Label(tr("A ticket in the Support Center is the first way: it shows the support "
                                     "staff more surely which customer you "
                                     "are, and they can answer you in it. Write an e-mail when the Support "
                                     "Center cannot be reached or does not "
                                     "answer. Your request stays where it is and goes on."));
    why->setObjectName(u"why_secondary"_s);
    inside->addWidget(why);
    if (m_draft.account.isPractice) {
        inside->addWidget(new wizard::Label(tr("This is practice: the e-mail goes to a practice mailbox on "
                                               "this computer and reaches nobody."),
                                            look::Role::Warning));
    }
    column.addWidget(panel);
    m_state = new MailStateView(m_program, this);
    column.addWidget(m_state);
    connect(m_state, &MailStateView::failed, this, [this](const core::Error& error) {
        say(wizard::Icon::Warning, look::Role::Warning, error.text);
    });
}

void EscalationDialog::addPeople(QVBoxLayout& column) {
    auto* form = new QFormLayout;
    form->setSpacing(look::grid);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_name = new QLineEdit(this);
    m_email = new QLineEdit(this);
    m_phone = new PhoneLine(this);
    addRow(*form, tr("Your &name"), m_name, m_name, u"sender_name"_s);
    addRow(*form, tr("Your e-&mail address"), m_email, m_email, u"sender_email"_s);
    addRow(*form, tr("Your tele&phone number"), m_phone->line(), m_phone, u"sender_phone"_s);
    column.addLayout(form);
    auto* title =
        new QLabel(tr("Co&lleagues who can help, IT operations for instance. Ticked ones are named and get a "
                      "copy."),
                   this);
    title->setWordWrap(true);
    m_colleagues = new ColleagueList(m_program, m_draft.account.id, this);
    title->setBuddy(m_colleagues);
    column.addWidget(title);
    column.addWidget(m_colleagues);
    connect(m_name, &QLineEdit::textEdited, this, &EscalationDialog::takeAnswers);
    connect(m_email, &QLineEdit::textEdited, this, &EscalationDialog::takeAnswers);
    connect(m_phone, &PhoneLine::changed, this, &EscalationDialog::takeAnswers);
    connect(m_colleagues, &ColleagueList::changed, this, &EscalationDialog::takeAnswers);
    connect(m_colleagues, &ColleagueList::failed, this,
            [this](const core::Error& error) { say(wizard::Icon::Error, look::Role::Critical, error.text); });
}

void EscalationDialog::addText(QVBoxLayout& column) {
    m_gaps = new wizard::Label({}, look::Role::Warning, wizard::Label::Weight::Body, this);
    m_gaps->setObjectName(u"gaps"_s);
    column.addWidget(m_gaps);
    const QList<store::EntryFile>& files = m_draft.entry.files;
    const qint64 bytes =
        std::accumulate(files.cbegin(), files.cend(), qint64{0},
                        [](qint64 sum, const store::EntryFile& file) { return sum + file.attachment.size; });
    //: %1 is a size like "3.4 MB"
    m_files = new QCheckBox(tr("Send the %n file(s) of the request along (%1)", nullptr, int(files.size()))
                                .arg(items::sizeText(bytes)),
                            this);
    m_files->setObjectName(u"with_files"_s);
    m_files->setChecked(true);
    m_files->setVisible(!files.isEmpty());
    column.addWidget(m_files);
    auto* title = new QLabel(tr("The e-mail as it goes o&ut"), this);
    title->setFont(look::strong(font()));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"letter"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("The e-mail as it goes out"));
    m_text->setMinimumHeight(textRows * m_text->fontMetrics().lineSpacing());
    title->setBuddy(m_text);
    column.addWidget(title);
    column.addWidget(m_text, 1);
    connect(m_files, &QCheckBox::toggled, this, &EscalationDialog::takeAnswers);
}

QPushButton* EscalationDialog::button(const QString& text, const QString& name) {
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

QWidget* EscalationDialog::buildFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, 2 * look::grid);
    column->setSpacing(look::grid);
    m_icon = new wizard::IconLabel(foot);
    m_said = new wizard::Label({}, look::Role::Text, wizard::Label::Weight::Body, foot);
    m_said->setObjectName(u"escalation_state"_s);
    m_send = button(tr("&Send now"), u"send_mail"_s);
    m_save = button(tr("Save as &file …"), u"save_mail"_s);
    m_mailProgram = button(tr("Open &in mail program"), u"mail_program"_s);
    m_sentByHand = button(tr("I &have sent it"), u"sent_by_hand"_s);
    m_server = button(tr("Mail ser&ver …"), u"mail_server"_s);
    QPushButton* close = button(tr("Cl&ose"), u"close"_s);
    auto* line = new QHBoxLayout;
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_said, 1);
    line->addWidget(m_sentByHand, 0, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::grid);
    for (QPushButton* one : {m_server, m_save, m_mailProgram}) {
        buttons->addWidget(one);
    }
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_send);
    column->addLayout(line);
    column->addLayout(buttons);
    m_icon->hide();
    m_said->hide();
    m_sentByHand->hide();
    m_send->setDefault(true);
    connect(m_send, &QPushButton::clicked, this, [this] { askAgain([this](bool again) { send(again); }); });
    connect(m_save, &QPushButton::clicked, this, &EscalationDialog::askForFile);
    connect(m_mailProgram, &QPushButton::clicked, this, &EscalationDialog::openMailProgram);
    connect(m_sentByHand, &QPushButton::clicked, this,
            [this] { askAgain([this](bool again) { record(again); }); });
    connect(m_server, &QPushButton::clicked, this, &EscalationDialog::setUpServer);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

} // namespace app
