#pragma once

#include "provider/zendeskclient.h"

namespace provider {

/// Which forms and fields the Support Center offers. What it does not tell is empty: a request can be filed
/// without knowing; only what would stop the request as well (no network, no sign-in) is an error.
core::Call<Layout>* readLayout(QObject* parent, const std::shared_ptr<const ZendeskClient>& client);

/// The fields alone.
core::Call<QList<ServerField>>* readAllFields(QObject* parent,
                                              const std::shared_ptr<const ZendeskClient>& client);

} // namespace provider
