#include "store/entry.h"

#include <array>

using namespace Qt::StringLiterals;

namespace store {

QString stateName(EntryState state) {
    switch (state) {
    case EntryState::Queued:
        return u"queued"_s;
    case EntryState::Sending:
        return u"sending"_s;
    case EntryState::Waiting:
        return u"waiting"_s;
    case EntryState::Blocked:
        return u"blocked"_s;
    case EntryState::Delivered:
        return u"delivered"_s;
    case EntryState::Abandoned:
        return u"abandoned"_s;
    }
    Q_UNREACHABLE();
}

EntryState stateFromName(QStringView name) {
    constexpr std::array states{EntryState::Queued,  EntryState::Sending,   EntryState::Waiting,
                                EntryState::Blocked, EntryState::Delivered, EntryState::Abandoned};
    for (const EntryState state : states) {
        if (stateName(state) == name) {
            return state;
        }
    }
    return EntryState::Blocked; // unknown: a person must look
}

QString stepName(DeliveryStep step) {
    switch (step) {
    case DeliveryStep::Find:
        return u"find"_s;
    case DeliveryStep::Upload:
        return u"upload"_s;
    case DeliveryStep::Create:
        return u"create"_s;
    case DeliveryStep::ReadBack:
        return u"read_back"_s;
    case DeliveryStep::Done:
        return u"done"_s;
    }
    Q_UNREACHABLE();
}

DeliveryStep stepFromName(QStringView name) {
    constexpr std::array steps{DeliveryStep::Find, DeliveryStep::Upload, DeliveryStep::Create,
                               DeliveryStep::ReadBack, DeliveryStep::Done};
    for (const DeliveryStep step : steps) {
        if (stepName(step) == name) {
            return step;
        }
    }
    return DeliveryStep::Find; // unknown: looking up first can do no harm
}

} // namespace store
