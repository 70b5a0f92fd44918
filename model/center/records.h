#pragma once

#include "core/clock.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>

namespace center {

/// Before the number in what people call a ticket, so that nobody takes it for a real one.
inline constexpr QLatin1StringView ticketPrefix("PRACTICE-");

struct Person {
    qint64 id = 0;
    QString name;
    QString email;
    bool isAgent = false;
    qint64 organization = 0; ///< who works together sees each other's tickets; 0 = none
};

struct TicketRecord {
    qint64 number = 0;
    QString pageKey; ///< opens the ticket's page in a browser, without a sign-in
    QString subject;
    QString description;
    QString status;
    QString priority; ///< empty = none
    QString type;     ///< empty = none
    qint64 requester = 0;
    qint64 submitter = 0; ///< who filed it, an agent on behalf of the requester; author of the first comment
    QString externalId;   ///< the filing side's own name for it; need not be unique
    qint64 assignee = 0;  ///< 0 = nobody yet
    QJsonArray fields;    ///< {id, value} of each field that has a value
    QString recipient;
    QString due;
    qint64 followUpOf = 0;
    int replies = 0; ///< how many the script has given
    core::Time created{};
    core::Time updated{};

    QString id() const { return ticketPrefix + QString::number(number); }
    bool isSolved() const { return status == QLatin1StringView("solved"); }
    bool isClosed() const { return status == QLatin1StringView("closed"); }
    /// An end user may solve what that person asked for once an agent has it, unless it is a problem.
    bool canBeSolvedBy(const Person& user) const {
        return requester == user.id && assignee != 0 && type != QLatin1StringView("problem") && !isSolved() &&
               !isClosed();
    }
};

struct CommentRecord {
    qint64 id = 0;
    qint64 ticket = 0;
    qint64 author = 0;
    QString body;
    core::Time created{};
};

struct FileRecord {
    qint64 id = 0;
    QString key;  ///< in its address; also its name in the folder of uploads
    QString name; ///< the person's name for it, never used as a path
    QString type;
    qint64 size = 0;
};

struct Copy {
    qint64 person = 0;
    bool isCc = false; ///< an e-mail copy, else a collaborator
};

} // namespace center
