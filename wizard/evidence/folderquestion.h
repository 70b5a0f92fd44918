#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace wizard {

class Label;

/// Somebody dropped folders: says how many files are in them, and asks. Hidden otherwise.
class FolderQuestion final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderQuestion)

public:
    explicit FolderQuestion(QWidget* parent);

    void ask(const QStringList& folders);

Q_SIGNALS:
    void answered(const QStringList& files);

private:
    Label* m_text;
    QPushButton* m_yes;
    QStringList m_files;
};

} // namespace wizard
