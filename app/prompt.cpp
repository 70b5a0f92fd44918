#include "app/prompt.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace app {

void ask(QWidget* window, const Question& question, QObject* context, std::function<void()> yes) {
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, window);
    box->setObjectName(question.objectName);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* accept = box->addButton(question.yes, QMessageBox::AcceptRole);
    accept->setObjectName(u"yes"_s);
    QPushButton* refuse = box->addButton(question.no, QMessageBox::RejectRole);
    refuse->setObjectName(u"no"_s);
    box->setDefaultButton(refuse);
    box->setEscapeButton(refuse);
    QObject::connect(accept, &QPushButton::clicked, context, std::move(yes));
    box->open();
}

void askWhich(QWidget* window, const Question& question, QObject* context, const QList<Answer>& answers,
              const QString& escape) {
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, window);
    box->setObjectName(question.objectName);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype i = 0; i < answers.size(); ++i) {
        const bool isEscape = escape.isEmpty() ? i == answers.size() - 1 : answers[i].objectName == escape;
        QPushButton* button = box->addButton(answers[i].label, isEscape ? QMessageBox::RejectRole
                                                               : i == 0 ? QMessageBox::AcceptRole
                                                                        : QMessageBox::ActionRole);
        button->setObjectName(answers[i].objectName);
        if (i == 0) {
            box->setDefaultButton(button);
        }
        if (isEscape) {
            box->setEscapeButton(button);
        }
        // Not now: what it does may need the window that the box still blocks.
        if (answers[i].action) {
            QObject::connect(button, &QPushButton::clicked, context, answers[i].action, Qt::QueuedConnection);
        }
    }
    box->open();
}

void tell(QWidget* window, const QString& title, const QString& text) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, window);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace app
