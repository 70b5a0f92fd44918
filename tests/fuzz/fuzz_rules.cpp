// Rules as an organisation writes them: read, or refused with a place and a reason.
#include "fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
    evidence::RuleData rules;
    const QByteArray json(reinterpret_cast<const char*>(data), qsizetype(size));
    const core::Done added = evidence::addRules(rules, json, QStringLiteral("fuzzed"));
    if (!added) {
        fuzz::require(!added.error().text.isEmpty() && !added.error().path.isEmpty(), "a fault has a place");
        return 0;
    }
    evidence::Cleaning cleaning(std::make_shared<evidence::RuleIndex>(rules, evidence::Level::Strict));
    fuzz::cleaned(cleaning, json);
    return 0;
}
