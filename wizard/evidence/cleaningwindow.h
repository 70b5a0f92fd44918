#pragma once

#include "evidence/requestfiles.h"
#include "evidence/rules.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace wizard {

class Label;

/// What was removed from the files of the request, by kind, place and number, never by value. What stood
/// there is shown only when the person asks, from the person's own file, and kept nowhere. Does not block the
/// wizard: both can be looked at side by side.
class CleaningWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CleaningWindow)

public:
    /// Opens it at the file, or raises the one that is open. It goes with the window of `parent`, and with
    /// the files. `ownRules`: the folder that keeps words for later requests.
    static QWidget* open(evidence::RequestFiles& files, const QString& ownRules, int exhibit,
                         QWidget* parent);

private:
    CleaningWindow(evidence::RequestFiles& files, const QString& ownRules, QWidget* parent);

    void build();
    QWidget* makeComparison();
    QWidget* makeWords();
    void choose(int exhibit);
    int chosen() const;
    void showFiles();
    void showRemoved();
    void askChanges();
    void showPlaces(const QList<evidence::Change>& changes);
    void showPlace();
    void keepValue();
    void addWord();
    void remember(const QByteArray& word, bool isKept);
    QString titleOf(const QByteArray& kind) const;

    evidence::RequestFiles& m_all;
    QString m_ownRules;
    evidence::RuleData m_rules;
    QList<evidence::Change> m_changes;
    QByteArray m_asked; ///< to be kept; whether it worked is seen when all is cleaned again
    QComboBox* m_files;
    QComboBox* m_level;
    Label* m_summary;
    QTreeWidget* m_removed;
    QPushButton* m_compare;
    QWidget* m_comparison;
    QTreeWidget* m_places;
    QCheckBox* m_showBefore;
    QPlainTextEdit* m_before;
    QPlainTextEdit* m_after;
    QPushButton* m_keep;
    QLineEdit* m_word;
    QCheckBox* m_always;
    Label* m_said;
};

} // namespace wizard
