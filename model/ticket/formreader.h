#pragma once

#include "ticket/form.h"
#include "ticket/jsonnode.h"

/// JSON → Form, shape only; formcheck.h says whether what it names exists.
namespace ticket {

Step readStep(const JsonNode& node, int number);
Field readField(const JsonNode& node);
Option readOption(const JsonNode& node);
Rule readRule(const JsonNode& node);
RuleTest readTest(const JsonNode& node);

/// A name from a fixed set; a fault when it is none of them.
template <class T, class FromName>
T readName(const JsonNode& node, FromName fromName, T absent);
void failName(const JsonNode& node, const QString& name);

template <class T, class FromName>
T readName(const JsonNode& node, FromName fromName, T absent) {
    const QString name = node.string();
    if (!node.isPresent() || !node.value().isString()) {
        return absent;
    }
    const std::optional<T> found = fromName(name);
    if (!found) {
        failName(node, name);
    }
    return found.value_or(absent);
}

} // namespace ticket
