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
    Person user;  ///< who practises
    Person agent; ///< who answers

    /// Puts the two persons into the store.
    static core::Result<std::unique_ptr<Desk>> open(store::Connection& connection, const core::Clock& clock,
                                                    const QByteArray& token, const QString& uploadFolder,
                                                    const ticket::Form& form);
};

/// The sign-in name of whoever practises.
inline constexpr QLatin1StringView practiceUser("practice@localhost");

} // namespace center
