#pragma once

#include <QList>
#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace app {

/// A question whose safe answer is the default one.
struct Question {
    QString objectName;
    QString title;
    QString text;
    QString yes; ///< the verb of what happens
    QString no;
};

/// One of several ways to go on; the action may be empty.
struct Answer {
    QString label;
    QString objectName;
    std::function<void()> action;
};

/// Asks in a dialog over the window and goes on at once; `yes` runs in the context's life when the person
/// said so.
void ask(QWidget* window, const Question& question, QObject* context, std::function<void()> yes);
/// The same with other answers than yes and no: the first one is the default, the last one what Esc means, or
/// the one of that object name.
void askWhich(QWidget* window, const Question& question, QObject* context, const QList<Answer>& answers,
              const QString& escape = {});
/// Tells something that can be read, selected and closed.
void tell(QWidget* window, const QString& title, const QString& text);

} // namespace app
