#include "app/firststart.h"

#include "wizard/look/label.h"

#include <QLineEdit>
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
    column->addWidget(new wizard::Label(text, look::Role::Text, weight));
}

/// A line that can be marked and copied whole, as it stands.
void command(const QString& text, QVBoxLayout* column) {
    auto* line = new QLineEdit(text);
    line->setObjectName(u"add_account_command"_s);
    line->setAccessibleName(FirstStart::tr("Command that adds an account"));
    line->setReadOnly(true);
    line->setCursorPosition(0);
    column->addWidget(line);
}

} // namespace

FirstStart::FirstStart(QWidget* parent) : QWidget(parent) {
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
    label(tr("Run this in a terminal with your own address and user. It asks standard input for the API "
             "token, which goes "
             "into the keychain and is never shown."),
          Weight::Body, column);
    command(
        u"support-wizard accounts add --kind zendesk --url https://support.auth0.com --user you@example.com "
        "--secret-stdin --default"_s,
        column);
    auto* again = button(tr("I have added it, look &again"), u"look_again"_s, column);
    column->addStretch();

    auto* middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(look::chars(this, look::textChars + 8));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4 * look::grid, 4 * look::grid, 4 * look::grid, 2 * look::grid);
    row->addStretch(1);
    row->addWidget(middle, 8);
    row->addStretch(1);
    practise->setDefault(true);
    setFocusProxy(practise);
    connect(practise, &QPushButton::clicked, this, &FirstStart::practiceWanted);
    connect(again, &QPushButton::clicked, this, &FirstStart::lookAgainWanted);
}

} // namespace app
