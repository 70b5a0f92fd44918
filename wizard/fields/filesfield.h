#pragma once

#include "evidence/exhibit.h"
#include "wizard/fields/fieldeditor.h"

#include <QHash>

class QVBoxLayout;

namespace wizard {

class ExhibitRow;
class FolderQuestion;
class IconLabel;

/// The attachments: name, sizes, what became of each, and what can be done about it; files are added by a
/// button. What it shows comes from setFiles(), not from a value.
class FilesField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilesField)

public:
    FilesField(const ticket::Field& field, const FieldContext& context, QWidget* parent);

    QJsonValue value() const override { return QJsonValue::Null; }
    void setValue(const QJsonValue& /*value*/) override {}

    void setFiles(const QList<evidence::Exhibit>& files);
    /// Why the last file was not taken.
    void setFailure(const QString& failure);
    /// Asks what of the folders is to be attached.
    void askFolders(const QStringList& folders);

Q_SIGNALS:
    void added(const QStringList& paths);
    void removed(int exhibit);
    void approved(int exhibit, bool isApproved);
    void detailsWanted(int exhibit);
    void smallerWanted(int exhibit);
    void retryWanted();

private:
    void addRow(const evidence::Exhibit& exhibit);

    QVBoxLayout* m_rows;
    QHash<int, ExhibitRow*> m_rowOf;
    IconLabel* m_stateIcon;
    Label* m_state;
    FolderQuestion* m_question;
};

} // namespace wizard
