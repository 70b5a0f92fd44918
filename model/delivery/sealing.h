#pragma once

#include "store/blobstore.h"
#include "store/connection.h"
#include "store/entry.h"
#include "ticket/draft.h"
#include "ticket/form.h"
#include "ticket/update.h"

/// Drafts and messages become entries of the outbox.
namespace delivery {

/// Whether it may be sealed: nothing is missing, and no file leaves the machine uncleaned without a yes.
core::Done checkUpdate(const ticket::Update& update, const ticket::Account& account);
core::Done checkSealable(const ticket::Form& form, const ticket::Draft& draft,
                         const ticket::Account& account);

/// Stores the entry, with what had to become files of its own.
core::Result<store::Entry> sealUpdateInto(store::Connection& connection, const store::BlobStore& blobs,
                                          const ticket::Update& update, const core::AccountId& account,
                                          core::Time now);
/// The same of a draft, and with it the note to the ticket that it replaces, if it does.
core::Result<store::Entry> sealInto(store::Connection& connection, const store::BlobStore& blobs,
                                    const ticket::Form& form, const ticket::Draft& draft,
                                    const ticket::Account& account, core::Time now);

} // namespace delivery
