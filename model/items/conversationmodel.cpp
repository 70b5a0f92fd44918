#include "items/conversationmodel.h"

#include "items/roles.h"
#include "items/words.h"

using namespace Qt::StringLiterals;

namespace items {

namespace {

QString text(const ticket::Comment& comment, int column) {
    switch (column) {
    case ConversationModel::AuthorColumn:
        return authorText(comment);
    case ConversationModel::TimeColumn:
        return fullTimeText(comment.created);
    case ConversationModel::BodyColumn:
        return comment.body;
    case ConversationModel::FilesColumn:
        return filesText(comment.files);
    }
    return {};
}

} // namespace

ConversationModel::ConversationModel(QObject* parent) : RowModel(parent) {}

int ConversationModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConversationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ticket::Comment& comment = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(comment, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == AuthorColumn
                   ? tr("Message from %1, %2").arg(authorText(comment), fullTimeText(comment.created))
                   : text(comment, index.column());
    case SortRole:
        return core::toMillis(comment.created);
    case IdRole:
        return comment.id;
    case AccountRole:
        return QString();
    }
    return {};
}

QVariant ConversationModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case AuthorColumn:
        return tr("From");
    case TimeColumn:
        return tr("Time");
    case BodyColumn:
        return tr("Message");
    case FilesColumn:
        return tr("Files");
    }
    return {};
}

QString filesText(const QList<ticket::TicketFile>& files) {
    QStringList names;
    for (const ticket::TicketFile& file : files) {
        names += u"%1 (%2)"_s.arg(file.name, sizeText(file.size));
    }
    return names.join(u", "_s);
}

QString authorText(const ticket::Comment& comment) {
    return comment.isFromAgent ? ConversationModel::tr("%1 (support)").arg(comment.author) : comment.author;
}

} // namespace items
