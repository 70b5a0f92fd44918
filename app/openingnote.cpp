#include "app/openingnote.h"

#include "wizard/look/look.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

OpeningNote::OpeningNote() {
    setObjectName(u"opening"_s);
    setWindowTitle(tr("Support Wizard is starting"));
    const QString sentence =
        tr("Your requests and tickets are being made ready. After an update of the program, or when a "
           "file was damaged, this can take some minutes. Nothing of them is lost, not even if you close "
           "this window.");
    auto* text = new QLabel(sentence);
    text->setObjectName(u"opening_text"_s);
    text->setAccessibleName(sentence);
    text->setWordWrap(true);
    auto* bar = new QProgressBar;
    bar->setObjectName(u"opening_bar"_s);
    bar->setAccessibleName(windowTitle());
    bar->setRange(0, 0); // nobody knows how long
    bar->setTextVisible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * wizard::look::grid, 2 * wizard::look::grid, 2 * wizard::look::grid,
                               2 * wizard::look::grid);
    column->setSpacing(wizard::look::grid);
    column->addWidget(text);
    column->addWidget(bar);
    constexpr int lineChars = 56;
    text->setFixedWidth(wizard::look::chars(text, lineChars));
}

} // namespace app
