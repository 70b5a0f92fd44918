#pragma once

#include "ticket/draft.h"
#include "ticket/form.h"

namespace ticket {

/// What the criteria of a critical issue say about its severity.
struct CriteriaSaid {
    enum class Verdict {
        Open,        ///< the form has no criteria, or none that goes with a severity
        Critical,    ///< all criteria hold in a production environment
        Elsewhere,   ///< all criteria hold, but the environment is not a production one
        NotCritical, ///< not all criteria hold
    };

    Verdict verdict = Verdict::Open;
    QString severity; ///< option value of the severity that a critical issue has
    QString text;     ///< the reason in plain words

    bool operator==(const CriteriaSaid&) const = default;
};

CriteriaSaid criteriaSaid(const Form& form, const Draft& draft, const Account& account);

} // namespace ticket
