#pragma once

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

/// Asks in a dialog over the window and goes on at once; `yes` runs in the context's life when the person
/// said so.
void ask(QWidget* window, const Question& question, QObject* context, std::function<void()> yes);
/// Tells something that can be read, selected and closed.
void tell(QWidget* window, const QString& title, const QString& text);

} // namespace app
