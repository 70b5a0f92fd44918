#include "delivery/uncleaned.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace delivery {

core::Done mayLeaveMachine(const QList<ticket::Attachment>& files, const ticket::Account& account,
                           const ticket::Form* form) {
    const bool isUncleaned = std::ranges::any_of(files, [](const ticket::Attachment& file) {
        return file.cleaning == ticket::Attachment::Cleaning::None && file.uncleanedApproved == core::Time{};
    });
    if (!isUncleaned || ticket::isLoopback(account.url)) {
        return {};
    }
    const ticket::Field* field = form ? form->field(ticket::FieldRole::Attachments) : nullptr;
    const ticket::Step* step = field ? form->stepOf(field->id) : nullptr;
    const QString text = QCoreApplication::translate(
        "delivery", "An attachment has not been cleaned and may hold secrets. Say for each such "
                    "file that it may be sent as it is, or remove it.");
    core::Error error{.kind = core::ErrorKind::ActionRequired, .text = text, .path = u"/attachments"_s};
    error.issues = {core::Issue{.step = step ? step->id : QString(),
                                .field = field ? field->id : QString(),
                                .code = u"uncleaned"_s,
                                .text = text}};
    return core::fail(error);
}

} // namespace delivery
