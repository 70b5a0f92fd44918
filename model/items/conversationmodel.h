#pragma once

#include "core/clock.h"
#include "items/rowmodel.h"
#include "ticket/ticket.h"

namespace items {

/// The messages of one ticket, oldest first, as they are: plain text, nothing interpreted.
class ConversationModel final : public RowModel<ticket::Comment> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConversationModel)

public:
    enum Column { AuthorColumn, TimeColumn, BodyColumn, FilesColumn, ColumnCount };

    explicit ConversationModel(QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QString keyOf(const ticket::Comment& comment) const override { return comment.id; }
};

/// "journal.log (12.4 kB), screen.png (80.0 kB)"; empty when there is none.
QString filesText(const QList<ticket::TicketFile>& files);
/// The author, said to be from support where so.
QString authorText(const ticket::Comment& comment);

} // namespace items
