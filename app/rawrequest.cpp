#include "app/rawrequest.h"

#include "ticket/sealed.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace app {

core::Call<ticket::RawRequest>* rawRequest(QObject* parent, provider::Providers& providers,
                                           const ticket::Form& form, const ticket::Draft& draft,
                                           const ticket::Account& account, core::Time now) {
    auto made = providers.make(account);
    if (!made) {
        return core::answered<ticket::RawRequest>(parent, core::fail(made.error()));
    }
    const ticket::Request request = ticket::sealDraft(form, draft, account, now).request;
    QStringList tokens;
    for (qsizetype i = 1; i <= request.attachments.size(); ++i) {
        tokens.append(u"UPLOAD-TOKEN-%1"_s.arg(i));
    }
    auto* call = new core::Call<ticket::RawRequest>(parent);
    // The provider lives as long as somebody waits for its answer.
    const std::shared_ptr<provider::Provider> speaker = std::move(*made);
    auto* asked = speaker->preview(call, request, tokens);
    asked->then(call, [call, speaker, tokens](core::Result<ticket::RawRequest> answer) {
        if (answer) {
            answer->placeholders = tokens;
        }
        call->finish(std::move(answer));
    });
    call->onCancel([inner = QPointer<core::CallBase>(asked)] {
        if (inner) {
            inner->cancel();
        }
    });
    return call;
}

} // namespace app
