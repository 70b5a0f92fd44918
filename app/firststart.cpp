#include "app/firststart.h"

#include "wizard/look/label.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

QPushButton* button(const QString& text, const QString& name, QVBoxLayout* column) {
    auto* made = new QPushButton(text);
    made->setObjectName(name);
    column->addWidget(made, 0, Qt::AlignLeft);
    return made;
}

void label(const QString& text, wizard::Label::Weight weight, QVBoxLayout* column) {
    constexpr int leastLabelChars = 48; // or the window would have to be as high as the narrowest text
    auto* made = new wizard::Label(text, look::Role::Text, weight);
    made->setMinimumWidth(look::chars(made, leastLabelChars));
    column->addWidget(made);
}

/// A command that can be marked and copied as it stands; wrapped, so that all of it is in sight.
void command(const QString& text, QVBoxLayout* column) {
    constexpr int lines = 3;
    auto* box = new QPlainTextEdit(text);
    box->setObjectName(u"add_account_command"_s);
    box->setAccessibleName(FirstStart::tr("Command that adds an account"));
    box->setReadOnly(true);
    box->setTabChangesFocus(true);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setFixedHeight(box->fontMetrics().lineSpacing() * lines + 2 * look::grid);
    column->addWidget(box);
}

} // namespace

FirstStart::FirstStart(const QUrl& supportCenter, QWidget* parent) : QScrollArea(parent) {
    using Weight = wizard::Label::Weight;
    setObjectName(u"first_start"_s);
    auto* column = new QVBoxLayout;
    column->setSpacing(look::grid);
    label(tr("Welcome. Where should requests go?"), Weight::Heading, column);
    label(tr("This program walks you through filing a support request and delivers it to your Support "
             "Center. No Support "
             "Center is connected yet."),
          Weight::Body, column);
    column->addSpacing(2 * look::grid);
    label(tr("Try it first"), Weight::Strong, column);
    label(tr("The practice center runs on this computer alone. File a request there as you would in earnest. "
             "Nothing "
             "reaches the vendor."),
          Weight::Body, column);
    auto* practise = button(tr("&Practise"), u"practise"_s, column);
    column->addSpacing(2 * look::grid);
    label(tr("Connect your Support Center"), Weight::Strong, column);
    label(tr("Run this in a terminal with your own address and user name, then paste the API token and press "
             "Return. The token goes into the keychain and is never shown."),
          Weight::Body, column);
    command(u"support-wizard accounts add --kind zendesk \\\n    --url %1 --user you@example.com \\\n"
            "    --secret-stdin --default"_s.arg(supportCenter.toString()),
            column);
    auto* again = button(tr("I have added it, look &again"), u"look_again"_s, column);
    column->addStretch();

    auto* content = new QWidget(this);
    auto* middle = new QWidget(content);
    middle->setLayout(column);
    middle->setMaximumWidth(look::chars(this, look::textChars + 2 * look::grid));
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(4 * look::grid, 4 * look::grid, 4 * look::grid, 2 * look::grid);
    row->addStretch(1);
    row->addWidget(middle, 8);
    row->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    practise->setDefault(true);
    setFocusProxy(practise);
    connect(practise, &QPushButton::clicked, this, &FirstStart::practiceWanted);
    connect(again, &QPushButton::clicked, this, &FirstStart::lookAgainWanted);
}

} // namespace app
