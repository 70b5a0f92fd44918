#pragma once

#include "wizard/fields/fieldeditor.h"

class QVBoxLayout;

namespace wizard {

class IconLabel;

/// The attachments: name, size, whether they were cleaned, the recorded yes to send one uncleaned, remove;
/// files are added by a button. What it shows comes from setFiles(), not from a value.
class FilesField final : public FieldEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilesField)

public:
    FilesField(const ticket::Field& field, const FieldContext& context, QWidget* parent);

    QJsonValue value() const override { return QJsonValue::Null; }
    void setValue(const QJsonValue& /*value*/) override {}

    /// `needsYes`: an uncleaned file leaves this machine and needs the person's tick. `underWay`: copies
    /// being made. `failure`: why the last file was not taken; empty = it was.
    void setFiles(const QList<ticket::Attachment>& files, bool needsYes, int underWay);
    void setFailure(const QString& failure);
    /// Says that files are needed, where there are any folders.
    void refuseFolders(const QStringList& folders);

Q_SIGNALS:
    void added(const QStringList& paths);
    void removed(int index);
    void approved(int index, bool isApproved);

private:
    QWidget* makeRow(const ticket::Attachment& file, int index, bool needsYes);

    QVBoxLayout* m_rows;
    IconLabel* m_stateIcon;
    Label* m_state;
};

} // namespace wizard
