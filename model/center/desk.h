#pragma once

#include "center/agentscript.h"
#include "center/fields.h"
#include "center/idempotency.h"
#include "center/peoplestore.h"
#include "center/ticketstore.h"
#include "center/uploadstore.h"

namespace center {

/// Everything the routes work with. Lives in the center's thread.
struct Desk {
    store::Connection& connection;
    const core::Clock& clock;
    QByteArray token;
    TicketStore tickets;
    PeopleStore people;
    UploadStore uploads;
    IdempotencyStore answers;
    Fields fields;
    AgentScript script;
    Person practising;      ///< an end user
    Person colleague;       ///< of the same organization
    Person practisingAgent; ///< files for others
    Person agent;           ///< answers by the script
    Person user;            ///< one of the first three: whose request is being answered

    /// Puts the persons into the store.
    static core::Result<std::unique_ptr<Desk>> open(store::Connection& connection, const core::Clock& clock,
                                                    const QByteArray& token, const QString& uploadFolder,
                                                    const ticket::Form& form);
};

/// The sign-in name of whoever practises.
inline constexpr QLatin1StringView practiceUser("practice@localhost");
/// The sign-in name of somebody who works with that person; with the same token.
inline constexpr QLatin1StringView practiceColleague("practice-colleague@localhost");
/// The sign-in name of who practises as an agent of the Support Center; with the same token.
inline constexpr QLatin1StringView practiceAgent("practice-agent@localhost");

} // namespace center
