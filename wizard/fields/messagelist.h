#pragma once

#include "core/issue.h"
#include "wizard/look/icon.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace wizard {

class Label;

Icon iconOf(core::Issue::Level level);
look::Role roleOf(core::Issue::Level level);
/// "Error", "Warning" or "Note", for who does not see the icon.
QString wordOf(core::Issue::Level level);

/// What is wrong or doubtful about a field or a step, in words, each with the button that mends it where
/// there is one.
class MessageList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageList)

public:
    /// `mendLabel`: the text of the mend for a code, empty = none.
    explicit MessageList(std::function<QString(const QString& code)> mendLabel, QWidget* parent = nullptr);

    void show(const core::Issues& issues);
    /// All of it as one text, for the field's accessible description.
    QString spoken() const;
    /// Has a screen reader say the first of it now.
    void announceFirst();

Q_SIGNALS:
    void mendAsked(const QString& code);

private:
    QWidget* makeRow(const core::Issue& issue);

    std::function<QString(const QString&)> m_mendLabel;
    core::Issues m_issues;
    QVBoxLayout* m_layout;
    QPointer<Label> m_first;
};

} // namespace wizard
