#include "provider/layoutread.h"

#include "provider/pagewalk.h"

using namespace Qt::StringLiterals;

namespace provider {
namespace {

bool stopsTheRequest(const core::Error& error) {
    switch (error.kind) {
    case core::ErrorKind::Transient:
    case core::ErrorKind::Cancelled:
        return true;
    case core::ErrorKind::ActionRequired:
        return error.scope == core::ErrorScope::Account;
    case core::ErrorKind::Ambiguous:
    case core::ErrorKind::Rejected:
    case core::ErrorKind::Permanent:
        return false;
    }
    Q_UNREACHABLE();
}

core::Call<QList<ServerForm>>* readAllForms(QObject* parent,
                                            const std::shared_ptr<const ZendeskClient>& client) {
    const QString path = u"/api/v2/ticket_forms.json"_s;
    return readAll<ServerForm>(
        parent, client, {.path = path, .pathTemplate = path, .query = u"active=true&end_user_visible=true"_s},
        &readForms);
}

} // namespace

core::Call<Layout>* readLayout(QObject* parent, const std::shared_ptr<const ZendeskClient>& client) {
    auto* call = new core::Call<Layout>(parent);
    cancelWithin(call);
    readAllForms(call, client)->then(call, [call, client](const core::Result<QList<ServerForm>>& forms) {
        if (!forms && stopsTheRequest(forms.error())) {
            call->finish(core::fail(forms.error()));
            return;
        }
        const QList<ServerForm> known = forms.value_or(QList<ServerForm>());
        readAllFields(call, client)
            ->then(call, [call, known](const core::Result<QList<ServerField>>& fields) {
                if (!fields && stopsTheRequest(fields.error())) {
                    call->finish(core::fail(fields.error()));
                    return;
                }
                call->finish(Layout{.forms = known, .fields = fields.value_or(QList<ServerField>())});
            });
    });
    return call;
}

core::Call<QList<ServerField>>* readAllFields(QObject* parent,
                                              const std::shared_ptr<const ZendeskClient>& client) {
    const QString path = u"/api/v2/ticket_fields.json"_s;
    return readAll<ServerField>(
        parent, client, {.path = path, .pathTemplate = path, .query = u"per_page=100"_s}, &readFields);
}

} // namespace provider
