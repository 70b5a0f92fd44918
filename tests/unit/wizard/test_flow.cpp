#include "wizard/look/flow.h"

#include <QPushButton>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

/// Buttons go on in the next line instead of making the window wider.
class TestFlow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHasNoRoomGoesIntoTheNextLine();
    void aHiddenOneTakesNoRoom();
    void itRunsFromRightToLeft();
};

namespace {

struct Row {
    Row() {
        auto* flow = new wizard::Flow(8);
        window.setLayout(flow);
        for (const QString& text : {u"Try now"_s, u"Edit again"_s, u"Save as package …"_s}) {
            buttons.append(new QPushButton(text));
            flow->addWidget(buttons.last());
        }
    }
    void show(int width) {
        window.resize(width, window.layout()->heightForWidth(width));
        window.show();
        window.layout()->activate();
    }
    QWidget window;
    QList<QPushButton*> buttons;
};

} // namespace

void TestFlow::whatHasNoRoomGoesIntoTheNextLine() {
    Row row;
    const int all = row.window.layout()->sizeHint().width();
    row.show(all);
    QCOMPARE(row.buttons[2]->y(), row.buttons[0]->y());
    row.show(all - 1);
    QCOMPARE(row.buttons[1]->y(), row.buttons[0]->y());
    QVERIFY(row.buttons[2]->y() >= row.buttons[0]->geometry().bottom());
    QCOMPARE(row.buttons[2]->x(), row.buttons[0]->x());
    row.show(row.window.layout()->minimumSize().width());
    for (const QPushButton* button : row.buttons) {
        QVERIFY(row.window.rect().contains(button->geometry()));
        QVERIFY(button->width() >= button->sizeHint().width());
    }
}

void TestFlow::aHiddenOneTakesNoRoom() {
    Row row;
    row.show(row.window.layout()->sizeHint().width());
    const int second = row.buttons[1]->x();
    row.buttons[1]->hide();
    row.window.layout()->activate();
    QCOMPARE(row.buttons[2]->x(), second);
}

void TestFlow::itRunsFromRightToLeft() {
    Row row;
    row.window.setLayoutDirection(Qt::RightToLeft);
    row.show(row.window.layout()->sizeHint().width() + 50);
    QVERIFY(row.buttons[0]->x() > row.buttons[1]->x() && row.buttons[1]->x() > row.buttons[2]->x());
    QCOMPARE(row.buttons[0]->geometry().right(), row.window.rect().right());
}

QTEST_MAIN(TestFlow)
#include "test_flow.moc"
