#pragma once

#include "ticket/request.h"

#include <QByteArray>
#include <QList>

namespace ticket {

/// A draft as it goes out: one function seals for the outbox and for whoever shows beforehand what will be
/// sent, so that the two cannot differ.
struct Sealed {
    Request request;
    /// Bytes of the request's first attachments, which sealing itself made (what did not fit into the text);
    /// these have no blob yet: whoever stores them sets it.
    QList<QByteArray> made;
};

Sealed sealDraft(const Form& form, const Draft& draft, const Account& account, core::Time now);

} // namespace ticket
