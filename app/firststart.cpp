#include "app/firststart.h"

#include "wizard/look/label.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace look = wizard::look;

namespace app {

namespace {

QPushButton* button(const QString& text, const QString& name, QVBoxLayout* column) {
    auto* made = new QPushButton(text);
    made->setObjectName(name);
    made->setMinimumHeight(4 * look::grid);
    column->addWidget(made, 0, Qt::AlignLeft);
    return made;
}

void label(const QString& text, wizard::Label::Weight weight, QVBoxLayout* column) {
    constexpr int leastLabelChars = 40; // or the window would have to be as high as the narrowest text
    auto* made = new wizard::Label(text, look::Role::Text, weight);
    made->setMinimumWidth(look::chars(made, leastLabelChars));
    column->addWidget(made);
}

} // namespace

FirstStart::FirstStart(QWidget* parent) : QScrollArea(parent) {
    using Weight = wizard::Label::Weight;
    setObjectName(u"first_start"_s);
    auto* column = new QVBoxLayout;
    column->setSpacing(look::grid);
    label(tr("Welcome. Where should requests go?"), Weight::Heading, column);
    label(tr("This program walks you through filing a support request and delivers it to your Support "
             "Center. No "
             "Support Center is connected yet."),
          Weight::Body, column);
    column->addSpacing(2 * look::grid);
    label(tr("Connect your Support Center"), Weight::Strong, column);
    label(tr("You need its address, the name you sign in with, and an API token. It takes a minute."),
          Weight::Body, column);
    auto* connecting = button(tr("&Connect …"), u"connect"_s, column);
    column->addSpacing(2 * look::grid);
    label(tr("Or try it first"), Weight::Strong, column);
    label(tr("The practice center runs on this computer alone. File a request there as you would in earnest. "
             "Nothing "
             "reaches the vendor."),
          Weight::Body, column);
    auto* practise = button(tr("&Practise"), u"practise"_s, column);
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
    connecting->setDefault(true);
    setFocusProxy(connecting);
    connect(connecting, &QPushButton::clicked, this, &FirstStart::connectWanted);
    connect(practise, &QPushButton::clicked, this, &FirstStart::practiceWanted);
}

} // namespace app
